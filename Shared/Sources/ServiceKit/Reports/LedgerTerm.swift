import CivilTime
import Law

/// One term of a matter in the day ledger: what had to be done by whom, since when, within how many working days, and how it ended.
public struct LedgerTerm: Hashable, Sendable {
    /// Where a term stands.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It runs.
        case running
        /// Its end has passed, and it still runs.
        case overdue
        /// What it waited for was done in time.
        case met
        /// What it waited for was done too late.
        case late
        /// It fell away before its end.
        case stopped
    }

    /// The service's name of the clock.
    public let clock: String
    /// The rule it rests on.
    public let rule: String
    /// The body that had to act; empty where it is nobody's of the directory.
    public let body: String
    /// The week of the body.
    public let week: WorkingWeek
    /// The day it is counted from; nil where the last day was set and not counted.
    public let start: Day?
    /// Its last day.
    public let day: Day
    /// Where it stands.
    public let status: Status
    /// The day it ended; nil while it runs.
    public let ended: Day?

    /// A term.
    public init(
        clock: String,
        rule: String,
        body: String,
        deadline: Deadline?,
        day: Day,
        status: Status,
        endedAt: Instant?
    ) {
        self.clock = clock
        self.rule = rule
        self.body = body
        week = deadline?.schedule.week ?? .fiveDay
        start = deadline?.start.effectiveDay
        self.day = day
        self.status = status
        ended = endedAt.map { KazakhstanTime.local($0).day }
    }

    /// Whether something is still to be done.
    public var isOpen: Bool { status == .running || status == .overdue }
}

/// The terms of a matter as one row keeps them: lines with tabs, for nobody but this program.
public enum LedgerRow {
    /// The text of the terms.
    public static func text(_ terms: [LedgerTerm]) -> String {
        var text = ""
        text.reserveCapacity(terms.count * 96)
        func add(_ part: String, before separator: String = "\t") {
            text += part
            text += separator
        }
        for (index, term) in terms.enumerated() {
            add(term.clock)
            add(term.rule)
            add(term.body)
            add(term.week.rawValue)
            add(term.start.map { String($0.number) } ?? "")
            add(String(term.day.number))
            add(term.status.rawValue)
            add(term.ended.map { String($0.number) } ?? "", before: index + 1 < terms.count ? "\n" : "")
        }
        return text
    }

    /// The terms of a text; a line that is none of ours is left out.
    public static func terms(_ text: String) -> [LedgerTerm] {
        var lines = Lines()
        return lines.terms(text)
    }

    /// Reads rows one after the other, and each line only once: many matters have the same terms.
    struct Lines {
        private static let most = 8_192
        private var known: [Substring: LedgerTerm] = [:]

        mutating func terms(_ text: String) -> [LedgerTerm] {
            text.split(separator: "\n").compactMap { line in
                if let term = known[line] { return term }
                guard let term = LedgerTerm(line: line.split(separator: "\t", omittingEmptySubsequences: false)) else { return nil }
                if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
                // Of its own, so that it does not keep the whole row.
                known[Substring(String(line))] = term
                return term
            }
        }
    }
}

extension LedgerTerm {
    fileprivate init?(line: [Substring]) {
        guard line.count == 8, let week = WorkingWeek(rawValue: String(line[3])), let status = Status(rawValue: String(line[6])),
            let day = Int(line[5]).flatMap(Day.init(number:))
        else { return nil }
        clock = String(line[0])
        rule = String(line[1])
        body = String(line[2])
        self.week = week
        start = Int(line[4]).flatMap(Day.init(number:))
        self.day = day
        self.status = status
        ended = Int(line[7]).flatMap(Day.init(number:))
    }
}
