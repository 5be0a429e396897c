import StrictJSON
import Testing

@testable import Journal

@Suite struct `Calls left in the journal` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func leave(
        _ journal: Journal,
        _ count: Int = 1,
        to service: String = "hearings",
        parameters: String = "{}",
        keeps: Bool = true
    ) throws -> [OutgoingCall] {
        try journal.commit { batch in
            func body(_ transaction: Transaction) throws -> [OutgoingCall] {
                let event = try transaction.append(draft(1, subject: "case-1"))
                return try (0..<count).map { _ in
                    try transaction.call(
                        service,
                        "kz.shagym.\(service).Do",
                        parameters: Array(parameters.utf8),
                        causedBy: event,
                        at: 7
                    )
                }
            }
            return try keeps ? batch.savepoint(body) : batch.rehearse(body)
        }
    }

    @Test func `a call is named after the event that caused it, and carries that name as its request`() throws {
        let journal = try openJournal(folder["j"])
        let calls = try leave(journal, 2, parameters: #"{"a":[1, 2],"b":"x\n"}"#) + leave(journal)
        #expect(calls.map(\.request) == ["/complaints:1", "/complaints:1:2", "/complaints:2"])
        #expect(calls[0].subject == "case-1")
        #expect(String(decoding: calls[0].parameters, as: UTF8.self) == #"{"request":"/complaints:1","a":[1, 2],"b":"x\n"}"#)
        let reader = JournalReader(journal.access)
        #expect(try reader.waitingCall("/complaints:1:2") == calls[1])
        #expect(try reader.waitingCalls(for: "hearings", limit: 2).map(\.request) == ["/complaints:1", "/complaints:1:2"])
        #expect(try reader.waitingCalls() == ["hearings": 3])
    }

    @Test func `a call is gone once it is finished, and only then`() throws {
        let journal = try openJournal(folder["j"])
        _ = try leave(journal)
        let first = try journal.commit { try $0.savepoint { try $0.finishCall("/complaints:1") } }
        let second = try journal.commit { try $0.savepoint { try $0.finishCall("/complaints:1") } }
        #expect(first && !second)
        #expect(try JournalReader(journal.access).waitingCalls().isEmpty)
    }

    @Test func `a command that is undone leaves no call, one that is kept rings`() throws {
        let journal = try openJournal(folder["j"])
        _ = try leave(journal, keeps: false)
        #expect(try JournalReader(journal.access).waitingCalls().isEmpty)
        let before = journal.access.callsLeft
        _ = try leave(journal)
        #expect(journal.access.callsLeft == before + 1)
    }

    @Test func `nobody is called to look before the call can be seen`() throws {
        let journal = try openJournal(folder["j"])
        let before = journal.access.callsLeft
        try journal.commit { batch in
            try batch.savepoint { transaction in
                let event = try transaction.append(
                    EventDraft(type: "t", subject: "s", time: "2026-01-01T00:00:00+05:00", data: Array("{}".utf8)))
                try transaction.call("right", "a.B", parameters: Array("{}".utf8), causedBy: event, at: 0)
            }
            #expect(journal.access.callsLeft == before)
            #expect(try JournalReader(journal.access).waitingCalls().isEmpty)
        }
        #expect(journal.access.callsLeft == before + 1)
    }

    @Test func `an event of another command cannot cause a call: its name would come twice`() throws {
        let journal = try openJournal(folder["j"])
        _ = try leave(journal)
        let old = try #require(try JournalReader(journal.access).event(1))
        try journal.commit { batch in
            #expect(throws: OutgoingRefused.notCausedHere) {
                try batch.savepoint { try $0.call("x", "x.Do", parameters: Array("{}".utf8), causedBy: old, at: 1) }
            }
        }
    }

    @Test(arguments: ["[]", "{", #"{"request":"mine"}"#, ""]) func `parameters that cannot carry the name are refused`(
        text: String
    ) throws {
        let journal = try openJournal(folder["j"])
        #expect(throws: (any Error).self) { try leave(journal, parameters: text) }
        #expect(journal.head.size == 0)
    }

    @Test func `a call too long for the bus is refused when it is left, not when it is made`() throws {
        let journal = try openJournal(folder["j"])
        let text = #"{"t":""# + String(repeating: "x", count: OutgoingCall.maximumParameterBytes) + #""}"#
        #expect(throws: (any Error).self) { try leave(journal, parameters: text) }
        #expect(try JournalReader(journal.access).waitingCalls().isEmpty)
    }
}
