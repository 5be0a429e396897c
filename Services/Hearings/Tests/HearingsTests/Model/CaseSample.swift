import CivilTime
import Contracts
import Law

@testable import Hearings

/// One well-formed order of every kind for a case at a moment, and everybody who might give it.
enum Sample {
    static func orders(for matter: AdministrativeCase, at now: Instant) -> [CaseCommand] {
        let timer = matter.timers.first
        let round = matter.round
        let start = round?.appointment?.startsAt ?? now
        let held = max(start, now.adding(milliseconds: -3_600_000))
        let grounds = matter.openGrounds.isEmpty ? Story.usual : matter.openGrounds
        let day = nextHearingDay(matter, now)
        let arguments = ArgumentText(id: ArgumentID(rawValue: "a\(matter.version)")!, text: "an argument")
        let position = ApplicantPosition(
            kind: .oral,
            source: .hearing,
            receivedAt: now,
            arguments: [arguments],
            document: nil
        )
        var orders: [CaseCommand] = [
            .receive(Fixture.receive()), .register(RegisterCase()), .confirmCompleteness(ConfirmCompleteness()),
            .reportIncomplete(ReportIncomplete(packages: Story.missing)),
            .addDocuments(AddDocuments(documents: [Fixture.document("b")], presented: [AddedDocument(.dutyReceipt)])),
            .enterInMigrationPoliceIs(EnterInMigrationPoliceIs()),
            .sendInquiries(SendInquiries(documents: [Fixture.document("7")])),
            .sendToDepartment(SendToDepartment()), Story.confirm(.permit), Story.confirm(.refuse, Story.usual),
            .planRefusal(PlanRefusal(grounds: [.publicServicesLaw], reasons: "article 19-1")),
            Story.draft(grounds),
            .serveNotice(ServeNotice(at: now, channel: .personalCabinet, proof: .proved, notice: Fixture.document("f"))),
            .orderLateHearing(
                OrderLateHearing(
                    reasons: "missed",
                    decision: Fixture.document("9"),
                    at: now,
                    channel: .personalCabinet,
                    proof: .proved,
                    notice: Fixture.document("f")
                )
            ),
            .proveService(ProveService(document: Fixture.document("1"))),
            .reportServiceNotProved(ReportServiceNotProved(reason: "the letter came back")),
            .recordPosition(RecordPosition(position: position)),
            .answerArgument(
                AnswerArgument(argument: round?.unanswered.first ?? Fixture.argument.id, answer: Fixture.answer.answer)
            ),
            .requestPostponement(RequestPostponement(reason: "ill", excluded: [])),
            .removeGround(
                RemoveGround(
                    ground: grounds[0],
                    exception: grounds[0] == .enforcementDebtor ? .performanceProof : nil,
                    evidence: [Fixture.document("8")],
                    note: "paid"
                )
            ),
            .waiveHearing(WaiveHearing(document: Fixture.document("8"))),
            .holdHearing(HoldHearing(outcome: .held, start: held, end: now)),
            .writeMinutes(WriteMinutes(minutes: minutes(matter, now))),
            .remarkOnMinutes(RemarkOnMinutes(remark: MinutesRemark(by: "A. Applicant", text: "add this"))),
            .signMinutes(SignMinutes(version: round?.minutes.count ?? 1, signer: .chair)),
            .signMinutes(SignMinutes(version: round?.minutes.count ?? 1, signer: .secretary)),
            Story.refuse(grounds), Story.grant, Story.newGround(), Story.dispatch,
            .prepareDecision(PrepareDecision(document: Fixture.document("5"))), .enterDecision(EnterDecision()),
            .requestMilitaryRemoval(RequestMilitaryRemoval()),
            .confirmMilitaryRemoval(ConfirmMilitaryRemoval(document: Fixture.document("6"))), .skipMilitary(SkipMilitary()),
            .recordMessageReceived(RecordMessageReceived(at: now, channel: .personalCabinet)),
            .recordSurrender(RecordSurrender(kind: matter.applicant.category.surrendered, surrenderedAt: now)), Story.issue,
            .withdraw(WithdrawCase(document: Fixture.document("9"))),
            .extendTerm(
                ExtendTerm(
                    end: extended(matter),
                    reasons: "an expert is awaited",
                    decision: Fixture.document("9"),
                    confirmedBy: Fixture.lawyer,
                    confirmation: Fixture.document("8")
                )
            ),
            .notifyExtension(NotifyExtension(at: now, channel: .personalCabinet, proof: Fixture.document("1"))),
            Fixture.recordClearance(.granted), Fixture.recordClearance(.refused), Fixture.recordClearance(.pending),
            .confirmGround(ConfirmGround(ground: .taxDebt, reasons: "seen", evidence: [Fixture.document("c")])),
            .reopen(Fixture.reopening(.setAside, RegistrationNumber(rawValue: "2026-7")!)),
            .giveForComplaint(GiveCase(complaint: RegistrationNumber(rawValue: "2026-7")!, to: Fixture.provider)),
            .noteComplaintOutcome(
                NoteComplaintOutcome(
                    reopening: Fixture.reopening(.obliged, RegistrationNumber(rawValue: "2026-7")!),
                    problem: .stageForbids
                )
            ),
            .followClearance(FollowClearance(notices: [Fixture.notice(.granted, of: matter, asOf: now)], origin: .published)),
            .followClearance(
                FollowClearance(notices: [Fixture.notice(.granted, of: matter, asOf: now)], origin: .answered(about: nil))
            ),
            .noteUnopenedClearance(NoteUnopenedClearance(problem: "desk-unknown")),
            .completeIssue(CompleteIssue(isConfirmed: true)), .completeIssue(CompleteIssue(isConfirmed: false)),
            .addDocument(AddDocument(document: Fixture.document("b"), kind: .documents)),
            .timerFired(TimerFired(key: timer?.key ?? .deemedRefusal, due: timer?.due ?? now)),
            .moveDeadlines(MoveDeadlines(because: "decree")),
        ]
        orders += InquiredBody.allCases.map { .recordReply(Fixture.reply($0, at: now)) }
        if let day {
            orders.append(.scheduleHearing(ScheduleHearing(appointment: Fixture.appointment(day.iso, "16:00"))))
            orders.append(
                .rescheduleHearing(RescheduleHearing(appointment: Fixture.appointment(day.iso, "17:00"), reason: "the room"))
            )
        }
        return orders
    }

