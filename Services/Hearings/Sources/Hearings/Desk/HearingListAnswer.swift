import CivilTime
import Contracts
import StrictJSON

/// Lists of hearings as the API shows them.
enum HearingListAnswer {
    /// The hearings of a day, also those that are only held, by time.
    static func day(_ day: Day, desk: BodyDesk, lost: [LostBooking], now: Instant) -> [UInt8] {
        var writer = JSONWriter(reserving: 4_096)
        writer.object { writer in
            writer.field("day", day.iso)
            writer.array("hearings") { writer in
                for booking in desk.schedule.blocking(on: day, at: now) {
                    writer.object { writer in
                        writer.field("booking", booking)
                        writer.names(of: booking, desk.resources)
                        if let problem = lost.first(where: { $0.booking.id == booking.id })?.problem {
                            writer.object("lost") { writer in
                                writer.field("because", problem.code)
                                writer.field("resource", ifPresent: problem.resource?.description)
                                writer.field("text", problem.text)
                            }
                        }
                    }
                }
            }
        }
        return writer.take()
    }

    /// The look ahead.
    static func outlook(_ outlook: HearingOutlook) -> [UInt8] {
        var writer = JSONWriter(reserving: 4_096)
        writer.object { writer in
            writer.array("days") { writer in
                for day in outlook.days {
                    writer.object { writer in
                        writer.field("day", day.day.iso)
                        if let closure = day.closure {
                            writer.object("closure") { writer in
                                writer.field("because", closure.rawValue)
                                writer.field("text", closure.text)
                            }
                        }
                        writer.cases("could", day.could)
                        writer.cases("must", day.must)
                        writer.cases("fits", day.fits)
                        writer.field("booked", day.booked)
                        writer.field("freeRoomMinutes", day.freeRoomMinutes)
                        writer.object("freeMinutes") { writer in
                            for duty in PersonDescription.Duty.allCases {
                                writer.field(duty.rawValue, day.freeMinutes[duty] ?? 0)
                            }
                        }
                    }
                }
            }
            writer.cases("noLawfulDay", outlook.noLawfulDay)
            writer.cases("noFreeSlot", outlook.noFreeSlot)
        }
        return writer.take()
    }

    /// The hearings whose parties are not proved to know of them, and the cursor to go on with.
    static func unnotified(_ hearings: some Collection<HearingNoticeTable.Entry>, hasMore: Bool, desk: BodyDesk) -> [UInt8] {
        var writer = JSONWriter(reserving: 512 * hearings.count + 64)
        var last: HearingNoticeTable.Place?
        writer.object { writer in
            writer.array("hearings") { writer in
                for hearing in hearings {
                    last = hearing.place
                    guard let booking = desk.schedule.bookings[hearing.booking] else { continue }
                    writer.object { writer in
                        writer.field("booking", booking)
                        writer.names(of: booking, desk.resources)
                        writer.array("parties") { writer in for party in hearing.parties { writer.string(party.rawValue) } }
                    }
                }
            }
            writer.key("next")
            if hasMore, let last { writer.string(last.cursor) } else { writer.null() }
        }
        return writer.take()
    }
}

extension JSONWriter {
    fileprivate mutating func cases(_ name: String, _ cases: [ScheduledCase]) {
        array(name) { writer in for one in cases { writer.string(one.rawValue) } }
    }

    /// The names of room and people, where they are known.
    fileprivate mutating func names(of booking: Booking, _ resources: HearingResources) {
        if let room = booking.slot.room.flatMap({ resources.rooms[$0]?.description }) { field("roomName", room.name) }
        field("chairName", ifPresent: resources.people[booking.slot.chair]?.description.name)
        field("secretaryName", ifPresent: resources.people[booking.slot.secretary]?.description.name)
    }
}
