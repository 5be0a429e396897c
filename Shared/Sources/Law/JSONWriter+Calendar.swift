import CivilTime
import StrictJSON

/// Members of the calendar's own types, which know no JSON writer.
extension JSONWriter {
    mutating func members(_ schedule: WorkSchedule) {
        field("id", schedule.id.rawValue)
        field("week", schedule.week.rawValue)
        field("opens", schedule.opens.description)
        field("closes", schedule.closes.description)
        if let lunch = schedule.lunch {
            object("lunch") { writer in
                writer.field("from", lunch.from.description)
                writer.field("to", lunch.to.description)
            }
        }
    }

    mutating func members(_ reason: DayOff) {
        field("reason", reason.reason.rawValue)
        switch reason {
        case .weeklyRest: break
        case .holiday(let holiday): object("holiday") { $0.members(holiday) }
        case .transferredHoliday(let holiday, let from):
            object("holiday") { $0.members(holiday) }
            field("from", from.iso)
        case .movedRest(let move): object("move") { $0.members(move) }
        }
    }

    mutating func members(_ holiday: KeptHoliday) {
        field("id", holiday.id)
        object("name") { writer in
            writer.field("kk", holiday.name.kk)
            writer.field("ru", holiday.name.ru)
            writer.field("en", holiday.name.en)
        }
        field("source", holiday.source)
        field("estimated", holiday.estimated)
    }

    mutating func members(_ move: MovedDay) {
        field("rest", move.rest.iso)
        field("worked", move.worked.iso)
        array("weeks") { writer in
            for week in move.weeks { writer.string(week.rawValue) }
        }
        field("source", move.source)
        if let announced = move.announced { field("announced", announced.iso) }
    }
}
