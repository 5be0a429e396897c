import Directory
import MessageBus

/// What another user of a service's socket is there for, as `SHAGYM_BUS_UIDS` names it.
public enum BusRole: Hashable, Sendable {
    /// The gateway, which speaks for everybody.
    case gateway
    /// Another service, which follows the log.
    case service
    /// Whoever operates the service.
    case `operator`
    /// The adapter of an information system.
    case adapter(ExternalSystem)

    /// The role of this name; nil when there is none.
    public init?(_ name: String) {
        switch name {
        case "gateway": self = .gateway
        case AccessTable.Role.serviceName: self = .service
        case "operator": self = .operator
        default:
            guard let system = ExternalSystem(rawValue: name) else { return nil }
            self = .adapter(system)
        }
    }

    /// How the setting names it.
    public var name: String {
        switch self {
        case .gateway: "gateway"
        case .service: AccessTable.Role.serviceName
        case .operator: "operator"
        case .adapter(let system): system.rawValue
        }
    }

    /// Reads the setting: pairs of a user, by number or name, and a role, separated by commas.
    /// - Throws: `Complaint` about the first pair that is none.
    static func callers(_ text: String, user: (String) -> UInt32?) throws(Complaint) -> [UInt32: BusRole] {
        var callers: [UInt32: BusRole] = [:]
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw Complaint("has “\(pair)”, which is not of the form 2001=gateway or shagym-operator=operator")
            }
            guard let uid = UInt32(parts[0]) ?? user(parts[0]) else { throw Complaint("names an unknown user, “\(parts[0])”") }
            guard let role = BusRole(parts[1]) else { throw Complaint("names an unknown role, “\(parts[1])”; \(known)") }
            guard callers.updateValue(role, forKey: uid) == nil else { throw Complaint("gives “\(parts[0])” a second role") }
        }
        return callers
    }

    private static var known: String {
        let roles = [BusRole.gateway, .service, .operator] + ExternalSystem.allCases.map(BusRole.adapter)
        return "there are " + roles.map(\.name).joined(separator: ", ")
    }

    /// What is wrong with the setting, for behind its name.
    struct Complaint: Error {
        let text: String
        init(_ text: String) { self.text = text }
    }
}
