import CivilTime
import Contracts
import Law
import Testing

@testable import Hearings

private func extend(to end: String, by confirming: OfficerID = Fixture.lawyer) -> CaseCommand {
    .extendTerm(
        ExtendTerm(
            end: Fixture.day(end),
            reasons: "an expert is awaited",
            decision: Fixture.document("9"),
            confirmedBy: confirming,
            confirmation: Fixture.document("8")
        )
    )
}

private let head = Fixture.staff(Fixture.head)

private func late(_ time: String) -> CaseCommand {
    .orderLateHearing(
        OrderLateHearing(
            reasons: "the window was missed",
            decision: Fixture.document("9"),
            at: Fixture.at(time),
            channel: .personalCabinet,
            proof: .proved,
            notice: Fixture.document("f")
        )
    )
}

@Suite struct `What the system does where the times do not fit, rules 6.4` {
    @Test func `rules 6.4, A-11: window closed: no refusal without hearing, and the ways out are named`() throws {
        let story = try Story.windowClosed()
        #expect(story.it.flags.contains(.noticeWindowClosed) && story.round.stage == .noticeWindowClosed)
        let now = "2026-06-24 10:00"
        let serve = story.refusal(of: Story.notice(now), at: now)
        #expect(serve?.problem == .noticeWindowClosed && serve?.options == [.conclude, .extendTerm, .orderLateHearing])
        let refuse = story.refusal(of: Story.refuse(), at: now)
        #expect(refuse?.problem == .notHeard && refuse?.options == Lawfulness.closedWindowCommands)
    }

