import EventLoop
import MessageBus
import Testing

/// A consumer with a durable position, as a service would keep it in its transaction.
private final class Consumer {
    var stored: [Int64] = []
    var epoch: String?
    var batches: [FollowedBatch] = []
    var stops: [FollowerStop] = []
    var storesAtOnce = true
    var follower: Follower!

    init(
        _ site: Site,
        after: Int64 = 0,
        epoch: String? = nil,
        types: [String]? = nil,
        _ adjust: (inout Follower.Settings) -> Void = { _ in }
    ) {
        var settings = Follower.Settings()
        settings.reportPause = 1
        settings.client.shortestPause = 1
        settings.client.longestPause = 4
        adjust(&settings)
        follower = Follower(
            loop: site.loop,
            path: site.folder.socket,
            reader: "hearings",
            epoch: epoch,
            after: after,
            types: types,
            settings: settings,
            deliver: { [unowned self] batch in
                batches.append(batch)
                if storesAtOnce { store(batch) }
            },
            stopped: { [unowned self] in stops.append($0) }
        )
    }

    func store(_ batch: FollowedBatch) {
        stored += batch.events.map(\.sequence)
        epoch = batch.epoch
        follower.stored(through: batch.next)
    }
}

@Suite struct `Following a log` {
    @Test func `reads the backlog and the news, reports what is stored`() throws {
        let log = MemoryLog()
        for _ in 0..<1_000 { log.append() }
        let site = try Site(log: log)
        let consumer = Consumer(site)
        consumer.follower.start()
        run(site.loop) { consumer.stored.count == 1_000 }
        log.append()
        site.server.logAdvanced()
        run(site.loop) { site.server.readers.first?.offset == 1_001 }
        #expect(consumer.stored == Array(1...1_001))
        #expect(consumer.epoch == "e1")
        #expect(consumer.batches[0].events[0].bytes == log.events[0].bytes)
        #expect(consumer.follower.state == .following)
    }

    @Test func `holds no more batches than may be in hand`() throws {
        let log = MemoryLog()
        for _ in 0..<500 { log.append() }
        let site = try Site(log: log)
        let consumer = Consumer(site) {
            $0.eventsPerBatch = 10
            $0.batchesInHand = 2
        }
        consumer.storesAtOnce = false
        consumer.follower.start()
        run(site.loop) { consumer.batches.count == 2 }
        settle(site.loop)
        #expect(consumer.batches.count == 2)
        #expect(consumer.follower.position == 0)
        var taken = 0
        while consumer.stored.count < 500, taken < consumer.batches.count {
            consumer.store(consumer.batches[taken])
            taken += 1
            run(site.loop) { consumer.batches.count > taken || consumer.stored.count == 500 }
        }
        #expect(consumer.stored == Array(1...500))
    }

    @Test func `goes on after a restart of the service, nothing lost and nothing twice`() throws {
        let log = MemoryLog()
        let site = try Site(log: log)
        let consumer = Consumer(site)
        consumer.follower.start()
        for round in 1...5 {
            for _ in 0..<20 { log.append() }
            site.server.logAdvanced()
            if round % 2 == 0 { run(site.loop) { consumer.stored.count == round * 20 } }
            site.server.close()
            run(site.loop) { consumer.follower.state == .connecting }
            try site.start()
        }
        run(site.loop) { consumer.stored.count == 100 }
        #expect(consumer.stored == Array(1...100))
        #expect(consumer.stops.isEmpty)
    }

    @Test func `delivers again what could not be stored`() throws {
        let log = MemoryLog()
        for _ in 0..<6 { log.append() }
        let site = try Site(log: log)
        let consumer = Consumer(site) { $0.eventsPerBatch = 2 }
        consumer.storesAtOnce = false
        consumer.follower.start()
        run(site.loop) { consumer.batches.count == 3 }
        consumer.store(consumer.batches[0])
        consumer.storesAtOnce = true
        consumer.follower.redeliver()
        run(site.loop) { consumer.stored.count == 6 }
        #expect(consumer.stored == Array(1...6))
    }

    @Test func `wanted types only: the position passes the others`() throws {
        let log = MemoryLog()
        for index in 1...9 { log.append(index % 4 == 0 ? "b.v1" : "a.v1") }
        let site = try Site(log: log) { $0.heartbeat = 10 }
        let consumer = Consumer(site, types: ["b.v1"])
        consumer.follower.start()
        run(site.loop) { consumer.follower.position == 9 }
        #expect(consumer.stored == [4, 8])
    }

