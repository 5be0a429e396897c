import Testing

@testable import Journal

@Suite struct `Reading and copying` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func `pages are bounded in events and bytes, and say where to go on`() throws {
        let journal = try openJournal(folder["j"])
        try append(30, to: journal)
        let reader = JournalReader(journal.access)
        #expect(try reader.events(after: 4, limit: 3).events.map(\.sequence) == [5, 6, 7])
        let size = try #require(try reader.event(1)).bytes.count
        #expect(try reader.events(after: 0, maxBytes: 2 * size + 1).events.count == 2)
        #expect(try reader.events(after: 0, maxBytes: 1).events.count == 1)
        let end = try reader.events(after: 30)
        #expect(end.events.isEmpty && end.next == 30 && end.head == 30)
        #expect(try reader.event(31) == nil)
    }

    @Test func `shared reading keeps the state that its first read found, and ends with it`() throws {
        let journal = try openJournal(folder["j"])
        try append(3, to: journal)
        let reader = JournalReader(journal.access)
        reader.beginSharing()
        try append(1, to: journal)
        #expect(try reader.head() == 4)
        try append(1, to: journal)
        #expect(try reader.head() == 4)
        #expect(throws: (any Error).self) { try reader.read { try $0.first("SELECT nothing FROM nowhere") { $0.integer(0) } } }
        #expect(try reader.head() == 5)
        reader.endSharing()
        try append(1, to: journal)
        #expect(try reader.head() == 6)
    }

    @Test func `wanted types and subjects are found, others passed over`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            for number in 1...20 {
                try batch.savepoint {
                    try $0.append(draft(number, subject: "c-\(number % 3)", type: number % 7 == 0 ? "rare.v1" : "often.v1"))
                }
            }
        }
        let reader = JournalReader(journal.access)
        let page = try reader.events(after: 0, types: ["rare.v1"])
        #expect(page.events.map(\.sequence) == [7, 14] && page.next == 20)
        #expect(try reader.events(after: 0, limit: 1, types: ["rare.v1"]).next == 7)
        #expect(try reader.events(after: 0, types: ["none"]).next == 20)
        #expect(try reader.events(of: "c-1", after: 5).map(\.sequence) == [7, 10, 13, 16, 19])
    }

    @Test func `proofs from the stored tree hold for every event and size, and for every growth`() throws {
        let journal = try openJournal(folder["j"])
        var heads: [TreeHead] = [journal.head]
        for _ in 0..<70 {
            try append(1, to: journal)
            heads.append(journal.head)
        }
        let reader = JournalReader(journal.access)
        var random = Seeded(7)
        for size in 1...70 {
            #expect(try reader.treeHead(size: Int64(size)) == heads[size])
            let sequence = Int.random(in: 1...size, using: &random)
            let proof = try #require(try reader.inclusionProof(of: Int64(sequence), size: Int64(size)))
            #expect(proof.isValid && proof.head == heads[size])
            let growth = try #require(try reader.consistencyProof(from: Int64(sequence), to: Int64(size)))
            #expect(growth.isValid && growth.first == heads[sequence] && growth.second == heads[size])
        }
        #expect(try reader.inclusionProof(of: 71) == nil)
        #expect(try reader.inclusionProof(of: 5, size: 4) == nil)
        #expect(try reader.consistencyProof(from: 5, to: 71) == nil)
        #expect(try reader.treeHead(size: 71) == nil)
    }

    @Test func `a receipt proves the newest event at its own size, and stays provable later`() throws {
        let journal = try openJournal(folder["j"])
        try append(20, to: journal)
        let receipt = try journal.commit { batch in
            try batch.savepoint { transaction in
                let event = try transaction.append(draft(1))
                return transaction.receipt(for: event)
            }
        }
        let proof = try #require(receipt)
        #expect(proof.isValid && proof.head == journal.head)
        try append(30, to: journal)
        let growth = try #require(try JournalReader(journal.access).consistencyProof(from: proof.head.size))
        #expect(growth.isValid && growth.first == proof.head)
    }

    @Test func `a reader on another thread sees whole batches only`() async throws {
        let journal = try openJournal(folder["j"])
        let access = journal.access
        let other = Task.detached {
            let reader = JournalReader(access)
            var seen: [Int64] = []
            while seen.last ?? 0 < 300 {
                let head = try reader.head()
                if seen.last != head { seen.append(head) }
            }
            return seen
        }
        for _ in 0..<60 { try append(5, to: journal) }
        #expect(try await other.value.allSatisfy { $0 % 5 == 0 })
    }

    @Test func `a copy made while recording is whole and of one moment`() throws {
        let journal = try openJournal(folder["j"])
        try append(300, to: journal)
        let document = try journal.documents.put([1, 2, 3])
        let backup = try journal.beginBackup(to: folder["copy"])
        var steps = 0
        while try backup.step(pages: 4) > 0 {
            steps += 1
            try append(2, to: journal)
        }
        let head = journal.head
        #expect(steps > 3)
        try append(5, to: journal)
        let completion = try #require(backup.completion)
        #expect(completion.head == head)
        try completion.run()
        let copy = try openJournal(folder["copy"])
        #expect(copy.head == head)
        #expect(try JournalReader(copy.access).verify().fault == nil)
        #expect(try copy.documents.verify(document.sha256))
        #expect(throws: JournalFailure.self) { try journal.beginBackup(to: folder["copy"]) }
    }

    @Test func `a restored copy has a new epoch and goes on; a damaged one is refused`() throws {
        let journal = try openJournal(folder["j"])
        try append(50, to: journal)
        let document = try journal.documents.put([4])
        try journal.backUp(to: folder["copy"])
        let restored = try JournalRestore.restore(from: folder["copy"], to: folder["new"], name: "log") {
            [UInt8](repeating: 9, count: 16)
        }
        #expect(restored.epoch == String(repeating: "09", count: 16) && restored.root == journal.head.root)
        let again = try openJournal(folder["new"])
        #expect(again.head == restored)
        #expect(try again.documents.verify(document.sha256))
        try append(1, to: again)
        #expect(try JournalReader(again.access).verify().fault == nil)
        #expect(throws: JournalFailure.self) {
            try JournalRestore.restore(from: folder["copy"], to: folder["new"], name: "log") { [] }
        }
        try tamper(folder["copy"], "DELETE FROM events WHERE sequence = 50")
        #expect(throws: JournalFailure.logLostEvents(head: 50, log: 49)) {
            try JournalRestore.restore(from: folder["copy"], to: folder["third"], name: "log") { [] }
        }
        #expect(Files.size(folder["third/log.sqlite"]) == nil)
    }
}
