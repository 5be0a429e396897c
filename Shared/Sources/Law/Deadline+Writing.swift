import CivilTime
import StrictJSON

/// Writes the same bytes as the `Codable` way, many times faster: a filed complaint carries several deadlines with their proofs.
extension Deadline: JSONWritable {
    /// Writes one object.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("rule", rule.rawValue)
            writer.field("edition", edition.rawValue)
            writer.field("standing", standing.rawValue)
            writer.object("start") { start.writeMembers(to: &$0) }
            writer.object("term") { term.writeMembers(to: &$0) }
            writer.object("schedule") { $0.members(schedule) }
            writer.object("due") { writer in
                writer.field("day", due.day.iso)
                writer.field("closing", due.closing.rfc3339)
                writer.field("bound", due.bound.rawValue)
            }
            writer.object("proof") { proof.writeMembers(to: &$0) }
        }
    }
}

extension DeadlineStart {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.field("event", event.rawValue)
        writer.field("instant", instant.rfc3339)
        writer.field("effectiveDay", effectiveDay.iso)
        if let receivedUnder { writer.object("receivedUnder") { $0.members(receivedUnder) } }
    }
}

extension Term {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        let (unit, count) = unitAndCount
        writer.field("unit", unit.rawValue)
        if let count { writer.field("count", count) }
    }
}

extension Proof {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.object("calendar") { writer in
            writer.field("edition", calendar.edition)
            writer.field("hash", calendar.hash)
        }
        writer.array("days") { writer in
            for day in days { writer.object { day.writeMembers(to: &$0) } }
        }
    }
}

extension ProofDay {
    fileprivate func writeMembers(to writer: inout JSONWriter) {
        writer.field("day", day.iso)
        writer.field("step", step.name.rawValue)
        switch step {
        case .afterClosing(let closed): writer.field("closed", closed.description)
        case .counted(let number, let moved):
            writer.field("number", number)
            if let moved { writer.object("moved") { $0.members(moved) } }
        case .skipped(let reason): writer.object("because") { $0.members(reason) }
        case .sameDate(let months, let monthEnd):
            writer.field("months", months)
            writer.field("monthEnd", monthEnd)
        case .start, .rolledTo, .nextDay, .lastDayBefore: break
        }
    }
}
