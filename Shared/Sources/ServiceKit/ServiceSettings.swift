import CivilTime
import Glibc
import Journal
import Law

/// The settings every service shares. The README's table documents each.
public struct ServiceSettings: Sendable {
    /// The service's own folder: database, documents, head.
    public let folder: String
    /// Where it listens.
    public let socket: String
    /// The folder of all services' sockets.
    let run: String
    /// The folder of data files.
    public let resources: Resources
    /// Whether the clock may be set.
    public let training: Bool
    /// After how many working days other bodies' answers are made up in training; 0 for never.
    let simulatedAnswerDays: Int
    /// The choices of the rulebook's section 12.
    public let law: LawSettings
    /// Descriptor on which readiness is announced; nil when nobody waits.
    public let readyDescriptor: Int32?
    /// Other user ids that may call, with the role each has.
    public let callers: [UInt32: BusRole]
    /// How many documents one matter may have.
    public let documents: DocumentQuota
    /// Groups of clearance data with fewer members are not counted out in reports.
    public let smallestGroup: Int
    /// How long answers to requests are kept for repetitions, in milliseconds.
    let requestsKept: Int64
    /// All that were read, for whoever operates the service.
    let inForce: [SettingInForce]
    /// How storage is made to fail in a test or a drill; nil in earnest.
    public let faults: FaultInjector?

    /// Where another service listens.
    func socket(of service: String) -> String { run + "/" + service + "/bus.sock" }

    /// Names that belong to other parts but may stand in the same environment.
    static let othersNames: Set = [
        "SHAGYM_PORT", "SHAGYM_ADDRESS", "SHAGYM_HTTP_SOCKET", "SHAGYM_RATE_FILING_PER_MINUTE",
        "SHAGYM_RATE_AUTH_FAILURES_PER_MINUTE",
        "SHAGYM_RATE_PRINCIPAL_PER_MINUTE", "SHAGYM_SERVICE_TIMEOUT_MS", "SHAGYM_CORS_ORIGINS", "SHAGYM_ACCESS_LOG",
        "SHAGYM_CLEARANCE_BACKUP_KEY", "SHAGYM_CLEARANCE_BACKUP_FOLDER",
    ]

    private static func uid(ofUser name: String) -> UInt32? { getpwnam(name)?.pointee.pw_uid }

    /// Names that only services ask for, for the parts that must not take them for misspelt ones.
    public static let servicesOnly: Set = [
        "SHAGYM_SETTINGS", "SHAGYM_BUS_UIDS", "SHAGYM_DOCUMENTS_PER_MATTER", "SHAGYM_DOCUMENTS_MIB_PER_MATTER",
        "SHAGYM_REQUESTS_KEEP_DAYS", "SHAGYM_TRAINING_ANSWER_DAYS",
        "SHAGYM_CLEARANCE_SMALLEST_GROUP",
        "SHAGYM_CLEARANCE_BACKUP_KEY", "SHAGYM_CLEARANCE_BACKUP_FOLDER", FaultInjector.environmentName,
    ]

    /// Reads them.
    /// - Throws: `StartFailure` naming everything that is wrong.
    public init(part: String, environment: [String: String]) throws(StartFailure) {
        var file: [UInt8] = []
        if let path = environment["SHAGYM_SETTINGS"] { file = try FileBytes.read(path) }
        var reader = SettingsReader(environment: environment, file: file)
        _ = reader.optionalText("SHAGYM_SETTINGS")
        let data = reader.text("SHAGYM_DATA", default: "run/data")
        let run = reader.text("SHAGYM_RUN", default: data + "/run")
        folder = data + "/" + part
        self.run = run
        socket = run + "/" + part + "/bus.sock"
        training = reader.flag("SHAGYM_TRAINING", default: false)
        let answerDays = reader.integer("SHAGYM_TRAINING_ANSWER_DAYS", default: 0, in: 0...20)
        simulatedAnswerDays = training ? answerDays : 0
        law = LawSettings(from: &reader)
        documents = DocumentQuota(from: &reader)
        smallestGroup = reader.integer("SHAGYM_CLEARANCE_SMALLEST_GROUP", default: 5, in: 2...1_000)
        requestsKept = Int64(reader.integer("SHAGYM_REQUESTS_KEEP_DAYS", default: 30, in: 30...36_500)) * 86_400_000
        readyDescriptor = reader.optionalText("SHAGYM_READY_FD").flatMap(Int32.init)
        var complaints: [String] = []
        let plan = reader.optionalText(FaultInjector.environmentName)
        faults = plan.flatMap { FaultInjector(parsing: $0) }
        if plan != nil, faults == nil { complaints.append("\(FaultInjector.environmentName) is not a plan of failures") }
        let given = reader.text("SHAGYM_BUS_UIDS", default: "")
        do throws(BusRole.Complaint) {
            callers = try BusRole.callers(given, user: Self.uid(ofUser:))
        } catch {
            callers = [:]
            complaints.append("SHAGYM_BUS_UIDS " + error.text)
        }
        let resources = reader.optionalText("SHAGYM_RESOURCES")
        reader.refuseUnknown(except: Self.othersNames)
        inForce = reader.inForce
        complaints += reader.complaints
        guard socket.utf8.count <= 100 else {
            throw StartFailure("the socket's path \(socket) is too long for the system; set SHAGYM_RUN to a shorter folder")
        }
        guard complaints.isEmpty else { throw StartFailure(complaints.joined(separator: "\n")) }
        self.resources = try Resources(setting: resources)
    }
}
