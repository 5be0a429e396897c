import CivilTime
import Glibc
import Testing

@testable import ServiceKit

@Suite struct `Small parts of every service` {
    @Test func `a training clock stands still once it is set`() throws {
        let clock = TrainingClock()
        let moment = try #require(Instant(rfc3339: "2026-07-03T18:30:00+05:00"))
        clock.set(moment)
        #expect(clock.now() == moment)
        clock.set(moment.adding(milliseconds: 1))
        #expect(clock.now().milliseconds == moment.milliseconds + 1)
    }

    @Test func `a training clock is found where it stood, and shows the machine's time when it was never set`() throws {
        var template = Array("/tmp/clockXXXXXX".utf8CString)
        let folder = String(cString: try #require(mkdtemp(&template)))
        defer {
            unlink(folder + "/training.clock")
            rmdir(folder)
        }
        let moment = try #require(Instant(rfc3339: "2026-07-03T18:30:00.500+05:00"))
        #expect(TrainingClock(keptIn: folder).now() != moment)
        TrainingClock(keptIn: folder).set(moment)
        #expect(TrainingClock(keptIn: folder).now() == moment)
    }

    @Test func `hexadecimal text goes there and back, and nothing else is taken`() {
        let bytes = (0...255).map { UInt8($0) }
        #expect(Hexadecimal.bytes(Hexadecimal.text(bytes)) == bytes)
        for bad in ["0", "0g", "٠٠", " 0"] { #expect(Hexadecimal.bytes(bad) == nil, "\(bad)") }
    }

    @Test(arguments: [0, 1, 31, 256, 257, 1000]) func `chance comes in the length asked for, and differs`(count: Int) {
        let first = Entropy.bytes(count)
        #expect(first.count == count)
        if count > 16 { #expect(first != Entropy.bytes(count)) }
    }

    @Test func `counts are shown as Prometheus text, sorted, with their help`() {
        let metrics = Metrics()
        metrics.add(to: "b_total", labels: #"status="201""#, help: "Answers")
        metrics.add(2, to: "b_total", labels: #"status="201""#, help: "Answers")
        metrics.set("a", to: 1.5, help: "A gauge")
        #expect(
            metrics.text() == """
                # HELP a A gauge
                # TYPE a gauge
                a 1.5
                # HELP b_total Answers
                # TYPE b_total counter
                b_total{status="201"} 3

                """)
    }

    @Test func `the ledger keeps a memo in place of an answer, and tells the two apart`() {
        let whole = WriteAnswer(Array(#"{"a":1}"#.utf8))
        let short = WriteAnswer(Array(#"{"a":1}"#.utf8), memo: Array("id 2 7".utf8))
        #expect(whole.kept == whole.parameters.bytes && WriteAnswer.memo(in: whole.kept) == nil)
        #expect(WriteAnswer.memo(in: short.kept) == Array("id 2 7".utf8) && short.kept.count == 7)
    }
}
