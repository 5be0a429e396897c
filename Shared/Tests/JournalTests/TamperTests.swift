import Glibc
import Testing

@testable import Journal

@Suite struct `Tampering is noticed` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// A closed journal of 40 events.
    private func closed(_ count: Int = 40) throws -> String {
        let journal = try openJournal(folder["j"])
        try append(count, to: journal)
        return folder["j"]
    }

    /// What a full reading finds when the start looks at few events only.
    private func verified(_ path: String, options: JournalOptions = JournalOptions()) throws -> JournalFailure? {
        var options = options
        options.tailCheckEvents = 0
        let journal = try openJournal(path, options: options)
        return try JournalReader(journal.access).verify().fault
    }

    static let edits: [(change: String, fault: JournalFailure)] = [
        (
            "UPDATE events SET body = CAST(replace(CAST(body AS TEXT), '\"number\":4', '\"number\":5') AS BLOB) WHERE sequence = 5",
            .eventDamaged(sequence: 5)
        ),
        ("UPDATE events SET leaf = (SELECT leaf FROM events WHERE sequence = 6) WHERE sequence = 5", .eventDamaged(sequence: 5)),
        ("UPDATE events SET subject = 'c-2' WHERE sequence = 7", .eventDamaged(sequence: 7)),
        ("UPDATE events SET type = 'x' WHERE sequence = 8", .eventDamaged(sequence: 8)),
        ("DELETE FROM events WHERE sequence = 9", .eventDamaged(sequence: 9)),
        ("UPDATE tree SET hash = zeroblob(32) WHERE position = 1", .treeDamaged(sequence: 17)),
        (
            """
            UPDATE events SET sequence = -1 WHERE sequence = 2; UPDATE events SET sequence = 2 WHERE sequence = 3;
            UPDATE events SET sequence = 3 WHERE sequence = -1
            """, .eventDamaged(sequence: 2)
        ),
        (
            """
            UPDATE events SET body = (SELECT body FROM events WHERE sequence = 6), leaf = (SELECT leaf FROM events WHERE sequence = 6)
            WHERE sequence = 5
            """, .eventDamaged(sequence: 5)
        ),
    ]

    @Test(arguments: edits) func `an edit, a deletion, a new order, at start`(change: String, fault: JournalFailure) throws {
        let path = try closed()
        try tamper(path, change)
        #expect(failure { try openJournal(path) } == fault)
    }

    @Test(arguments: edits) func `and far from the end, by a full reading, by its first place`(
        change: String,
        fault: JournalFailure
    ) throws {
        let path = try closed()
        try tamper(path, change)
        #expect(try verified(path) == fault)
    }

    @Test func `an event rewritten together with its leaf hash`() throws {
        let path = try closed()
        let body = try TestFolder.eventBody(path, sequence: 5, replacing: "\"number\":4", with: "\"number\":9")
        let leaf = MerkleHash.leaf(body)
        try tamper(path, "UPDATE events SET body = x'\(Digest.hex(body))', leaf = x'\(leaf.hex)' WHERE sequence = 5")
        #expect(failure { try openJournal(path) } == .treeDamaged(sequence: 1))
        #expect(try verified(path) == .treeDamaged(sequence: 1))
    }

    @Test func `a new last event in place of the true one, tree and all`() throws {
        let path = try closed()
        let body = try TestFolder.eventBody(path, sequence: 40, replacing: "\"number\":39", with: "\"number\":99")
        try tamper(
            path,
            "UPDATE events SET body = x'\(Digest.hex(body))', leaf = x'\(MerkleHash.leaf(body).hex)' WHERE sequence = 40"
        )
        #expect(failure { try openJournal(path) } == .logRewritten(size: 40))
    }

    @Test func `a tail cut off`() throws {
        let path = try closed()
        try tamper(path, "DELETE FROM events WHERE sequence > 35")
        #expect(failure { try openJournal(path) } == .logLostEvents(head: 40, log: 35))
    }

    @Test func `an emptied or removed database`() throws {
        let path = try closed()
        try TestFolder.write([], to: "\(path)/log.sqlite")
        #expect(failure { try openJournal(path) } == .logLostEvents(head: 40, log: 0))
    }

    @Test func `an older copy put back`() throws {
        let path = try closed()
        let older = try TestFolder.contents("\(path)/log.sqlite")
        try append(3, to: openJournal(path))
        try TestFolder.write(older, to: "\(path)/log.sqlite")
        #expect(failure { try openJournal(path) } == .logLostEvents(head: 43, log: 40))
    }

    @Test func `an older copy put back and grown past the head`() throws {
        let path = try closed()
        try TestFolder.copy(path, to: folder["older"])
        try append(3, to: openJournal(path))
        let other = try openJournal(folder["older"])
        try append(6, to: other, subject: "c-other")
        other.close()
        try TestFolder.write(TestFolder.contents(folder["older/log.sqlite"]), to: "\(path)/log.sqlite")
        #expect(failure { try openJournal(path) } == .logRewritten(size: 43))
    }

    @Test func `another log's database`() throws {
        let path = try closed()
        let other = try openJournal(folder["other"], epoch: 8)
        try append(50, to: other)
        other.close()
        try TestFolder.write(TestFolder.contents(folder["other/log.sqlite"]), to: "\(path)/log.sqlite")
        let epochs = [UInt8(7), 8].map { String(repeating: "0\($0)", count: 16) }
        #expect(failure { try openJournal(path) } == .headOfAnotherLog(head: epochs[0], log: epochs[1]))
    }

    @Test func `a missing or unreadable head file, until an operator accepts it`() throws {
        let path = try closed()
        let head = try TestFolder.contents("\(path)/log.head")
        unlink("\(path)/log.head")
        #expect(failure { try openJournal(path) } == .headMissing)
        #expect(failure { try openJournal(path) } == .headMissing)
        try TestFolder.write([UInt8](repeating: 5, count: head.count), to: "\(path)/log.head")
        #expect(failure { try openJournal(path) } == .headDamaged)
        var options = JournalOptions()
        options.acceptsMissingHead = true
        #expect(failure { try openJournal(path, options: options) } == nil)
        #expect(failure { try openJournal(path) } == nil)
    }

    @Test func `one torn slot of the head file does no harm, whatever its bytes`() throws {
        let path = try closed()
        var random = Seeded(6)
        let head = try TestFolder.contents("\(path)/log.head")
        let newest = try #require(HeadFile.read(path: "\(path)/log.head"))
        for _ in 0..<20 {
            var torn = head
            let slot = Int(newest.generation & 1) * HeadFile.slotSpacing
            torn[slot + Int.random(in: 0..<160, using: &random)] ^= UInt8.random(in: 1...255, using: &random)
            try TestFolder.write(torn, to: folder["head"])
            #expect(HeadFile.read(path: folder["head"])?.generation == newest.generation - 1)
        }
    }

    @Test func `one flipped bit in the write-ahead log, which SQLite itself does not report`() throws {
        let journal = try openJournal(folder["j"])
        for _ in 0..<20 { try append(2, to: journal) }
        try TestFolder.copy(folder["j"], to: folder["crashed"])
        var log = try TestFolder.contents(folder["crashed/log.sqlite-wal"])
        log[log.count / 2] ^= 1
        try TestFolder.write(log, to: folder["crashed/log.sqlite-wal"])
        guard case .logLostEvents(head: 40, log: let left)? = failure({ try openJournal(folder["crashed"]) }) else {
            Issue.record("lost events were not noticed")
            return
        }
        #expect(left < 40)
    }
}

extension TestFolder {
    /// An event's bytes with a change of the same meaning as an edit by hand.
    static func eventBody(_ path: String, sequence: Int64, replacing old: String, with new: String) throws -> [UInt8] {
        let database = try Database(path: "\(path)/log.sqlite", access: .readWrite)
        let body = try #require(try database.first("SELECT body FROM events WHERE sequence = ?", sequence) { $0.bytes(0) })
        try database.close()
        let text = String(decoding: body, as: UTF8.self)
        #expect(text.contains(old))
        return Array(text.replacing(old, with: new).utf8)
    }
}
