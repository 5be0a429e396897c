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

    /// The working days it has, and those that were used until it ended, or until today; nil where they cannot be counted. A day on
    /// which something was done early counts as used; what was done on the first day used none.
    public func workingDays(today: Day, in calendar: WorkingCalendar) -> (allowed: Int, used: Int)? {
        guard let start else { return nil }
        let body = BodyCalendar(calendar: calendar, schedule: WorkSchedule.ordinary.inWeek(week))
        do throws(CalendarGap) {
            return (try body.workingDays(after: start, through: day), max(0, try body.workingDays(after: start, through: ended ?? today)))
        } catch {
            return nil
        }
    }
}

/// The terms of a matter as one row keeps them: lines with tabs, for nobody but this program.
public enum LedgerRow {
    /// The text of the terms.
    public static func text(_ terms: [LedgerTerm]) -> String {
        terms.map { term in
            [
                term.clock, term.rule, term.body, term.week.rawValue, term.start.map { String($0.number) } ?? "",
                String(term.day.number), term.status.rawValue, term.ended.map { String($0.number) } ?? "",
            ].joined(separator: "\t")
        }.joined(separator: "\n")
    }

    /// The terms of a text; a line that is none of ours is left out.
    public static func terms(_ text: String) -> [LedgerTerm] {
        text.split(separator: "\n").compactMap { LedgerTerm(line: $0.split(separator: "\t", omittingEmptySubsequences: false)) }
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
