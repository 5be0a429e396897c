import Directory
import Law
import Testing

@testable import Complaints

@Suite struct `Where a complaint arrives, rules 7.2` {
    struct Filing: Sendable, CustomTestStringConvertible {
        let about: Respondent
        let body: BodyID
        let told: HandedInAt
        let route: String
        var testDescription: String { "\(about.kind) of \(about.body) at \(body) as \(told) → \(route)" }

        init(_ kind: RespondentKind, of about: BodyID, at body: BodyID, as told: HandedInAt, _ route: String) {
            self.about = Respondent(kind: kind, body: about, officer: nil)
            self.body = body
            self.told = told
            self.route = route
        }

        var order: ReceiveComplaint {
            ReceiveComplaint(
                body: body,
                at: told,
                respondent: about,
                caseHolder: nil,
                object: Fixture.object(),
                content: Fixture.content(),
                demands: Fixture.demands
            )
        }
    }

    private static let filings: [Filing] = [
        Filing(.provider, of: Fixture.provider, at: Fixture.provider, as: .superiorBody, "RT-PRV-prv"),
        Filing(.provider, of: Fixture.provider, at: Fixture.provider, as: .qualityBody, "RT-PRV-prv"),
        Filing(.provider, of: Fixture.provider, at: Fixture.provider, as: .stateCorporationFrontDesk, "RT-PRV-prv"),
        Filing(.officer, of: Fixture.provider, at: Fixture.provider, as: .official, "RT-OFF-ofc"),
        Filing(.provider, of: Fixture.provider, at: Fixture.superior, as: .provider, "RT-PRV-sup"),
        Filing(.officer, of: Fixture.provider, at: Fixture.superior, as: .qualityBody, "RT-OFF-sup"),
        Filing(.provider, of: Fixture.provider, at: Fixture.quality, as: .provider, "RT-PRV-qty"),
        Filing(.provider, of: Fixture.provider, at: Fixture.neighbour, as: .provider, "misaddressed"),
        Filing(.officer, of: Fixture.provider, at: Fixture.neighbour, as: .superiorBody, "misaddressed"),
        Filing(.provider, of: Fixture.provider, at: Fixture.ministry, as: .superiorBody, "misaddressed"),
        Filing(.provider, of: Fixture.provider, at: Fixture.corporation, as: .stateCorporationHead, "frontDesk"),
        Filing(.stateCorporation, of: Fixture.corporation, at: Fixture.corporation, as: .stateCorporationHead, "frontDesk"),
        Filing(.stateCorporation, of: Fixture.corporation, at: Fixture.provider, as: .qualityBody, "RT-SC-prv"),
        Filing(.stateCorporation, of: Fixture.corporation, at: Fixture.superior, as: .provider, "RT-SC-sup"),
        Filing(
            .stateCorporationEmployee, of: Fixture.corporation, at: Fixture.corporation, as: .stateCorporationHead,
            "stateCorporationHead"),
        Filing(.stateCorporationEmployee, of: Fixture.corporation, at: Fixture.corporation, as: .provider, "frontDesk"),
        Filing(.stateCorporationEmployee, of: Fixture.corporation, at: Fixture.corporation, as: .official, "RT-SCE-ofc"),
        Filing(.stateCorporationEmployee, of: Fixture.corporation, at: Fixture.provider, as: .stateCorporationHead, "RT-SCE-prv"),
        Filing(.reviewingBody, of: Fixture.superior, at: Fixture.superior, as: .provider, "RT-RB-sup"),
        Filing(.reviewingBody, of: Fixture.superior, at: Fixture.ministry, as: .superiorBody, "RT-PRV-sup"),
        Filing(.reviewingBody, of: Fixture.superior, at: Fixture.provider, as: .superiorBody, "RT-RB-prv"),
        Filing(.reviewingBody, of: Fixture.ministry, at: Fixture.superior, as: .superiorBody, "misaddressed"),
    ]

    @Test(arguments: filings) func `RT-…: body and respondent decide the cell, whatever the filer says of the place`(
        filing: Filing
    ) throws {
        let story = try Story.registered(filing.order)
        #expect(story.it.intake.route.code == filing.route)
        // Acceptance is never refused, and what is accepted goes on (R15.1).
        #expect(story.it.isNeverStuck(at: Fixture.at("2026-07-03 15:00")))
    }

    @Test func `DX-5, rules 7.4: at a body that is neither complained of nor above, only passing on is left`() throws {
        let filing = Filing(.provider, of: Fixture.provider, at: Fixture.neighbour, as: .provider, "misaddressed")
        var story = try Story.registered(filing.order)
        let staff = Fixture.staff(Fixture.neighbour)
        #expect(story.due(.redirecting) == Fixture.day("2026-07-08"))
        #expect(story.status(.answer) == nil && story.status(.forwarding) == nil, "T5 does not start at the wrong body")
        let assign = ComplaintCommand.assign(AssignComplaint(officer: Fixture.executor))
        #expect(story.refusal(of: assign, by: staff, at: "2026-07-03 16:00")?.problem == .courseForbids)
        let order = RedirectComplaint(to: Fixture.provider, reason: "not ours")
        let events = try story.run(.redirect(order), by: staff, at: "2026-07-03 16:00")
        guard case .redirected(let fact) = events[0] else { throw Surprise() }
        var child = Story()
        try child.run(.receive(story.it.receiveOrder(for: fact)), by: .system, at: "2026-07-03 16:00")
        #expect(child.it.intake.route.code == "RT-PRV-prv")
    }

    @Test func `RT-RB-sup: the superior body sees a reviewing body as one complained of like any other`() throws {
        let filing = Filing(.reviewingBody, of: Fixture.superior, at: Fixture.ministry, as: .superiorBody, "RT-PRV-sup")
        let story = try Story.registered(filing.order)
        #expect(story.it.course == .considerAsSuperior && story.it.intake.respondent.kind == .provider)
    }
}
