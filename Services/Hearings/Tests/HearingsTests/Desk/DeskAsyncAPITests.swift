import Contracts
import Directory
import FoundationEssentials
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `The AsyncAPI document of the desk` {
    private func document() throws -> JSONValue {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        return try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: checkout + "/docs/api/asyncapi.json"))))
    }

    private static let own = ["kz.shagym.hearing.", "kz.shagym.notice.", "kz.shagym.port."]

    private func documented() throws -> [JSONValue] {
        try #require(document()["components"]?["messages"]?.asObject).members.map(\.value).filter { message in
            Self.own.contains { message["name"]?.asString?.hasPrefix($0) == true }
        }
    }

    private func data(_ name: String) throws -> JSONValue {
        let message = try #require(documented().first { $0["name"]?.asString == name })
        return try #require(message["payload"]?["allOf"]?.asArray?.last?["properties"]?["data"])
    }

    @Test func `every event of resources, bookings, notices and ports has a message of its name`() throws {
        let proof = try #require(NoticeProof(reference: "r", at: Fixture.at("2026-06-16 10:00")))
        let reports: [NoticeDelivery.Event] = [
            .posted(proof), .read(proof), .handedOver(proof), .told(.email, proof), .failed(.paper, .wrongAddress, proof),
        ]
        let ports = Set(ExternalSystem.allCases.flatMap(\.eventTypes))
        let desk = ResourceChange.Kind.allCases.map(\.rawValue) + ScheduleChange.Kind.allCases.map(\.rawValue)
        let names: Set<String> = ports.union(desk).union(reports.map(\.type)).union(NoticeRequested.types)
        #expect(try Set(documented().compactMap { $0["name"]?.asString }) == names)
        let channel = try #require(document()["channels"]?["hearings"]?["messages"]?.asObject)
        for name in names { #expect(channel.keys.contains { "kz.shagym.\($0).v1" == name }, "\(name)") }
    }

    @Test func `what is written has the members that the document promises, and no others`() throws {
        let at = Fixture.at("2026-06-16 10:00")
        let case1 = try #require(CaseID(rawValue: "AL1-C-2026-000001"))
        let text = ScheduleFixture.words("w")
        let letter = NoticeLetter(
            kind: .reminder,
            round: 1,
            party: .applicant,
            document: Fixture.document("1"),
            text: text,
            calendar: "BEGIN:VCALENDAR",
            step: .morning
        )
        let notice = NoticeRequested(letter, by: .email, of: case1, from: Fixture.provider, at: at)
        let port = PortMessage(
            system: .serviceMonitoringIs,
            subject: .stageChanged,
            rule: .r13_1,
            at: at,
            matter: case1,
            provider: Fixture.provider,
            stage: .registered,
            day: Fixture.day("2026-06-26"),
            documents: []
        )
        let proof = try #require(NoticeProof(reference: "r", at: at))
        let report = DeliveryReported(at: at, round: 1, party: .applicant, report: .posted(proof), letter: .notice)
        let booking = try #require(BookingID(rawValue: "b-1"))
        let values: [(String, [UInt8])] = [
            (NoticeRequested.type(by: .email), try StrictJSONEncoder().encode(notice)),
            (port.system.eventType, try StrictJSONEncoder().encode(port)),
            (report.report.type, try StrictJSONEncoder().encode(report)),
            (
                ScheduleChange.confirmed.type,
                try StrictJSONEncoder().encode(ScheduleEvent(at: at, booking: booking, change: .confirmed))
            ),
            (
                ResourceChange.closuresSet([]).type,
                try StrictJSONEncoder().encode(ResourceEvent(at: at, by: ScheduleFixture.officer, change: .closuresSet([])))
            ),
        ]
        for (name, bytes) in values {
            let promised = try data(name)
            let present = Set(try #require(JSONValue(parsing: bytes).asObject).keys)
            let known = Set(try #require(promised["properties"]?.asObject).keys)
            #expect(present == known, "\(name)")
            let required = Set((promised["required"]?.asArray ?? []).compactMap(\.asString))
            #expect(required.isSubset(of: present), "\(name)")
        }
    }
}
