import CivilTime
import Directory
import Law
import Testing

@testable import Complaints

/// What a complaint does first in a cell: `own` stays for self-review, `review` is considered, otherwise the body it is redirected to.
struct RouteCase: Sendable, CustomTestStringConvertible {
    let cell: RoutingCellID
    let course: ComplaintRoute.Course
    let clocks: [ClockKey]

    var testDescription: String { cell.description }
}

private let routeCases: [RouteCase] = RoutingCellID.all.map { cell in
    switch (cell.respondent, cell.arrival) {
    case (_, .qualityBody): RouteCase(cell: cell, course: .considerAsQualityBody, clocks: [.qualityConsideration])
    case (.officer, .superiorBody), (.provider, .superiorBody):
        RouteCase(cell: cell, course: .considerAsSuperior, clocks: [.superiorConsideration])
    case (.officer, _), (.provider, _): RouteCase(cell: cell, course: .selfReview, clocks: [.forwarding, .answer])
    case (.reviewingBody, .superiorBody): RouteCase(cell: cell, course: .selfReview, clocks: [.forwarding])
    default: RouteCase(cell: cell, course: .redirect, clocks: [.redirecting])
    }
}

@Suite struct `Routing in the model, rules 7.2 and 7.4` {
    @Test(arguments: routeCases) func `RT-…: the cell decides course and clocks`(route: RouteCase) throws {
        let place = HandedInAt(rawValue: route.cell.arrival.rawValue)!
        let story = try Story.registered(Fixture.receive(route.cell.respondent, at: place))
        #expect(story.it.course == route.course)
        #expect(story.it.openClocks.map(\.facts.key) == route.clocks)
        // The table of the law and the model tell the same story.
        let table = RoutingTable.cell(route.cell)
        #expect((route.course == .redirect) == (table.message == .redirected))
        #expect(table.clocks.contains(.redirecting) == (route.course == .redirect))
        #expect(table.clocks.contains(.qualityConsideration) == (route.course == .considerAsQualityBody))
        #expect(table.clocks.contains(.forwarding) == (route.course == .selfReview))
        #expect(table.clocks.contains(.answer) == story.it.clocks.keys.contains(.answer))
    }

    @Test func `R14.1: where a complaint goes on, what came opens, and what is only named there opens nothing either`() throws {
        let attorney = Complaints.Representative(name: "B. Attorney", powerOfAttorney: Fixture.document("d"))
        let named = Fixture.content(representative: attorney, circumstances: nil)
        var story = try Story.registered(Fixture.receive(.stateCorporation, content: named))
        let filer = Caller.filer(of: story.it.id)
        try story.run(
            .addDocument(AddDocument(document: Fixture.document("b"), role: .attachment)),
            by: filer,
            at: "2026-07-06 10:00"
        )
        let events = try story.run(
            .redirect(RedirectComplaint(to: Fixture.quality, reason: "A-16")),
            by: Fixture.staff(Fixture.provider),
            at: "2026-07-07 10:00"
        )
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        var child = Story()
        try child.run(.receive(story.it.receiveOrder(for: fact)), by: .system, at: "2026-07-08 10:00")
        #expect(child.it.readableDocuments == [Fixture.document("b")])
        let added = ComplaintContent(
            reviewingBodyName: nil,
            sender: nil,
            standing: .applicant,
            representative: nil,
            respondentName: nil,
            circumstances: "The refusal came without a hearing.",
            writtenOn: nil,
            signature: .unsigned,
            attachments: [Fixture.document("e")]
        )
        try child.run(
            .complete(CompleteContent(content: added, demands: [])),
            by: .filer(of: child.it.id),
            at: "2026-07-08 11:00"
        )
        #expect(child.it.attachedDocuments.contains(Fixture.document("e")))
        #expect(child.it.readableDocuments == [Fixture.document("b")])
        #expect(child.it.openedHashes == [Fixture.document("b").sha256])
    }

