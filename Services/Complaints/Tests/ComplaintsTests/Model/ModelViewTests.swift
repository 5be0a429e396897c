import CivilTime
import Law
import StrictJSON
import Testing

@testable import Complaints

@Suite struct `What people see, design 8` {
    private let now = Fixture.at("2026-07-13 10:00")

    private func json(_ bytes: [UInt8]) throws -> JSONValue { try JSONValue(parsing: bytes) }

    private func staffCaller() -> Caller { .staff(Fixture.executor, of: Fixture.provider, [.executor]) }

    @Test(arguments: ComplaintStage.allCases)
    func `every stage shows staff and filer a view that is strict JSON and says what happens next`(stage: ComplaintStage) throws {
        let it = try Story.standing(at: stage).it
        let staff = try json(ComplaintViewJSON.staff(it))
        let filer = try json(ComplaintViewJSON.filer(it, at: now))
        #expect(staff["stage"]?.asString == stage.rawValue)
        #expect(filer["whatHappensNext"]?["kk"]?.asString == stage.nextWords.kk)
        #expect((filer["byDay"] == nil) == stage.isClosed)
        #expect(staff["deadlines"]?.asArray?.count == it.clocks.count)
        #expect(staff["version"]?.asInteger == Int64(it.version))
    }

    @Test func `the filer sees what happens next, by when, and what can be done`() throws {
        let it = try Story.registered(Fixture.receive(content: Fixture.content(circumstances: nil))).it
        let view = try json(ComplaintViewJSON.filer(it, at: Fixture.at("2026-07-03 16:00")))
        #expect(view["byDay"]?.asString == "2026-07-08")
        #expect(Set(view["youCan"]?.asArray?.compactMap { $0["command"]?.asString } ?? []) == ["complete", "withdraw"])
        #expect(view["missing"]?.asArray?.map(\.asString) == ["circumstances"])
        let dates = try json(ComplaintParts.deadlines(it))["deadlines"]?.asArray ?? []
        let forwarding = try #require(dates.first { $0["clock"]?.asString == "forwarding" })
        #expect(forwarding["deadline"]?["proof"]?["days"]?.asArray?.isEmpty == false)
    }

    @Test func `the filer is told which body acted, never which officer`() throws {
        let view = try json(ComplaintViewJSON.filer(try Story.underReview().it, at: now))
        let actors = (view["timeline"]?.asArray ?? []).compactMap { $0["by"] }
        #expect(!actors.isEmpty && actors.allSatisfy { $0["officer"] == nil })
        #expect(actors.contains { $0["body"]?.asString == Fixture.superior.rawValue })
        #expect(view["content"] == nil && view["reviewer"] == nil)
    }

    @Test func `staff see for every forbidden command the rule and the last lawful day`() throws {
        let late = Fixture.at("2026-07-09 10:00")
        let it = try Story.inSelfReview().it
        let steps = try json(ComplaintParts.nextSteps(it, at: late, for: staffCaller()))
        let satisfy = try #require(steps["forbidden"]?.asArray?.first { $0["command"]?.asString == "satisfyInFull" })
        #expect(satisfy["rule"]?.asString == "DL-18" && satisfy["lastLawfulDay"]?.asString == "2026-07-08")
        #expect(steps["steps"]?.asArray?.contains { $0["clock"]?.asString == "forwarding" && $0["overdue"]?.asBool == true } == true)
    }

    @Test func `the filer is not shown what staff may not do`() throws {
        let steps = try json(ComplaintParts.nextSteps(try Story.inSelfReview().it, at: now, for: .filer(of: Fixture.complaintID("c-1"))))
        #expect(steps["forbidden"] == nil && steps["lawful"]?.asArray?.isEmpty == false)
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

    @Test func `A-18: what nobody did before a withdrawal is shown as stopped, never as met`() throws {
        let view = try json(ComplaintViewJSON.staff(try Story.standing(at: .withdrawn).it))
        let status = Dictionary(
            (view["deadlines"]?.asArray ?? []).map { ($0["clock"]?.asString, $0["status"]?.asString) }, uniquingKeysWith: { $1 })
        #expect(status["registration"] == "met" && status["forwarding"] == "stopped" && status["answer"] == "stopped")
    }

    @Test func `DX-5: the staff of the body that passed a complaint on see where it goes on`() throws {
        let it = try Story.standing(at: .redirected).it
        #expect(try json(ComplaintViewJSON.staff(it))["continuesAs"]?.asString == it.continuesAs?.rawValue && it.continuesAs != nil)
    }

    @Test func `R14.1: a refusal offers only what this caller may do`() throws {
        let story = try Story.inSelfReview()
        let order = ComplaintCommand.register(RegisterComplaint())
        func options(_ caller: Caller) -> [CommandName]? { story.refusal(of: order, by: caller, at: "2026-07-07 10:00")?.options }
        #expect(options(.filer(of: story.it.id)) == [.withdraw])
        #expect(options(.staff(Fixture.executor, of: Fixture.provider, [.executor])) == [.answerDemand, .forward])
        #expect(options(.staff(Fixture.executor, of: Fixture.provider, [.auditor])) == [])
        #expect(options(Fixture.staff(Fixture.superior)) == [])
    }
}
