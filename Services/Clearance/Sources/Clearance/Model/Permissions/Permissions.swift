import Directory

/// As what somebody acts.
public enum ActingRole: Hashable, Sendable, CaseIterable {
    /// A person in the personal cabinet.
    case holder
    /// The service itself.
    case system
    /// A member of staff.
    case staff(Role)

    /// Every role.
    public static let allCases: [ActingRole] = [.holder, .system] + Role.allCases.map(ActingRole.staff)
}

/// What somebody is to a request.
public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// It is the own request: then nobody acts as staff.
    case own
    /// Staff of a decision maker.
    case decidingBody
    /// Staff of the body that routes by hand.
    case desk
    /// Staff of the provider of the exit application.
    case provider
    /// A reviewer whom a decision maker admitted to its sealed entries.
    case admitted
    /// The service itself.
    case service
    /// Nothing.
    case stranger
}

/// The views of a request.
public enum ViewKind: String, CaseIterable, Hashable, Sendable, Codable {
    case holder
    case organisation
    case status
    case reviewer
}

/// What can be permitted: a command or a view.
public enum PermittedAction: Hashable, Sendable, CaseIterable {
    case command(CommandName)
    case view(ViewKind)

    /// Every action.
    public static let allCases: [PermittedAction] =
        CommandName.allCases.map(PermittedAction.command) + ViewKind.allCases.map(PermittedAction.view)
}

/// Who may do what, as data; everything not in it is denied. Source: design 7, rules 8.1.
public enum Permissions {
    /// One line: a role in a relation, and all it may do.
    public struct Line: Hashable, Sendable {
        /// As what.
        public let role: ActingRole
        /// What it is to the request.
        public let relation: Relation
        /// What it may do.
        public let commands: Set<CommandName>
        /// What it may see.
        public let views: Set<ViewKind>
    }

    /// The table.
    public static let table: [Line] = [
        Line(
            role: .holder,
            relation: .own,
            commands: [.check, .submit, .resubmit, .withdraw, .recordMove, .attach, .addDocument],
            views: [.holder]
        ),
        Line(
            role: .system,
            relation: .service,
            commands: [.check, .reportAccess, .attach, .endExitCase, .reroute, .timerFired, .moveDeadlines],
            views: [.status]
        ),
        // Paper requests come to the desk.
        Line(
            role: .staff(.registrar),
            relation: .desk,
            commands: [.check, .submit, .resubmit, .withdraw, .recordMove, .attach, .addDocument],
            views: [.status]
        ),
        Line(
            role: .staff(.securityOfficer),
            relation: .desk,
            commands: [
                .check, .submit, .resubmit, .withdraw, .recordMove, .attach, .reportAccess, .reportObligation, .addDocument,
            ],
            views: [.status, .reviewer]
        ),
        // The organisation gives the evidence of an end, the desk's legal officer looks at it: never one and the same.
        Line(
            role: .staff(.legalOfficer),
            relation: .desk,
            commands: [
                .reportAccess, .reportObligation, .route, .reroute, .confirmEnd, .proposeOverride, .approveOverride, .addDocument,
            ],
            views: [.status, .reviewer]
        ),
        Line(role: .staff(.head), relation: .desk, commands: [.proposeOverride, .approveOverride], views: [.status, .reviewer]),
        Line(role: .staff(.reviewer), relation: .desk, commands: [], views: [.status, .reviewer]),
        Line(role: .staff(.auditor), relation: .desk, commands: [], views: [.status]),
        Line(
            role: .staff(.securityOfficer),
            relation: .decidingBody,
            commands: [.prepare, .reportObligation, .readSealed, .addDocument, .endAdmission],
            views: [.organisation]
        ),
        Line(
            role: .staff(.headOfOrganisation),
            relation: .decidingBody,
            commands: [.grant, .refuse, .revoke, .sendNote, .readSealed, .admitReviewer, .endAdmission],
            views: [.organisation]
        ),
        // The head of a territorial national security body (R12.3).
        Line(
            role: .staff(.head),
            relation: .decidingBody,
            commands: [.grant, .refuse, .revoke, .sendNote, .readSealed, .admitReviewer, .endAdmission],
            views: [.organisation]
        ),
        Line(role: .staff(.reviewer), relation: .admitted, commands: [.readSealed], views: [.status]),
        Line(role: .staff(.executor), relation: .provider, commands: [], views: [.status]),
        Line(role: .staff(.legalOfficer), relation: .provider, commands: [.reportAccess], views: [.status]),
        Line(role: .staff(.head), relation: .provider, commands: [], views: [.status]),
    ]

    /// Whether a role in a relation may do something.
    public static func allows(_ role: ActingRole, _ relation: Relation, _ action: PermittedAction) -> Bool {
        table.contains { line in
            guard line.role == role, line.relation == relation else { return false }
            return switch action {
            case .command(let command): line.commands.contains(command)
            case .view(let view): line.views.contains(view)
            }
        }
    }
}
