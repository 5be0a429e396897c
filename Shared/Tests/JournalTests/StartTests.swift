import Glibc
import Testing

@testable import Journal

@Suite struct `Opening a journal` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func `closes folder and files to other users`() throws {
        let journal = try openJournal(folder["j"])
        try append(1, to: journal)
        func mode(_ path: String) -> UInt32 {
            var status = stat()
            return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
        }
        #expect(mode(folder["j"]) == 0o700)
        for name in ["log.sqlite", "log.sqlite-wal", "log.sqlite-shm", "log.head", "lock"] {
            #expect(mode("\(folder["j"])/\(name)") == 0o600, "\(name)")
        }
    }

    @Test func `is refused while it is open, and possible after`() throws {
        var journal: Journal? = try openJournal(folder["j"])
        #expect(journal != nil)
        #expect(failure { try openJournal(folder["j"]) } == .inUse)
        journal = nil
        #expect(failure { try openJournal(folder["j"]) } == nil)
    }

    @Test func `goes on where the log ended, in the same epoch`() throws {
        var journal: Journal? = try openJournal(folder["j"])
        try append(37, to: #require(journal))
        let head = journal?.head
        journal = nil
        let again = try openJournal(folder["j"], epoch: 9)
        #expect(again.head == head)
        try append(5, to: again)
        #expect(again.head.size == 42)
        #expect(try JournalReader(again.access).verify().fault == nil)
    }

    @Test func `refuses files that are not this journal`() throws {
        mkdir(folder["text"], 0o700)
        try TestFolder.write(Array("hello, this is not a database at all".utf8), to: folder["text/log.sqlite"])
        guard case .fileDamaged? = failure({ try openJournal(folder["text"]) }) else {
            Issue.record("a text file was opened")
            return
        }
        mkdir(folder["other"], 0o700)
        let other = try Database(path: folder["other/log.sqlite"], access: .create)
        try other.execute("CREATE TABLE x (a) STRICT".replacing("(a)", with: "(a INTEGER)"))
        try other.close()
        guard case .notThisJournal? = failure({ try openJournal(folder["other"]) }) else {
            Issue.record("another program's file was opened")
            return
        }
        _ = try openJournal(folder["j"])
        let found = failure {
            try Journal(at: folder["j"], name: "log", source: "/hearings", random: { [UInt8](repeating: 1, count: 16) })
        }
        #expect(found == .notThisJournal(found: "/complaints"))
    }

    @Test func `notices a row that refers to none`() throws {
        _ = try openJournal(folder["j"])
        try tamper(folder["j"], "PRAGMA foreign_keys = OFF; INSERT INTO note VALUES ('nobody', 'x')")
        #expect(failure { try openJournal(folder["j"]) } == .foreignKeyBroken(table: "note"))
    }

    @Test func `readers are closed by the journal's end, and cannot open before or after`() throws {
        var journal: Journal? = try openJournal(folder["j"])
        try append(1, to: #require(journal))
        let reader = try JournalReader(#require(journal).access)
        #expect(try reader.head() == 1)
        journal = nil
        #expect(throws: JournalFailure.closed) { try reader.head() }
        #expect(Files.size(folder["j/log.sqlite-wal"]) == 0)
    }
}

@Suite struct `Migrations` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func `are applied once, in order, and later ones are added`() throws {
        _ = try openJournal(folder["j"])
        let more =
            service + [Migration("002 places", "CREATE TABLE place (id TEXT PRIMARY KEY) STRICT; INSERT INTO place VALUES ('x')")]
        for _ in 0..<2 {
            let journal = try openJournal(folder["j"], migrations: more)
            #expect(try JournalReader(journal.access).read { try $0.query("SELECT id FROM place") { $0.text(0) } } == ["x"])
        }
    }

    @Test func `refuse a file that a newer program has changed`() throws {
        _ = try openJournal(folder["j"], migrations: service + [Migration("002 new", "CREATE TABLE n (a TEXT) STRICT")])
        #expect(failure { try openJournal(folder["j"]) } == .unknownMigration(owner: "/complaints", number: 2, name: "002 new"))
        try tamper(folder["j"], "INSERT INTO migrations VALUES ('journal', 99, '099 future', x'00')")
        #expect(failure { try openJournal(folder["j"]) } == .unknownMigration(owner: "journal", number: 99, name: "099 future"))
    }

    @Test func `refuse a step whose text was changed afterwards`() throws {
        _ = try openJournal(folder["j"])
        let changed = [Migration(service[0].name, service[0].sql + " ")]
        #expect(
            failure { try openJournal(folder["j"], migrations: changed) }
                == .migrationChanged(owner: "/complaints", name: "001 matters")
        )
    }

    @Test func `are undone whole when one statement fails, and the file still opens`() throws {
        let broken = service + [Migration("002 broken", "CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT")]
        guard case .migrationFailed(_, "002 broken", _)? = failure({ try openJournal(folder["j"], migrations: broken) }) else {
            Issue.record("a broken migration went through")
            return
        }
        let journal = try openJournal(folder["j"])
        let half = try JournalReader(journal.access).read {
            try $0.query("SELECT name FROM sqlite_schema WHERE name = 'half'") { $0.text(0) }
        }
        #expect(half.isEmpty)
    }
}
