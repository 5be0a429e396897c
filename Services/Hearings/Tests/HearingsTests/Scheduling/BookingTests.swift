import CivilTime
import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Bookings of a body` {
    private typealias F = ScheduleFixture

    private func refusal(_ schedule: HearingSchedule, _ command: ScheduleCommand, _ context: ScheduleContext) -> SlotRefusal? {
        do throws(SlotRefusal) {
            _ = try schedule.decide(command, in: context)
            return nil
        } catch {
            return error
        }
    }

    private let request = SlotRequest(F.needs(), on: F.lawful("2026-06-24", "2026-06-25"))

    @Test func `two officers and one last slot: one wins, the other gets the reason and the alternatives`() throws {
        let context = try F.context("2026-06-23 10:00")
        var schedule = HearingSchedule(of: F.body)
        let wanted = F.slot("2026-06-24", "10:00-11:00")
        let won = try schedule.reserve(F.id("b1"), for: F.scheduledCase("1"), request, at: wanted, in: context)
        #expect(won?.slot == wanted && won?.state == .confirmed)
        let lost = refusal(
            schedule,
            .reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: wanted, heldUntil: nil),
            context
        )
        #expect(lost?.reason == .slot(.taken(F.roomReference("r1"))) && lost?.conflict == F.roomReference("r1"))
        #expect(lost?.alternatives.count == 5)
        #expect(lost?.alternatives.map(\.span.start) == [540, 660, 675, 690, 705])
        for slot in lost?.alternatives ?? [] {
            #expect(
                refusal(schedule, .reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: slot, heldUntil: nil), context)
                    == nil
            )
        }
    }

    @Test func `the very last slot: no alternative is made up`() throws {
        // Only 10:00–11:00 on 24 June is open.
        let hours = Availability(weekly: [.init(.wednesday, F.span("10:00-11:00"))], absences: [])
        let context = try F.context("2026-06-23 10:00", F.smallest + [.setAvailability(F.personReference("chair"), hours)])
        var schedule = HearingSchedule(of: F.body)
        let wanted = F.slot("2026-06-24", "10:00-11:00")
        #expect(try schedule.finder(context).alternatives(request.needs, on: request.days) == [wanted])
        _ = try schedule.reserve(F.id("b1"), for: F.scheduledCase("1"), request, at: wanted, in: context)
        let lost = refusal(
            schedule,
            .reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: wanted, heldUntil: nil),
            context
        )
        #expect(lost != nil && lost?.alternatives.isEmpty == true)
    }

    @Test func `a hold keeps others away until its moment, and not at it`() throws {
        var schedule = HearingSchedule(of: F.body)
        let wanted = F.slot("2026-06-24", "10:00-11:00")
        let until = F.at("2026-06-23 10:30")
        _ = try schedule.reserve(
            F.id("b1"),
            for: F.scheduledCase("1"),
            request,
            at: wanted,
            heldUntil: until,
            in: F.context("2026-06-23 10:00")
        )
        let second = ScheduleCommand.reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: wanted, heldUntil: nil)
        #expect(try refusal(schedule, second, F.context("2026-06-23 10:29"))?.reason.code == "taken")
        #expect(try refusal(schedule, second, F.context("2026-06-23 10:30")) == nil)
        #expect(try refusal(schedule, .confirm(F.id("b1")), F.context("2026-06-23 10:30"))?.reason == .holdExpired)
        #expect(try refusal(schedule, .confirm(F.id("b1")), F.context("2026-06-23 10:29")) == nil)
        #expect(try schedule.decide(.recordExpiredHolds, in: F.context("2026-06-23 10:29")).isEmpty)
        let events = try schedule.decide(.recordExpiredHolds, in: F.context("2026-06-23 10:30"))
        #expect(events.map(\.change) == [.holdExpired])
        for event in events { schedule.evolve(event) }
        #expect(schedule.bookings[F.id("b1")]?.state == .expired)
        #expect(try schedule.decide(.recordExpiredHolds, in: F.context("2026-06-23 11:00")).isEmpty, "recorded once")
        let late = ScheduleCommand.reserve(F.id("b3"), for: F.scheduledCase("3"), request, at: wanted, heldUntil: until)
        #expect(try refusal(schedule, late, F.context("2026-06-23 10:30"))?.reason == .holdInThePast)
    }

    @Test func `R9.8, DL-09: only a lawful day can be booked, whatever is free`() throws {
        let context = try F.context("2026-06-23 10:00")
        let days = LawfulDay.days(after: try F.plan().latestOutcome())
        let schedule = HearingSchedule(of: F.body)
        func rule(_ day: String) -> (RuleID?, [String]) {
            let request = SlotRequest(F.needs(), on: days)
            let slot = F.slot(day, "10:00-11:00")
            let refused = refusal(
                schedule,
                .reserve(F.id("b"), for: F.scheduledCase("1"), request, at: slot, heldUntil: nil),
                context
            )
            return (refused?.rule, refused?.alternatives.map(\.day.iso) ?? [])
        }
        #expect(rule("2026-06-26") == (.dl09, Array(repeating: "2026-06-24", count: 5)))
        #expect(rule("2026-06-23").0 == .a09)
        #expect(rule("2026-06-24").0 == nil && rule("2026-06-25").0 == nil)
        let far = F.slot("2026-07-20", "10:00-11:00")
        let refused = refusal(
            schedule,
            .reserve(F.id("b"), for: F.scheduledCase("1"), SlotRequest(F.needs(), on: days), at: far, heldUntil: nil),
            context
        )
        #expect(refused?.reason == .slot(.day(.notOffered)))
    }

    @Test(arguments: [
        ("10:05-11:05", "offGrid"), ("10:00-10:45", "wrongLength"), ("12:30-13:30", "outsideHours"),
        ("18:00-19:00", "outsideHours"),
        ("08:00-09:00", "outsideHours"), ("09:00-10:00", "past"),
    ])
    func `RR-7: a slot at a wrong time is refused with its reason`(span: String, code: String) throws {
        let context = try F.context("2026-06-24 09:00")
        var slot = F.slot("2026-06-24", span)
        if code == "outsideHours", slot.span.start < 9 * 60 { slot = F.slot("2026-06-25", span) }
        let refused = refusal(
            HearingSchedule(of: F.body),
            .reserve(F.id("b"), for: F.scheduledCase("1"), request, at: slot, heldUntil: nil),
            context
        )
        #expect(refused?.reason.code == code && refused?.alternatives.count == 5)
    }

    @Test func `set-up times keep the room, not the people`() throws {
        let commands = [
            F.room("r1", before: 15, after: 15), F.room("r2"), F.person("chair", [.official]), F.person("writer", [.secretary]),
        ]
        let context = try F.context("2026-06-23 10:00", commands)
        var schedule = HearingSchedule(of: F.body)
        _ = try schedule.reserve(
            F.id("b1"),
            for: F.scheduledCase("1"),
            request,
            at: F.slot("2026-06-24", "10:00-11:00"),
            in: context
        )
        func reserve(_ span: String, room: String) -> SlotRefusal.Reason? {
            let slot = F.slot("2026-06-24", span)
            let other = Slot(
                day: slot.day,
                span: slot.span,
                room: RoomID(rawValue: room)!,
                videoLink: nil,
                chair: slot.chair,
                secretary: slot.secretary,
                interpreters: []
            )
            return refusal(
                schedule,
                .reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: other, heldUntil: nil),
                context
            )?.reason
        }
        #expect(reserve("11:00-12:00", room: "r1") == .slot(.taken(F.roomReference("r1"))))
        #expect(
            reserve("11:15-12:15", room: "r1") == .slot(.taken(F.roomReference("r1"))),
            "its own preparation meets the other's"
        )
        #expect(reserve("11:30-12:30", room: "r1") == nil)
        #expect(reserve("11:00-12:00", room: "r2") == nil)
        #expect(reserve("10:45-11:45", room: "r2") == .slot(.taken(F.personReference("chair"))))
    }

    @Test func `a postponement stays inside the window, keeps the identifier and remembers why`() throws {
        let context = try F.context("2026-06-23 10:00")
        var schedule = HearingSchedule(of: F.body)
        let first = F.slot("2026-06-24", "10:00-11:00")
        _ = try schedule.reserve(F.id("b1"), for: F.scheduledCase("1"), request, at: first, in: context)
        let exclusion = HearingNeeds.Exclusion(DayRange(F.day("2026-06-24")), reason: "сот отырысы")
        let later = SlotRequest(request.needs.excluding([exclusion]), on: LawfulDay.days(after: try F.plan().latestOutcome()))
        let tooLate = ScheduleCommand.move(F.id("b1"), later, to: F.slot("2026-06-26", "10:00-11:00"), because: .applicantAsked)
        #expect(refusal(schedule, tooLate, context)?.rule == .dl09)
        #expect(refusal(schedule, tooLate, context)?.alternatives.allSatisfy { $0.day.iso == "2026-06-25" } == true)
        let sameDay = ScheduleCommand.move(F.id("b1"), later, to: F.slot("2026-06-24", "15:00-16:00"), because: .applicantAsked)
        #expect(refusal(schedule, sameDay, context)?.reason.code == "excludedByApplicant")
        let half = ScheduleCommand.move(F.id("b1"), request, to: F.slot("2026-06-24", "10:30-11:30"), because: .roomLost)
        #expect(refusal(schedule, half, context) == nil, "it does not stand in its own way")
        let good = ScheduleCommand.move(F.id("b1"), later, to: F.slot("2026-06-25", "10:00-11:00"), because: .applicantAsked)
        for event in try schedule.decide(good, in: context) { schedule.evolve(event) }
        let booking = try #require(schedule.bookings[F.id("b1")])
        #expect(booking.slot.day.iso == "2026-06-25" && booking.sequence == 1 && booking.state == .confirmed)
        #expect(booking.earlier.map(\.from) == [first] && booking.earlier.map(\.because) == [.applicantAsked])
        #expect(refusal(schedule, good, context)?.reason == .sameSlot)
        #expect(
            refusal(schedule, .reserve(F.id("b2"), for: F.scheduledCase("2"), request, at: first, heldUntil: nil), context)
                == nil,
            "the slot that was left is free again"
        )
    }

    @Test func `a cancelled booking frees its slot and comes back to life by nothing`() throws {
        let context = try F.context("2026-06-23 10:00")
        var schedule = HearingSchedule(of: F.body)
        let slot = F.slot("2026-06-24", "10:00-11:00")
        _ = try schedule.reserve(F.id("b1"), for: F.scheduledCase("1"), request, at: slot, in: context)
        let second = ScheduleCommand.reserve(F.id("b2"), for: F.scheduledCase("1"), request, at: slot, heldUntil: nil)
        #expect(refusal(schedule, second, context)?.reason == .alreadyBooked(F.id("b1")))
        #expect(refusal(schedule, .confirm(F.id("b1")), context)?.reason == .alreadyConfirmed)
        for event in try schedule.decide(.cancel(F.id("b1"), because: .groundGone), in: context) { schedule.evolve(event) }
        #expect(refusal(schedule, second, context) == nil && schedule.blocking(at: context.now).isEmpty)
        for command in [
            ScheduleCommand.confirm(F.id("b1")), .cancel(F.id("b1"), because: .mistake),
            .move(F.id("b1"), request, to: F.slot("2026-06-25", "10:00-11:00"), because: .roomLost),
        ] { #expect(refusal(schedule, command, context)?.reason == .bookingCancelled) }
        #expect(
            refusal(schedule, .reserve(F.id("b1"), for: F.scheduledCase("9"), request, at: slot, heldUntil: nil), context)?.reason
                == .identifierTaken
        )
        #expect(refusal(schedule, .confirm(F.id("b7")), context)?.reason == .bookingUnknown)
    }

    @Test func `a slot must name what the hearing needs, and nobody twice`() throws {
        let context = try F.context("2026-06-23 10:00", F.smallest + [F.link("v"), F.person("both", [.official, .secretary])])
        let both = try #require(PersonID(rawValue: "both"))
        let good = F.slot("2026-06-24", "10:00-11:00")
        func code(_ needs: HearingNeeds, room: RoomID?, link: VideoLinkID? = nil, chair: PersonID, secretary: PersonID) -> String?
        {
            let slot = Slot(
                day: good.day,
                span: good.span,
                room: room,
                videoLink: link,
                chair: chair,
                secretary: secretary,
                interpreters: []
            )
            let command = ScheduleCommand.reserve(
                F.id("b"),
                for: F.scheduledCase("1"),
                SlotRequest(needs, on: F.lawful("2026-06-24")),
                at: slot,
                heldUntil: nil
            )
            return refusal(HearingSchedule(of: F.body), command, context)?.reason.code
        }
        let link = VideoLinkID(rawValue: "v")
        #expect(code(F.needs(), room: good.room, chair: both, secretary: both) == "incomplete")
        #expect(code(F.needs(), room: nil, chair: good.chair, secretary: good.secretary) == "incomplete")
        #expect(code(F.needs(.other), room: good.room, chair: good.chair, secretary: good.secretary) == "incomplete")
        #expect(code(F.needs(.videoConference), room: good.room, chair: good.chair, secretary: good.secretary) == "incomplete")
        #expect(code(F.needs(.videoConference), room: good.room, link: link, chair: good.chair, secretary: good.secretary) == nil)
        #expect(code(F.needs(), room: good.room, chair: good.secretary, secretary: good.chair) == "unsuitable")
        #expect(code(F.needs(chair: both), room: good.room, chair: good.chair, secretary: good.secretary) == "unsuitable")
        #expect(
            code(F.needs(.inPerson, [.init(language: .sign)]), room: good.room, chair: good.chair, secretary: good.secretary)
                == "incomplete"
        )
    }

    @Test func `A-48: bookings that lost their room, people or day are found`() throws {
        var schedule = HearingSchedule(of: F.body)
        _ = try schedule.reserve(
            F.id("b1"),
            for: F.scheduledCase("1"),
            request,
            at: F.slot("2026-06-24", "10:00-11:00"),
            in: F.context("2026-06-23 10:00")
        )
        func lost(_ more: [ResourceCommand], now: String = "2026-06-23 12:00") throws -> [SlotProblem] {
            try schedule.lost(in: F.context(now, F.smallest + more)).map(\.problem)
        }
        #expect(try lost([]).isEmpty)
        #expect(try lost([.retire(F.roomReference("r1"), from: F.day("2026-06-24"))]) == [.unsuitable(F.roomReference("r1"))])
        let ill = Availability(weekly: nil, absences: [.init(DayRange(F.day("2026-06-24")), reason: .illness)])
        #expect(try lost([.setAvailability(F.personReference("writer"), ill)]) == [.absent(F.personReference("writer"))])
        let closed = [BodyClosure(DayRange(F.day("2026-06-24")), reason: .emergency)]
        #expect(try lost([.setClosures(closed)]) == [.day(.closed(.emergency))])
        #expect(try lost([.setClosures(closed)], now: "2026-06-24 10:00").isEmpty, "what has begun is not to be moved")
        let decree = CalendarDecree(
            edition: "test",
            announced: F.day("2026-06-22"),
            source: "decree",
            address: "https://example.kz/1",
            moves: [.init(rest: F.day("2026-06-24"), worked: F.day("2026-06-28"), weeks: [.sixDay])]
        )
        let moved = try WorkingCalendar(facts: F.calendar.facts.applying(decree), hash: "decree")
        let after = ScheduleContext(
            now: F.at("2026-06-23 12:00"),
            resources: try F.resources(F.smallest),
            calendar: BodyCalendar(calendar: moved, schedule: .provider)
        )
        #expect(try schedule.lost(in: after).first?.problem.rule == .rr7)
    }

    @Test func `a year without a calendar refuses and is named`() throws {
        let request = SlotRequest(F.needs(), on: F.lawful("2099-06-24"))
        let slot = F.slot("2099-06-24", "10:00-11:00")
        let refused = refusal(
            HearingSchedule(of: F.body),
            .reserve(F.id("b"), for: F.scheduledCase("1"), request, at: slot, heldUntil: nil),
            try F.context("2026-06-23 10:00")
        )
        guard case .slot(.calendarGap) = refused?.reason else {
            Issue.record("\(String(describing: refused))")
            return
        }
    }

    @Test func `the events of a booking can be written and read again`() throws {
        let context = try F.context("2026-06-23 10:00")
        var schedule = HearingSchedule(of: F.body)
        var history: [ScheduleEvent] = []
        let commands: [ScheduleCommand] = [
            .reserve(
                F.id("b1"),
                for: F.scheduledCase("№ 17/2026"),
                request,
                at: F.slot("2026-06-24", "10:00-11:00"),
                heldUntil: F.at("2026-06-23 11:00")
            ),
            .confirm(F.id("b1")),
            .move(F.id("b1"), request, to: F.slot("2026-06-25", "10:00-11:00"), because: .interpreterAbsent),
            .cancel(F.id("b1"), because: .waivedInWriting),
        ]
        for command in commands {
            for event in try schedule.decide(command, in: context) {
                schedule.evolve(event)
                history.append(event)
            }
        }
        let read = try StrictJSONDecoder().decode([ScheduleEvent].self, from: try StrictJSONEncoder().encode(history))
        #expect(read == history && HearingSchedule(of: F.body, read) == schedule)
        #expect(schedule.bookings[F.id("b1")]?.sequence == 3 && history.count == 4)
        for reason in CancellationReason.allCases { #expect(!reason.text.hasBlank) }
        for reason in PostponementReason.allCases { #expect(!reason.text.hasBlank) }
    }
}
