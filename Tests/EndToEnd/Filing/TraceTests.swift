import StrictJSON
import TestSupport
import Testing

@Suite struct `The trace of a request` {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    /// The traces that stand in the events of a complaint filed under this header.
    private func traces(_ header: String?, _ system: RunningSystem, key: String) throws -> [String?] {
        let client = system.client()
        client.headers = header.map { [("traceparent", $0)] } ?? []
        let filing = try client.fileUntilAcknowledged(key: key)
        let events = try system.client(as: "registrar").get("/v1/complaints/\(filing.id)/events").json()["events"]?.asArray
        return try #require(events).map { $0["traceparent"]?.asString }
    }

    @Test func `stands in every event it causes; none is begun for who asked for none, and a malformed one is dropped`() throws {
        let system = try RunningSystem()
        let found = try traces("00-\(Self.trace)-00f067aa0ba902b7-01", system, key: "one")
        #expect(found.count == 2)
        for trace in found {
            let parts = try #require(trace).split(separator: "-").map(String.init)
            #expect(parts.count == 4 && parts[0] == "00" && parts[1] == Self.trace && parts[3] == "01")
            #expect(parts[2] != "00f067aa0ba902b7", "the gateway's own span is the parent")
        }
        #expect(try traces(nil, system, key: "two") == [nil, nil])
        for (number, bad) in [
            "", "x", "00-\(Self.trace)-0000000000000000-01", "00-\(Self.trace.uppercased())-00f067aa0ba902b7-01",
        ].enumerated() {
            #expect(try traces(bad, system, key: "bad-\(number)") == [nil, nil], "\(bad)")
        }
        #expect(try ProgramRun("shagym", ["verify", "--data", system.data]).status == 0)
    }

    @Test func `is no part of the request: a repetition under another trace is the same`() throws {
        let system = try RunningSystem()
        let client = system.client()
        client.headers = [("traceparent", "00-\(Self.trace)-00f067aa0ba902b7-01")]
        let first = try client.fileUntilAcknowledged(key: "one")
        client.headers = [("traceparent", "00-\(String(Self.trace.reversed()))-00f067aa0ba902b7-01")]
        #expect(try client.fileUntilAcknowledged(key: "one") == first)
    }
}
