import CivilTime
import Law
import StrictJSON
import Testing

@testable import Complaints

@Suite struct `What people see, design 8` {
    private let now = Fixture.at("2026-07-13 10:00")

    @Test(arguments: ComplaintStage.allCases)
    func `every stage shows staff and filer a view that is JSON and reads in three languages`(stage: ComplaintStage) throws {
        let it = try Story.standing(at: stage).it
        let staff = it.staffView(at: now)
        let filer = it.filerView(at: now)
        #expect(try StrictJSONDecoder().decode(StaffComplaintView.self, from: StrictJSONEncoder().encode(staff)) == staff)
        #expect(try StrictJSONDecoder().decode(FilerComplaintView.self, from: StrictJSONEncoder().encode(filer)) == filer)
        #expect(filer.whatHappensNext == stage.nextWords)
        #expect((filer.byDay == nil) == stage.isClosed)
        #expect(staff.deadlines.map(\.clock).count == it.clocks.count)
    }

    @Test func `the filer sees what happens next, by when, and what can be done`() throws {
        let view = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil))).it.filerView(
            at: Fixture.at("2026-07-03 16:00")
        )
        #expect(view.byDay == Fixture.day("2026-07-08"))
        #expect(view.youCan.map(\.command) == [.complete, .withdraw])
        #expect(view.missing == [.circumstances])
        #expect(view.deadlines.contains { $0.clock == .forwarding && $0.deadline?.proof.days.isEmpty == false })
    }

    @Test func `the filer is told which body acted, never which officer`() throws {
        let view = try Story.underReview().it.filerView(at: now)
        #expect(view.timeline.allSatisfy { $0.by.officer == nil })
        #expect(view.timeline.contains { $0.by.body == Fixture.superior })
    }

    @Test func `staff see for every forbidden command the rule and the last lawful day`() throws {
        let view = try Story.inSelfReview().it.staffView(at: Fixture.at("2026-07-09 10:00"))
        let satisfy = try #require(view.forbidden.first { $0.command == .satisfyInFull })
        #expect(satisfy.rule == .dl18 && satisfy.lastLawfulDay == Fixture.day("2026-07-08"))
        #expect(view.deadlines.first { $0.clock == .forwarding }?.status == .overdue)
    }

    @Test func `every word exists in Kazakh, Russian and English`() {
        var texts: [Text3] = ComplaintStage.allCases.flatMap { [$0.words, $0.nextWords] }
        texts += ClockKey.allCases.map(\.words) + CommandName.allCases.map(\.words)
        texts += ProblemCode.allCases.map(\.words) + ComplaintFlag.allCases.map(\.words)
        texts += ComplaintEvent.types.map(EventWords.title)
        for text in texts {
            #expect(Language.allCases.allSatisfy { !text[$0].isEmpty })
            #expect(Set([text.kk, text.ru, text.en]).count == 3, "\(text.en)")
        }
    }
}
