/// The id of one of the twenty cells, such as `RT-PRV-prv`. Source: rules 7.2.
public struct RoutingCellID: Hashable, Sendable, CustomStringConvertible {
    /// Who is complained of.
    public let respondent: RespondentKind
    /// Where the complaint arrived.
    public let arrival: Arrival

    /// The cell of a respondent and an arrival; every pair exists.
    public init(_ respondent: RespondentKind, _ arrival: Arrival) {
        self.respondent = respondent
        self.arrival = arrival
    }

    /// Reads `RT-PRV-prv`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "RT", let respondent = RespondentKind(rawValue: String(parts[1])),
            let arrival = Arrival(rawValue: String(parts[2]))
        else { return nil }
        self.init(respondent, arrival)
    }

    /// `RT-PRV-prv`.
    public var description: String { "RT-\(respondent.rawValue)-\(arrival.rawValue)" }

    /// The id among the rule ids; every cell has one.
    public var rule: RuleID? { RuleID(rawValue: description) }

    /// All twenty, in the rulebook's order.
    public static var all: [RoutingCellID] {
        RespondentKind.allCases.flatMap { respondent in Arrival.allCases.map { RoutingCellID(respondent, $0) } }
    }
}

extension RoutingCellID: Codable {
    /// Reads the id as text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = RoutingCellID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a routing cell: \(text)")
        }
        self = id
    }

    /// Writes the id as text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A rule a cell rests on, with how far it is verified.
public struct RoutingBasis: Hashable, Sendable, Codable {
    /// The rule.
    public let rule: RuleID
    /// Its mark in the table.
    public let mark: RuleMark

    init(_ rule: RuleID, _ mark: RuleMark) {
        self.rule = rule
        self.mark = mark
    }
}

/// One row of the routing table: who must do what, to whom it goes next, by which clocks, and what the complainant is told. Source: rules 7.2.
public struct RoutingCell: Hashable, Sendable {
    /// The row's id.
    public let id: RoutingCellID
    /// What has to happen, in order.
    public let duties: [RoutingDuty]
    /// Where the complaint goes next; nil when it is considered where it arrived.
    public let next: RoutingActor?
    /// What the complainant is told.
    public let message: RoutingMessage
    /// The rules behind the row.
    public let basis: [RoutingBasis]

    /// The clocks the row starts, each once, in the order of the duties.
    public var clocks: [RoutingClock] {
        var seen: [RoutingClock] = []
        for clock in duties.compactMap(\.clock) where !seen.contains(clock) { seen.append(clock) }
        return seen
    }

    /// The whole row in words: its duties, joined.
    public var words: Text3 {
        func sentence(_ language: KeyPath<Text3, String>) -> String {
            duties.map { $0.words[keyPath: language] }.joined(separator: "; ") + "."
        }
        return Text3(kk: sentence(\.kk), ru: sentence(\.ru), en: sentence(\.en))
    }
}
