import CivilTime
import Law
import Testing

@testable import Hearings

@Suite struct `Properties of the schedule` {
    private typealias F = ScheduleFixture

    @Test func `R9.8: the slots found are exactly those that a check minute by minute accepts`() throws {
        var offered = 0
        var refusals: Set<String> = []
        for round in 0..<80 {
            var source = RandomSchedule(seed: UInt64(round))
            let now = F.at("2026-06-23 08:00").adding(milliseconds: Int64(source.random.below(3 * 24 * 60)) * 60_000 + 1)
            let resources = try source.resources()
            let needs = source.needs()
            let bookings = source.bookings(resources, now: now)
            let finder = SlotFinder(resources: resources, calendar: F.provider, bookings: bookings, now: now)
            for day in RandomSchedule.days {
                let lawful = LawfulDay(day, obstacle: nil)
                let found = try #require(try finder.search(needs, on: [lawful]).first)
                let force = BruteForce(
                    resources: resources,
                    schedule: .provider,
                    bookings: bookings,
                    now: now,
                    needs: needs,
                    day: day
                )
                let expected = needs.exclusion(on: day) == nil ? force.places() : []
                let places = found.slots.map { BruteForce.Place(start: $0.span.start, room: $0.room) }
                try #require(Set(places) == expected && places.count == expected.count, "seed \(round) \(day)")
                for slot in found.slots {
                    try #require(force.accepts(slot), "seed \(round) \(slot)")
                    try #require(try finder.problem(slot, for: needs, on: [lawful]) == nil)
                }
                #expect(found.slots.map(\.span.start) == found.slots.map(\.span.start).sorted())
                #expect((found.refusal == nil) == !found.slots.isEmpty)
                offered += found.slots.count
                if let refusal = found.refusal { refusals.insert(refusal.code) }
                for _ in 0..<40 {
                    let slot = guess(needs, on: day, resources, &source)
                    let problem = try finder.problem(slot, for: needs, on: [lawful])
                    let accepted = needs.exclusion(on: day) == nil && force.accepts(slot)
                    try #require((problem == nil) == accepted, "seed \(round) \(slot) \(String(describing: problem))")
                }
            }
        }
        #expect(offered > 1_000 && refusals.count >= 6, "the cases say something: \(offered) slots, \(refusals)")
    }

    /// A slot somebody might ask for, good or bad.
    private func guess(
        _ needs: HearingNeeds,
        on day: Day,
        _ resources: HearingResources,
        _ source: inout RandomSchedule
    ) -> Slot {
        let people = resources.people.keys.sorted()
        let links = resources.videoLinks.keys.sorted()
        let start = 8 * 60 + source.random.below(44) * 15 + (source.random.chance(5) ? 5 : 0)
        let needsLink = needs.way == .videoConference && !links.isEmpty
        return Slot(
            day: day,
            span: TimeSpan(start: start, end: start + needs.minutes)!,
            room: needs.way == .other ? nil : source.random.pick(resources.rooms.keys.sorted()),
            videoLink: needsLink ? source.random.pick(links) : nil,
            chair: source.random.pick(people),
            secretary: source.random.pick(people),
            interpreters: needs.interpreting.map { .init($0, source.random.pick(people)) }
        )
    }

    @Test(arguments: 0..<8)
    func `nothing is ever booked twice, whatever is reserved, moved, cancelled or left to expire`(seed: UInt64) throws {
        var source = RandomSchedule(seed: 77_000 + seed)
        // Resources with which something can be done: an easy hearing finds room on several days.
        var resources = HearingResources()
        var easyDays = 0
        repeat {
            resources = try source.resources()
            let context = ScheduleContext(now: F.at("2026-06-23 07:00"), resources: resources, calendar: F.provider)
            let lawful = RandomSchedule.days.map { LawfulDay($0, obstacle: nil) }
            easyDays = try HearingSchedule(of: F.body).finder(context).search(F.needs(), on: lawful).count { $0.refusal == nil }
        } while easyDays < 3
        var schedule = HearingSchedule(of: F.body)
        var history: [ScheduleEvent] = []
        var now = F.at("2026-06-23 07:00")
        var done = 0
        var refused = 0
        for step in 0..<150 {
            now = now.adding(milliseconds: Int64(source.random.below(20)) * 60_000)
            let context = ScheduleContext(now: now, resources: resources, calendar: F.provider)
            let command = try command(step, schedule, context, &source)
            do throws(SlotRefusal) {
                for event in try schedule.decide(command, in: context) {
                    schedule.evolve(event)
                    history.append(event)
                    done += 1
                }
            } catch {
                refused += 1
                try expectAlternatives(error, of: command, schedule, context)
            }
            expectNoDoubleBooking(schedule, now)
        }
        #expect(HearingSchedule(of: F.body, history) == schedule)
        #expect(refused > 0 && done > 5, "done \(done), refused \(refused)")
    }

