import Contracts
import Law
import StrictJSON
import TestSupport
import Testing

@testable import Hearings

/// A case on its way through the running service: the model's commands, sent as JSON, with documents that are really stored.
final class RunningCase {
    let service: RunningHearings
    let id: String
    private var stored: JSONValue?

    /// Takes up a case.
    init(_ id: String, at service: RunningHearings) {
        self.id = id
        self.service = service
    }

    /// Files an application.
    static func file(
        _ order: ReceiveCase = Fixture.receive(),
        by principal: JSONValue = People.desk,
        at service: RunningHearings
    ) throws -> RunningCase {
        let reply = try service.call("Receive", receive(order, by: principal, request: service.freshRequest()))
        return RunningCase(try #require(reply["body"]?["id"]?.asString), at: service)
    }

    static func receive(_ order: ReceiveCase, by principal: JSONValue, request: String, dryRun: Bool = false) throws -> JSONValue
    {
        [
            "request": .string(request), "principal": principal, "case": try JSONValue(parsing: order.jsonBytes),
            "dryRun": .bool(dryRun),
        ]
    }

    /// A part of the case.
    func get(_ part: String, by principal: JSONValue = People.executor) throws -> JSONValue {
        try #require(try service.call("Get", question(part, by: principal))["body"])
    }

    func question(_ part: String, by principal: JSONValue) -> JSONValue {
        ["principal": principal, "id": .string(id), "part": .string(part)]
    }

    var stage: String? { get throws { try get("view")["stage"]?.asString } }

    /// Stores a document of the case.
    func store(_ text: String, kind: String = "documents", by principal: JSONValue = People.executor) throws -> JSONValue {
        let bytes = Array(text.utf8)
        _ = try service.call(
            "StoreDocument",
            [
                "request": .string(service.freshRequest()), "principal": principal, "id": .string(id), "upload": "u", "offset": 0,
                "data": .string(Base64.text(bytes)), "last": true, "name": .string("\(text).txt"), "mediaType": "text/plain",
                "kind": .string(kind),
            ]
        )
        let all = try #require(try get("documents", by: principal)["documents"]?.asArray)
        let name = "\(text).txt"
        return try #require(all.last { $0["document"]?["name"]?.asString == name }?["document"])
    }

    /// The parameters of a command of the model, with its documents stored.
    func parameters(
        _ command: CaseCommand,
        by principal: JSONValue,
        request: String? = nil,
        version: Int64? = nil,
        dryRun: Bool = false
    ) throws -> JSONValue {
        let document = try stored ?? store("evidence")
        stored = document
        let order = try JSONValue(parsing: StrictJSONEncoder().encode(command.order))
        let details = Self.replaceDocuments(in: order, by: document).asObject?.members.map { ($0.key, $0.value) } ?? []
        var members: [(String, JSONValue)] = [
            ("request", .string(request ?? service.freshRequest())), ("principal", principal), ("id", .string(id)),
            ("command", .object(JSONObject([("command", .string(command.name.rawValue))] + details))), ("dryRun", .bool(dryRun)),
        ]
        if let version { members.append(("version", .number(JSONNumber(version)))) }
        return .object(JSONObject(members))
    }

    /// Carries out a command of the model at a time.
    @discardableResult
    func run(_ command: CaseCommand, by principal: JSONValue = People.executor, at time: String) throws -> JSONValue {
        try service.setClock(time)
        return try service.call("Execute", parameters(command, by: principal))
    }

    /// The fixture's documents have no bytes; one that is stored stands for all of them.
    private static func replaceDocuments(in value: JSONValue, by document: JSONValue) -> JSONValue {
        if value["sha256"] != nil { return document }
        if let items = value.asArray { return .array(items.map { replaceDocuments(in: $0, by: document) }) }
        guard let object = value.asObject else { return value }
        return .object(JSONObject(object.members.map { ($0.key, replaceDocuments(in: $0.value, by: document)) }))
    }

    /// From acceptance to the last reply of the inquiries.
    func untilInquired() throws {
        try run(.register(RegisterCase()), at: "2026-06-04 10:00")
        try run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00")
        try run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00")
        try run(.sendInquiries(SendInquiries(documents: [])), at: "2026-06-05 12:00")
        try run(.sendToDepartment(SendToDepartment()), at: "2026-06-05 15:00")
        for body in InquiredBody.allCases {
            let grounds: [RefusalGround] = body == .stateRevenue ? [.taxDebt] : body == .justice ? [.enforcementDebtor] : []
            try run(.recordReply(Fixture.reply(body, grounds, at: Fixture.at("2026-06-09 10:00"))), at: "2026-06-09 10:00")
        }
    }

    /// From acceptance to the drafted preliminary decision.
    func untilDrafted() throws {
        try untilInquired()
        try run(Story.confirm(.refuse, Story.usual), by: People.department, at: "2026-06-15 10:00")
        try run(Story.draft(), at: "2026-06-15 10:30")
    }

    /// From acceptance to the served notice: hearing on 18 June 2026.
    func untilServed() throws {
        try untilDrafted()
        try RunningDesk(service).furnish()
        try schedule("2026-06-18 10:00", at: "2026-06-15 11:00")
        try run(Story.notice("2026-06-16 10:00"), at: "2026-06-16 10:00")
    }

    /// From the served notice to the refusal.
    func untilRefused() throws {
        let position = Fixture.position("2026-06-17 12:00", kind: .oral)
        try run(.recordPosition(RecordPosition(position: position)), by: People.applicant, at: "2026-06-17 12:00")
        try run(.answerArgument(Fixture.answer), at: "2026-06-18 09:30")
        try run(Story.hold(), at: "2026-06-18 10:45")
        try run(.writeMinutes(WriteMinutes(minutes: Story.minutes())), at: "2026-06-18 12:00")
        try run(.signMinutes(SignMinutes(version: 1, signer: .chair)), at: "2026-06-18 12:10")
        try run(.signMinutes(SignMinutes(version: 1, signer: .secretary)), by: People.secretary, at: "2026-06-18 12:20")
        try run(Story.refuse(), at: "2026-06-19 10:00")
    }
}