    static let stops: [(epoch: String?, after: Int64, stop: FollowerStop)] = [
        ("e0", 5, .epochChanged(epoch: "e1", head: 6)),
        ("e1", 7, .aheadOfLog(head: 6)),
        ("e1", 1, .trimmed(first: 3)),
    ]

    @Test(arguments: stops) func `stops for good when the log is not the one it knows`(
        epoch: String?,
        after: Int64,
        stop: FollowerStop
    ) throws {
        let log = MemoryLog()
        for _ in 0..<6 { log.append() }
        log.trim(upTo: 2)
        let site = try Site(log: log)
        let consumer = Consumer(site, after: after, epoch: epoch)
        consumer.follower.start()
        run(site.loop) { consumer.stops.count == 1 }
        consumer.follower.start()
        settle(site.loop)
        #expect(consumer.stops == [stop])
        #expect(consumer.follower.state == .stopped(stop))
        #expect(consumer.stored.isEmpty)
    }

    @Test func `stops for good when it may not read, waits when the log is busy`() throws {
        let log = MemoryLog()
        log.append()
        log.failure = SystemError("read", errno: 5)
        let busy = try Site(log: log)
        let patient = Consumer(busy)
        patient.follower.start()
        run(busy.loop) { !busy.notices.isEmpty }
        settle(busy.loop)
        #expect(patient.stops.isEmpty)
        let shut = try Site(access: AccessTable(ownUser: nil), log: MemoryLog())
        let refused = Consumer(shut)
        refused.follower.start()
        run(shut.loop) { refused.stops.count == 1 }
        #expect(refused.stops == [.refused(name: "org.varlink.service.PermissionDenied", parameters: Array("{}".utf8))])
    }

    @Test(arguments: [
        #"{"epoch":"e1","events":[{"sequence":"00000000000000000002"}],"next":2,"head":2}"#,
        #"{"epoch":"e1","events":[{"sequence":"1"}],"next":1,"head":1}"#,
        #"{"epoch":"e1","events":[{"sequence":"0000000000000000000x"}],"next":1,"head":1}"#,
        #"{"epoch":"e1","events":[{"sequence":"99999999999999999999"}],"next":1,"head":1}"#,
        #"{"epoch":"e1","events":[],"next":5,"head":9}"#,
        #"{"epoch":"e1","events":[{"sequence":"00000000000000000001"}],"next":1,"head":0}"#,
        #"{"epoch":"e1","events":{},"next":1,"head":1}"#,
        #"{"events":[],"next":0,"head":0}"#,
        #"{"epoch":"e1","events":[1],"next":0,"head":0}"#,
    ])
    func `stops for good when what arrives is not a gapless log`(parameters: String) throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var stops: [FollowerStop] = []
        var connections: [Int32] = []
        let listener = try Listener(loop: loop, unixPath: folder.socket) { descriptor in
            connections.append(descriptor)
            let frame = Array(#"{"continues":true,"parameters":\#(parameters)}"#.utf8) + [0]
            _ = frame.withUnsafeBytes { Transfer.send($0, to: descriptor) }
        }
        let follower = Follower(
            loop: loop,
            path: folder.socket,
            reader: "r",
            epoch: nil,
            after: 0,
            deliver: { _ in Issue.record("delivered a broken batch") },
            stopped: { stops.append($0) }
        )
        follower.start()
        run(loop) { !stops.isEmpty }
        if case .brokenLog = stops[0] {} else { Issue.record("\(stops)") }
        listener.close()
    }

    @Test func `a silent connection is given up and made again`() throws {
        let loop = try EventLoop()
        let folder = try ScratchFolder()
        var accepted = 0
        let listener = try Listener(loop: loop, unixPath: folder.socket) { _ in accepted += 1 }
        var settings = Follower.Settings()
        settings.longestSilence = 10
        settings.client.shortestPause = 1
        let follower = Follower(
            loop: loop,
            path: folder.socket,
            reader: "r",
            epoch: nil,
            after: 0,
            settings: settings,
            deliver: { _ in },
            stopped: { Issue.record("\($0)") }
        )
        follower.start()
        run(loop) { accepted >= 3 }
        follower.stop()
        listener.close()
    }
}
