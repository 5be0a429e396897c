import CivilTime
import StrictJSON

extension Deadline: JSONWritable {
    /// Writes the same bytes as the `Codable` way, many times faster: every filed complaint carries several deadlines with their proofs.
    public func write(to writer: inout JSONWriter) { write(to: &writer, includesInstant: true) }

    /// The same, if asked without the moment it started at.
    func write(to writer: inout JSONWriter, includesInstant: Bool) {
        var text = TextBuffer(reserving: 700 + proof.days.count * 80)
        text.literal(#"{"rule":"#)
        text.quoted(rule.rawValue)
        text.literal(#","edition":"#)
        text.quoted(edition.rawValue)
        text.literal(#","standing":"#)
        text.quoted(standing.rawValue)
        text.literal(#","start":"#)
        start.write(to: &text, includesInstant: includesInstant)
        text.literal(#","term":"#)
        term.write(to: &text)
        text.literal(#","schedule":"#)
        text.object(schedule)
        text.literal(#","due":{"day":"#)
        text.quoted(due.day)
        text.literal(#","closing":"#)
        text.quoted(due.closing)
        text.literal(#","bound":"#)
        text.quoted(due.bound.rawValue)
        text.literal(#"},"proof":"#)
        proof.write(to: &text)
        text.literal("}")
        writer.raw(text.bytes)
    }
}

extension DeadlineStart {
    fileprivate func write(to text: inout TextBuffer, includesInstant: Bool) {
        text.literal(#"{"event":"#)
        text.quoted(event.rawValue)
        if includesInstant {
            text.literal(#","instant":"#)
            text.quoted(instant)
        }
        text.literal(#","effectiveDay":"#)
        text.quoted(effectiveDay)
        if let receivedUnder {
            text.literal(#","receivedUnder":"#)
            text.object(receivedUnder)
        }
        text.literal("}")
    }
}

extension Term {
    fileprivate func write(to text: inout TextBuffer) {
        let (unit, count) = unitAndCount
        text.literal(#"{"unit":"#)
        text.quoted(unit.rawValue)
        if let count {
            text.literal(#","count":"#)
            text.number(count)
        }
        text.literal("}")
    }
}

extension Proof {
    fileprivate func write(to text: inout TextBuffer) {
        text.literal(#"{"calendar":{"edition":"#)
        text.quoted(calendar.edition)
        text.literal(#","hash":"#)
        text.quoted(calendar.hash)
        text.literal(#"},"days":["#)
        for (index, day) in days.enumerated() {
            if index > 0 { text.literal(",") }
            day.write(to: &text)
        }
        text.literal("]}")
    }
}

extension ProofDay {
    fileprivate func write(to text: inout TextBuffer) {
        text.literal(#"{"day":"#)
        text.quoted(day)
        switch step {
        case .counted(let number, let moved):
            text.literal(#","step":"counted","number":"#)
            text.number(number)
            if let moved {
                text.literal(#","moved":"#)
                text.object(moved)
            }
        case .skipped(let reason):
            text.literal(#","step":"skipped","because":"#)
            text.object(reason)
        case .afterClosing(let closed):
            text.literal(#","step":"afterClosing","closed":"#)
            text.quoted(closed.description)
        case .sameDate(let months, let monthEnd):
            text.literal(#","step":"sameDate","months":"#)
            text.number(months)
            if monthEnd { text.literal(#","monthEnd":true"#) } else { text.literal(#","monthEnd":false"#) }
        case .start: text.literal(#","step":"start""#)
        case .rolledTo: text.literal(#","step":"rolledTo""#)
        case .nextDay: text.literal(#","step":"nextDay""#)
        case .lastDayBefore: text.literal(#","step":"lastDayBefore""#)
        }
        text.literal("}")
    }
}
