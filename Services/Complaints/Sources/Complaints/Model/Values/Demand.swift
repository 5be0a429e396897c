import Contracts

/// How a demand was answered by the body complained of. Source: R15.3: only "all demands, fully" releases from forwarding.
public enum DemandResult: String, CaseIterable, Hashable, Sendable, Codable {
    case met
    case partlyMet
    case notMet
}

/// The answer to one demand.
public struct DemandAnswer: Hashable, Sendable, Codable {
    /// How far it is met.
    public let result: DemandResult
    /// By which act or action, in words or by number.
    public let act: String
    /// The document of that act; required where the demand is said to be met by an act.
    public let document: Document?

    /// An answer.
    public init(result: DemandResult, act: String, document: Document?) {
        self.result = result
        self.act = act
        self.document = document
    }
}

/// What is asked for: a demand as written.
public struct DemandText: Hashable, Sendable, Codable {
    /// Its id inside the complaint.
    public let id: DemandID
    /// The words of the complaint.
    public let text: String

    /// A demand.
    public init(id: DemandID, text: String) {
        self.id = id
        self.text = text
    }
}

/// A demand with what became of it. Full satisfaction is judged demand by demand. Source: rules 7.1.
public struct Demand: Hashable, Sendable {
    /// Its id inside the complaint.
    public let id: DemandID
    /// The words of the complaint.
    public let text: String
    /// The answer of the body complained of, where given.
    public internal(set) var answer: DemandAnswer?
    /// The outcome at the reviewing body, where decided.
    public internal(set) var outcome: OutcomeCode?
    /// The complaint it was split off to; such a demand is no longer judged here.
    public internal(set) var movedTo: ComplaintID?
}
