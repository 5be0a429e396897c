import CivilTime
import Law

/// How long a part has waited with its decision maker, in working days of the internal term (CL-26).
public enum WaitingAge: String, CaseIterable, Hashable, Sendable {
    case upTo5
    case upTo10
    case upTo15
    case over15

    /// The band of a number of working days.
    public init(workingDays: Int) {
        switch workingDays {
        case ...5: self = .upTo5
        case ...10: self = .upTo10
        case ...15: self = .upTo15
        default: self = .over15
        }
    }

    /// The band in words.
    public var words: Text3 {
        switch self {
        case .upTo5: Text3(kk: "5 жұмыс күніне дейін", ru: "до 5 рабочих дней", en: "up to 5 working days")
        case .upTo10: Text3(kk: "6–10 жұмыс күні", ru: "6–10 рабочих дней", en: "6 to 10 working days")
        case .upTo15: Text3(kk: "11–15 жұмыс күні", ru: "11–15 рабочих дней", en: "11 to 15 working days")
        case .over15: Text3(kk: "15 жұмыс күнінен артық", ru: "более 15 рабочих дней", en: "more than 15 working days")
        }
    }
}

/// One division of a whole into groups.
public struct ReportTable: Hashable, Sendable {
    /// One group before suppression.
    public struct Group: Hashable, Sendable {
        /// A stable key: a state, an organisation, a band.
        public let key: String
        /// The key in words.
        public let title: Text3
        /// How many.
        public let count: Int
    }

    /// What is counted: `requests` or `parts`.
    public let of: String
    /// By what.
    public let by: String
    /// The groups.
    public let groups: [Group]

    /// The counts as they may be shown.
    func safe(_ smallest: Int) -> SafeCounts { SafeCounts(groups.map(\.count), smallest: smallest) }
}

extension ShownCount {
    /// In words, where it is no number.
    var words: Text3? {
        switch self {
        case .exact: nil
        case .fewerThan(let smallest):
            Text3(kk: "\(smallest)-тен аз", ru: "менее \(smallest)", en: "fewer than \(smallest)")
        case .withheld: Text3(kk: "көрсетілмейді", ru: "не показывается", en: "not shown")
        }
    }
}
