import Law

/// One line of the permission table: these roles, at a body with this relation to the complaint, may do these things. What no line
/// allows is refused.
public struct PermissionRule: Sendable {
    /// What may be done.
    public let actions: Set<ComplaintAction>
    /// By whom.
    public let roles: Set<Role>
    /// At bodies with one of these relations.
    public let bodies: Set<BodyRelation>
    /// What the line rests on.
    public let basis: RuleID

    private init(_ actions: Set<ComplaintAction>, _ roles: Set<Role>, at bodies: Set<BodyRelation>, _ basis: RuleID) {
        self.actions = actions
        self.roles = roles
        self.bodies = bodies
        self.basis = basis
    }

    private static let handlers: Set<Role> = [.executor, .legalOfficer, .head]
    private static let reviewers: Set<Role> = [.reviewer, .qualityOfficer, .head]
    private static let readers: Set<Role> = [.registrar, .legalOfficer, .executor, .head, .reviewer, .qualityOfficer]

    /// The table.
    public static let all: [PermissionRule] = [
        // Taking in: wherever it arrives, acceptance may not be refused (rulebook 7.3).
        .init([.receive, .register], [.registrar, .head], at: [.respondent, .receiving, .reviewing, .superior], .r15_1),
        .init([.complete, .withdraw], [.registrar, .legalOfficer, .head], at: [.respondent, .receiving, .reviewing], .a18),
        .init(
            [.redirect, .split, .link, .linkTrack],
            [.registrar, .legalOfficer, .reviewer, .qualityOfficer, .head],
            at: [.respondent, .receiving, .reviewing],
            .dx5
        ),
        // The body complained of.
        .init([.assign], [.registrar, .legalOfficer, .head], at: [.respondent, .reviewing], .r15_3),
        .init([.answerDemand, .satisfyInFull], handlers, at: [.respondent], .r15_3),
        .init([.forward, .deliverCase, .reportNewAct, .executeOrder], handlers, at: [.respondent], .r15_2),
        .init([.sendAnswer], handlers, at: [.respondent, .receiving], .r15_4),
        // The reviewing body.
        .init([.acknowledge, .rejectDelivery], [.registrar, .reviewer, .qualityOfficer, .head], at: [.reviewing], .r15_2),
        .init([.requestCase, .startReview, .restoreTerm, .decide, .notify, .sendAnswer], reviewers, at: [.reviewing], .r14_1),
        // Looking: the superior sees that and how, not who and what, before it considers the complaint itself.
        .init([.readStatus], readers, at: [.respondent, .receiving, .reviewing, .superior], .r14_1),
        .init([.readContent, .readDocuments, .readJournal], readers, at: [.respondent, .receiving, .reviewing], .r14_1),
        .init([.readStatus, .readJournal], [.auditor], at: Set(BodyRelation.allCases), .r14_1),
    ]
}
