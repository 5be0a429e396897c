import Glibc
import Testing

@testable import Journal

@Suite struct `What is sealed has its hash in the log` {
    let folder: TestFolder
    private static let tables = service + [SealedContent.table, SealedContent.salts]
    private static let time = "2026-06-08T18:30:00+05:00"

    init() throws { folder = try TestFolder() }

    private func open() throws -> Journal { try openJournal(folder["j"], migrations: Self.tables) }

    private static func content(_ text: String, naming document: BlobID) -> [UInt8] {
        Array(#"{"grounds":{"text":"\#(text)","annexes":[{"name":"a","sha256":"\#(document.sha256.hex)"}]}}"#.utf8)
    }

    /// A closed journal: events, two sealed entries of one text, the second after one event more; both name a document.
    private func sealed() throws -> BlobID {
        let journal = try open()
        try append(3, to: journal)
        let document = try journal.documents.put([1, 2, 3])
        var random = Seeded(1)
        try journal.commit { batch in
            for entry in ["s1", "s2"] {
                let salt = random.bytes(SealedContent.saltBytes)
                try batch.savepoint {
                    try $0.seal(Self.content("no", naming: document), of: "m-1", entry: entry, at: Self.time, salt: salt)
                    try $0.append(draft(1))
                }
            }
        }
        return document
    }

    /// What a running service and a stopped one find.
    private func findings() throws -> [JournalFailure?] {
        let offline = try Verification.offline(folder: folder["j"], name: "log").fault
        let journal = try open()
        defer { journal.close() }
        return [offline, try JournalReader(journal.access).verify().fault]
    }

    @Test func `as it was recorded it is sound, and the log has nothing of it, nor the same hash for the same text`() throws {
        _ = try sealed()
        #expect(try findings() == [nil, nil])
        let journal = try open()
        let events = try JournalReader(journal.access).read { database in
            try database.query("SELECT body FROM events WHERE sequence IN (4, 6)") {
                String(decoding: $0.bytes(0), as: UTF8.self)
            }
        }
        let hashes = events.compactMap { $0.firstMatch(of: #/"hash":"([0-9a-f]{64})"/#)?.output.1 }
        #expect(hashes.count == 2 && Set(hashes).count == 2)
        #expect(events.allSatisfy { !$0.contains("grounds") && $0.contains("sealed/m-1/s") })
    }

    static let edits: [(change: String, event: Int64)] = [
        ("UPDATE sealed SET event = CAST(replace(CAST(event AS TEXT), 'no', 'on') AS BLOB) WHERE entry = 's1'", 4),
        ("UPDATE sealed SET salt = zeroblob(32) WHERE entry = 's2'", 6),
        ("UPDATE sealed SET salt = NULL WHERE entry = 's2'", 6),
        ("UPDATE sealed SET entry = 's3' WHERE entry = 's1'", 4),
        ("UPDATE sealed SET salt = (SELECT salt FROM sealed WHERE entry = 's1') WHERE entry = 's2'", 6),
        ("DELETE FROM sealed WHERE entry = 's2'", 6),
        ("DELETE FROM sealed", 4),
    ]

    @Test(arguments: edits) func `a change, an exchange, a removal are found with the event that recorded it`(
        change: String,
        event: Int64
    ) throws {
        _ = try sealed()
        try tamper(folder["j"], change)
        #expect(try findings() == [.sealedDamaged(sequence: event), .sealedDamaged(sequence: event)])
        // Neither does a restore take it.
        let restored = failure {
            try JournalRestore.restore(from: folder["j"], to: folder["r"], name: "log") { Array(repeating: 1, count: 16) }
        }
        #expect(restored == .sealedDamaged(sequence: event))
    }

    @Test func `a removed table is found`() throws {
        _ = try sealed()
        try tamper(folder["j"], "DROP TABLE sealed")
        #expect(try Verification.offline(folder: folder["j"], name: "log").fault == .sealedDamaged(sequence: 4))
    }

    @Test func `a document that sealed content names, changed or removed, is found`() throws {
        let document = try sealed()
        let path = BlobStore(reading: folder["j/blobs"]).path(of: document.sha256)
        let bytes = try TestFolder.contents(path)
        try TestFolder.write([1, 2, 4], to: path)
        #expect(try findings() == [.sealedDamaged(sequence: 4), .sealedDamaged(sequence: 4)])
        unlink(path)
        #expect(try findings() == [.sealedDamaged(sequence: 4), .sealedDamaged(sequence: 4)])
        try TestFolder.write(bytes, to: path)
        #expect(try findings() == [nil, nil])
    }

    @Test func `what was sealed before there were hashes is sound, and gets one, once`() throws {
        let before = try openJournal(folder["j"], migrations: service + [SealedContent.table])
        try append(1, to: before)
        before.close()
        try tamper(folder["j"], "INSERT INTO sealed VALUES ('m-1', 's1', CAST('{}' AS BLOB))")
        #expect(try findings() == [nil, nil])
        let journal = try open()
        var random = Seeded(2)
        let recorded = try journal.commit { batch in
            try (0..<2).map { _ in
                try batch.savepoint { try $0.sealEarlier(at: Self.time) { random.bytes(SealedContent.saltBytes) } }
            }
        }
        #expect(recorded == [1, 0])
        journal.close()
        #expect(try findings() == [nil, nil])
        try tamper(folder["j"], "UPDATE sealed SET event = CAST('[]' AS BLOB)")
        #expect(try findings() == [.sealedDamaged(sequence: 2), .sealedDamaged(sequence: 2)])
    }
}
