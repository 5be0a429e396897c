import Glibc
import Testing

@testable import Journal

@Suite struct `After a crash` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test(arguments: 0..<6) func `everything acknowledged is there and nothing half`(seed: Int) throws {
        var random = Seeded(100 + seed)
        var options = JournalOptions()
        options.checkpointPages = [20, 4_000].randomElement(using: &random) ?? 0
        let journal = try openJournal(folder["j"], options: options)
        var acknowledged: [[UInt8]] = []
        for step in 0..<14 {
            var batchEvents: [[UInt8]] = []
            let crashesInside = Bool.random(using: &random)
            try journal.commit { batch in
                for number in 0..<Int.random(in: 1...5, using: &random) {
                    batchEvents.append(try batch.savepoint { try $0.append(draft(number)).bytes })
                }
                if crashesInside { try TestFolder.copy(folder["j"], to: folder["inside\(step)"]) }
            }
            if crashesInside { try expect(acknowledged, in: folder["inside\(step)"]) }
            acknowledged += batchEvents
            if step % 3 == 0 {
                try TestFolder.copy(folder["j"], to: folder["after\(step)"])
                try expect(acknowledged, in: folder["after\(step)"])
            }
        }
    }

    @Test(arguments: 0..<6) func `and of the machine's power, everything acknowledged is on the disk`(seed: Int) throws {
        var random = Seeded(200 + seed)
        let (live, disk) = (folder["j"], folder["disk"])
        mkdir(disk, 0o700)
        var options = JournalOptions()
        options.checkpointPages = [10, 30, 4_000].randomElement(using: &random) ?? 0
        options.headSyncMilliseconds = seed % 2 == 0 ? 0 : 1_000_000
        options.faults = FaultInjector(afterSync: { file in
            let name = [.database: "log.sqlite", .wal: "log.sqlite-wal", .head: "log.head"][file]
            if let name { try? TestFolder.write(TestFolder.contents("\(live)/\(name)"), to: "\(disk)/\(name)") }
        })
        let journal = try openJournal(live, options: options)
        var acknowledged: [[UInt8]] = []
        for step in 0..<12 {
            var batchEvents: [[UInt8]] = []
            try journal.commit { batch in
                for number in 0..<Int.random(in: 1...5, using: &random) {
                    batchEvents.append(try batch.savepoint { try $0.append(draft(number)).bytes })
                }
            }
            acknowledged += batchEvents
            let lost = folder["lost\(step)"]
            try TestFolder.copy(disk, to: lost)
            try expect(acknowledged, in: lost)
        }
    }

    private func expect(_ acknowledged: [[UInt8]], in path: String) throws {
        let journal = try openJournal(path)
        let reader = JournalReader(journal.access)
        #expect(try reader.events(after: 0, limit: 10_000).events.map(\.bytes) == acknowledged)
        #expect(try reader.verify().fault == nil)
    }
}