    static func callers(for matter: AdministrativeCase) -> [Caller] {
        [
            .system, .portal, .applicant(of: matter.id), Fixture.staff(Fixture.executor), Fixture.staff(Fixture.secretary),
            Fixture.departmentStaff, Fixture.desk,
        ]
    }

    /// A lawful day for a hearing in a six-day week; nil when none is near.
    private static func nextHearingDay(_ matter: AdministrativeCase, _ now: Instant) -> Day? {
        let provider = BodyCalendar(calendar: Fixture.calendar, schedule: .provider)
        let today = KazakhstanTime.local(now).day
        if let window = matter.round?.notice?.terms.window { return today < window.last ? window.last : nil }
        return try? provider.adding(WorkingDays(2), to: provider.effectiveDay(of: now))
    }

    private static func extended(_ matter: AdministrativeCase) -> Day {
        let provider = BodyCalendar(calendar: Fixture.calendar, schedule: .provider)
        let end = matter.term?.end ?? Fixture.day("2026-06-26")
        return (try? provider.adding(WorkingDays(10), to: end)) ?? end
    }

    private static func minutes(_ matter: AdministrativeCase, _ now: Instant) -> HearingMinutes {
        let record = matter.round?.record
        let start = record?.start ?? now
        return HearingMinutes(
            place: "room 5",
            date: KazakhstanTime.local(start).day,
            start: start,
            end: record?.end ?? now,
            body: matter.provider,
            official: Fixture.executor,
            secretary: Fixture.secretary,
            participants: ["A. Applicant"],
            question: "the intended refusal",
            explanations: "none",
            questionsAndAnswers: [],
            document: Fixture.document("2")
        )
    }
}

extension Fixture {
    /// What the clearance service publishes of the applicant's request for a case.
    static func notice(
        _ status: ClearanceNotice.Status,
        _ number: String = "CL-2026-000001",
        of matter: AdministrativeCase,
        all: Bool = true,
        until: String? = nil,
        asOf: Instant? = nil,
        revision: Int? = nil
    ) -> ClearanceNotice {
        ClearanceNotice(
            number: number,
            exitCase: matter.number,
            status: status,
            isFiledWithAll: all,
            decisions: [.granted, .refused, .revoked, .expired].contains(status)
                ? [ClearanceNotice.Decision(number: number + "/1", decidedOn: day("2026-06-10"))] : [],
            validUntil: until.map(day),
            asOf: asOf,
            revision: revision
        )
    }

    static func recordClearance(_ status: ClearanceStatus) -> CaseCommand { .recordClearance(clearance(status)) }
}