    private func command(
        _ step: Int,
        _ schedule: HearingSchedule,
        _ context: ScheduleContext,
        _ source: inout RandomSchedule
    ) throws -> ScheduleCommand {
        let known = schedule.bookings.keys.sorted()
        let needs = source.needs()
        let days = RandomSchedule.days.map { LawfulDay($0, obstacle: source.random.chance(15) ? .afterSecondDay : nil) }
        let request = SlotRequest(needs, on: days)
        let free = try schedule.finder(context).alternatives(needs, on: days, limit: 30)
        let slot =
            free.isEmpty || source.random.chance(40)
            ? guess(needs, on: source.random.pick(RandomSchedule.days), context.resources, &source) : source.random.pick(free)
        let pick = source.random.below(100)
        if known.isEmpty || pick < 50 {
            let until = source.random.chance(50) ? context.now.adding(milliseconds: Int64(source.random.below(90)) * 60_000) : nil
            return .reserve(
                F.id("b\(step)"),
                for: F.scheduledCase("c\(source.random.below(40))"),
                request,
                at: slot,
                heldUntil: until
            )
        }
        let id = source.random.pick(known)
        switch pick {
        case ..<70: return .move(id, request, to: slot, because: .roomLost)
        case ..<85: return .confirm(id)
        case ..<93: return .cancel(id, because: .groundGone)
        default: return .recordExpiredHolds
        }
    }

    /// Everything offered instead can really be had.
    private func expectAlternatives(
        _ refusal: SlotRefusal,
        of command: ScheduleCommand,
        _ schedule: HearingSchedule,
        _ context: ScheduleContext
    ) throws {
        #expect(refusal.alternatives.count <= 5 && !refusal.reason.text.hasBlank)
        guard case .reserve(let id, let scheduledCase, let request, _, let until) = command else { return }
        for slot in refusal.alternatives {
            let again = ScheduleCommand.reserve(id, for: scheduledCase, request, at: slot, heldUntil: until)
            #expect(throws: Never.self) { try schedule.decide(again, in: context) }
        }
    }

    /// A use of something from one minute of a day up to another one.
    private struct Use {
        let what: String
        let day: Day
        let from: Int
        let to: Int
    }

    /// Every use of every booking that counts against every other one, without the product's own arithmetic.
    private func expectNoDoubleBooking(_ schedule: HearingSchedule, _ now: Instant) {
        var uses: [(booking: BookingID, use: Use)] = []
        for booking in schedule.bookings.values.sorted(by: { $0.id < $1.id }) {
            switch booking.state {
            case .cancelled, .expired: continue
            case .held(let until) where until <= now: continue
            default: break
            }
            let slot = booking.slot
            func add(_ what: String, before: Int = 0, after: Int = 0) {
                let use = Use(what: what, day: slot.day, from: slot.span.start - before, to: slot.span.end + after)
                for other in uses
                where other.use.what == what && other.use.day == use.day && other.use.from < use.to && use.from < other.use.to {
                    Issue.record("\(booking.id) and \(other.booking) share \(what) on \(slot.day)")
                }
                uses.append((booking.id, use))
            }
            for person in [slot.chair, slot.secretary] + slot.interpreters.map(\.person) { add("p \(person)") }
            if let link = slot.videoLink { add("v \(link)") }
            if let room = slot.room { add("r \(room)", before: booking.preparation.before, after: booking.preparation.after) }
        }
    }
}
