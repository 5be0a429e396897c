import Glibc
import MessageBus
import ServiceKit
import TestSupport
import Testing

private let left = FollowedService("left", types: [TinyService.noted])

@Suite(.serialized) struct `Following another service` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func right(_ behaviour: Behaviour = Behaviour(), whole: Bool = false) throws -> RunningService {
        try RunningService(
            TinyService(name: "right", follows: [whole ? FollowedService("left", types: nil) : left], behaviour: behaviour),
            in: folder.path
        )
    }

    private func start(_ name: String) throws -> RunningService { try RunningService(TinyService(name: name), in: folder.path) }

    @Test(arguments: [false, true])
    func `Bus protocol point 7: every event has its effects exactly once and in order, whenever the follower is ended`(
        whole: Bool
    ) throws {
        let source = try start("left")
        var follower = try right(whole: whole)
        var dice = Seeded(whole ? 11 : 12)
        var filed = 0
        for round in 0..<12 {
            for _ in 0..<20 {
                // Unwanted types stand between the wanted ones.
                if filed % 7 == 3, !whole { try source.note("other", request: "o\(filed)") }
                try source.note("n\(filed)", request: "r\(filed)")
                filed += 1
            }
            let enough = filed - Int.random(in: 0..<25, using: &dice)
            try until("\(enough) events in round \(round)") { try follower.texts(TinyService.seen).count >= enough }
            if Int.random(in: 0..<2, using: &dice) == 0 { try follower.kill() } else { try follower.stop() }
            follower = try right(whole: whole)
        }
        try until("all events") { try follower.followed()?["lag"]?.asInteger == 0 }
        let expected = (0..<filed).map { "n\($0)" }
        try until("the last effects") { try follower.texts(TinyService.seen).count >= filed }
        #expect(try follower.texts(TinyService.seen) == expected)
        try follower.stop()
        try source.stop()
    }

    @Test func `a follower waits for a service that is not there yet, and goes on when it comes back`() throws {
        let follower = try right()
        #expect(try follower.followed()?["state"]?.asString == "connecting")
        #expect(try follower.call("kz.shagym.service.Health")["ready"]?.asBool == true)
        var source = try start("left")
        try source.note("first", request: "r1")
        try until("the first event") { try follower.texts(TinyService.seen) == ["first"] }
        try source.stop()
        try until("its absence is seen") { try follower.followed()?["state"]?.asString == "connecting" }
        source = try start("left")
        try source.note("second", request: "r2")
        try until("the second event") { try follower.texts(TinyService.seen) == ["first", "second"] }
        try follower.stop()
        try source.stop()
    }

    @Test func `Bus protocol point 9: a log that was made anew stops its reader loudly, and again after a restart`() throws {
        var source = try start("left")
        var follower = try right()
        try source.note("old", request: "r1")
        try until("the event of the old log") { try follower.texts(TinyService.seen) == ["old"] }
        try source.stop()
        // Another folder for the data behind the same socket: another log.
        let elsewhere = try TemporaryFolder()
        #expect(rename(folder.path + "/left", elsewhere.path + "/left") == 0)
        source = try start("left")
        try source.note("new", request: "r1")
        for _ in 0..<2 {
            try until("the stop") { try follower.followed()?["state"]?.asString == "stopped" }
            #expect(try follower.followed()?["error"]?.asString == "epochChanged")
            #expect(try follower.metrics().contains(#"shagym_following_stopped{source="/left"} 1"#))
            #expect(try follower.texts(TinyService.seen) == ["old"])
            try follower.stop()
            follower = try right()
        }
        try follower.stop()
        try source.stop()
    }

    @Test func `when the follower's disk fails the events come again, and have their effects once`() throws {
        let source = try start("left")
        // The first start makes the tables; its syncs are not those meant.
        try right().stop()
        let follower = try RunningService(
            TinyService(name: "right", follows: [left]),
            in: folder.path,
            faults: "sync:wal:after=6:times=1"
        )
        for index in 0..<30 { try source.note("n\(index)", request: "r\(index)") }
        try until("all events") { try follower.texts(TinyService.seen).count >= 30 }
        #expect(try follower.texts(TinyService.seen) == (0..<30).map { "n\($0)" })
        #expect(try follower.metrics().contains("shagym_commit_failures_total"))
        try follower.stop()
        try source.stop()
    }

    @Test func `a reader that stopped goes on where two people say, and the log says who and why`() throws {
        var source = try start("left")
        let follower = try right()
        try source.note("old", request: "r1")
        try until("the event of the old log") { try follower.texts(TinyService.seen) == ["old"] }
        let epoch = try source.status()["epoch"]?.asString
        #expect(try follower.refusal("kz.shagym.bus.Resume", wish(epoch ?? "", "a"))?.contains("source") == true)
        try source.stop()
        let elsewhere = try TemporaryFolder()
        #expect(rename(folder.path + "/left", elsewhere.path + "/left") == 0)
        source = try start("left")
        for text in ["known", "new"] { try source.note(text, request: text) }
        try until("the stop") { try follower.followed()?["state"]?.asString == "stopped" }
        let present = try #require(try source.status()["epoch"]?.asString)
        func resume(_ person: String) throws -> String? {
            try follower.call("kz.shagym.bus.Resume", wish(present, person))["state"]?.asString
        }
        #expect(try resume("a") == "proposed" && resume(" A") == "proposed")
        #expect(try resume("b") == "confirmed")
        try until("the new log is followed") { try follower.texts(TinyService.seen) == ["old", "new"] }
        #expect(try follower.metrics().contains(#"shagym_following_stopped{source="/left"} 0"#))
        let events = try follower.call(
            "kz.shagym.bus.Read",
            object {
                $0.field("reader", "test")
                $0.field("after", 0)
            }
        )["events"]
        let resumed = events?.asArray?.first { $0["type"]?.asString == "kz.shagym.bus.resumed.v1" }?["data"]
        #expect(
            ["epoch", "after", "epochBefore", "afterBefore", "proposer", "confirmer"].map { resumed?[$0] }
                == [.string(present), 1, epoch.map { .string($0) }, 1, "a", "b"]
        )
        try follower.stop()
        try source.stop()
    }

    private func wish(_ epoch: String, _ person: String) -> [UInt8] {
        object {
            $0.field("source", "/left")
            $0.field("epoch", epoch)
            $0.field("after", 1)
            $0.field("reason", "the first event is known here")
            $0.field("person", person)
        }
    }

    @Test func `the followed service hears how far its reader is`() throws {
        let source = try start("left")
        let follower = try right()
        for index in 0..<5 { try source.note("n\(index)", request: "r\(index)") }
        try until("the report") {
            let reader = try source.status()["readers"]?.asArray?.first { $0["name"]?.asString == "right" }
            return reader?["offset"]?.asInteger == 5 && reader?["lag"]?.asInteger == 0
        }
        try follower.stop()
        try source.stop()
    }

    @Test func `an idle follower wakes nobody: neither its own bus thread nor the other's`() throws {
        let source = try start("left")
        let follower = try right()
        try source.note("one", request: "r1")
        try until("the report") {
            let reader = try source.status()["readers"]?.asArray?.first { $0["name"]?.asString == "right" }
            return reader?["offset"]?.asInteger == 1
        }
        // The writing threads look at the clock once a second: further looks of one of them are the measure of time.
        func quiet(looks: Int) throws -> (follower: Int, source: Int) {
            let from = (follower: try follower.sleeps(), source: try source.sleeps())
            try until("\(looks) looks at the clock") { try follower.sleeps().writing >= from.follower.writing + looks }
            return (try follower.sleeps().bus - from.follower.bus, try source.sleeps().bus - from.source.bus)
        }
        // What the connections of this test and the last syncs leave to do is over soon; polling would never be.
        try until("a time without any wake-up") { try quiet(looks: 3) == (0, 0) }
        try follower.stop()
        try source.stop()
    }
}
