import CivilTime
import StrictJSON

extension JSONWriter {
    /// What was asked, as it was understood.
    mutating func write(_ question: ReportQuestion) {
        object("query") { writer in
            writer.field("visibleTo", question.viewer.rawValue)
            if question.kind == .load { writer.field("body", question.body.rawValue) }
            if let days = question.days {
                if days.lowerBound != Day.first { writer.field("from", days.lowerBound.iso) }
                if days.upperBound != Day.last { writer.field("to", days.upperBound.iso) }
            }
        }
    }

    mutating func counts(_ found: Scan) {
        object("matters") { $0.write(found.matters) }
        groups("byStage", "stage", found.byStage)
        groups("byBody", "body", found.byBody)
        array("byArticle") { writer in
            for (place, terms) in found.terms.sorted(by: { $0.key < $1.key }) {
                writer.object { writer in
                    writer.field("rule", place.rule)
                    for status in LedgerTerm.Status.allCases { writer.field(status.rawValue, terms.byStatus[status] ?? 0) }
                }
            }
        }
    }

    mutating func days(_ found: Scan) {
        array("terms") { writer in
            for (place, terms) in found.terms.sorted(by: { $0.key < $1.key }) where !terms.used.isEmpty {
                writer.object { writer in
                    writer.field("rule", place.rule)
                    writer.field("body", place.body)
                    writer.field("terms", terms.used.count)
                    writer.field("allowed", Self.median(terms.allowed))
                    writer.field("usedMedian", Self.median(terms.used))
                    writer.field("usedMost", terms.used.max() ?? 0)
                    writer.field("usedTotal", terms.used.reduce(0, +))
                    writer.field("exceeded", zip(terms.used, terms.allowed).count { $0 > $1 })
                }
            }
        }
    }

    mutating func overdue(_ found: Scan) {
        array("terms") { writer in
            for (place, terms) in found.terms.sorted(by: { $0.key < $1.key }) {
                guard let count = terms.byStatus[.overdue] else { continue }
                writer.object { writer in
                    writer.field("rule", place.rule)
                    writer.field("body", place.body)
                    writer.field("overdue", count)
                    if let longest = terms.over.max() { writer.field("longest", longest) }
                }
            }
        }
    }

    mutating func ledger(_ found: Scan) {
        var found = found
        array("items") { writer in
            for entry in found.page {
                writer.object { writer in
                    writer.field("id", entry.id)
                    writer.field("stage", entry.stage)
                    writer.field("owner", entry.owner)
                    writer.field("handedInAt", entry.opened.rfc3339)
                    writer.field("closed", entry.isClosed)
                    writer.array("terms") { writer in
                        for term in entry.terms { writer.write(term, found.workingDays(term)) }
                    }
                }
            }
        }
        key("next")
        if found.isCut, let last = found.page.last { string(String(last.place)) } else { null() }
    }

    mutating func load(_ found: Scan, _ hearings: ((Day) -> Int)?) {
        field("overdue", found.overdue)
        array("days") { writer in
            for day in found.ahead {
                writer.object { writer in
                    writer.field("day", day.iso)
                    writer.field("deadlines", found.ends[day] ?? 0)
                    if let hearings { writer.field("hearings", hearings(day)) }
                }
            }
        }
    }

    private mutating func write(_ term: LedgerTerm, _ days: (allowed: Int, used: Int)?) {
        object { writer in
            writer.field("clock", term.clock)
            writer.field("rule", term.rule)
            if !term.body.isEmpty { writer.field("body", term.body) }
            writer.field("from", ifPresent: term.start?.iso)
            writer.field("day", term.day.iso)
            writer.field("status", term.status.rawValue)
            writer.field("ended", ifPresent: term.ended?.iso)
            if let days {
                writer.field("allowed", days.allowed)
                writer.field("used", days.used)
            }
        }
    }

    private mutating func groups(_ name: String, _ key: String, _ groups: [String: Scan.Matters]) {
        array(name) { writer in
            for (value, matters) in groups.sorted(by: { $0.key < $1.key }) {
                writer.object { writer in
                    writer.field(key, value)
                    writer.write(matters)
                }
            }
        }
    }

    private mutating func write(_ matters: Scan.Matters) {
        field("all", matters.all)
        field("open", matters.open)
        field("overdue", matters.overdue)
    }

    /// The lower one of the two in the middle, so that it is a number of days that somebody had.
    private static func median(_ values: [Int]) -> Int { values.sorted()[(values.count - 1) / 2] }
}
