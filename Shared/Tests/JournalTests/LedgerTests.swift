import Testing

@testable import Journal

@Suite struct `Requests, timers, documents` {
    let folder: TestFolder

    init() throws { folder = try TestFolder() }
    let asked = RequestFingerprint(method: "kz.shagym.complaints.File", parameters: Array("{}".utf8))

    @Test func `a repeated request gets the stored reply, also after a restart, and other content is refused`() throws {
        var journal: Journal? = try openJournal(folder["j"])
        try journal?.commit { batch in
            try batch.savepoint { try $0.remember("r-1", fingerprint: asked, reply: [1, 2], at: 5) }
        }
        journal = nil
        let again = try openJournal(folder["j"])
        let other = RequestFingerprint(method: "kz.shagym.complaints.File", parameters: Array("{ }".utf8))
        try again.commit { batch in
            let replies = try batch.savepoint { transaction in
                try ["r-1", "r-2"].map { try transaction.reply(for: $0, fingerprint: asked) }
            }
            #expect(replies == [[1, 2], nil])
            #expect(throws: RequestReused(request: "r-1")) {
                try batch.savepoint { try $0.reply(for: "r-1", fingerprint: other) }
            }
        }
    }

    @Test func `method and parameters cannot be shifted into each other`() {
        #expect(
            RequestFingerprint(method: "ab", parameters: [0x63])
                != RequestFingerprint(method: "a", parameters: [0x62, 0x63])
        )
    }

    @Test func `a request within the same batch sees the one before it, and a failed one is not remembered`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            try? batch.savepoint {
                try $0.remember("r-1", fingerprint: asked, reply: [9], at: 5)
                throw Refused()
            }
            #expect(try batch.savepoint { try $0.reply(for: "r-1", fingerprint: asked) } == nil)
            try batch.savepoint { try $0.remember("r-1", fingerprint: asked, reply: [1], at: 5) }
            #expect(try batch.savepoint { try $0.reply(for: "r-1", fingerprint: asked) } == [1])
        }
    }

    @Test func `old requests are forgotten in small steps, young ones kept`() throws {
        let journal = try openJournal(folder["j"])
        try journal.commit { batch in
            for number in 0..<10 {
                try batch.savepoint {
                    try $0.remember("r-\(number)", fingerprint: asked, reply: [], at: Int64(number))
                }
            }
            let forgotten = try batch.savepoint { transaction in
                try (0..<4).map { _ in try transaction.forgetRequests(before: 7, limit: 3) }
            }
            #expect(forgotten == [3, 3, 1, 0])
            #expect(try batch.savepoint { try $0.reply(for: "r-6", fingerprint: asked) } == nil)
            #expect(try batch.savepoint { try $0.reply(for: "r-7", fingerprint: asked) } == [])
        }
    }

    @Test func `timers come in legal order, move when set again, and wait through a restart`() throws {
        var journal: Journal? = try openJournal(folder["j"])
        #expect(try journal?.nextTimerDue() == nil)
        try journal?.commit { batch in
            try batch.savepoint { transaction in
                for (key, due) in [("c", 20), ("a", 20), ("b", 10), ("d", 5), ("e", 99)] as [(String, Int64)] {
                    try transaction.set(JournalTimer(key: key, due: due, subject: "s", kind: "k", payload: [1]))
                }
                try transaction.set(JournalTimer(key: "d", due: 30, subject: "s", kind: "k"))
                #expect(try transaction.cancelTimer("e"))
                #expect(try !transaction.cancelTimer("e"))
            }
        }
        journal = nil
        let again = try openJournal(folder["j"])
        #expect(try again.nextTimerDue() == 10)
        let due = try again.commit { try $0.savepoint { try $0.timers(dueAt: 20) } }
        #expect(due.map(\.key) == ["b", "a", "c"])
    }

    @Test func `a document is stored under its hash, read in parts, and checked`() throws {
        let journal = try openJournal(folder["j"])
        let store = journal.documents
        var random = Seeded(5)
        let content = random.bytes(300_000)
        let writer = try store.begin()
        for start in stride(from: 0, to: content.count, by: 70_001) {
            try writer.append([UInt8](content[start..<min(content.count, start + 70_001)]))
        }
        let document = try writer.finish()
        #expect(document == BlobID(sha256: SHA256.hash(content), size: 300_000))
        #expect(try store.read(document.sha256) == content)
        #expect(try store.read(document.sha256, range: 5..<9) == [UInt8](content[5..<9]))
        #expect(try store.read(document.sha256, range: 299_999..<400_000) == [content[299_999]])
        #expect(try store.verify(document.sha256))
        #expect(try store.put(content) == document)
        #expect(store.all() == [document.sha256])
        #expect(Files.names(in: store.incoming).isEmpty)
        let hex = document.sha256.hex
        try TestFolder.write([1], to: "\(folder["j"])/blobs/\(hex.prefix(2))/\(hex.dropFirst(2))")
        #expect(try !store.verify(document.sha256))
        #expect(try JournalReader(journal.access).damagedDocuments() == [document.sha256])
        #expect(throws: BlobError.notFound) { try store.read(SHA256.hash([])) }
    }

    @Test func `a document over the limit, given up or unsyncable leaves nothing behind`() throws {
        var options = JournalOptions()
        options.maximumDocumentBytes = 10
        options.faults = FaultInjector()
        let journal = try openJournal(folder["j"], options: options)
        let store = journal.documents
        #expect(throws: BlobError.tooLong(limit: 10)) { try store.put([UInt8](repeating: 0, count: 11)) }
        var writer: BlobWriter? = try store.begin()
        try writer?.append([1])
        writer = nil
        options.faults?.plan(.init(.sync, on: .blob, times: 1))
        #expect(throws: BlobError.self) { try store.put([1]) }
        #expect(store.all().isEmpty && Files.names(in: store.incoming).isEmpty)
        #expect(try store.put([1]).size == 1)
    }

    @Test func `a manifest has one way to be written and reads only that`() throws {
        let document = BlobID(sha256: SHA256.hash([1]), size: 1)
        let entry = try #require(Manifest.Entry(name: "Шағым.pdf", mediaType: "application/pdf", document: document))
        let manifest = Manifest([entry])
        let text =
            #"{"documents":[{"mediaType":"application/pdf","name":"Шағым.pdf","sha256":"\#(document.sha256.hex)","size":1}]}"#
        #expect(String(decoding: manifest.bytes, as: UTF8.self) == text)
        #expect(manifest.hash == SHA256.hash(text.utf8))
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(Array(text.replacing(":1}", with: ": 1}").utf8)) == nil)
        for name in ["", "a/b", "a\nb", String(repeating: "x", count: 256)] {
            #expect(Manifest.Entry(name: name, mediaType: "text/plain", document: document) == nil)
        }
    }
}
