import CivilTime
import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Free slots of lawful days` {
    private typealias F = ScheduleFixture

    private func finder(_ now: String, _ commands: [ResourceCommand] = F.smallest) throws -> SlotFinder {
        let context = try F.context(now, commands)
        return HearingSchedule(of: F.body).finder(context)
    }

    private func refusal(
        _ needs: HearingNeeds,
        _ commands: [ResourceCommand],
        now: String = "2026-06-23 10:00"
    ) throws -> DayRefusal? {
        try finder(now, commands).search(needs, on: F.lawful("2026-06-24")).first?.refusal
    }

    @Test func `EX-14, DL-09: notice on 23 June, slots only on 24 and 25 June; every other day names its rule`() throws {
        let outcome = try F.plan().latestOutcome()
        let found = try finder("2026-06-23 19:00").search(F.needs(), on: LawfulDay.days(after: outcome))
        #expect(found.map(\.day.iso) == ["2026-06-23", "2026-06-24", "2026-06-25", "2026-06-26"])
        #expect(found.map { $0.refusal?.rule } == [.a09, nil, nil, .dl09])
        #expect(found.map(\.slots.isEmpty) == [true, false, false, true])
        for refusal in found.compactMap(\.refusal) { #expect(!refusal.text.hasBlank) }
    }

    @Test func `EX-15, RR-7: the holiday inside the chain is refused by the calendar`() throws {
        let plan = try #require(
            try HearingPlan(filed: F.at("2026-06-15 10:00"), through: .stateCorporation, calendar: F.calendar)
        )
        let found = try finder("2026-07-04 19:00").search(F.needs(), on: LawfulDay.days(after: plan.latestOutcome()))
        #expect(found.filter { !$0.slots.isEmpty }.map(\.day.iso) == ["2026-07-07", "2026-07-08"])
        for day in found where ["2026-07-05", "2026-07-06"].contains(day.day.iso) {
            #expect(day.refusal?.rule == .rr7 && day.refusal?.code == "dayOff")
        }
    }

    @Test(arguments: [
        ("EX-16", "2026-06-17 11:00", "2026-06-18", "2026-06-19"), ("EX-17", "2026-06-23 18:31", "2026-06-25", "2026-06-26"),
        ("EX-18", "2026-06-25 10:00", "2026-06-26", "2026-06-27"),
    ])
    func `EX-16, EX-17, EX-18: the slots are those of the days after the notice`(
        example: String,
        notice: String,
        first: String,
        last: String
    ) throws {
        let outcome = try #require(try F.plan().outcome(of: HearingNotice(at: F.at(notice))))
        let found = try finder(notice).search(F.needs(), on: LawfulDay.days(after: outcome))
        #expect(found.filter { !$0.slots.isEmpty }.map(\.day.iso) == [first, last], "\(example)")
    }

    @Test func `RR-7: lunch is not usable, and nothing reaches past closing time`() throws {
        let slots = try finder("2026-06-23 10:00").search(F.needs(minutes: 90), on: F.lawful("2026-06-24"))[0].slots
        let lunch = F.span("13:00-14:30")
        #expect(slots.allSatisfy { !$0.span.overlaps(lunch) && F.span("09:00-18:30").contains($0.span) })
        #expect(slots.first?.span == F.span("09:00-10:30") && slots.last?.span == F.span("17:00-18:30"))
        #expect(slots.contains { $0.span == F.span("11:30-13:00") } && slots.contains { $0.span == F.span("14:30-16:00") })
        #expect(slots.count == 11 + 11)
    }

    @Test func `the preparation of the room is work of the body too`() throws {
        let commands = [F.room("r1", before: 15, after: 30), F.person("chair", [.official]), F.person("writer", [.secretary])]
        let slots = try finder("2026-06-23 10:00", commands).search(F.needs(), on: F.lawful("2026-06-24"))[0].slots
        #expect(slots.first?.span == F.span("09:15-10:15") && slots.last?.span == F.span("17:00-18:00"))
        #expect(!slots.contains { $0.span.start == 12 * 60 } && slots.contains { $0.span.end == 12 * 60 + 30 })
    }

    @Test func `today only what is still to come is offered`() throws {
        let slots = try finder("2026-06-24 10:00").search(F.needs(), on: F.lawful("2026-06-24"))[0].slots
        #expect(slots.first?.span.start == 10 * 60 + 15)
        #expect(try refusal(F.needs(), F.smallest, now: "2026-06-24 17:31") == .past)
        #expect(try refusal(F.needs(), F.smallest, now: "2026-06-25 09:00") == .past)
    }

    @Test func `rulebook 6.4: what is missing on a day is named`() throws {
        let uz = HearingLanguage.other(try #require(HearingLanguage.Code(rawValue: "uz")))
        let signing = F.needs(.inPerson, [.init(language: .sign, accessibility: [.signInterpreterPlace])])
        #expect(try refusal(F.needs(), [F.person("chair", [.official])]) == .noRoom(suitableExists: false))
        #expect(try refusal(signing, F.smallest) == .noRoom(suitableExists: false))
        #expect(
            try refusal(signing, F.smallest + [F.room("r2", [.signInterpreterPlace])]) == .noInterpreter(.sign)
        )
        #expect(try refusal(F.needs(.other, [.init(language: uz)]), F.smallest) == .noInterpreter(uz))
        #expect(try refusal(F.needs(.videoConference), F.smallest) == .noVideoLink)
        #expect(try refusal(F.needs(.videoConference), F.smallest + [F.link("v")]) == nil)
        #expect(try refusal(F.needs(.videoConference), F.smallest + [F.room("r2", seats: 2), F.link("v", in: "r2")]) == nil)
        #expect(try refusal(F.needs(), [F.room("r1"), F.person("writer", [.secretary])]) == .noOfficial)
        #expect(try refusal(F.needs(), [F.room("r1"), F.person("chair", [.official])]) == .noSecretary)
        #expect(try refusal(F.needs(), [F.room("r1"), F.person("both", [.official, .secretary])]) == .noCommonTime)
        #expect(try refusal(F.needs(minutes: 300), F.smallest) == .tooLong)
        let full = ResourceCommand.setAvailability(
            F.roomReference("r1"),
            Availability(weekly: nil, absences: [.init(DayRange(F.day("2026-06-24")), reason: .repair)])
        )
        #expect(try refusal(F.needs(), F.smallest + [full]) == .noRoom(suitableExists: true))
        let barred = try #require(PersonID(rawValue: "chair"))
        #expect(try refusal(F.needs(barred: [barred]), F.smallest) == .noOfficial)
    }

    @Test func `a closure of the body and days excluded by the applicant are refused with their reasons`() throws {
        let closed = F.smallest + [.setClosures([BodyClosure(DayRange(F.day("2026-06-24")), reason: .repair)])]
        #expect(try refusal(F.needs(), closed) == .closed(.repair))
        let half =
            F.smallest + [
                .setClosures([BodyClosure(DayRange(F.day("2026-06-24")), hours: F.span("09:00-17:45"), reason: .emergency)])
            ]
        #expect(try refusal(F.needs(), half) == .closed(.emergency))
        #expect(try refusal(F.needs(minutes: 45), half) == nil)
        let excluded = F.needs(excluded: [.init(DayRange(F.day("2026-06-24")), reason: "емдеуде")])
        #expect(try refusal(excluded, F.smallest) == .excludedByApplicant("емдеуде"))
        #expect(try refusal(F.needs().excluding(excluded.exclusions), F.smallest) == .excludedByApplicant("емдеуде"))
    }

    @Test func `the order is the same every time: earliest, smallest sufficient room, least used people`() throws {
        let commands = [
            F.room("hall", seats: 50), F.room("small", seats: 4), F.person("a", [.official]), F.person("b", [.official]),
            F.person("w", [.secretary]), F.person("x", [.secretary]),
        ]
        let context = try F.context("2026-06-23 10:00", commands)
        var schedule = HearingSchedule(of: F.body)
        let request = SlotRequest(F.needs(), on: F.lawful("2026-06-24", "2026-06-25"))
        let first = try #require(try schedule.finder(context).alternatives(request.needs, on: request.days).first)
        #expect(first.room?.rawValue == "small" && first.chair.rawValue == "a" && first.secretary.rawValue == "w")
        _ = try schedule.reserve(F.id("b1"), for: F.scheduledCase("1"), request, at: first, in: context)
        let next = try schedule.finder(context).alternatives(request.needs, on: request.days)
        #expect(next[0].span == first.span && next[0].room?.rawValue == "hall")
        #expect(next[0].chair.rawValue == "b" && next[1].chair.rawValue == "b" && next[1].secretary.rawValue == "x")
        #expect(next.count == 5 && Set(next.map(\.starts)).count == 5)
    }

    @Test func `a person is needed once: another official is found for the chair when the secretary can only be one`() throws {
        let commands = [
            F.room("r1"), F.person("a", [.official, .secretary]), F.person("b", [.official]),
        ]
        let slot = try #require(
            try finder("2026-06-23 10:00", commands).alternatives(F.needs(), on: F.lawful("2026-06-24")).first
        )
        #expect(slot.chair.rawValue == "b" && slot.secretary.rawValue == "a")
    }

    @Test func `a range of days: every calendar day has slots or a reason, DL-09 also far behind the window`() throws {
        let outcome = try F.plan().latestOutcome()
        let lawful = LawfulDay.days(after: outcome, through: F.day("2026-07-10"))
        let found = try finder("2026-06-23 19:00").search(
            F.needs(),
            from: F.day("2026-06-20"),
            through: F.day("2026-07-10"),
            lawful: lawful
        )
        #expect(found.count == 21 && found.allSatisfy { $0.slots.isEmpty == ($0.refusal != nil) })
        #expect(found.prefix(3).allSatisfy { $0.refusal == .notOffered })
        #expect(found.last?.refusal?.rule == .dl09)
        #expect(found.filter { $0.refusal == nil }.map(\.day.iso) == ["2026-06-24", "2026-06-25"])
    }

    @Test func `rulebook 6.4: without a room the hearing is offered by video or other means, if people are free`() throws {
        let noRoom = [F.room("r1", seats: 2), F.person("chair", [.official]), F.person("writer", [.secretary])]
        let days = F.lawful("2026-06-24")
        let other = try finder("2026-06-23 10:00", noRoom).otherWays(F.needs(), on: days)
        #expect(other.map(\.way) == [.other] && other.first?.slot.room == nil)
        let both = try finder("2026-06-23 10:00", noRoom + [F.link("v")]).otherWays(F.needs(), on: days)
        #expect(both.map(\.way) == [.videoConference, .other] && both.first?.slot.videoLink?.rawValue == "v")
        #expect(try finder("2026-06-23 10:00", [F.room("r1")]).otherWays(F.needs(), on: days).isEmpty)
    }

    @Test func `an answer for programs holds slots or the reason with its rule`() throws {
        let days = F.lawful("2026-06-24") + [LawfulDay(F.day("2026-06-26"), obstacle: .afterSecondDay)]
        let found = try finder("2026-06-24 17:00").search(F.needs(), on: days)
        var writer = JSONWriter()
        writer.array { writer in for day in found { day.write(to: &writer) } }
        let slot =
            #"{"starts":"2026-06-24T17:15:00+05:00","ends":"2026-06-24T18:15:00+05:00","room":"r1","chair":"chair","#
            + #""secretary":"writer","interpreters":[]}"#
        let text = String(decoding: writer.take(), as: UTF8.self)
        #expect(
            text.contains(slot) && text.contains(#""because":"afterSecondDay","rule":"DL-09","text":{"kk":"хабарламадан"#),
            "\(text)"
        )
    }

    @Test func `every refusal speaks three languages and has a code of its own`() {
        let all: [DayRefusal] = [
            .law(.windowClosed), .law(.beforeThirdDay), .law(.afterTermEnd), .notOffered, .excludedByApplicant("r"),
            .closed(.other), .past,
            .tooLong, .noRoom(suitableExists: true), .noRoom(suitableExists: false), .noVideoLink, .noOfficial, .noSecretary,
            .noInterpreter(.sign), .noCommonTime,
        ]
        #expect(Set(all.map(\.code)).count == all.count)
        for refusal in all {
            #expect(
                !refusal.text.hasBlank && Set([refusal.text.kk, refusal.text.ru, refusal.text.en]).count == 3,
                "\(refusal.code)"
            )
        }
        #expect(DayRefusal.law(.windowClosed).rule == .dl08 && DayRefusal.law(.beforeThirdDay).rule == .dx6)
        #expect(DayRefusal.law(.afterTermEnd).rule == .dl14)
    }
}
