import Law
import ServiceKit

/// What the gateway is told at its start, from the environment and the settings file. The table in README lists the names.
public struct GatewaySettings: Sendable {
    /// Numeric address to listen on (`SHAGYM_ADDRESS`).
    public var address = "127.0.0.1"
    /// TCP port; 0 takes a free one (`SHAGYM_PORT`).
    public var port: UInt16 = 0
    /// Also listens on this Unix socket, for a proxy in front (`SHAGYM_HTTP_SOCKET`).
    public var httpSocket: String?
    /// Data folder; the gateway uses `gateway` in it (`SHAGYM_DATA`).
    public var data = "run/data"
    /// Folder of the sockets (`SHAGYM_RUN`).
    public var run = "run/data/run"
    /// Folder of calendar, rules, bodies and `openapi.json` (`SHAGYM_RESOURCES`).
    public var resources: String?
    /// Whether the clock can be set (`SHAGYM_TRAINING`).
    public var training = false
    /// Inherited descriptor that is told when the gateway serves (`SHAGYM_READY_FD`).
    public var readyDescriptor: Int32?
    /// Anonymous filings per address and minute; 0 is no limit (`SHAGYM_RATE_FILING_PER_MINUTE`).
    public var filingsPerMinute = 30
    /// Failed credentials per address and minute; 0 is no limit (`SHAGYM_RATE_AUTH_FAILURES_PER_MINUTE`).
    public var failuresPerMinute = 20
    /// Requests per principal and minute; 0 is no limit (`SHAGYM_RATE_PRINCIPAL_PER_MINUTE`).
    public var requestsPerMinute = 0
    /// How long a call to a service may take, in milliseconds (`SHAGYM_SERVICE_TIMEOUT_MS`).
    public var serviceTimeout = 10_000
    /// How long an unreachable service is tried again, in milliseconds.
    public var retryWindow = 1_500
    /// Origins whose pages may call from a browser; none unless told (`SHAGYM_CORS_ORIGINS`, separated by commas).
    public var origins: [String] = []
    /// Whether each answer is logged (`SHAGYM_ACCESS_LOG`).
    public var accessLog = true
    /// The choices of the rulebook's section 12.
    public var law = LawSettings.recommended

    /// All that were read, for whoever operates the system.
    public var inForce: [SettingInForce] = []

    /// The defaults.
    public init() {}

    /// Reads the settings; what is wrong stands in the reader's complaints.
    public init(_ reader: inout SettingsReader) {
        self.init()
        address = reader.text("SHAGYM_ADDRESS", default: address)
        port = UInt16(clamping: reader.integer("SHAGYM_PORT", default: 0, in: 0...65_535))
        httpSocket = reader.optionalText("SHAGYM_HTTP_SOCKET")
        data = reader.text("SHAGYM_DATA", default: data)
        run = reader.text("SHAGYM_RUN", default: data + "/run")
        resources = reader.optionalText("SHAGYM_RESOURCES")
        training = reader.flag("SHAGYM_TRAINING", default: false)
        let descriptor = reader.integer("SHAGYM_READY_FD", default: -1, in: -1...65_535)
        readyDescriptor = descriptor < 0 ? nil : Int32(descriptor)
        filingsPerMinute = reader.integer("SHAGYM_RATE_FILING_PER_MINUTE", default: filingsPerMinute, in: 0...1_000_000)
        failuresPerMinute = reader.integer("SHAGYM_RATE_AUTH_FAILURES_PER_MINUTE", default: failuresPerMinute, in: 0...1_000_000)
        requestsPerMinute = reader.integer("SHAGYM_RATE_PRINCIPAL_PER_MINUTE", default: requestsPerMinute, in: 0...10_000_000)
        serviceTimeout = reader.integer("SHAGYM_SERVICE_TIMEOUT_MS", default: serviceTimeout, in: 100...600_000)
        origins = reader.text("SHAGYM_CORS_ORIGINS", default: "").split(separator: ",").map { String($0.filter { $0 != " " }) }
        accessLog = reader.flag("SHAGYM_ACCESS_LOG", default: true)
        law = LawSettings(from: &reader)
        inForce = reader.inForce
    }

    /// The origin to name in an answer: the caller's own, if it is one of ours.
    func allowedOrigin(_ origin: String?) -> String? {
        guard !origins.isEmpty, let origin, origins.contains(origin) else { return nil }
        return origin
    }
}
