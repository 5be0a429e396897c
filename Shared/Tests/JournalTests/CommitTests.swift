import StrictJSON
import Testing

@testable import Journal

@Suite struct `A batch` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test func `gives events CloudEvents bytes, ids after the request, and numbers without gaps`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            try batch.savepoint(request: "r-1") { transaction in
                var first = draft(1)
                first.traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
                try transaction.append(first)
                try transaction.append(draft(2, subject: nil))
            }
        }
        let page = try JournalReader(journal.access).events(after: 0)
        #expect(
            page.events.map { String(decoding: $0.bytes, as: UTF8.self) } == [
                #"{"specversion":"1.0","id":"r-1","source":"/complaints","type":"kz.shagym.test.noted.v1","subject":"c-1","time":"2026-06-08T18:30:00+05:00","sequence":"00000000000000000001","datacontenttype":"application/json","traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","data":{"number":1}}"#,
                #"{"specversion":"1.0","id":"r-1-2","source":"/complaints","type":"kz.shagym.test.noted.v1","time":"2026-06-08T18:30:00+05:00","sequence":"00000000000000000002","datacontenttype":"application/json","data":{"number":2}}"#,
            ]
        )
        #expect(page.next == 2 && page.head == 2)
        #expect(page.events.map(\.leafHash) == page.events.map { MerkleHash.leaf($0.bytes) })
    }

    @Test func `keeps the other commands when one fails`() throws {
        let journal = try openJournal(folder["j"])
        var numbers: [Int64] = []
        try journal.commit { batch in
            for number in 1...5 {
                try? batch.savepoint { transaction in
                    try transaction.append(draft(number))
                    let assigned = try transaction.nextNumber(in: "ALM-B/2026")
                    try transaction.database.run("INSERT INTO matter VALUES (?, 1)", "m-\(number)")
                    guard number != 3 else { throw Refused() }
                    numbers.append(assigned)
                }
            }
        }
        #expect(numbers == [1, 2, 3, 4])
        #expect(journal.head.size == 4)
        let matters = try JournalReader(journal.access).read { database in
            try database.query("SELECT id FROM matter ORDER BY id") { $0.text(0) }
        }
        #expect(matters == ["m-1", "m-2", "m-4", "m-5"])
    }

    @Test func `rehearses a command and leaves nothing of it`() throws {
        let journal = try openJournal(folder["j"])
        try append(3, to: journal)
        let before = journal.head
        let seen = try journal.commit { batch in
            try batch.rehearse { transaction in
                let event = try transaction.append(draft(9))
                return (event.sequence, try transaction.nextNumber(in: "s"), transaction.treeHead.size)
            }
        }
        #expect(seen == (4, 1, 4))
        #expect(journal.head == before)
        #expect(try JournalReader(journal.access).head() == 3)
    }

    @Test func `records nothing at all when the batch itself throws`() throws {
        let journal = try openJournal(folder["j"])
        #expect(
            failure {
                try journal.commit { batch in
                    try batch.savepoint { try $0.append(draft(1)) }
                    throw Refused()
                }
            } == .batchAbandoned("Refused")
        )
        #expect(journal.head.size == 0)
        try append(1, to: journal)
        #expect(journal.head.size == 1)
    }

    @Test func `is not seen by readers before it is durable`() throws {
        let journal = try openJournal(folder["j"])
        let reader = JournalReader(journal.access)
        try journal.commit { batch in
            try batch.savepoint { try $0.append(draft(1)) }
            #expect(try reader.head() == 0)
        }
        #expect(try reader.head() == 1)
    }

    @Test func `without savepoints runs again with them when a command fails after it wrote, and not when it wrote nothing`()
        throws
    {
        let journal = try openJournal(folder["j"])
        var runs = 0
        var undone = 0
        func commit(failingAt failing: Int, afterWriting: Bool) throws {
            try journal.commit(
                together: { batch in
                    runs += 1
                    for number in 1...3 {
                        do {
                            try batch.savepoint { transaction in
                                if number == failing, !afterWriting { throw Refused() }
                                try transaction.append(draft(number))
                                if number == failing { throw Refused() }
                            }
                        } catch is Refused {}
                    }
                },
                undone: { undone += 1 }
            )
        }
        try commit(failingAt: 2, afterWriting: false)
        #expect(runs == 1 && undone == 0 && journal.head.size == 2)
        try commit(failingAt: 2, afterWriting: true)
        #expect(runs == 3 && undone == 1 && journal.head.size == 4)
        try commit(failingAt: 9, afterWriting: true)
        #expect(runs == 4 && undone == 1 && journal.head.size == 7)
        let check = try JournalReader(journal.access).verify()
        #expect(check.fault == nil && check.events == 7)
    }

    /// A model that is too simple to be wrong: lists, and copies of lists. Odd seeds run without savepoints.
    @Test(arguments: 0..<16) func `of random commands, some failing, equals a model of lists`(seed: Int) throws {
        var random = Seeded(seed)
        let journal = try openJournal(folder["j\(seed)"])
        var events: [[UInt8]] = []
        var numbers: [String: Int64] = [:]
        var timers: [String: Int64] = [:]
        for _ in 0..<Int.random(in: 5...12, using: &random) {
            let keptEvents = (events, numbers, timers)
            let wholeFails = Int.random(in: 0..<8, using: &random) == 0
            let start = random
            func run(_ body: (Batch) throws -> Void) throws {
                guard !seed.isMultiple(of: 2) else { return try journal.commit(body) }
                try journal.commit(
                    together: body,
                    undone: {
                        random = start
                        (events, numbers, timers) = keptEvents
                    }
                )
            }
            try? run { batch in
                for _ in 0..<Int.random(in: 0...6, using: &random) {
                    let kept = (events, numbers, timers)
                    let isRehearsal = Int.random(in: 0..<5, using: &random) == 0
                    let fails = Int.random(in: 0..<3, using: &random) == 0
                    do {
                        let body = { (transaction: Transaction) in
                            for _ in 0..<Int.random(in: 0...7, using: &random) {
                                switch Int.random(in: 0..<4, using: &random) {
                                case 0, 1:
                                    let event = try transaction.append(draft(Int.random(in: 0...99, using: &random)))
                                    events.append(event.bytes)
                                    #expect(event.sequence == Int64(events.count))
                                    #expect(transaction.receipt(for: event)?.isValid == true)
                                case 2:
                                    let series = ["a", "b"].randomElement(using: &random) ?? ""
                                    numbers[series, default: 0] += 1
                                    #expect(try transaction.nextNumber(in: series) == numbers[series])
                                default:
                                    let key = "t\(Int.random(in: 0..<4, using: &random))"
                                    let due = Int64.random(in: 0..<100, using: &random)
                                    try transaction.set(JournalTimer(key: key, due: due, subject: "s", kind: "k"))
                                    timers[key] = due
                                }
                            }
                            if fails { throw Refused() }
                        }
                        if isRehearsal {
                            try batch.rehearse(body)
                            (events, numbers, timers) = kept
                        } else {
                            try batch.savepoint(body)
                        }
                    } catch is Refused {
                        (events, numbers, timers) = kept
                    }
                }
                if wholeFails { throw Refused() }
            }
            if wholeFails { (events, numbers, timers) = keptEvents }
            var frontier = MerkleFrontier()
            for event in events { frontier.append(MerkleHash.leaf(event)) }
            #expect(journal.head == TreeHead(epoch: journal.epoch, size: Int64(events.count), root: frontier.root))
        }
        let reader = JournalReader(journal.access)
        #expect(try reader.events(after: 0, limit: 1_000).events.map(\.bytes) == events)
        let due = try journal.commit { batch in try batch.rehearse { try $0.timers(dueAt: 1_000) } }
        #expect(due.map(\.key) == timers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key))
        let check = try reader.verify()
        #expect(check.fault == nil && check.events == Int64(events.count) && check.head == journal.head)
    }

    @Test(arguments: ["[]", "1", "{", "{}x", #"{"a":1,"a":2}"#]) func `refuses data that is not one JSON object`(data: String)
        throws
    {
        let journal = try openJournal(folder["j"])
        var event = draft(1)
        event.data = Array(data.utf8)
        try journal.commit { batch in
            #expect(throws: EventRefused.dataIsNotAnObject) { try batch.savepoint { try $0.append(event) } }
        }
    }

    @Test(arguments: [
        "COMMIT", "ROLLBACK", "PRAGMA synchronous = OFF", "DELETE FROM events", "UPDATE tree SET hash = x''",
        "ATTACH ':memory:' AS other", "CREATE TABLE x (a)", "INSERT INTO requests (id) VALUES ('x')",
    ]) func `keeps a service's statements away from the journal's own matters`(sql: String) throws {
        let journal = try openJournal(folder["j"])
        try append(2, to: journal)
        try journal.commit { batch in
            #expect(throws: DatabaseError.self) { try batch.savepoint { try $0.database.run(sql) } }
        }
        #expect(try JournalReader(journal.access).verify().fault == nil)
    }

    @Test func `a used-up command or batch refuses to do more`() throws {
        let journal = try openJournal(folder["j"])
        var kept: (Batch, Transaction)?
        try journal.commit { batch in try batch.savepoint { kept = (batch, $0) } }
        let (batch, transaction) = try #require(kept)
        #expect(throws: JournalFailure.closed) { try transaction.append(draft(1)) }
        #expect(throws: JournalFailure.closed) { try batch.savepoint { _ in } }
        #expect(journal.head.size == 0)
    }

    @Test func `errors of the database never hold a bound value`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            try batch.savepoint { try $0.database.run("INSERT INTO matter VALUES (?, 1)", "secret-iin") }
            let error = #expect(throws: DatabaseError.self) {
                try batch.savepoint { try $0.database.run("INSERT INTO matter VALUES (?, 1)", "secret-iin") }
            }
            #expect(error?.isConstraint == true && error?.code == 1_555)
            #expect(!String(describing: error).contains("secret"))
        }
    }
}
