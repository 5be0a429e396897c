import CivilTime

/// What one pass over the ledger has counted.
struct Scan: Sendable {
    /// Matters of a group.
    struct Matters: Sendable {
        var all = 0
        var open = 0
        var overdue = 0
    }

    /// A body and an article.
    struct Place: Hashable, Comparable, Sendable {
        let rule: String
        let body: String

        static func < (a: Place, b: Place) -> Bool { (a.rule, a.body) < (b.rule, b.body) }
    }

    /// Terms of a group.
    struct Terms: Sendable {
        var byStatus: [LedgerTerm.Status: Int] = [:]
        /// Working days allowed and used of each that is counted.
        var allowed: [Int] = []
        var used: [Int] = []
        /// Working days over the end, of those that are overdue now.
        var over: [Int] = []
    }

    let today: Day
    let calendar: WorkingCalendar
    let question: ReportQuestion
    /// The days of a look ahead.
    let ahead: [Day]

    private(set) var matters = Matters()
    private(set) var byStage: [String: Matters] = [:]
    private(set) var byBody: [String: Matters] = [:]
    private(set) var terms: [Place: Terms] = [:]
    /// The ends of the asked body's running terms.
    private(set) var ends: [Day: Int] = [:]
    /// The asked body's terms that are overdue already.
    private(set) var overdue = 0
    /// The matters of a page.
    private(set) var page: [LedgerTable.Entry] = []
    /// Whether more matters follow.
    private(set) var isCut = false
    private var spans: [Span: Int?] = [:]

    /// A span whose working days were counted before: a few hundred stand for thousands of terms.
    private struct Span: Hashable {
        let week: WorkingWeek
        let from: Day
        let to: Day
    }

    init(today: Day, calendar: WorkingCalendar, question: ReportQuestion, ahead: [Day]) {
        self.today = today
        self.calendar = calendar
        self.question = question
        self.ahead = ahead
    }

    /// Adds a matter.
    /// - Returns: whether to go on.
    mutating func add(_ entry: LedgerTable.Entry, most: Int) -> Bool {
        guard matters.all < most else {
            isCut = true
            return false
        }
        let isOverdue = !entry.isClosed && entry.terms.contains { $0.status == .overdue }
        func count(_ group: inout Matters) {
            group.all += 1
            if !entry.isClosed { group.open += 1 }
            if isOverdue { group.overdue += 1 }
        }
        count(&matters)
        switch question.kind {
        case .ledger: page.append(entry)
        case .counts:
            count(&byStage[entry.stage, default: Matters()])
            count(&byBody[entry.owner, default: Matters()])
            for term in entry.terms {
                terms[Place(rule: term.rule, body: ""), default: Terms()].byStatus[term.status, default: 0] += 1
            }
        case .days, .overdue: for term in entry.terms { add(term) }
        case .load:
            for term in entry.terms where term.isOpen && term.body == question.body.rawValue {
                if term.status == .overdue || term.day < today { overdue += 1 } else { ends[term.day, default: 0] += 1 }
            }
        }
        return true
    }

    private mutating func add(_ term: LedgerTerm) {
        var group = terms.removeValue(forKey: Place(rule: term.rule, body: term.body)) ?? Terms()
        defer { terms[Place(rule: term.rule, body: term.body)] = group }
        group.byStatus[term.status, default: 0] += 1
        if let days = workingDays(term) {
            group.allowed.append(days.allowed)
            group.used.append(days.used)
        }
        if term.status == .overdue, let over = span(term.week, term.day, today) { group.over.append(over) }
    }

    /// The working days a term has and has used.
    mutating func workingDays(_ term: LedgerTerm) -> (allowed: Int, used: Int)? {
        guard let start = term.start, let allowed = span(term.week, start, term.day),
            let used = span(term.week, start, term.ended ?? today)
        else { return nil }
        return (allowed, max(0, used))
    }

    private mutating func span(_ week: WorkingWeek, _ from: Day, _ to: Day) -> Int? {
        let span = Span(week: week, from: from, to: to)
        if let known = spans[span] { return known }
        let body = BodyCalendar(calendar: calendar, schedule: WorkSchedule.ordinary.inWeek(week))
        let count = try? body.workingDays(after: from, through: to)
        spans[span] = .some(count)
        return count
    }
}
