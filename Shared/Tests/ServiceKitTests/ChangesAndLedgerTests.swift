import CivilTime
import MessageBus
import StrictJSON
import TestSupport
import Testing

@testable import ServiceKit

@Suite struct `What has changed, for whoever may see it` {
    private func ask(_ service: RunningService, _ after: Int, _ viewers: [String]) throws -> JSONValue {
        let parameters: JSONValue = [
            "after": .number(JSONNumber(Int64(after))), "viewers": .array(viewers.map { .string($0) }),
        ]
        let client = BlockingBusClient(path: service.socket)
        return try JSONValue(parsing: client.call("kz.shagym.changes.Changes", parameters: parameters.jsonBytes))
    }

    @Test func `each matter comes once, in the order of its newest event, with those who see it`() throws {
        let folder = try TemporaryFolder()
        let service = try RunningService(TinyService(name: "left"), in: folder.path)
        for (index, subject) in ["a", "b", "a", "secret"].enumerated() {
            try service.note("n\(index)", subject: subject, request: "r\(index)")
        }
        let answer = try ask(service, 0, ["anybody"])
        let changes = answer["changes"]?.asArray ?? []
        #expect(changes.map { $0["id"]?.asString } == ["b", "a", "secret"])
        #expect(changes.map { $0["sequence"]?.asInteger } == [2, 3, 4])
        #expect(changes.map { $0["viewers"]?.asArray?.count } == [1, 1, 0])
        #expect(answer["next"] == 4)
        #expect(try ask(service, 3, [])["changes"]?.asArray?.compactMap { $0["id"]?.asString } == ["secret"])
        #expect(try ask(service, 9, [])["next"] == 9)
        try service.stop()
    }
}

@Suite struct `The day ledger's rows` {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test func `are read as they were written, and a line of something else is left out`() throws {
        let ended = KazakhstanTime.instant(try day("2026-07-15"), .midnight)
        let terms = [
            LedgerTerm(
                clock: "forwarding",
                rule: "DL-17",
                body: "almaty-bostandyk",
                deadline: nil,
                day: try day("2026-07-16"),
                status: .overdue,
                endedAt: nil
            ),
            LedgerTerm(
                clock: "completion",
                rule: "A-18",
                body: "",
                deadline: nil,
                day: try day("2026-07-20"),
                status: .met,
                endedAt: ended
            ),
        ]
        #expect(LedgerRow.terms(LedgerRow.text(terms)) == terms)
        #expect(LedgerRow.terms(LedgerRow.text(terms) + "\nsomething\telse\n") == terms)
        let fifteenth = try day("2026-07-15")
        #expect(LedgerRow.terms("").isEmpty && terms[1].ended == fifteenth)
        #expect(terms.map(\.isOpen) == [true, false])
    }
}
