import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

@Suite struct `Ends of a case over the bus` {
    private let folder: TemporaryFolder
    private let service: RunningHearings

    init() throws {
        folder = try TemporaryFolder()
        service = try RunningHearings(in: folder.path, at: "2026-06-03 10:00")
    }

    @Test func `EX-18, A-11: with the window closed a refusal names the last lawful day and the ways out`() throws {
        let matter = try RunningCase.file(at: service)
        try matter.untilDrafted()
        try matter.run(.scheduleHearing(ScheduleHearing(appointment: Fixture.appointment("2026-06-25"))), at: "2026-06-15 11:00")
        let open = try matter.get("plan")["plan"]
        #expect(open?["colour"]?.asString == "calm" && open?["slack"]?.asInteger == 7)
        #expect(open?["options"]?.asArray?.isEmpty == true)
        try service.setClock("2026-06-24 09:00")
        let late = try service.refusal("Execute", matter.parameters(Story.notice("2026-06-24 09:00"), by: People.executor))
        #expect(late?.code == "notice-window-closed" && late?.all["lastLawfulDay"]?.asString == "2026-06-23")
        let ways = late?.all["options"]?.asArray?.compactMap { $0["command"]?.asString }
        #expect(ways == ["conclude", "extendTerm", "orderLateHearing"])
        let closed = try matter.get("plan")["plan"]
        #expect(closed?["colour"]?.asString == "blocked")
        #expect(closed?["options"]?.asArray?.compactMap { $0["option"]?.asString } == ["grant", "extend", "lateHearing"])
        let forbidden = try matter.get("next-steps")["forbidden"]?.asArray ?? []
        #expect(forbidden.contains { $0["command"]?.asString == "serveNotice" && $0["lastLawfulDay"]?.asString == "2026-06-23" })
        try service.stop()
    }

    @Test(arguments: [FilingChannel.stateCorporation, .portal])
    func `R9.11 to R9.15, A-38: a permission ends in form 8 on paper and in form 9 through the portal`(channel: FilingChannel)
        throws
    {
        let filer = channel == .portal ? People.applicant : People.desk
        let matter = try RunningCase.file(Fixture.receive(through: channel), by: filer, at: service)
        if channel == .portal { #expect(try service.refusal("Get", matter.question("form", by: filer))?.code == "no-form-now") }
        try matter.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        try matter.run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00")
        try matter.run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00")
        try matter.run(.sendInquiries(SendInquiries(documents: [])), at: "2026-06-05 12:00")
        try matter.run(.sendToDepartment(SendToDepartment()), at: "2026-06-05 15:00")
        for body in InquiredBody.allCases {
            let reply = Fixture.reply(body, at: Fixture.at("2026-06-09 10:00"))
            try matter.run(.recordReply(reply), at: "2026-06-09 10:00")
        }
        let waiting = try service.call("Work", ["principal": People.department, "limit": 10])["body"]?["items"]?.asArray ?? []
        #expect(waiting.compactMap { $0["id"]?.asString } == [matter.id], "R9.5: the department has it")
        try matter.run(Story.confirm(.permit), by: People.department, at: "2026-06-15 10:00")
        try matter.run(.prepareDecision(PrepareDecision(document: Fixture.document("5"))), at: "2026-06-15 11:00")
        try matter.run(.enterDecision(EnterDecision()), at: "2026-06-15 12:00")
        try matter.run(.requestMilitaryRemoval(RequestMilitaryRemoval()), at: "2026-06-15 15:00")
        let removed = ConfirmMilitaryRemoval(document: Fixture.document("6"))
        try matter.run(.confirmMilitaryRemoval(removed), at: "2026-06-16 10:00")
        let message = RecordMessageReceived(at: Fixture.at("2026-06-16 11:00"), channel: .personalCabinet)
        try matter.run(.recordMessageReceived(message), at: "2026-06-16 11:00")
        let surrender = RecordSurrender(kind: .identityCard, surrenderedAt: Fixture.at("2026-06-17 10:00"))
        try matter.run(.recordSurrender(surrender), at: "2026-06-17 10:00")
        let view = try matter.run(Story.issue, at: "2026-06-17 11:00")["body"]
        #expect(view?["stage"]?.asString == "closedGranted")
        let form = try matter.get("form")
        #expect(form["form"]?.asString == (channel == .portal ? "form-9" : "form-8"))
        #expect(form["data"]?["destination"]?.asString == "Германияға" && form["data"]?["issued"]?.asString == "2026-06-17")
        #expect(form["data"]?["children"]?[0]?["born"]?.asString == "2018-05-05")
        try service.stop()
    }

    @Test func `A-32: found incomplete, the applicant adds what is missing through the portal`() throws {
        let order = Fixture.receive(through: .portal, expired: .passport)
        let matter = try RunningCase.file(order, by: People.applicant, at: service)
        try matter.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        try matter.run(.reportIncomplete(ReportIncomplete()), at: "2026-06-05 10:00")
        #expect(try matter.get("view", by: People.applicant)["expired"]?[0]?["document"]?.asString == "D2.passport")
        let new = try matter.store("new passport", by: People.applicant)
        let added: JSONValue = [
            "request": "add", "principal": People.applicant, "id": .string(matter.id),
            "command": [
                "command": "addDocuments", "documents": [new],
                "presented": [["document": "D2.passport", "validUntil": "2030-01-31"]],
            ],
        ]
        let view = try service.call("Execute", added)["body"]
        #expect(view?["stage"]?.asString == "complete" && view?["expired"]?.asArray?.isEmpty == true)
        try service.stop()
    }
}
