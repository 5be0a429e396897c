import CivilTime
import Law
import StrictJSON
import Testing

@testable import Hearings

/// The rooms and people of the provider in the running service.
struct RunningDesk {
    let service: RunningHearings

    init(_ service: RunningHearings) { self.service = service }

    /// A command on the resources.
    @discardableResult
    func change(_ command: JSONValue, by principal: JSONValue = People.executor, version: Int64? = nil) throws -> JSONValue {
        try service.call("ChangeResources", parameters(command, by: principal, version: version))
    }

    func parameters(_ command: JSONValue, by principal: JSONValue = People.executor, version: Int64? = nil) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("request", .string(service.freshRequest())), ("principal", principal), ("command", command),
        ]
        if let version { members.append(("version", .number(JSONNumber(version)))) }
        return .object(JSONObject(members))
    }

    /// One room, one official, one secretary: what every story of the service needs. Once.
    func furnish(rooms: Int = 1) throws {
        guard try service.call("Resources", ["principal": People.executor])["version"]?.asInteger == 0 else { return }
        for number in 1...rooms { try change(Self.room("r\(number)")) }
        try change(Self.person("o-executor", "official"))
        try change(Self.person("o-secretary", "secretary"))
    }

    static func room(_ id: String, seats: Int64 = 10) -> JSONValue {
        [
            "command": "addRoom",
            "room": [
                "id": .string(id), "name": words(id), "address": words("Almaty, 1"), "capacity": .number(JSONNumber(seats)),
            ],
        ]
    }

    static func person(_ id: String, _ duties: String...) -> JSONValue {
        [
            "command": "addPerson",
            "person": [
                "id": .string(id), "staff": .string(id), "name": .string("Name of \(id)"),
                "duties": .array(duties.map { .string($0) }), "languages": ["kk", "ru"],
            ],
        ]
    }

    private static func words(_ text: String) -> JSONValue { ["kk": .string(text), "ru": .string(text), "en": .string(text)] }

    /// A list of the provider.
    func ask(_ method: String, _ more: (String, JSONValue)...) throws -> JSONValue {
        try #require(try service.call(method, .object(JSONObject([("principal", People.executor)] + more)))["body"])
    }

    /// The slots of a case.
    func slots(_ matter: RunningCase, _ more: (String, JSONValue)...) throws -> JSONValue {
        let members: [(String, JSONValue)] = [("principal", People.executor), ("id", .string(matter.id))] + more
        return try #require(try service.call("Slots", .object(JSONObject(members)))["body"])
    }
}

extension RunningCase {
    /// What a hearing of forty minutes needs.
    static let needs: JSONValue = ["way": "inPerson", "minutes": 40, "language": "kk", "participants": [["language": "kk"]]]

    /// The parameters of a command as it stands on the wire.
    func wire(_ command: JSONValue, by principal: JSONValue = People.executor, dryRun: Bool = false) -> JSONValue {
        [
            "request": .string(service.freshRequest()), "principal": principal, "id": .string(id), "command": command,
            "dryRun": .bool(dryRun),
        ]
    }

    @discardableResult
    func give(_ command: JSONValue, by principal: JSONValue = People.executor) throws -> JSONValue {
        try service.call("Execute", wire(command, by: principal))
    }

    /// `{"command": "scheduleHearing"}` for a time, `2026-06-18 10:00`.
    static func scheduling(_ time: String, _ needs: JSONValue = needs) -> JSONValue {
        ["command": "scheduleHearing", "needs": needs, "slot": ["starts": .string(Fixture.at(time).rfc3339)]]
    }

    /// Chooses the hearing at a time.
    func schedule(_ slot: String, at time: String) throws {
        try service.setClock(time)
        try give(Self.scheduling(slot))
    }

    /// Cases from acceptance to the drafted preliminary decision, ready to be scheduled on 15 June 2026 at 10:30: each step for all of them, so that the clock never goes back.
    static func drafted(
        _ count: Int,
        _ order: ReceiveCase = Fixture.receive(),
        at service: RunningHearings
    ) throws -> [RunningCase] {
        let cases = try (0..<count).map { _ in try file(order, at: service) }
        for matter in cases { try matter.run(.register(RegisterCase()), at: "2026-06-04 10:00") }
        for matter in cases { try matter.run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00") }
        for matter in cases { try matter.run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00") }
        for matter in cases { try matter.run(.sendInquiries(SendInquiries(documents: [])), at: "2026-06-05 12:00") }
        for matter in cases { try matter.run(.sendToDepartment(SendToDepartment()), at: "2026-06-05 15:00") }
        for matter in cases {
            for body in InquiredBody.allCases { try matter.reply(body) }
        }
        for matter in cases { try matter.run(Story.confirm(.refuse, Story.usual), by: People.department, at: "2026-06-15 10:00") }
        for matter in cases { try matter.run(Story.draft(), at: "2026-06-15 10:30") }
        return cases
    }

    private func reply(_ body: InquiredBody) throws {
        let known: [InquiredBody: [RefusalGround]] = [.stateRevenue: [.taxDebt], .justice: [.enforcementDebtor]]
        try run(.recordReply(Fixture.reply(body, known[body] ?? [], at: Fixture.at("2026-06-09 10:00"))), at: "2026-06-09 10:00")
    }

    /// The types of the recorded events of the case.
    func types() throws -> [String] { try get("events")["events"]?.asArray?.compactMap { $0["type"]?.asString } ?? [] }
}
