import EventLoop
import Glibc
import MessageBus
import StrictJSON
import Testing

/// One parked event that can be retried and skipped; what was wanted is remembered.
private final class OneParked: ParkedEvents {
    let event = ParkedEvent(
        source: "/complaints",
        sequence: 7,
        id: "r-1",
        type: "a.v1",
        subject: "c/1",
        error: "boom",
        attempts: 3,
        since: "2026-06-08T09:00:00+05:00"
    )
    var wishes: [String] = []
    var count: Int { 1 }
    func list() -> [ParkedEvent] { [event] }
    func decide(source: String, sequence: Int64, _ proposal: ParkedProposal, for call: BusCall) {
        guard sequence == 7 else { return call.reply.send(error: .invalidParameter("sequence")) }
        wishes.append("\(source) \(sequence) \(proposal.decision) \(proposal.reason ?? "-") by \(proposal.person)")
        call.reply.send()
    }
}

/// One log that stopped, and calls that wait.
private final class Others: FollowedLogs {
    let followed = [FollowedLogStatus(source: "/left", epoch: nil, offset: 3, head: 5, state: "stopped", error: "epochChanged")]
    let waitingCalls = [WaitingCallsStatus(service: "left", waiting: 2, error: nil)]
    var wishes: [Resumption] = []
    func resume(_ wish: Resumption, for call: BusCall) {
        wishes.append(wish)
        call.reply.send()
    }
}

private func read(_ parameters: String, more: Bool = false) -> String {
    #"{"method":"kz.shagym.bus.Read","parameters":\#(parameters)\#(more ? #","more":true"# : "")}"#
}

private func sequences(_ frame: String) throws -> [Int] {
    let events = try JSONValue(parsing: frame)["parameters"]?["events"]?.asArray ?? []
    return events.compactMap { $0["sequence"]?.asString.flatMap { Int($0) } }
}

private func number(_ name: String, _ frame: String) throws -> Int64? {
    try JSONValue(parsing: frame)["parameters"]?[name]?.asInteger
}

