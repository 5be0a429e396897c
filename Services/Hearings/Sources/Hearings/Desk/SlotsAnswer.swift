import CivilTime
import Contracts
import StrictJSON

/// The answer to a question for slots: the window of the law, each day with its slots or the rule against it, and other ways to hold it.
struct SlotsAnswer {
    let matter: AdministrativeCase
    let desk: BodyDesk
    let days: HearingDays
    let needs: HearingNeeds
    let booking: Booking?
    let context: ScheduleContext

    /// Of each time at most so many rooms are shown: all times of a whole window then fit into one answer however many rooms a body has.
    private static let roomsShown = 4

    func body(from first: Day, through last: Day) throws -> [UInt8] {
        let finder = desk.schedule.finder(context, ignoring: booking?.id)
        let found = try finder.search(needs, from: first, through: last, lawful: days.days, rooms: Self.roomsShown)
        let isFree = found.contains { !$0.slots.isEmpty }
        let others = isFree ? [] : try finder.otherWays(needs, on: days.days)
        let encoded = try StrictJSONEncoder().encode(needs)
        var writer = JSONWriter(reserving: 8_192)
        writer.object { writer in
            writer.field("id", matter.id.rawValue)
            writer.object("window") { writer in
                writer.field("first", days.first.iso)
                writer.field("last", days.last.iso)
                writer.field("proposed", days.proposed.iso)
                writer.field("lastNotice", ifPresent: days.lastNotice?.iso)
                writer.field("noticeServed", days.lastNotice == nil)
            }
            writer.field("needs", raw: encoded)
            if let booking { writer.field("booking", booking) }
            writer.array("days") { writer in for day in found { day.write(to: &writer) } }
            writer.array("otherWays") { writer in
                for other in others {
                    writer.object { writer in
                        writer.field("way", other.way.rawValue)
                        writer.key("slot")
                        other.slot.write(to: &writer)
                    }
                }
            }
        }
        return writer.take()
    }
}

extension Booking: JSONWritable {
    /// `{"id","case","state","heldUntil"?,"sequence","way","slot"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id.rawValue)
            writer.field("case", scheduledCase.rawValue)
            switch state {
            case .held(let until):
                writer.field("state", "held")
                writer.field("heldUntil", until.rfc3339)
            case .confirmed: writer.field("state", "confirmed")
            case .cancelled(let reason):
                writer.field("state", "cancelled")
                writer.field("because", reason.rawValue)
                writer.field("reason", reason.text)
            case .expired: writer.field("state", "expired")
            }
            writer.field("sequence", sequence)
            writer.field("way", needs.way.rawValue)
            writer.key("slot")
            slot.write(to: &writer)
        }
    }
}

extension LostBooking: JSONWritable {
    /// What was lost, by which rule, and the booking: `{"because","resource"?,"rule"?,"text","booking"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("because", problem.code)
            writer.field("resource", ifPresent: problem.resource?.description)
            writer.field("rule", ifPresent: problem.rule?.rawValue)
            writer.field("text", problem.text)
            writer.field("booking", booking)
        }
    }
}
