import Testing

@testable import Journal

@Suite struct `Following another log` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func event(_ sequence: Int64, subject: String? = "case-1", epoch: String = "e1", after: Int64? = nil) -> FollowedEvent
    {
        FollowedEvent(
            source: "/hearings",
            epoch: epoch,
            sequence: sequence,
            after: after,
            id: "h-\(sequence)",
            type: "t.v1",
            subject: subject,
            body: Array("{}".utf8)
        )
    }

    private func note(_ event: FollowedEvent, _ transaction: Transaction) throws {
        try transaction.append(draft(Int(event.sequence), subject: event.subject))
    }

    private func take(_ journal: Journal, _ event: FollowedEvent, failing: Bool = false) throws -> Consumption {
        try journal.commit { batch in
            try batch.consume(event, at: 1_000, maximumAttempts: 3) { transaction in
                try note(event, transaction)
                if failing { throw Refused() }
            }
        }
    }

    private func position(_ journal: Journal) throws -> FollowedPosition? {
        try journal.commit { try $0.savepoint { try $0.position(of: "/hearings") } }
    }

    @Test func `effects, own events and position come together, once`() throws {
        let journal = try openJournal(folder["j"])
        #expect(try position(journal) == nil)
        #expect(try take(journal, event(1)) == .applied)
        #expect(try take(journal, event(1)) == .repeated)
        #expect(try take(journal, event(2)) == .applied)
        #expect(try position(journal)?.offset == 2)
        let ids = try JournalReader(journal.access).events(after: 0).events.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(ids.count == 2 && ids[1].contains(#""id":"/hearings:2""#))
    }

    @Test func `a gap or a changed epoch stops loudly and changes nothing`() throws {
        let journal = try openJournal(folder["j"])
        _ = try take(journal, event(1))
        func stop(_ event: FollowedEvent) throws -> FollowFailure? {
            try journal.commit { batch in
                do {
                    _ = try batch.consume(event, at: 1) { _ in }
                    return nil
                } catch let failure as FollowFailure { return failure }
            }
        }
        #expect(try stop(event(3)) == .gap(source: "/hearings", offset: 1, found: 3))
        #expect(try stop(event(2, epoch: "e2")) == .epochChanged(source: "/hearings", known: "e1", found: "e2"))
        #expect(try stop(event(1, epoch: "e2")) == .epochChanged(source: "/hearings", known: "e1", found: "e2"))
        #expect(try position(journal)?.offset == 1)
        #expect(journal.head.size == 1)
        #expect(try stop(event(5, after: 1)) == nil)
        #expect(try position(journal)?.offset == 5)
    }

    @Test func `a page without wanted events moves the position only from where it was`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            try batch.savepoint { try $0.advance(source: "/hearings", epoch: "e1", after: 0, to: 50) }
            #expect(throws: FollowFailure.gap(source: "/hearings", offset: 50, found: 60)) {
                try batch.savepoint { try $0.advance(source: "/hearings", epoch: "e1", after: 49, to: 60) }
            }
        }
        #expect(try position(journal)?.offset == 50)
    }

    @Test func `a poison event is parked after its attempts, its subject waits behind, others go on`() throws {
        let journal = try openJournal(folder["j"])
        #expect(try take(journal, event(1), failing: true) == .failed(attempts: 1))
        #expect(try position(journal)?.offset == 0)
        #expect(try take(journal, event(1), failing: true) == .failed(attempts: 2))
        #expect(try position(journal)?.error == "Refused")
        #expect(try take(journal, event(1), failing: true) == .parked(behind: nil))
        #expect(try take(journal, event(2)) == .parked(behind: 1))
        #expect(try take(journal, event(3, subject: "case-2")) == .applied)
        #expect(try take(journal, event(4, subject: nil)) == .applied)
        #expect(try position(journal) == FollowedPosition(epoch: "e1", offset: 4, attempts: 0, error: nil))
        let parked = try journal.commit { try $0.savepoint { try $0.parked() } }
        #expect(parked.map(\.key.sequence) == [1, 2] && parked.map(\.attempts) == [3, 0])
        #expect(journal.head.size == 2)
        let reader = JournalReader(journal.access)
        #expect(try reader.parkedCount() == 2 && reader.parked() == parked)
        #expect(try reader.positions().mapValues(\.offset) == ["/hearings": 4])
    }

    @Test func `two people are needed, with a reason, oldest first`() throws {
        let journal = try openJournal(folder["j"])
        for _ in 0..<3 { _ = try take(journal, event(1), failing: true) }
        _ = try take(journal, event(2))
        let (first, second) = (ParkedKey(source: "/hearings", sequence: 1), ParkedKey(source: "/hearings", sequence: 2))
        try journal.commit { batch in
            func refused(_ body: (Transaction) throws -> Void) throws -> ParkedRefusal? {
                do { try batch.savepoint(body) } catch let refusal as ParkedRefusal { return refusal }
                return nil
            }
            #expect(try refused { _ = try $0.confirm(first, by: "b") } == .nothingProposed)
            #expect(try refused { try $0.propose(.skip, for: first, reason: "", by: "a") } == .reasonMissing)
            #expect(try refused { try $0.propose(.skip, for: second, reason: "r", by: "a") } == .behind(sequence: 1))
            #expect(
                try refused { try $0.propose(.skip, for: ParkedKey(source: "x", sequence: 1), reason: "r", by: "a") }
                    == .notParked
            )
            #expect(try refused { try $0.propose(.skip, for: first, reason: "r", by: "a") } == nil)
            #expect(try refused { _ = try $0.confirm(first, by: "a") } == .samePerson)
            let event = try batch.savepoint { transaction in
                try transaction.append(draft(0, type: "kz.shagym.bus.skipped.v1"))
                return try transaction.confirm(first, by: "b")
            }
            #expect(event.reason == "r" && event.decision == .skip)
            var applied: [Int64] = []
            try batch.resumeParked(event, at: 2_000) { event, _ in applied.append(event.key.sequence) }
            #expect(applied == [2])
            #expect(try batch.savepoint { try $0.parked() }.isEmpty)
        }
    }

    @Test func `a retried event that fails again is parked again, and then its subject still waits in order`() throws {
        let journal = try openJournal(folder["j"])
        for _ in 0..<3 { _ = try take(journal, event(1), failing: true) }
        for sequence in 2...4 { _ = try take(journal, event(Int64(sequence))) }
        let key = ParkedKey(source: "/hearings", sequence: 1)
        func retry(failingAt: Int64?) throws -> (Int, [Int64]) {
            try journal.commit { batch in
                try batch.savepoint { try $0.propose(.retry, for: key, reason: "fixed", by: "a") }
                let event = try batch.savepoint { try $0.confirm(key, by: "b") }
                var seen: [Int64] = []
                let applied = try batch.resumeParked(event, at: 3_000) { event, _ in
                    seen.append(event.key.sequence)
                    if event.key.sequence == failingAt { throw Refused() }
                }
                return (applied, seen)
            }
        }
        #expect(try retry(failingAt: 1) == (0, [1]))
        #expect(try take(journal, event(5)) == .parked(behind: 1))
        #expect(try retry(failingAt: 3) == (2, [1, 2, 3]))
        let left = try journal.commit { try $0.savepoint { try $0.parked() } }
        #expect(left.map(\.key.sequence) == [3, 4, 5] && left.map(\.attempts) == [1, 0, 0])
    }
}
