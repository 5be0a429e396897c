import CivilTime
import Law
import StrictJSON
import Testing

@testable import Complaints

@Suite struct `Timers as values, design 4` {
    @Test func `a timer is set to the first second that is too late, as of law`() throws {
        let story = try Story.registered()
        #expect(
            story.it.timers == [
                ComplaintTimer(key: .clock(.forwarding), due: Fixture.at("2026-07-08 18:30:01"), rule: .dl17),
                ComplaintTimer(key: .clock(.answer), due: Fixture.at("2026-07-10 18:30:01"), rule: .dl19),
            ]
        )
    }

    @Test func `a machine off for a week catches up in legal order, records the lateness and repeats nothing`() throws {
        var story = try Story.inSelfReview()
        try story.fireTimers(until: "2026-07-15 10:00")
        let overruns = story.events.compactMap { event -> ClockOverran? in
            if case .clockOverran(let fact) = event { fact } else { nil }
        }
        #expect(overruns.map(\.key) == [.forwarding, .answer])
        #expect(overruns.map(\.asOf) == [Fixture.at("2026-07-08 18:30:01"), Fixture.at("2026-07-10 18:30:01")])
        #expect(overruns[0].recordedLateBy == Fixture.at("2026-07-15 10:00").milliseconds - overruns[0].asOf.milliseconds)
        let again = TimerFired(key: .clock(.forwarding), due: overruns[0].asOf)
        #expect(try story.run(.timerFired(again), by: .system, at: "2026-07-15 10:00").isEmpty)
        #expect(story.it.timers.isEmpty)
    }

    @Test func `a timer fired early, or set to a moment that was moved, finds nothing to do`() throws {
        var story = try Story.inSelfReview()
        let due = Fixture.at("2026-07-08 18:30:01")
        #expect(
            try story.run(.timerFired(TimerFired(key: .clock(.forwarding), due: due)), by: .system, at: "2026-07-08 18:30:00")
                .isEmpty
        )
        let other = TimerFired(key: .clock(.forwarding), due: Fixture.at("2026-07-07 18:30:01"))
        #expect(try story.run(.timerFired(other), by: .system, at: "2026-07-09 10:00").isEmpty)
        var closed = try Story.standing(at: .withdrawn)
        #expect(
            try closed.run(.timerFired(TimerFired(key: .clock(.forwarding), due: due)), by: .system, at: "2026-07-09 10:00")
                .isEmpty
        )
    }

    @Test func `A-48: a decree that moves a day moves open deadlines by a named event, and only the computed ones`() throws {
        var story = try Story.awaitingExecution()
        let before = story.due(.execution)
        #expect(
            try story.run(.moveDeadlines(MoveDeadlines(because: "same calendar")), by: .system, at: "2026-07-10 12:00").isEmpty
        )
        story = try Story.inSelfReview()
        story.calendar = try Fixture.calendar(freeing: "2026-07-07", working: "2026-07-12")
        let events = try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-04 12:00")
        guard case .deadlinesMoved(let fact) = events[0] else { throw Surprise() }
        #expect(fact.clocks.map(\.key) == [.forwarding, .answer])
        #expect(story.due(.forwarding) == Fixture.day("2026-07-09"))
        #expect(story.it.openClock(.forwarding)?.facts.deadline?.due.day == Fixture.day("2026-07-09"))
        #expect(before == Fixture.day("2026-07-20"))
    }

    @Test func `A-48: a decree moves the next working day too, counted from what called for it`() throws {
        var decided = try Story.decided()
        #expect(decided.due(.notification) == Fixture.day("2026-07-13"))
        decided.calendar = try Fixture.calendar(freeing: "2026-07-13", working: "2026-07-19")
        try decided.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-11 12:00")
        #expect(decided.due(.notification) == Fixture.day("2026-07-14") && decided.status(.notification) == .running)
        let again = try decided.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-12 12:00")
        #expect(again.isEmpty, "not from the day of the decree")

        var joined = try Story.joined()
        let closed = FollowLead(stage: .closed, isDecided: true, leadDue: Fixture.day("2026-07-10"))
        try joined.run(.followLead(closed), by: .system, at: "2026-07-13 10:00")
        #expect(joined.due(.lead) == Fixture.day("2026-07-14"))
        joined.calendar = try Fixture.calendar(freeing: "2026-07-14", working: "2026-07-19")
        try joined.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-13 12:00")
        #expect(joined.due(.lead) == Fixture.day("2026-07-15"))
    }

    @Test func `A-48: a decree moves the resting clocks of a joined complaint too, and they go on resting`() throws {
        var story = try Story.joined()
        story.calendar = try Fixture.calendar(freeing: "2026-07-07", working: "2026-07-12")
        try story.run(.moveDeadlines(MoveDeadlines(because: "decree 1")), by: .system, at: "2026-07-04 12:00")
        #expect(story.status(.forwarding) == .released(at: Fixture.at("2026-07-03 16:00")))
        let left = FollowLead(stage: .withdrawn, isDecided: false, leadDue: Fixture.day("2026-07-08"))
        try story.run(.followLead(left), by: .system, at: "2026-07-04 13:00")
        #expect(story.due(.forwarding) == Fixture.day("2026-07-09") && story.status(.forwarding) == .running)
    }

    @Test(arguments: ClockKey.allCases.map(TimerKey.clock) + [.inactionTerm]) func `a timer's code reads back`(key: TimerKey) {
        #expect(TimerKey(code: key.code) == key)
        #expect(TimerKey(code: key.code + "x") == nil)
    }
}
