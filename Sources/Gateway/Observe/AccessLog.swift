import HTTPServer
import ServiceKit

/// Writes a line per answer without anything that could name a person: the operation, never the address.
struct AccessLog: Sendable {
    private let log: ServiceLog

    init(_ log: ServiceLog) { self.log = log }

    /// Writes the line.
    func write(_ access: HTTPAccess) {
        var fields: [(StaticString, ServiceLog.Value)] = [
            ("method", .name(access.method?.rawValue ?? "-")), ("route", .name(access.route.isEmpty ? "-" : access.route)),
            ("status", .number(Int64(access.status?.rawValue ?? 0))), ("bytes", .number(Int64(access.bytes))),
            ("us", .number(access.microseconds)),
        ]
        if let refusal = access.refusal { fields.append(("refusal", .name(refusal.rawValue))) }
        if access.aborted { fields.append(("aborted", .number(1))) }
        log.write(.info, "answered", fields)
    }
}