    @Test func `rules 6.4, A-11: the ways out have the days the law computes`() throws {
        let story = try Story.windowClosed()
        let now = Fixture.at("2026-06-24 10:00")
        let plan = try #require(
            try HearingPlan(filed: story.it.intake.filedAt, through: .stateCorporation, calendar: Fixture.calendar)
        )
        let outcome = try #require(try plan.outcome(of: HearingNotice(at: now)))
        #expect(try story.it.closedWindowOptions(in: story.context(head, now)) == outcome.options && outcome.options.count == 3)
        let open = try Story.drafted()
        #expect(try open.it.closedWindowOptions(in: open.context(head, Fixture.at("2026-06-16 10:00"))).isEmpty)
    }

    /// Every day and the moments around closing time, both ways of service, both weeks: against the plan of the law.
    @Test(arguments: [WorkingWeek.sixDay, .fiveDay]) func `DL-08: a notice is lawful exactly when the law's plan is open`(
        week: WorkingWeek
    ) throws {
        let drafted = try Story.drafted(in: week == .sixDay ? Fixture.sixDays : Fixture.fiveDays)
        var settings = LawSettings.recommended
        settings.a01ProviderWeek = week
        let plan = try #require(
            try HearingPlan(
                filed: drafted.it.intake.filedAt,
                through: .stateCorporation,
                calendar: Fixture.calendar,
                settings: settings
            )
        )
        var verdicts: Set<Bool> = []
        for offset in 0..<14 {
            for clock in ["10:30:00", "18:30:00", "18:30:01", "23:00:00"] {
                for channel in ServiceChannel.allCases {
                    let now = Fixture.at("\(Fixture.day("2026-06-15").adding(days: offset).iso) \(clock)")
                    let outcome = try #require(try plan.outcome(of: HearingNotice(channel.delivery, at: now)))
                    let isInTime = outcome.isOpen && now <= plan.lastNoticeMoment
                    var story = drafted
                    let hearing = ScheduleHearing(appointment: Fixture.appointment(outcome.window.last.iso))
                    try story.run(.scheduleHearing(hearing), at: now)
                    let serve = ServeNotice(
                        at: now,
                        channel: channel,
                        proof: .proved,
                        notice: Fixture.document("f"),
                        proofDocument: Fixture.document("1")
                    )
                    do throws(CaseRefusal) {
                        try story.run(.serveNotice(serve), at: now)
                        #expect(isInTime, "\(now) \(channel)")
                        #expect(story.round.notice?.terms.window == outcome.window)
                    } catch {
                        #expect(!isInTime && error.problem == .noticeWindowClosed, "\(now) \(channel): \(error.problem)")
                        #expect(error.lastLawfulDay == plan.lastNoticeDay)
                    }
                    verdicts.insert(isInTime)
                }
            }
        }
        #expect(verdicts.count == 2)
    }

    @Test func `rules 6.4, A-11: never dated back, never ahead`() throws {
        var story = try Story.drafted()
        try story.schedule("2026-06-18", at: "2026-06-16 12:00")
        let back = story.refusal(of: Story.notice("2026-06-16 11:59"), at: "2026-06-16 13:00")
        #expect(back?.problem == .backdated && back?.rule == .a11)
        let ahead = story.refusal(of: Story.notice("2026-06-16 13:01"), at: "2026-06-16 13:00")
        #expect(ahead?.problem == .inTheFuture && ahead?.rule == .a11)
        let closed = try Story.windowClosed()
        #expect(closed.refusal(of: Story.notice("2026-06-23 18:00"), at: "2026-06-24 10:00")?.problem == .noticeWindowClosed)
        #expect(closed.refusal(of: late("2026-06-23 18:00"), by: head, at: "2026-06-24 10:00")?.problem == .backdated)
    }

    @Test func `rules 6.4 (a): window closed: a grant where the ground is gone or weak`() throws {
        var story = try Story.windowClosed()
        try story.run(Story.grant, at: "2026-06-24 10:00")
        #expect(story.it.stage == .grantPlanned && story.it.rounds.last?.stage == .concludedGrant)
        #expect(story.it.openClock(.notice) == nil)
    }

    @Test func `rules 6.4 (b), DX-3: window closed: an extension makes a new end, and the notice can be served again`() throws {
        var story = try Story.windowClosed()
        try story.run(extend(to: "2026-07-10"), by: head, at: "2026-06-24 10:00")
        #expect(story.it.term?.end == Fixture.day("2026-07-10") && story.round.stage == .drafted)
        #expect(!story.it.flags.contains(.noticeWindowClosed) && story.it.flags.contains(.termExtended))
        #expect(story.due(.notice) == Fixture.day("2026-07-07") && story.due(.extensionNotice) == Fixture.day("2026-06-27"))
        try story.schedule("2026-06-27", at: "2026-06-25 10:00")
        try story.run(Story.notice("2026-06-25 11:00"), at: "2026-06-25 11:00")
        #expect(story.it.stage == .preliminaryStage)
        let told = NotifyExtension(at: Fixture.at("2026-06-25 12:00"), channel: .personalCabinet, proof: Fixture.document("1"))
        try story.run(.notifyExtension(told), at: "2026-06-25 12:00")
        #expect(story.status(.extensionNotice) == .stopped(at: told.at, late: false))
    }

    @Test func `DX-3: who extends, how far, and until when the applicant is told`() throws {
        var story = try Story.windowClosed()
        let now = "2026-06-24 10:00"
        let executor = Fixture.staff(Fixture.executor, [.executor])
        #expect(story.refusal(of: extend(to: "2026-07-10"), by: executor, at: now)?.problem == .roleMissing)
        #expect(
            story.refusal(of: extend(to: "2026-07-10", by: Fixture.head), by: head, at: now)?.problem == .legalConfirmationMissing
        )
        #expect(story.refusal(of: extend(to: "2026-06-26"), by: head, at: now)?.problem == .extensionNotLater)
        let long = story.refusal(of: extend(to: "2026-08-25"), by: head, at: now)
        #expect(long?.problem == .extensionTooLong && long?.lastLawfulDay == Fixture.day("2026-08-24"))
        #expect(story.refusal(of: extend(to: "2026-07-12"), by: head, at: now)?.problem == .dayOff)
        try story.run(extend(to: "2026-08-24"), by: head, at: now)
        try story.fireTimers(until: "2026-06-29 09:00")
        #expect(story.it.flags.contains(.extensionNoticeOverdue))
        let passed = try Story.windowClosed()
        #expect(passed.refusal(of: extend(to: "2026-07-10"), by: head, at: "2026-06-27 10:00")?.problem == .deadlinePassed)
    }

    @Test func `rules 6.4 (c), DX-7: window closed: late notice and hearing, the decision after the term, flagged`() throws {
        var story = try Story.windowClosed()
        try story.schedule("2026-06-26", at: "2026-06-24 09:30")
        let executor = Fixture.staff(Fixture.executor, [.executor])
        #expect(story.refusal(of: late("2026-06-24 10:00"), by: executor, at: "2026-06-24 10:00")?.problem == .roleMissing)
        try story.run(late("2026-06-24 10:00"), by: head, at: "2026-06-24 10:00")
        #expect(story.it.flags.isSuperset(of: [.lateHearing, .termBreached]) && story.round.stage == .noticeServed)
        try story.fireTimers(until: "2026-06-26 11:00")
        try story.run(Story.hold(on: "2026-06-26"), at: "2026-06-26 11:00")
        try story.signMinutes(on: "2026-06-26")
        try story.fireTimers(until: "2026-06-27 10:00")
        #expect(story.it.flags.contains(.deemedRefusal))
        try story.run(Story.refuse(), at: "2026-06-27 10:00")
        #expect(story.it.stage == .refused && story.it.flags.contains(.deemedRefusal), "the breach stays")
    }

    @Test func `A-11: while the window is open nobody orders a late hearing`() throws {
        let story = try Story.hearing(at: .drafted)
        #expect(story.refusal(of: late("2026-06-15 12:00"), by: head, at: "2026-06-15 12:00")?.problem == .noticeWindowOpen)
    }

    @Test func `rules 6.4: window closes today: H is N+2 at the latest, D is E`() throws {
        var story = try Story.drafted()
        try story.schedule("2026-06-25", at: "2026-06-23 09:00")
        try story.run(Story.notice("2026-06-23 17:00"), at: "2026-06-23 17:00")
        let terms = try #require(story.round.notice?.terms)
        #expect(terms.window.last == Fixture.day("2026-06-25") && terms.earliestRefusal.due.day == story.it.term?.end)
    }

    @Test func `rules 6.4: no free slot: a video hearing on the same days is lawful, a later day is not`() throws {
        let story = try Story.drafted()
        let video = Fixture.appointment("2026-06-17", way: .videoConference)
        #expect(story.refusal(of: .scheduleHearing(ScheduleHearing(appointment: video)), at: "2026-06-15 12:00") == nil)
        let beyond = ScheduleHearing(appointment: Fixture.appointment("2026-06-26"))
        let refusal = story.refusal(of: .scheduleHearing(beyond), at: "2026-06-15 12:00")
        #expect(refusal?.problem == .hearingOutsideWindow && refusal?.lastLawfulDay == Fixture.day("2026-06-25"))
    }

    @Test func `rules 6.4: held after N+2, DL-09 is breached and flagged`() throws {
        var story = try Story.served()
        try story.fireTimers(until: "2026-06-19 09:00")
        #expect(story.it.flags.contains(.hearingOverdue))
        try story.run(Story.hold(on: "2026-06-19"), at: "2026-06-19 11:00")
        #expect(story.round.stage == .held && story.it.flags.contains(.hearingOverdue))
    }

    @Test func `rules 6.4: postponed only to a time until N+2, and not to a day the applicant excluded`() throws {
        var story = try Story.served()
        let wish = RequestPostponement(reason: "a journey", excluded: [Fixture.day("2026-06-18")])
        let events = try story.run(.requestPostponement(wish), by: .applicant(of: story.it.id), at: "2026-06-16 12:00")
        guard case .postponementRequested(let fact)? = events.first else { return #expect(Bool(false)) }
        #expect(fact.possible == [Fixture.day("2026-06-17")])
        func move(_ day: String) -> CaseCommand {
            .rescheduleHearing(RescheduleHearing(appointment: Fixture.appointment(day), reason: "asked for"))
        }
        let late = story.refusal(of: move("2026-06-19"), at: "2026-06-16 13:00")
        #expect(late?.problem == .hearingOutsideWindow && late?.rule == .dl09 && late?.lastLawfulDay == Fixture.day("2026-06-18"))
        #expect(story.refusal(of: move("2026-06-18"), at: "2026-06-16 13:00")?.problem == .dayExcluded)
        try story.run(move("2026-06-17"), at: "2026-06-16 13:00")
        #expect(story.round.appointment?.day == Fixture.day("2026-06-17"))
    }

    @Test func `rules 6.4, A-09: absence does not stop the procedure where service is proved`() throws {
        var story = try Story.served()
        try story.run(Story.hold(.absent), at: "2026-06-18 10:45")
        #expect(story.round.stage == .held && story.it.flags.contains(.applicantAbsent))
        try story.signMinutes()
        try story.run(Story.refuse(), at: "2026-06-19 10:00")
        #expect(story.it.stage == .refused)
    }

    @Test(arguments: [true, false])
    func `A-09, DL-09: absence from a hearing at another time counts only for who is proved to know that time`(isMoved: Bool) throws {
        var story = try Story.drafted()
        try story.schedule(isMoved ? "2026-06-18" : "2026-06-17", at: "2026-06-15 11:00")
        try story.run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
        let terms = story.round.notice?.terms
        let day = isMoved ? "2026-06-17" : "2026-06-18"
        if isMoved {
            let move = RescheduleHearing(appointment: Fixture.appointment(day), reason: "the room was lost")
            try story.run(.rescheduleHearing(move), at: "2026-06-16 12:00")
        } else {
            let (start, end) = (Fixture.at("2026-06-17 10:00"), Fixture.at("2026-06-17 10:20"))
            let next = Fixture.appointment(day)
            let adjourn = HoldHearing(outcome: .adjourned, start: start, end: end, next: next, reason: "the interpreter fell ill")
            try story.run(.holdHearing(adjourn), at: "2026-06-17 10:30")
        }
        #expect(story.round.notice?.terms == terms && story.round.notice?.proof == .proved, "DX-6 stays with the notice")
        let absent = story.refusal(of: Story.hold(.absent, on: day), at: "\(day) 10:45")
        #expect(absent?.problem == .serviceNotProved && absent?.rule == .a09)
        #expect(absent?.options == [.proveService, .reportServiceNotProved])
        func prove(_ time: String) -> CaseCommand {
            .proveService(ProveService(document: Fixture.document("1"), at: Fixture.at(time)))
        }
        #expect(story.refusal(of: prove("2026-06-16 11:00"), at: "\(day) 09:00")?.problem == .timesDisagree)
        var sameDay = story
        try sameDay.run(prove("\(day) 09:00"), at: "\(day) 09:10")
        #expect(sameDay.refusal(of: Story.hold(.absent, on: day), at: "\(day) 10:45")?.problem == .serviceNotProved)
        let back = CaseCommand.reportServiceNotProved(ReportServiceNotProved(reason: "nobody opened it"))
        try sameDay.run(back, at: "\(day) 11:00")
        #expect(sameDay.round.stage == .drafted && sameDay.it.openClock(.notice) != nil, "it is announced anew")
        try story.run(prove(isMoved ? "2026-06-16 13:00" : "2026-06-17 11:00"), at: "\(day) 09:10")
        #expect(story.refusal(of: prove("\(day) 09:00"), at: "\(day) 09:20")?.problem == .alreadyDone)
        try story.run(Story.hold(.absent, on: day), at: "\(day) 10:45")
        #expect(story.it.flags.contains(.applicantAbsent) && AdministrativeCase.replay(story.events) == story.it)
    }

    @Test func `rules 6.4, A-09: service not proved: no absence, a new notice while the window is open`() throws {
        var story = try Story.served(.paper, proof: .awaited)
        let absent = story.refusal(of: Story.hold(.absent), at: "2026-06-18 10:45")
        #expect(absent?.problem == .serviceNotProved && absent?.options == [.proveService, .reportServiceNotProved])
        try story.run(.reportServiceNotProved(ReportServiceNotProved(reason: "came back")), at: "2026-06-18 11:00")
        #expect(story.round.stage == .drafted && story.it.openClock(.hearing) == nil && story.it.openClock(.notice) != nil)
        try story.schedule("2026-06-20", at: "2026-06-18 12:00")
        try story.run(Story.notice("2026-06-18 13:00"), at: "2026-06-18 13:00")
        #expect(story.it.stage == .preliminaryStage && story.round.notice?.terms.effectiveDay == Fixture.day("2026-06-18"))
    }

    @Test func `rules 6.4, A-09: service not proved after the last notice day: the window is closed`() throws {
        var story = try Story.served(.paper, proof: .awaited)
        try story.run(.reportServiceNotProved(ReportServiceNotProved(reason: "came back")), at: "2026-06-24 11:00")
        #expect(story.it.flags.contains(.noticeWindowClosed) && story.round.stage == .noticeWindowClosed)
    }

    @Test func `rules 6.4: the applicant removes every ground: the hearing falls away and the service is granted`() throws {
        var story = try Story.served()
        let paid = RemoveGround(ground: .taxDebt, evidence: [Fixture.document("8")], note: "paid in full")
        try story.run(.removeGround(paid), at: "2026-06-16 15:00")
        #expect(story.it.stage == .preliminaryStage && story.it.openGrounds == [.enforcementDebtor])
        for exception in EnforcementException.allCases {
            var other = story
            let order = RemoveGround(
                ground: .enforcementDebtor,
                exception: exception,
                evidence: [Fixture.document("8")],
                note: "presented"
            )
            try other.run(.removeGround(order), at: "2026-06-16 16:00")
            #expect(other.it.stage == .grantPlanned && other.it.rounds.last?.stage == .concludedGrant)
            #expect(other.it.openClock(.hearing) == nil && other.it.openClock(.serviceTerm) != nil)
        }
        let none = RemoveGround(ground: .enforcementDebtor, evidence: [Fixture.document("8")], note: "an agreement")
        #expect(story.refusal(of: .removeGround(none), at: "2026-06-16 16:00")?.rule == .rg9)
    }

    @Test func `rules 6.4, A-41: a new ground after the notice takes a new round with the same rule for N`() throws {
        var story = try Story.signed()
        let early = story.refusal(of: Story.refuse([.courtDuty]), at: "2026-06-19 10:00")
        #expect(early?.problem == .groundNotInNotice && early?.rule == .a41)
        try story.run(Story.newGround(), at: "2026-06-19 10:00")
        #expect(story.it.rounds.count == 2 && story.round.number == 2 && story.round.stage == .drafted)
        #expect(story.it.openClock(.notice) != nil)
        try story.schedule("2026-06-23", at: "2026-06-19 11:00")
        try story.run(Story.notice("2026-06-20 10:00"), at: "2026-06-20 10:00")
        try story.run(Story.hold(on: "2026-06-23"), at: "2026-06-23 11:00")
        try story.signMinutes(on: "2026-06-23")
        try story.run(Story.refuse(Story.usual + [.courtDuty]), at: "2026-06-24 10:00")
        #expect(story.it.refusal?.grounds.map(\.ground) == Story.usual + [.courtDuty])
    }

    @Test func `A-41: a new ground after the last notice day finds the window closed`() throws {
        var story = try Story.signed()
        try story.run(Story.newGround(), at: "2026-06-24 10:00")
        #expect(story.round.stage == .noticeWindowClosed && story.it.flags.contains(.noticeWindowClosed))
    }

    @Test func `rules 6.4: waived in writing, the refusal still waits for N+3`() throws {
        var story = try Story.served()
        let waiver = CaseCommand.waiveHearing(WaiveHearing(document: Fixture.document("8")))
        try story.run(waiver, by: .applicant(of: story.it.id), at: "2026-06-16 15:00")
        #expect(story.round.stage == .held && story.it.flags.contains(.hearingWaived))
        let minutes = Sample.orders(for: story.it, at: Fixture.at("2026-06-17 10:00")).first { $0.name == .writeMinutes }!
        try story.run(minutes, at: "2026-06-17 10:00")
        try story.run(.signMinutes(SignMinutes(version: 1, signer: .chair)), at: "2026-06-17 10:10")
        let secretary = Fixture.staff(Fixture.secretary)
        try story.run(.signMinutes(SignMinutes(version: 1, signer: .secretary)), by: secretary, at: "2026-06-17 10:20")
        #expect(story.refusal(of: Story.refuse(), at: "2026-06-18 10:00")?.problem == .refusalTooEarly)
        #expect(story.refusal(of: Story.refuse(), at: "2026-06-19 10:00") == nil)
    }
}
