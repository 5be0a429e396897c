import CivilTime
import Contracts

/// What kind of thing is complained of. Source: rules 7.3, DX-7.
public enum ObjectKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// An administrative act, such as a refusal.
    case act
    /// An action that is not an act.
    case action
    /// Inaction.
    case inaction
    /// Expiry of the service term without an act (DX-7).
    case deemedRefusal
    /// A preliminary decision: treated as an objection (DX-4).
    case preliminaryDecision
    /// Another step inside a running procedure: likewise.
    case proceduralStep

    /// Whether the procedure is still running, so that the complaint is an objection. Source: rules 7.3.
    public var isStepInRunningProcedure: Bool { self == .preliminaryDecision || self == .proceduralStep }
}

/// What the complaint is about.
public struct ComplaintObject: Hashable, Sendable, Codable {
    /// Its kind.
    public let kind: ObjectKind
    /// The administrative case it belongs to, where known.
    public let caseNumber: CaseNumber?
    /// Last day of the awaited term; always there for inaction and deemed refusal over a term.
    public let termEnds: Day?
    /// The day the person learnt of the act or action (DX-1); nil when not given.
    public let learntOn: Day?

    /// An object. A deemed refusal without the end of its term is nil: nothing could have been exceeded.
    public init?(kind: ObjectKind, caseNumber: CaseNumber?, termEnds: Day? = nil, learntOn: Day? = nil) {
        if kind == .deemedRefusal, termEnds == nil { return nil }
        self.kind = kind
        self.caseNumber = caseNumber
        self.termEnds = termEnds
        self.learntOn = learntOn
    }

    private enum CodingKeys: String, CodingKey { case kind, caseNumber, termEnds, learntOn }

    /// Reads an object; the rule of `init(kind:…)` holds here too.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let object = ComplaintObject(
            kind: try container.decode(ObjectKind.self, forKey: .kind),
            caseNumber: try container.decodeIfPresent(CaseNumber.self, forKey: .caseNumber),
            termEnds: try container.decodeIfPresent(Day.self, forKey: .termEnds),
            learntOn: try container.decodeIfPresent(Day.self, forKey: .learntOn)
        )
        guard let object else {
            throw DecodingError.dataCorruptedError(
                forKey: .termEnds,
                in: container,
                debugDescription: "a deemed refusal has an end of term"
            )
        }
        self = object
    }

    /// Whether it complains of inaction while the term still runs on this day. Source: rules 7.3, DX-7.
    public func isPremature(on day: Day) -> Bool {
        guard kind == .inaction || kind == .deemedRefusal, let termEnds else { return false }
        return day <= termEnds
    }
}