    @Test func `DX-5: redirected within three working days, final here, and a new complaint begins there with a link`() throws {
        var story = try Story.registered(Fixture.receive(.stateCorporation))
        #expect(story.due(.redirecting) == Fixture.day("2026-07-08"))
        let events = try story.run(
            .redirect(RedirectComplaint(to: Fixture.quality, reason: "A-16")),
            by: Fixture.staff(Fixture.provider),
            at: "2026-07-07 10:00"
        )
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        #expect(story.it.stage == .redirected && story.it.openClocks.isEmpty)
        #expect(story.status(.answer) == nil, "T5 does not start at the wrong body")

        var child = Story()
        let order = story.it.receiveOrder(for: fact)
        try child.run(.receive(order), by: .system, at: "2026-07-08 10:00")
        try child.run(.register(RegisterComplaint()), by: Fixture.staff(Fixture.quality), at: "2026-07-08 10:00")
        #expect(child.it.intake.origin == Origin(kind: .redirected, parent: story.it.id))
        #expect(child.it.intake.route == .cell(RoutingCellID(.stateCorporation, .qualityBody)))
        #expect(
            child.due(.qualityConsideration) == Fixture.day("2026-07-29"),
            "the right body's clock starts at its own registration"
        )
        #expect(child.it.intake.submittedAt == story.it.intake.submittedAt, "DX-1 stays judged by the first submission")
    }

    @Test func `A-16: an employee's case goes to the head of the corporation, who considers it`() throws {
        var story = try Story.registered(Fixture.receive(.stateCorporationEmployee, at: .superiorBody))
        let wrong = ComplaintCommand.redirect(RedirectComplaint(to: Fixture.quality, reason: "r"))
        #expect(story.refusal(of: wrong, by: Fixture.staff(Fixture.superior), at: "2026-07-03 16:00")?.problem == .wrongReceiver)
        let events = try story.run(
            .redirect(RedirectComplaint(to: Fixture.corporation, reason: "r")),
            by: Fixture.staff(Fixture.superior),
            at: "2026-07-03 16:00"
        )
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        var child = Story()
        let head = Fixture.staff(Fixture.corporation)
        try child.run(.receive(story.it.receiveOrder(for: fact)), by: .system, at: "2026-07-07 10:00")
        try child.run(.register(RegisterComplaint()), by: head, at: "2026-07-07 10:00")
        #expect(child.it.course == .considerAsHead && child.it.openClock(.answer) != nil)
        try child.run(.startReview(StartReview(reviewer: Fixture.reviewer)), by: head, at: "2026-07-07 11:00")
        try child.run(Story.decision(), by: head, at: "2026-07-08 11:00")
        #expect(child.it.stage == .decided)
    }

    @Test func `RT-SCE-sup: to the quality body when the complainant chose it`() throws {
        let story = try Story.registered(
            Fixture.receive(.stateCorporationEmployee, at: .superiorBody, addressedTo: Fixture.quality)
        )
        let order = ComplaintCommand.redirect(RedirectComplaint(to: Fixture.quality, reason: "chosen"))
        #expect(story.refusal(of: order, by: Fixture.staff(Fixture.superior), at: "2026-07-03 16:00") == nil)
    }

    @Test func `RT-RB-prv: to the body above the reviewing body, for which it is a body complained of like any other`() throws {
        var story = try Story.registered(Fixture.receive(.reviewingBody))
        let low = ComplaintCommand.redirect(RedirectComplaint(to: Fixture.superior, reason: "r"))
        #expect(story.refusal(of: low, by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")?.problem == .wrongReceiver)
        let events = try story.run(
            .redirect(RedirectComplaint(to: Fixture.ministry, reason: "r")),
            by: Fixture.staff(Fixture.provider),
            at: "2026-07-03 16:00"
        )
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        var child = Story()
        try child.run(.receive(story.it.receiveOrder(for: fact)), by: .system, at: "2026-07-07 10:00")
        #expect(child.it.course == .considerAsSuperior && child.it.holder == Fixture.ministry)
    }

    @Test func `R15.2: one's own act is not redirected but satisfied or forwarded`() throws {
        let story = try Story.registered()
        let order = ComplaintCommand.redirect(RedirectComplaint(to: Fixture.superior, reason: "r"))
        let refusal = story.refusal(of: order, by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        #expect(refusal?.problem == .ownActMustBeForwarded && refusal?.rule == .r15_2)
        #expect(refusal?.options.contains(.assign) == true)
    }

    @Test func `A-17: the superior body does not hand it back; R15.5: the quality body keeps it`() throws {
        let order = ComplaintCommand.redirect(RedirectComplaint(to: Fixture.provider, reason: "r"))
        let up = try Story.registered(Fixture.receive(at: .superiorBody))
        #expect(up.refusal(of: order, by: Fixture.staff(Fixture.superior), at: "2026-07-03 16:00")?.problem == .returnForbidden)
        let quality = try Story.registered(Fixture.receive(at: .qualityBody))
        #expect(quality.refusal(of: order, by: Fixture.staff(Fixture.quality), at: "2026-07-03 16:00")?.rule == .r15_5)
    }

    @Test func `rules 7.2: a front desk of the corporation only passes paper on, within three working days`() throws {
        var story = try Story.registered(Fixture.receive(at: .stateCorporationFrontDesk))
        #expect(story.it.course == .redirect && story.due(.redirecting) == Fixture.day("2026-07-08"))
        let order = RedirectComplaint(to: Fixture.provider, reason: "misaddressed")
        try story.run(.redirect(order), by: Fixture.staff(Fixture.corporation), at: "2026-07-04 10:00")
        guard case .redirected(let fact)? = story.events.last else { throw Surprise() }
        #expect(fact.childRoute == .cell(RoutingCellID(.provider, .provider)))
    }

    @Test func `rules 7.4: a mixed complaint is split, only the foreign part goes, the clocks of the rest stay`() throws {
        var story = try Story.registered()
        let staff = Fixture.staff(Fixture.provider)
        let before = story.it.clocks
        let respondent = Fixture.respondent(.stateCorporation)
        func split(_ demands: [DemandID]) -> ComplaintCommand {
            .split(SplitComplaint(demands: demands, to: Fixture.quality, respondent: respondent))
        }
        #expect(story.refusal(of: split(Fixture.demands.map(\.id)), by: staff, at: "2026-07-03 16:00")?.problem == .nothingLeft)
        #expect(story.refusal(of: split([Fixture.demandID("d9")]), by: staff, at: "2026-07-03 16:00")?.problem == .demandUnknown)
        try story.run(split([Fixture.demandID("d2")]), by: staff, at: "2026-07-03 16:00")
        #expect(story.it.stage == .registered && story.it.clocks == before)
        #expect(story.it.ownDemands.map(\.id) == [Fixture.demandID("d1")])
        guard case .split(let fact)? = story.events.last else { throw Surprise() }
        let order = story.it.receiveOrder(for: fact)
        #expect(order.demands.map(\.id) == [Fixture.demandID("d2")] && order.respondent.kind == .stateCorporation)
        #expect(order.origin == Origin(kind: .split, parent: story.it.id))
    }

    @Test(arguments: [
        (HandedInAt.provider, Fixture.superior, ProblemCode.ownActMustBeForwarded, RuleID.r15_2),
        (.superiorBody, Fixture.provider, .returnForbidden, .a17), (.qualityBody, Fixture.superior, .courseForbids, .r15_5),
    ]) func `R15.2, A-17, R15.5: splitting is no way round what may not be redirected`(
        place: HandedInAt,
        to: BodyID,
        problem: ProblemCode,
        rule: RuleID
    ) throws {
        let story = try Story.registered(Fixture.receive(at: place))
        for kind in [RespondentKind.provider, .officer] {
            let part = SplitComplaint(demands: [Fixture.demandID("d2")], to: to, respondent: Fixture.respondent(kind))
            let refusal = story.refusal(of: .split(part), by: Fixture.staff(story.it.holder), at: "2026-07-03 16:00")
            #expect(refusal?.problem == problem && refusal?.rule == rule)
        }
        // What is about somebody else still goes.
        let foreign = SplitComplaint(
            demands: [Fixture.demandID("d2")],
            to: Fixture.corporation,
            respondent: Fixture.respondent(.stateCorporationEmployee)
        )
        #expect(story.refusal(of: .split(foreign), by: Fixture.staff(story.it.holder), at: "2026-07-03 16:00") == nil)
    }

    @Test func `DX-5: evidence that came after the filing goes along with a redirected complaint`() throws {
        var story = try Story.registered(Fixture.receive(.stateCorporation))
        let late = AddDocument(document: Fixture.document("9"), role: .attachment)
        try story.run(.addDocument(late), by: .filer(of: story.it.id), at: "2026-07-03 15:30")
        let order = RedirectComplaint(to: Fixture.quality, reason: "not ours")
        let events = try story.run(.redirect(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        #expect(story.it.receiveOrder(for: fact).content.attachments == [Fixture.document("9")])
    }
}
