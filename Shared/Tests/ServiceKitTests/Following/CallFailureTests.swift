import Contracts
import MessageBus
import Testing

@testable import ServiceKit

@Suite struct `What a failed call means` {
    private func meaning(_ name: String, _ parameters: [UInt8] = Array("{}".utf8)) -> CallFailure {
        CallFailure(.error(name: name, parameters: parameters))
    }

    @Test func `without an answer all calls to the service wait`() {
        #expect(CallFailure(.lost) == .away("lost"))
        #expect(CallFailure(.timedOut) == .away("timedOut"))
        #expect(CallFailure(.notConnected(.closed)) == .away("notConnected"))
    }

    @Test func `what an operator or time can mend is asked again`() {
        #expect(meaning("kz.shagym.bus.Busy", Array(#"{"retryAfterMs":70}"#.utf8)) == .later("Busy", after: 70))
        #expect(meaning("org.varlink.service.PermissionDenied") == .later("PermissionDenied", after: nil))
        #expect(meaning("org.varlink.service.MethodNotFound") == .later("MethodNotFound", after: nil))
        let unavailable = Problem.unavailable(retryAfterSeconds: 3)
        #expect(meaning("kz.shagym.x.Refused", unavailable.wireBytes()) == .later("unavailable", after: 3_000))
        #expect(meaning("kz.shagym.x.Refused", Problem.internalFault.wireBytes()) == .later("internal-fault", after: 5_000))
    }

    @Test func `everything else is an answer`() {
        let bytes = Problem.forbidden.wireBytes()
        #expect(meaning("kz.shagym.x.Refused", bytes) == .refused(.refused(name: "kz.shagym.x.Refused", parameters: bytes)))
        #expect(CallResult.refused(name: "kz.shagym.x.Refused", parameters: bytes).problem == .forbidden)
        let wrong = "org.varlink.service.InvalidParameter"
        #expect(meaning(wrong) == .refused(.refused(name: wrong, parameters: Array("{}".utf8))))
        #expect(CallResult.refused(name: wrong, parameters: Array("{}".utf8)).problem == nil)
    }

    @Test func `pauses double up to a limit`() {
        #expect([1, 2, 3, 20, 1_000].map { Backoff.pause(after: $0, shortest: 100) } == [100, 200, 400, 5_000, 5_000])
    }
}