@Suite struct `When the storage fails` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func options() -> JournalOptions {
        var options = JournalOptions()
        options.retryAfterMilliseconds = 0
        options.faults = FaultInjector()
        return options
    }

    @Test(arguments: [
        FaultInjector.Fault(.sync, on: .wal, times: 1), .init(.write, on: .wal, times: 1),
        .init(.write, on: .wal, times: 1, kind: .full),
        .init(.write, on: .wal, after: 3, times: 1, kind: .full), .init(.sync, on: .wal, times: 1, kind: .full),
    ]) func `a batch is refused whole, reading goes on, and recording comes back`(fault: FaultInjector.Fault) throws {
        let options = options()
        let journal = try openJournal(folder["j"], options: options)
        let reader = JournalReader(journal.access)
        try append(20, to: journal)
        let before = journal.head
        options.faults?.plan(fault)
        guard case .storageUnavailable? = failure({ try append(3, to: journal) }) else {
            Issue.record("the failure was not told")
            return
        }
        guard case .readOnly = journal.state else {
            Issue.record("the journal still records")
            return
        }
        #expect(journal.head == before)
        #expect(try reader.events(after: 0).events.count == 20)
        try append(3, to: journal)
        #expect(journal.state == .ready)
        #expect(try reader.verify().fault == nil)
        // What was refused may still have reached the disk; what was acknowledged must be there.
        #expect([23, 26].contains(journal.head.size))
        #expect(try reader.head() == journal.head.size)
    }

    @Test(arguments: [FaultInjector.Fault(.sync, on: .wal, times: 1), .init(.write, on: .wal, times: 1)])
    func `a copy that is being made lets go of the file before it is opened anew`(fault: FaultInjector.Fault) throws {
        let options = options()
        let journal = try openJournal(folder["j"], options: options)
        try append(200, to: journal)
        let copy = try journal.beginBackup(to: folder["copy"])
        #expect(try copy.step(pages: 1) > 0)
        options.faults?.plan(fault)
        #expect(failure { try append(3, to: journal) } != nil)
        try append(3, to: journal)
        #expect(journal.state == .ready)
        #expect(failure { try copy.step() } == .closed)
        #expect(copy.completion == nil && BackupCheck.services(in: folder.path).isEmpty)
        #expect(try JournalReader(journal.access).verify().fault == nil)
        try journal.backUp(to: folder["again"])
        #expect(try Verification.offline(folder: folder["again"], name: "log").events == journal.head.size)
    }

    @Test func `it is tried again no sooner than said, and callers are told how long to wait`() throws {
        var options = options()
        options.retryAfterMilliseconds = 1_000_000
        let journal = try openJournal(folder["j"], options: options)
        options.faults?.plan(.init(.sync, on: .wal, times: 1))
        _ = failure { try append(1, to: journal) }
        guard case .storageUnavailable(let wait, _)? = failure({ try append(1, to: journal) }) else {
            Issue.record("it was tried again at once")
            return
        }
        #expect((1...1_000_000).contains(wait))
        try journal.recover()
        try append(1, to: journal)
    }

    @Test func `it stays read-only while the disk stays full`() throws {
        let options = options()
        let journal = try openJournal(folder["j"], options: options)
        try append(2, to: journal)
        options.faults?.plan(.init(.write, on: .wal, kind: .full))
        for _ in 0..<3 {
            guard case .storageUnavailable(_, let cause)? = failure({ try append(1, to: journal) }) else {
                Issue.record("recorded on a full disk")
                return
            }
            #expect(cause.isOutOfSpace)
            #expect(try JournalReader(journal.access).head() == 2)
        }
        options.faults?.clear()
        try append(1, to: journal)
        #expect(journal.head.size == 3)
    }

    @Test func `a command that hides the failure does not save the batch`() throws {
        var options = options()
        options.maximumPages = 40
        let journal = try openJournal(folder["j"], options: options)
        let large = [UInt8](repeating: 0x20, count: 4_000)
        let found = failure {
            try journal.commit { batch in
                for number in 0..<100 {
                    try? batch.savepoint { transaction in
                        try? transaction.remember(
                            "\(number)",
                            fingerprint: RequestFingerprint(method: "", parameters: large),
                            reply: large,
                            at: 0
                        )
                        _ = try? transaction.append(draft(number))
                    }
                }
            }
        }
        guard case .storageUnavailable(_, let cause)? = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(cause.isOutOfSpace)
        #expect(journal.head.size == 0)
        #expect(try JournalReader(journal.access).verify().fault == nil)
        let kept = try JournalReader(journal.access).read { try $0.first("SELECT count(*) FROM requests") { $0.integer(0) } }
        #expect(kept == 0)
    }

    @Test func `a checkpoint or head that cannot be synced stops recording until it can`() throws {
        for fault in [
            FaultInjector.Fault(.sync, on: .database, times: 1), .init(.sync, on: .head, times: 1),
            .init(.write, on: .head, times: 1),
        ] {
            var options = options()
            options.checkpointPages = 3
            options.headSyncMilliseconds = 0
            let path = folder["\(fault.operation)-\(fault.file)"]
            let journal = try openJournal(path, options: options)
            try append(30, to: journal)
            options.faults?.plan(fault)
            var acknowledged: Int64 = 30
            var refused = 0
            for _ in 0..<5 {
                if failure({ try append(1, to: journal) }) == nil { acknowledged += 1 } else { refused += 1 }
            }
            #expect(journal.state == .ready && journal.head.size == acknowledged && refused <= 1)
            #expect(try JournalReader(journal.access).verify().fault == nil)
        }
    }

    @Test(arguments: 0..<8) func `retried requests take effect exactly once, whatever fails when`(seed: Int) throws {
        var random = Seeded(300 + seed)
        var options = options()
        options.checkpointPages = 15
        let journal = try openJournal(folder["j"], options: options)
        let asked = RequestFingerprint(method: "m", parameters: [])
        for request in 0..<15 {
            if Int.random(in: 0..<2, using: &random) == 0 {
                let operation: FaultInjector.Operation = Bool.random(using: &random) ? .sync : .write
                let file: FaultInjector.File = [.wal, .database, .head].randomElement(using: &random) ?? .wal
                let kind: FaultInjector.Kind = Bool.random(using: &random) ? .io : .full
                options.faults?.plan(
                    .init(
                        operation,
                        on: file,
                        after: Int.random(in: 0..<4, using: &random),
                        times: Int.random(in: 1..<3, using: &random),
                        kind: kind
                    )
                )
            }
            var attempts = 0
            while failure({
                try journal.commit { batch in
                    try batch.savepoint(request: "r-\(request)") { transaction in
                        if try transaction.reply(for: "r-\(request)", fingerprint: asked) != nil { return }
                        try transaction.append(draft(request))
                        try transaction.remember("r-\(request)", fingerprint: asked, reply: [1], at: 0)
                    }
                }
            }) != nil, attempts < 20 { attempts += 1 }
            #expect(attempts < 20)
        }
        options.faults?.clear()
        journal.close()
        let again = try openJournal(folder["j"])
        let events = try JournalReader(again.access).events(after: 0).events
        #expect(events.count == 15)
        #expect(try JournalReader(again.access).verify().fault == nil)
    }

    @Test(
        arguments: [
            ("sync:wal:after=10:times=1", FaultInjector.Fault(.sync, on: .wal, after: 10, times: 1)),
            ("write:database:error=full", FaultInjector.Fault(.write, on: .database, kind: .full)),
            ("sync", nil), ("sync:moon", nil), ("sync:wal:after=-1", nil), ("sync:wal:after", nil), ("sync:wal:error=bad", nil),
        ] as [(String, FaultInjector.Fault?)]
    ) func `a plan in the environment is read exactly or not at all`(text: String, fault: FaultInjector.Fault?) {
        #expect(FaultInjector(parsing: text)?.planned == fault.map { [$0] })
    }
}
