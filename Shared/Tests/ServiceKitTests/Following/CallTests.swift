import Contracts
import MessageBus
import ServiceKit
import TestSupport
import Testing

@Suite(.serialized) struct `Calls that follow from own events` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func start(_ name: String, _ behaviour: Behaviour = Behaviour()) throws -> RunningService {
        try RunningService(TinyService(name: name, behaviour: behaviour), in: folder.path)
    }

    private func nothingWaits(_ caller: RunningService) throws {
        try until("all calls are answered") { try caller.status()["outgoing"]?.asArray?.isEmpty == true }
    }

    @Test func `Bus protocol point 7: every call is carried out exactly once and in order, whichever side is ended`() throws {
        var caller = try start("left")
        var receiver = try start("right")
        var dice = Seeded(21)
        var made = 0
        for _ in 0..<12 {
            for _ in 0..<10 {
                try caller.note("to right n\(made)", subject: "s\(made % 3)", request: "r\(made)")
                made += 1
            }
            let enough = max(0, made - Int.random(in: 0..<15, using: &dice))
            try until("\(enough) calls") { try receiver.texts(TinyService.noted).count >= enough }
            switch Int.random(in: 0..<3, using: &dice) {
            case 0:
                try receiver.kill()
                receiver = try start("right")
            case 1:
                try caller.kill()
                caller = try start("left")
            default:
                try receiver.stop()
                receiver = try start("right")
            }
        }
        try nothingWaits(caller)
        let arrived = try receiver.texts(TinyService.noted)
        for subject in 0..<3 {
            let expected = stride(from: subject, to: made, by: 3).map { "n\($0)" }
            #expect(arrived.filter { expected.contains($0) } == expected)
        }
        #expect(arrived.count == made)
        let answers = try caller.texts(TinyService.answered)
        #expect(answers.count == made && Set(answers).count == made)
        try caller.stop()
        try receiver.stop()
    }

    @Test func `a refusal is an answer; being told to come again is not`() throws {
        let behaviour = Behaviour()
        behaviour.refused.withLock { $0 = ["no"] }
        behaviour.busy.withLock { $0 = 1 }
        let caller = try start("left")
        let receiver = try start("right", behaviour)
        try caller.note("to right no", subject: "a", request: "r1")
        try caller.note("to right yes", subject: "a", request: "r2")
        try nothingWaits(caller)
        #expect(try caller.texts(TinyService.answered) == ["refused /left:1 not-found", "done /left:2"])
        #expect(try receiver.texts(TinyService.noted) == ["yes"])
        #expect(behaviour.busy.withLock { $0 } < 0)
        try caller.stop()
        try receiver.stop()
    }

    @Test func `a call waits for a service that is not there, also over a restart, and operators see it`() throws {
        var caller = try start("left")
        try caller.note("to right n", request: "r1")
        let waiting = try awaiting("the call is seen to wait") { () -> String? in
            let calls = try caller.status()["outgoing"]?.asArray?.first
            return calls?["waiting"]?.asInteger == 1 ? calls?["error"]?.asString : nil
        }
        #expect(waiting == "notConnected")
        try caller.kill()
        caller = try start("left")
        let receiver = try start("right")
        try nothingWaits(caller)
        #expect(try receiver.texts(TinyService.noted) == ["n"])
        try caller.stop()
        try receiver.stop()
    }
}
