import CivilTime
import Contracts

/// What a check of the need for a clearance rests on.
public enum CheckSource: Hashable, Sendable, Codable {
    /// The holder asks without any exit application (CL-03).
    case holder
    /// Form 1, item 16: how many rows, and how many of them are not the express "none" (CL-01, CL-02).
    case questionnaire(rows: Int, declared: Int)
    /// A report, such as a reply of national security (R9.3).
    case report(String)

    private enum ReportCodingKeys: String, CodingKey {
        case _0 = "text"
    }

    /// Whether access to state secrets is declared or reported.
    var tellsOfAccess: Bool {
        switch self {
        case .holder, .report: true
        case .questionnaire(_, let declared): declared > 0
        }
    }
}

/// Where an obligation's decision makers are looked for.
public struct AnchoredObligation: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// From where.
    public let anchors: [RoutingAnchor]
}

/// A proved end of a restriction.
public struct ProvedEnd: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// The last day of the restriction.
    public let lastDay: Day
    /// The evidence from the organisation.
    public let evidence: Document

    /// A proved end.
    public init(obligation: ObligationID, lastDay: Day, evidence: Document) {
        self.obligation = obligation
        self.lastDay = lastDay
        self.evidence = evidence
    }
}

/// Why a clearance is not good any more. Source: CL-25.
public enum ExpiryCause: String, CaseIterable, Hashable, Sendable, Codable {
    /// Its last day passed.
    case lastDayPassed
    /// The exit application it was attached to ended, and no head had set another day.
    case exitCaseEnded
}

/// Why a clearance became void.
public enum SupersessionCause: Hashable, Sendable, Codable {
    /// A new obligation, or one that had not been named (CL-23, A-23).
    case newObligation(SecrecyObligation)
    /// A decision came from somebody who was not competent any more (CL-19).
    case notCompetent(ClearanceNumber)

    private enum NewObligationCodingKeys: String, CodingKey {
        case _0 = "obligation"
    }
    private enum NotCompetentCodingKeys: String, CodingKey {
        case _0 = "decision"
    }
}
