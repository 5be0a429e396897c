import Law

/// The answer to "may this be done": allowed, or refused with the reason.
public enum Permission: Hashable, Sendable {
    /// Go ahead; whether the complaint's state allows it is another question.
    case allowed
    /// No.
    case refused(Refusal)

    /// Why not; raw values are stable and appear in problem documents.
    public enum Refusal: String, Hashable, Sendable, Codable, CaseIterable {
        /// None of the person's roles may do this.
        case roleMissing
        /// The role may, but not at this body for this complaint.
        case notYourBody
        /// The person complained of may correct, but neither review nor steer the complaint (rulebook 7.2, guard).
        case personComplainedOf
        /// A party to the case cannot open it as staff (design 7).
        case partyToTheMatter
        /// The complaint is another filer's.
        case notTheFiler
        /// Nobody of this kind ever does this.
        case notForThisPrincipal

        /// The rule it rests on.
        public var rule: RuleID {
            switch self {
            case .roleMissing, .notYourBody: .r14_1
            case .personComplainedOf: .a15
            case .partyToTheMatter: .r2_1
            case .notTheFiler: .a46
            case .notForThisPrincipal: .r15_1
            }
        }
    }

    /// Whether it is allowed.
    public var isAllowed: Bool { self == .allowed }

    /// Whether a member of staff may do something.
    public static func of(_ action: ComplaintAction, roles: Set<Role>, relation: MatterRelation) -> Permission {
        if relation.person == .party { return .refused(.partyToTheMatter) }
        let mine = PermissionRule.all.filter { $0.actions.contains(action) && !$0.roles.isDisjoint(with: roles) }
        guard !mine.isEmpty else { return .refused(.roleMissing) }
        if relation.person == .complainedOf, !openToPersonComplainedOf.contains(action) { return .refused(.personComplainedOf) }
        guard mine.contains(where: { !$0.bodies.isDisjoint(with: relation.body) }) else { return .refused(.notYourBody) }
        if relation.person == .complainedOf, !relation.body.contains(.respondent) { return .refused(.personComplainedOf) }
        return .allowed
    }

    /// Whether anybody at all may do something.
    /// - Parameters:
    ///   - relation: for a member of staff; others have none.
    ///   - isOwn: for a filer or portal, whether the complaint is the one the tracking code opens, or that the portal filed for this
    ///     person.
    public static func of(
        _ action: ComplaintAction,
        by principal: Principal,
        relation: MatterRelation,
        isOwn: Bool
    ) -> Permission {
        switch principal {
        case .staff(_, _, let roles): of(action, roles: roles, relation: relation)
        case .filer, .portal:
            if action == .receive, case .portal = principal {
                .allowed
            } else if !filerActions.contains(action) {
                .refused(.notForThisPrincipal)
            } else {
                isOwn ? .allowed : .refused(.notTheFiler)
            }
        case .operator: operatorActions.contains(action) ? .allowed : .refused(.notForThisPrincipal)
        case .service: serviceActions.contains(action) ? .allowed : .refused(.notForThisPrincipal)
        case .anonymous: action == .receive ? .allowed : .refused(.notForThisPrincipal)
        }
    }

    /// What the official complained of may still do, at the body complained of: hand the complaint in, take the correcting action of
    /// R15.3, send it on with the case, answer, and read what is needed for that.
    static let openToPersonComplainedOf: Set<ComplaintAction> = [
        .receive, .answerDemand, .satisfyInFull, .forward, .deliverCase, .executeOrder, .reportNewAct, .sendAnswer, .readStatus,
        .readContent, .readDocuments,
    ]
    /// What whoever filed may do with the complaint.
    static let filerActions: Set<ComplaintAction> = [.complete, .withdraw, .readStatus, .readContent, .readDocuments]
    /// Those who run the machines see no content.
    static let operatorActions: Set<ComplaintAction> = [.readStatus, .moveDeadlines]
    /// Steps the system takes by itself.
    static let serviceActions: Set<ComplaintAction> = [
        .receive, .absorb, .followLead, .linkTrack, .timerFired, .moveDeadlines, .readStatus, .readContent, .readDocuments,
    ]
}
