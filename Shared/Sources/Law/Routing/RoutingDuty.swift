/// A fact on which a duty of a cell depends. Source: rules 7.2.
public enum RoutingCondition: String, CaseIterable, Hashable, Sendable, Codable {
    case officialIsPoliceOfficer
    case officialIsStateCorporationEmployee
    case complainantChoseQualityBody
    case superiorExists
    case noSuperiorExists
    case concernsServiceQuality
    case concernsLegality
}

/// One duty (or, for `satisfyInFull`, one right) of a routing cell: who does what, for whom, by when. Source: rules 7.2.
public struct RoutingDuty: Hashable, Sendable, Codable {
    /// Who acts.
    public let actor: RoutingActor
    /// What is done.
    public let action: RoutingAction
    /// To whom the complaint or the case goes by it; nil when it stays.
    public let addressee: RoutingActor?
    /// By which clock; nil where the source gives none.
    public let clock: RoutingClock?
    /// The fact the clock counts from.
    public let start: RoutingStart?
    /// How far the duty is verified.
    public let mark: RuleMark
    /// When the duty exists; nil means always.
    public let condition: RoutingCondition?

    init(
        _ actor: RoutingActor,
        _ action: RoutingAction,
        to addressee: RoutingActor? = nil,
        by clock: RoutingClock? = nil,
        from start: RoutingStart? = nil,
        mark: RuleMark,
        when condition: RoutingCondition? = nil
    ) {
        self.actor = actor
        self.action = action
        self.addressee = addressee
        self.clock = clock
        self.start = start
        self.mark = mark
        self.condition = condition
    }

    /// The duty as a clause: actor, predicate, addressee in brackets.
    public var words: Text3 {
        func clause(_ language: KeyPath<Text3, String>) -> String {
            let target = addressee.map { " → " + $0.words[keyPath: language] } ?? ""
            return actor.words[keyPath: language] + " " + action.words[keyPath: language] + target
        }
        return Text3(kk: clause(\.kk), ru: clause(\.ru), en: clause(\.en))
    }
}
