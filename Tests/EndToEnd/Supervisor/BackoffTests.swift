import Testing

@testable import shagym

@Suite struct `How long a dead part waits` {
    @Test func `50 ms, doubling to 5 s, and no longer`() {
        var backoff = Backoff()
        let waits = (0..<10).map { _ in backoff.afterEnding(served: 100) }
        #expect(waits == [50, 100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
    }

    @Test func `from the beginning after 30 s of service, not a millisecond less`() {
        var backoff = Backoff()
        for _ in 0..<4 { _ = backoff.afterEnding(served: nil) }
        #expect(backoff.afterEnding(served: 29_999) == 800)
        #expect(backoff.afterEnding(served: 30_000) == 50)
        #expect(backoff.afterEnding(served: 1) == 100)
    }

    @Test func `starts that failed are counted until one serves`() {
        var backoff = Backoff()
        for _ in 0..<3 { _ = backoff.afterEnding(served: nil) }
        #expect(backoff.failedStarts == 3)
        _ = backoff.afterEnding(served: 0)
        #expect(backoff.failedStarts == 0)
    }

    @Test(
        arguments: [(0, Ending.exited(0)), (78 << 8, .exited(78)), (9, .killed(signal: 9)), (0x80 | 11, .killed(signal: 11))]
            as [(Int32, Ending)]
    )
    func `a wait status is read as exit or signal`(status: Int32, ending: Ending) {
        #expect(Ending(waitStatus: status) == ending)
    }

    @Test(
        arguments: [
            ("{\"part\":\"gateway\",\"port\":8080}", "gateway", 8080), ("{\"part\":\"complaints\"}", "complaints", nil),
        ] as [(String, String, Int?)]
    ) func `a ready line names its part and port`(line: String, part: String, port: Int?) throws {
        let ready = try #require(ReadyLine(bytes: Array(line.utf8)))
        #expect(ready.part == part)
        #expect(ready.port == port)
    }

    @Test(arguments: ["", "gateway", "[]", "{\"port\":1}", "{\"part\":\"a\",\"part\":\"b\"}"])
    func `anything else is no ready line`(line: String) {
        #expect(ReadyLine(bytes: Array(line.utf8)) == nil)
    }
}
