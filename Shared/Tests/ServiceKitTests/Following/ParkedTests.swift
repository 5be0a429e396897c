import MessageBus
import ServiceKit
import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `Parked events` {
    private let folder: TemporaryFolder
    private let behaviour = Behaviour()
    private let source: RunningService
    private let follower: RunningService

    /// Event 1 of subject a is poison, 2 is of b, 3 and 4 wait behind 1.
    init() throws {
        folder = try TemporaryFolder()
        behaviour.poison.withLock { $0 = ["bad"] }
        var left = FollowedService("left", types: [TinyService.noted])
        left.attempts = 3
        left.pause = 1
        source = try RunningService(TinyService(name: "left"), in: folder.path)
        follower = try RunningService(TinyService(name: "right", follows: [left], behaviour: behaviour), in: folder.path)
        for (index, note) in [("bad", "a"), ("fine", "b"), ("later", "a"), ("last", "a")].enumerated() {
            try source.note(note.0, subject: note.1, request: "r\(index)")
        }
        let follower = follower
        try until("three parked events") { try follower.parked().count == 3 }
    }

    private func decide(_ method: String, _ sequence: Int64 = 1, reason: String? = nil, by person: String?) throws -> JSONValue {
        try follower.call("kz.shagym.bus.\(method)", parameters(sequence, reason, person))
    }

    private func parameters(_ sequence: Int64, _ reason: String?, _ person: String?) -> [UInt8] {
        object {
            $0.field("source", "/left")
            $0.field("sequence", sequence)
            $0.field("reason", ifPresent: reason)
            $0.field("person", ifPresent: person)
        }
    }

    private func stop() throws {
        try follower.stop()
        try source.stop()
    }

    @Test func `Bus protocol point 8: a poison event is parked after its attempts, its subject waits behind it, others go on`()
        throws
    {
        #expect(behaviour.tries.withLock { $0 } == 4)
        #expect(try follower.texts(TinyService.seen) == ["fine"])
        let parked = try follower.parked()
        #expect(parked.map { $0["sequence"]?.asInteger } == [1, 3, 4])
        #expect(parked.map { $0["attempts"]?.asInteger } == [3, 0, 0])
        #expect(parked[0]["error"]?.asString == "not-found")
        #expect(parked[1]["error"]?.asString == "waits behind 1")
        #expect(try follower.status()["parked"]?.asInteger == 3)
        #expect(try follower.followed()?["offset"]?.asInteger == 4)
        #expect(try follower.metrics().contains("shagym_parked_events 3"))
        try stop()
    }

    @Test func `a retry needs two people, and takes those behind it in their order`() throws {
        for _ in 0..<2 { #expect(try decide("Retry", by: "A.Serikova ")["state"]?.asString == "proposed") }
        #expect(try follower.parked()[0]["proposer"]?.asString == "a.serikova")
        // Still poison: it is tried once, and stays first.
        let failed = try decide("Retry", by: "b.omarov")
        #expect(failed["state"]?.asString == "confirmed" && failed["applied"]?.asInteger == 0)
        #expect(try follower.parked().map { $0["attempts"]?.asInteger } == [1, 0, 0])
        behaviour.poison.withLock { $0 = [] }
        #expect(try decide("Retry", reason: "mended", by: "b.omarov")["state"]?.asString == "proposed")
        #expect(try decide("Retry", by: nil)["applied"]?.asInteger == 3)
        #expect(try follower.texts(TinyService.seen) == ["fine", "bad", "later", "last"])
        #expect(try follower.parked().isEmpty)
        try stop()
    }

    @Test func `skipping needs a reason and two people, and leaves an event that says who and why`() throws {
        #expect(try follower.refusal("kz.shagym.bus.Skip", parameters(1, nil, "a"))?.contains("reason") == true)
        #expect(try follower.refusal("kz.shagym.bus.Skip", parameters(3, "r", "a")) == #"WaitsBehind {"sequence":1}"#)
        #expect(try follower.refusal("kz.shagym.bus.Skip", parameters(2, "r", "a"))?.contains("InvalidParameter") == true)
        #expect(try decide("Skip", reason: "filed twice", by: "a")["state"]?.asString == "proposed")
        // Wanting something else is a proposal of its own.
        #expect(try decide("Retry", by: "b")["state"]?.asString == "proposed")
        #expect(try decide("Skip", reason: "filed twice", by: "a")["state"]?.asString == "proposed")
        #expect(try decide("Skip", reason: "agreed", by: "b")["applied"]?.asInteger == 2)
        #expect(try follower.texts(TinyService.seen) == ["fine", "later", "last"])
        let events = try follower.call(
            "kz.shagym.bus.Read",
            object {
                $0.field("reader", "test"); $0.field("after", 0)
            }
        )["events"]
        let skipped = events?.asArray?.first { $0["type"]?.asString == "kz.shagym.bus.skipped.v1" }?["data"]
        #expect(
            ["sequence", "reason", "proposer", "confirmer", "confirmation"].map { skipped?[$0] } == [
                1, "filed twice", "a", "b", "agreed",
            ]
        )
        try stop()
    }
}
