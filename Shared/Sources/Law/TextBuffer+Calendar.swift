import CivilTime

/// The calendar's own types, which know no JSON writer.
extension TextBuffer {
    mutating func object(_ schedule: WorkSchedule) {
        literal(#"{"id":"#)
        quoted(schedule.id.rawValue)
        literal(#","week":"#)
        quoted(schedule.week.rawValue)
        literal(#","opens":"#)
        quoted(schedule.opens.description)
        literal(#","closes":"#)
        quoted(schedule.closes.description)
        if let lunch = schedule.lunch {
            literal(#","lunch":{"from":"#)
            quoted(lunch.from.description)
            literal(#","to":"#)
            quoted(lunch.to.description)
            literal("}")
        }
        literal("}")
    }

    mutating func object(_ reason: DayOff) {
        switch reason {
        case .weeklyRest: literal(#"{"reason":"weeklyRest"}"#)
        case .holiday(let holiday):
            literal(#"{"reason":"holiday","holiday":"#)
            object(holiday)
            literal("}")
        case .transferredHoliday(let holiday, let from):
            literal(#"{"reason":"transferredHoliday","holiday":"#)
            object(holiday)
            literal(#","from":"#)
            quoted(from)
            literal("}")
        case .movedRest(let move):
            literal(#"{"reason":"movedRest","move":"#)
            object(move)
            literal("}")
        }
    }

    mutating func object(_ holiday: KeptHoliday) {
        literal(#"{"id":"#)
        quoted(holiday.id)
        literal(#","name":{"kk":"#)
        quoted(holiday.name.kk)
        literal(#","ru":"#)
        quoted(holiday.name.ru)
        literal(#","en":"#)
        quoted(holiday.name.en)
        literal(#"},"source":"#)
        quoted(holiday.source)
        if holiday.estimated { literal(#","estimated":true}"#) } else { literal(#","estimated":false}"#) }
    }

    mutating func object(_ move: MovedDay) {
        literal(#"{"rest":"#)
        quoted(move.rest)
        literal(#","worked":"#)
        quoted(move.worked)
        literal(#","weeks":["#)
        for (index, week) in move.weeks.enumerated() {
            if index > 0 { literal(",") }
            quoted(week.rawValue)
        }
        literal(#"],"source":"#)
        quoted(move.source)
        if let announced = move.announced {
            literal(#","announced":"#)
            quoted(announced)
        }
        literal("}")
    }
}
