import Contracts
import Directory

/// Who may see a case: the provider, its department, the branch of the State Corporation that accepted it, and through the portal the
/// applicant or whoever acts for the applicant. Everyone else is told that there is no such case.
struct CaseVisibility: Sendable {
    private let matter: CaseID
    /// The bodies, in a fixed order.
    let bodies: [BodyID]
    /// The persons.
    let persons: [IIN]

    /// Who may see a case.
    init(of matter: AdministrativeCase) {
        self.matter = matter.id
        bodies = Set([matter.provider, matter.intake.department, matter.intake.acceptedAt].compactMap { $0 }).sorted()
        persons = matter.concerned
    }

    /// Whether the caller may know of the case.
    func admits(_ caller: Caller) -> Bool {
        switch caller.actor.kind {
        case .staff: caller.actor.body.map(bodies.contains) ?? false
        case .portal: caller.matter == matter
        case .system: true
        case .complainant, .operatorOfSystem: false
        }
    }

    /// The viewers as rows name them.
    var viewers: [String] { bodies.map(Self.viewer) + persons.map(Self.viewer) }

    /// A body as rows name it.
    static func viewer(_ body: BodyID) -> String { "body:" + body.rawValue }

    /// A person as rows name one.
    static func viewer(_ person: IIN) -> String { "person:" + person.rawValue }
}