@Suite struct `Bus protocol point 5: Read` {
    @Test func `events are sent as they were stored, with the position after them`() throws {
        let log = MemoryLog()
        for _ in 0..<3 { log.append() }
        let site = try Site(log: log)
        let events = log.events.dropFirst().map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: ",")
        #expect(
            try site.ask(read(#"{"reader":"r","epoch":"e1","after":1}"#))
                == #"{"parameters":{"epoch":"e1","events":[\#(events)],"next":3,"head":3}}"#
        )
        #expect(
            try site.ask(read(#"{"reader":"r","after":3}"#)) == #"{"parameters":{"epoch":"e1","events":[],"next":3,"head":3}}"#
        )
    }

    @Test func `one reply holds at most the asked number, and at most 256 KiB`() throws {
        let log = MemoryLog()
        for _ in 0..<300 { log.append() }
        for _ in 0..<5 { log.append(padding: 100_000) }
        log.append(padding: 400_000)
        let site = try Site(log: log)
        func asked(_ more: String, after: Int) throws -> Int {
            try sequences(#require(try site.ask(read(#"{"reader":"r","after":\#(after)\#(more)}"#)))).count
        }
        #expect(try asked("", after: 0) == 256)
        #expect(try asked(#","limit":null"#, after: 0) == 256)
        #expect(try asked(#","limit":5"#, after: 0) == 5)
        #expect(try asked("", after: 300) == 2)
        #expect(try asked("", after: 305) == 1)
    }

    static let refusals = [
        (#"{"reader":"r","epoch":"e0","after":5}"#, #"kz.shagym.bus.EpochChanged","parameters":{"epoch":"e1","head":6}"#),
        (#"{"reader":"r","epoch":"e1","after":7}"#, #"kz.shagym.bus.AheadOfLog","parameters":{"head":6}"#),
        (#"{"reader":"r","epoch":"e1","after":1}"#, #"kz.shagym.bus.Trimmed","parameters":{"first":3}"#),
        (#"{"after":5}"#, #"InvalidParameter","parameters":{"parameter":"reader"}"#),
        (#"{"reader":"","after":5}"#, #"InvalidParameter","parameters":{"parameter":"reader"}"#),
        (#"{"reader":"r"}"#, #"InvalidParameter","parameters":{"parameter":"after"}"#),
        (#"{"reader":"r","after":-1}"#, #"InvalidParameter","parameters":{"parameter":"after"}"#),
        (#"{"reader":"r","after":5.5}"#, #"InvalidParameter","parameters":{"parameter":"after"}"#),
        (#"{"reader":"r","after":5,"limit":0}"#, #"InvalidParameter","parameters":{"parameter":"limit"}"#),
        (#"{"reader":"r","after":5,"limit":1001}"#, #"InvalidParameter","parameters":{"parameter":"limit"}"#),
        (#"{"reader":"r","after":5,"types":[1]}"#, #"InvalidParameter","parameters":{"parameter":"types"}"#),
        (#"{"reader":"r","after":5,"x":1}"#, #"InvalidParameter","parameters":{"parameter":"x"}"#),
    ]

    @Test(arguments: refusals, [false, true]) func `what cannot be read is refused loudly`(
        request: (String, String),
        more: Bool
    ) throws {
        let log = MemoryLog()
        for _ in 0..<6 { log.append() }
        log.trim(upTo: 2)
        let site = try Site(log: log)
        let answer = try #require(try site.ask(read(request.0, more: more)))
        #expect(answer.contains(request.1))
        #expect(answer.hasPrefix(#"{"error":"#))
    }

    @Test func `only the wanted types are sent, and the position passes the others`() throws {
        let log = MemoryLog()
        for index in 0..<10 { log.append(index % 3 == 0 ? "b.v1" : "a.v1") }
        let site = try Site(log: log)
        let answer = try #require(try site.ask(read(#"{"reader":"r","after":0,"types":["b.v1"],"limit":3}"#)))
        #expect(try sequences(answer) == [1, 4, 7])
        #expect(try number("next", answer) == 7)
    }

    @Test func `who wants no events is told only how far the log is, at each commit`() throws {
        let log = MemoryLog()
        for _ in 0..<5 { log.append() }
        let site = try Site(log: log)
        #expect(
            try site.ask(read(#"{"reader":"r","after":0,"types":[]}"#))
                == #"{"parameters":{"epoch":"e1","events":[],"next":5,"head":5}}"#
        )
        let peer = try site.peer()
        peer.send(read(#"{"reader":"r","after":5,"types":[]}"#, more: true))
        run(site.loop) { peer.frames.count == 1 }
        log.append()
        log.append()
        site.server.logAdvanced()
        run(site.loop) { peer.frames.count == 2 }
        #expect(
            peer.frames[1] == #"{"continues":true,"parameters":{"epoch":"e1","events":[],"next":7,"head":7}}"#
        )
    }

    @Test func `a stream gets the backlog, then a batch per commit`() throws {
        let log = MemoryLog()
        for _ in 0..<5 { log.append() }
        let site = try Site(log: log)
        let peer = try site.peer()
        peer.send(read(#"{"reader":"r","after":0,"limit":2}"#, more: true))
        run(site.loop) { peer.frames.count == 3 }
        #expect(try peer.frames.map { try sequences($0) } == [[1, 2], [3, 4], [5]])
        settle(site.loop)
        #expect(peer.frames.count == 3)
        log.append()
        log.append()
        site.server.logAdvanced()
        run(site.loop) { peer.frames.count == 4 }
        #expect(try sequences(peer.frames[3]) == [6, 7])
        #expect(peer.frames.allSatisfy { $0.hasPrefix(#"{"continues":true,"parameters":{"epoch":"e1""#) })
    }

    @Test func `a stream without news is confirmed at once and then by heartbeats that carry the position`() throws {
        let log = MemoryLog()
        let site = try Site(log: log) { $0.heartbeat = 15 }
        let peer = try site.peer()
        peer.send(read(#"{"reader":"r","after":0,"types":["wanted"]}"#, more: true))
        run(site.loop) { peer.frames.count == 1 }
        log.append("unwanted")
        site.server.logAdvanced()
        run(site.loop) { peer.frames.count == 3 }
        #expect(peer.frames[2] == #"{"continues":true,"parameters":{"epoch":"e1","events":[],"next":1,"head":1}}"#)
    }

    @Test func `a stuck reader costs one batch, and reads on from there when it wakes`() throws {
        let log = MemoryLog()
        for _ in 0..<2_000 { log.append(padding: 1_000) }
        let site = try Site(log: log)
        let peer = try site.peer()
        peer.send(read(#"{"reader":"r","after":0}"#, more: true))
        peer.isReading = false
        settle(site.loop)
        let reads = log.reads
        #expect(reads <= 3)
        for _ in 0..<50 {
            log.append(padding: 1_000)
            site.server.logAdvanced()
        }
        settle(site.loop)
        #expect(log.reads == reads)
        let other = try #require(try site.ask(read(#"{"reader":"other","after":2049}"#)))
        #expect(try sequences(other) == [2_050])
        peer.isReading = true
        run(site.loop) { peer.frames.last?.contains(#""next":2050"#) == true }
        #expect(try peer.frames.flatMap { try sequences($0) } == Array(1...2_050))
    }

    @Test func `a stream ends loudly when its events are trimmed or the epoch changes under it`() throws {
        let log = MemoryLog()
        log.append()
        let site = try Site(log: log)
        let behind = try site.peer()
        behind.send(read(#"{"reader":"r","after":1}"#, more: true))
        run(site.loop) { behind.frames.count == 1 }
        for _ in 0..<3 { log.append() }
        log.trim(upTo: 3)
        site.server.logAdvanced()
        run(site.loop) { behind.frames.count == 2 }
        #expect(behind.frames[1] == #"{"error":"kz.shagym.bus.Trimmed","parameters":{"first":4}}"#)
        behind.send(read(#"{"reader":"r","after":4}"#, more: true))
        run(site.loop) { behind.frames.count == 3 }
        log.epoch = "e2"
        site.server.logAdvanced()
        run(site.loop) { behind.frames.count == 4 }
        #expect(behind.frames[3] == #"{"error":"kz.shagym.bus.EpochChanged","parameters":{"epoch":"e2","head":4}}"#)
    }

    @Test func `a log that cannot be read for now is Busy, and noticed`() throws {
        let log = MemoryLog()
        log.append()
        log.failure = SystemError("read", errno: EIO)
        let site = try Site(log: log)
        for more in [false, true] {
            #expect(
                try site.ask(read(#"{"reader":"r","after":0}"#, more: more))
                    == #"{"error":"kz.shagym.bus.Busy","parameters":{"retryAfterMs":1000}}"#
            )
        }
        #expect(site.notices.count == 2)
    }

    @Test func `a stream waits for its turn behind other calls`() throws {
        let log = MemoryLog()
        log.append()
        let site = try Site(log: log)
        let peer = try site.peer()
        peer.send(#"{"method":"kz.shagym.test.Hold"}"#)
        peer.send(read(#"{"reader":"r","after":0}"#, more: true))
        run(site.loop) { site.held.count == 1 }
        settle(site.loop)
        #expect(peer.frames.isEmpty)
        site.held[0].reply.send()
        run(site.loop) { peer.frames.count == 2 }
        #expect(try sequences(peer.frames[1]) == [1])
    }
}

@Suite struct `Log status and operators` {
    @Test func `readers are shown with their lag and whether they are connected`() throws {
        let log = MemoryLog()
        for _ in 0..<9 { log.append() }
        let site = try Site(log: log, parked: OneParked())
        let peer = try site.peer()
        peer.send(read(#"{"reader":"hearings","after":2}"#, more: true))
        peer.send(#"{"method":"kz.shagym.bus.Report","oneway":true,"parameters":{"reader":"hearings","epoch":"e1","offset":6}}"#)
        run(site.loop) { !peer.frames.isEmpty && site.server.readers.first?.offset == 6 }
        let shown = #""epoch":"e1","first":1,"head":9,"bytes":\#(log.bytes),"readers":[{"name":"hearings","offset":6,"lag":3,"#
        let status = try #require(try site.ask("kz.shagym.bus.Status", "{}"))
        #expect(
            status == #"{"parameters":{\#(shown)"connected":true,"seen":"2026-06-08T09:00:00+05:00"}],"parked":1}}"#
        )
        peer.close()
        run(site.loop) { site.server.readers.first?.isConnected == false }
    }

    @Test func `a reader that stopped is told to go on by somebody, with a reason`() throws {
        let others = Others()
        let site = try Site(log: MemoryLog(), following: others)
        for bad in [#""after":-1,"reason":"r""#, #""after":0,"reason":" ""#, #""after":0"#, #""after":0,"reason":"r","person":"""#] {
            let parameters = #"{"source":"/left","epoch":"e2",\#(bad)}"#
            #expect(try site.ask("kz.shagym.bus.Resume", parameters)?.contains("InvalidParameter") == true, "\(bad)")
        }
        #expect(others.wishes.isEmpty)
        let parameters = #"{"source":"/left","epoch":"e2","after":4,"reason":"restored","person":"a.serikova"}"#
        #expect(try site.ask("kz.shagym.bus.Resume", parameters) == #"{"parameters":{}}"#)
        #expect(others.wishes == [Resumption(source: "/left", epoch: "e2", after: 4, reason: "restored", person: "a.serikova")])
    }

    @Test func `what a service has to do with others is shown`() throws {
        let site = try Site(log: MemoryLog(), following: Others())
        let status = try #require(try site.ask("kz.shagym.bus.Status", "{}"))
        #expect(
            status.hasSuffix(
                #""parked":0,"followed":[{"source":"/left","offset":3,"head":5,"lag":2,"state":"stopped","error":"epochChanged"}],"#
                    + #""outgoing":[{"service":"left","waiting":2}]}}"#
            )
        )
    }

    @Test(arguments: [
        (#"{"reader":"r","epoch":"e1","offset":10}"#, "AheadOfLog"), (#"{"reader":"r","epoch":"e0","offset":1}"#, "EpochChanged"),
        (#"{"reader":"r","epoch":"e1","offset":-1}"#, "InvalidParameter"), (#"{"reader":"r","offset":1}"#, "InvalidParameter"),
    ])
    func `a report that cannot be true is refused`(parameters: String, error: String) throws {
        let log = MemoryLog()
        log.append()
        let site = try Site(log: log)
        #expect(try site.ask("kz.shagym.bus.Report", parameters)?.contains(error) == true)
        #expect(site.server.readers.isEmpty)
    }

    @Test func `a flood of reader names is forgotten, connected ones are kept`() throws {
        let log = MemoryLog()
        let site = try Site(log: log) { $0.readers = 3 }
        let peer = try site.peer()
        peer.send(read(#"{"reader":"real","after":0}"#, more: true))
        run(site.loop) { peer.frames.count == 1 }
        for index in 0..<10 { _ = try site.ask("kz.shagym.bus.Report", #"{"reader":"x\#(index)","epoch":"e1","offset":0}"#) }
        #expect(site.server.readers.count == 3)
        #expect(site.server.readers.contains { $0.name == "real" })
    }

    @Test func `parked events are listed, retried, and skipped with a reason`() throws {
        let parked = OneParked()
        let site = try Site(log: MemoryLog(), parked: parked)
        #expect(
            try site.ask("kz.shagym.bus.ListParked", "{}")
                == #"{"parameters":{"parked":[{"source":"/complaints","sequence":7,"id":"r-1","type":"a.v1","subject":"c/1","#
                + #""error":"boom","attempts":3,"since":"2026-06-08T09:00:00+05:00"}]}}"#
        )
        #expect(try site.ask("kz.shagym.bus.Retry", #"{"source":"/complaints","sequence":7}"#) == #"{"parameters":{}}"#)
        #expect(try site.ask("kz.shagym.bus.Retry", #"{"source":"/complaints","sequence":8}"#)?.contains("sequence") == true)
        #expect(
            try site.ask("kz.shagym.bus.Skip", #"{"source":"/complaints","sequence":7,"reason":" "}"#)?.contains("reason") == true
        )
        #expect(try site.ask("kz.shagym.bus.Skip", #"{"source":"/complaints","sequence":7}"#)?.contains("reason") == true)
        #expect(
            try site.ask("kz.shagym.bus.Retry", #"{"source":"/complaints","sequence":7,"person":" "}"#)?.contains("person") == true
        )
        #expect(
            try site.ask("kz.shagym.bus.Skip", #"{"source":"/complaints","sequence":7,"reason":"agreed","person":"a.serikova"}"#)
                == #"{"parameters":{}}"#
        )
        #expect(parked.wishes == ["/complaints 7 retry - by uid:\(geteuid())", "/complaints 7 skip agreed by a.serikova"])
    }
}
