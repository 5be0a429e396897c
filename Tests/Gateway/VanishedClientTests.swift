import TestSupport
import Testing

@testable import Gateway

@Suite struct `Clients that have gone` {
    private func open(_ rig: Rig, _ token: String) -> Wire {
        let wire = Wire(port: rig.port)
        wire.send(Array("GET /v1/changes HTTP/1.1\r\nHost: t\r\nAuthorization: Bearer \(token)\r\n\r\n".utf8))
        return wire
    }

    @Test func `leave no stream of changes that was being opened for them`() throws {
        let rig = try Rig { call in
            // Nothing is known of complaints until the time for it is over, and the streams are opened then.
            guard call.method.hasSuffix(".Viewers") else { return .reply("{}") }
            return call.service == .complaints ? .silence : .reply(#"{"viewers":[]}"#)
        }
        let token = try rig.token()
        var leaving: Wire? = open(rig, token)
        try awaiting("it is asked for", seconds: 20) { rig.calls.contains { $0.method.hasSuffix(".Viewers") } ? () : nil }
        leaving?.closeWithReset()
        leaving = nil
        let staying = open(rig, token)
        // What was asked first is answered first: when this one is open, the other one was.
        #expect(staying.receive().status == 200)
        #expect(rig.calls.filter { $0.method.hasSuffix(".Viewers") && $0.service == .complaints }.count >= 2)
        #expect(rig.ask("GET", "/metrics").text.contains("\nshagym_gateway_change_streams 1\n"))
    }
}
