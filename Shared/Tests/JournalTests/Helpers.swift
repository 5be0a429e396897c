import Glibc
import Testing

@testable import Journal

/// A folder of a test's own, removed with the value.
final class TestFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/journal-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
        path = try String(cString: #require(made))
    }

    deinit { Self.remove(path) }

    subscript(name: String) -> String { "\(path)/\(name)" }

    static func remove(_ path: String) {
        for name in Files.names(in: path) {
            if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        rmdir(path)
    }

    /// Copies one journal's folder as it is at this moment, as a crash would leave it.
    static func copy(_ from: String, to: String) throws {
        mkdir(to, 0o700)
        for name in Files.names(in: from) where name != "lock" {
            var status = stat()
            #expect(stat("\(from)/\(name)", &status) == 0)
            if status.st_mode & S_IFMT == S_IFDIR {
                try copy("\(from)/\(name)", to: "\(to)/\(name)")
            } else {
                try write(contents("\(from)/\(name)"), to: "\(to)/\(name)")
            }
        }
    }

    static func contents(_ path: String) throws -> [UInt8] {
        let descriptor = try Files.open(path, O_RDONLY, operation: "test")
        defer { close(descriptor) }
        return try Files.read(Int(Files.size(path) ?? 0), from: descriptor, at: 0, operation: "test")
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        unlink(path)
        let descriptor = try Files.open(path, O_WRONLY | O_CREAT, operation: "test")
        defer { close(descriptor) }
        try Files.write(bytes, to: descriptor, at: 0, operation: "test")
    }
}

/// A small generator of repeatable numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }
}

let service = [
    Migration(
        "001 matters",
        """
        CREATE TABLE matter (id TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT;
        CREATE TABLE note (matter TEXT NOT NULL REFERENCES matter (id), text TEXT) STRICT;
        """
    )
]

func openJournal(
    _ path: String,
    options: JournalOptions = JournalOptions(),
    migrations: [Migration] = service,
    epoch: UInt8 = 7
) throws -> Journal {
    try Journal(at: path, name: "log", source: "/complaints", migrations: migrations, options: options) {
        [UInt8](repeating: epoch, count: 16)
    }
}

func draft(_ number: Int, subject: String? = "c-1", type: String = "kz.shagym.test.noted.v1") -> EventDraft {
    EventDraft(
        type: type,
        subject: subject,
        time: "2026-06-08T18:30:00+05:00",
        data: Array(#"{"number":\#(number)}"#.utf8)
    )
}

/// Appends so many events in one batch.
func append(_ count: Int, to journal: Journal, subject: String? = "c-1") throws {
    try journal.commit { batch in
        for number in 0..<count { _ = try batch.savepoint { try $0.append(draft(number, subject: subject)) } }
    }
}

/// What opening a journal threw.
func failure(_ body: () throws -> some Any) -> JournalFailure? {
    do {
        _ = try body()
        return nil
    } catch { return error as? JournalFailure }
}

/// Changes a closed journal's file behind its back, as an intruder with the file would.
func tamper(_ path: String, _ sql: String) throws {
    let database = try Database(path: "\(path)/log.sqlite", access: .readWrite)
    try database.execute(sql)
    try database.close()
}

struct Refused: Error {}
