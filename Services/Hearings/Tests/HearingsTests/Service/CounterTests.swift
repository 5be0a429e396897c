import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

/// The branch of the State Corporation takes the package and gives out the result; of secrets, clearances and grounds it learns nothing.
@Suite struct `What the counter does not learn, rules 8.1` {
    private let folder: TemporaryFolder
    private let service: RunningHearings
    private static let counter = staff("registrar", "executor", "legalOfficer", "head", "auditor")

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    private static func staff(_ roles: String...) -> JSONValue {
        ["kind": "staff", "id": "o-counter", "body": "corporation", "roles": .array(roles.map { .string($0) })]
    }

    private func text(_ matter: RunningCase, _ part: String, _ who: JSONValue) throws -> String {
        String(decoding: try matter.get(part, by: who).jsonBytes, as: UTF8.self)
    }

    private func item(_ matter: RunningCase, _ who: JSONValue, overdue: String? = nil) throws -> JSONValue? {
        let filter: JSONValue = overdue.map { ["overdue": .string($0)] } ?? [:]
        let list = try service.call("List", ["principal": who, "filter": filter, "limit": 10])
        return list["body"]?["items"]?.asArray?.first { $0["id"]?.asString == matter.id }
    }

    @Test(arguments: [ClearanceStatus.granted, .revoked, .refused])
    func `R12.1: a refusal to the counter is the same whether or not the clearance blocks`(status: ClearanceStatus) throws {
        let caller = Caller.staff(Fixture.officer("o-counter"), of: Fixture.corporation, Fixture.everyRole)
        let prepare = CaseCommand.prepareDecision(PrepareDecision(document: Fixture.document("5")))
        let plan = CaseCommand.planRefusal(PlanRefusal(grounds: [.secrets], reasons: "revoked"))
        var surrendered = try Story.surrendered()
        var planned = try Story.grantPlanned()
        try surrendered.run(Fixture.recordClearance(status), by: .system, at: "2026-06-17 10:30")
        try planned.run(Fixture.recordClearance(status), by: .system, at: "2026-06-17 10:30")
        for (story, command) in [(surrendered, Story.issue), (surrendered, plan), (planned, prepare), (planned, plan)] {
            let refusal = story.refusal(of: command, by: caller, at: "2026-06-17 11:00")
            #expect(refusal?.problem == .notYourBody && refusal?.rule == .r3_1, "\(command.name)")
        }
    }

    @Test func `CL-02, A-10: neither rules nor lines of the course tell the counter of secrets and grounds`() throws {
        let matter = try RunningCase.file(at: service)
        try matter.untilInquired()
        let reply = Fixture.reply(.nationalSecurity, [.secrets], at: Fixture.at("2026-06-09 11:00"))
        try matter.run(.recordReply(reply), at: "2026-06-09 11:00")
        let confirm = ConfirmGround(ground: .secrets, reasons: "RG-1 read with R12.1", evidence: [Fixture.document("c")])
        try matter.run(.confirmGround(confirm), at: "2026-06-09 12:00")
        for word in ["CL-02", "A-10", "RG-1", "groundConfirmed"] {
            #expect(try text(matter, "view", People.executor).contains(word), "\(word)")
            for part in ["view", "events"] { #expect(try !text(matter, part, People.desk).contains(word), "\(part): \(word)") }
        }
        try service.stop()
    }

    @Test func `rules 8.1: a step names to the counter only the commands that are its own`() throws {
        let matter = try RunningCase.file(at: service)
        try matter.untilInquired()
        func commands(_ who: JSONValue) throws -> Set<String> {
            let steps = try matter.get("next-steps", by: who)["steps"]?.asArray ?? []
            #expect(!steps.isEmpty)
            return Set(steps.flatMap { $0["commands"]?.asArray ?? [] }.compactMap(\.asString))
        }
        #expect(try commands(People.executor).contains("recordReply"))
        #expect(try commands(Self.counter).isEmpty)
        try service.stop()
    }

    @Test func `A-10: lists and reports tell the counter of no term that a clearance has`() throws {
        let matter = try RunningCase.file(Fixture.receive(tellsOfSecrets: true), at: service)
        try matter.untilInquired()
        // From E−6 on the missing clearance is a dated step of the provider.
        try service.setClock("2026-06-19 09:00")
        _ = try awaiting("the dated step") { try item(matter, People.executor)?["clock"]?.asString == "clearanceChoice" ? true : nil }
        try service.setClock("2026-06-24 09:00")
        let office = try awaiting("the step that ran out") { () -> JSONValue? in
            let item = try item(matter, People.executor)
            return item?["overdue"]?.asBool == true ? item : nil
        }
        #expect(office["clock"]?.asString == "clearanceChoice")
        let shown = try item(matter, Self.counter)
        let first = try matter.get("deadlines", by: Self.counter)["deadlines"]?.asArray?.first
        #expect(shown?["clock"]?.asString == first?["clock"]?.asString && shown?["day"]?.asString == first?["day"]?.asString)
        #expect(shown?["day"] != nil && shown?["overdue"]?.asBool == false)
        #expect(try item(matter, Self.counter, overdue: "true") == nil)
        for report in ["ledger", "counts", "days", "overdue", "load"] {
            func text(_ who: JSONValue) throws -> String {
                let question: JSONValue = ["principal": who, "report": .string(report), "query": [:], "limit": 10]
                return String(decoding: try service.call("Report", question)["body"].map(\.jsonBytes) ?? [], as: UTF8.self)
            }
            let told = try text(Self.counter)
            #expect(!told.contains("clearance") && !told.contains("A-10"), "\(report)")
            if report == "ledger" { #expect(try text(People.executor).contains("clearanceChoice")) }
        }
        try service.stop()
    }
}
