import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `The index of a schedule` {
    private typealias F = ScheduleFixture

    /// A schedule after a random history, and the moment after it.
    private func schedule(_ seed: UInt64) throws -> (HearingSchedule, HearingResources, Instant) {
        var source = RandomSchedule(seed: seed)
        let resources = try source.resources()
        var schedule = HearingSchedule(of: F.body)
        var now = F.at("2026-06-22 10:00")
        for step in 0..<60 {
            now = now.adding(milliseconds: Int64(source.random.below(30)) * 60_000)
            let change: ScheduleChange
            let known = schedule.bookings.keys.sorted()
            let template = source.bookings(resources, now: now).first
            guard let template else { continue }
            let id = known.isEmpty || source.random.chance(50) ? F.id("b\(step)") : source.random.pick(known)
            if schedule.bookings[id] == nil {
                change = .reserved(
                    ScheduleChange.Reserved(
                        scheduledCase: F.scheduledCase("c\(source.random.below(10))"),
                        needs: template.needs,
                        slot: template.slot,
                        preparation: template.preparation,
                        heldUntil: source.random.chance(40) ? now.adding(milliseconds: 3_600_000) : nil
                    )
                )
            } else {
                let moved = ScheduleChange.Moved(
                    needs: template.needs,
                    slot: template.slot,
                    preparation: template.preparation,
                    because: .roomLost
                )
                change = source.random.pick([.moved(moved), .moved(moved), .confirmed, .cancelled(.mistake), .holdExpired])
            }
            schedule.evolve(ScheduleEvent(at: now, booking: id, change: change))
        }
        return (schedule, resources, now)
    }

    @Test(arguments: 0..<40) func `finds what going through all bookings finds`(seed: UInt64) throws {
        let (schedule, resources, now) = try schedule(9_000 + seed)
        let all = schedule.bookings.values
        for day in RandomSchedule.days {
            let expected = schedule.blocking(at: now).filter { $0.slot.day == day }
            #expect(schedule.blocking(on: day, at: now) == expected)
        }
        for number in 0..<10 {
            let one = F.scheduledCase("c\(number)")
            #expect(schedule.bookings(of: one) == all.filter { $0.scheduledCase == one }.sorted { $0.id < $1.id })
            let counting = all.filter { $0.scheduledCase == one && $0.blocks(at: now) && $0.slot.ends > now }.min {
                $0.id < $1.id
            }
            #expect(schedule.booking(of: one, at: now) == counting)
        }
        let context = ScheduleContext(now: now, resources: resources, calendar: F.provider)
        let expired = all.filter { if case .held(let until) = $0.state { until <= now } else { false } }.map(\.id).sorted()
        #expect(try schedule.decide(.recordExpiredHolds, in: context).map(\.booking) == expired)
        try expectFreeSlots(schedule, context)
        try expectLost(schedule, context)
    }

    /// A finder over the index offers what one over all bookings offers, with the same people.
    private func expectFreeSlots(_ schedule: HearingSchedule, _ context: ScheduleContext) throws {
        let days = RandomSchedule.days.map { LawfulDay($0, obstacle: nil) }
        for ignored in [nil] + schedule.bookings.keys.sorted() {
            let counting = schedule.bookings.values.filter { $0.id != ignored && $0.blocks(at: context.now) }
            let plain = SlotFinder(
                resources: context.resources,
                calendar: F.provider,
                bookings: counting,
                now: context.now
            )
            let indexed = schedule.finder(context, ignoring: ignored)
            #expect(try indexed.search(F.needs(), on: days).map(\.slots) == plain.search(F.needs(), on: days).map(\.slots))
        }
    }

    /// What was lost is what each booking lacks when the others stand and it does not.
    private func expectLost(_ schedule: HearingSchedule, _ context: ScheduleContext) throws {
        let expected = try schedule.blocking(at: context.now).filter { $0.slot.starts > context.now }.compactMap { booking in
            let others = schedule.bookings.values.filter { $0.id != booking.id }
            let finder = SlotFinder(resources: context.resources, calendar: F.provider, bookings: others, now: context.now)
            let day = LawfulDay(booking.slot.day, obstacle: nil)
            return try finder.problem(booking.slot, for: booking.needs, on: [day]).map {
                LostBooking(booking: booking, problem: $0)
            }
        }
        #expect(try schedule.lost(in: context) == expected)
        for day in RandomSchedule.days {
            #expect(try schedule.lost(on: day, in: context) == expected.filter { $0.booking.slot.day == day })
        }
        for booking in schedule.bookings.values {
            #expect(try schedule.loss(of: booking, in: context) == expected.first { $0.booking.id == booking.id })
        }
    }

    @Test func `of each time only so many rooms are shown, the smallest first, and every time is`() throws {
        let people = [F.person("chair", [.official]), F.person("writer", [.secretary])]
        let rooms = (1...6).map { F.room("r\($0)", seats: 10 + $0) }
        let context = try F.context("2026-06-23 08:00", rooms + people)
        let day = F.day("2026-06-24")
        let finder = HearingSchedule(of: F.body).finder(context)
        let lawful = [LawfulDay(day, obstacle: nil)]
        let all = try #require(try finder.search(F.needs(), from: day, through: day, lawful: lawful).first).slots
        let some = try #require(try finder.search(F.needs(), from: day, through: day, lawful: lawful, rooms: 2).first).slots
        #expect(Set(some.map(\.span)) == Set(all.map(\.span)) && all.count == 3 * some.count)
        #expect(Set(some.map(\.room)) == Set(all.prefix(2).map(\.room)))
    }
}
