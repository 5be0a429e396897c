import CivilTime
import Foundation
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T06:00:00+06:00", 0), ("1969-12-31T23:59:59.999Z", -1),
        ("2026-06-08T18:30:00+05:00", 1_780_925_400_000), ("2026-06-08T13:30:00Z", 1_780_925_400_000),
        ("2026-06-08t13:30:00z", 1_780_925_400_000), ("2026-06-08T13:30:00.5Z", 1_780_925_400_500),
        ("2026-06-08T13:30:00.0009Z", 1_780_925_400_000), ("2026-06-08T13:30:00.123456789Z", 1_780_925_400_123),
        ("2026-06-08T13:30:00-00:00", 1_780_925_400_000), ("2026-06-07T23:30:00-14:00", 1_780_925_400_000),
    ])
    func `RFC 3339 text with any offset is read`(text: String, milliseconds: Int64) {
        #expect(Instant(rfc3339: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-06-08", "2026-06-08T18:30+05:00", "2026-06-08T18:30:00", "2026-06-08 18:30:00+05:00",
        "2026-06-08T18:30:00+0500",
        "2026-06-08T18:30:00+05", "2026-06-08T24:00:00Z", "2026-06-08T18:60:00Z", "2026-06-08T18:30:60Z", "2016-12-31T23:59:60Z",
        "2026-06-08T18:30:00.Z", "2026-06-08T18:30:00,5Z", "2026-06-08T18:30:00+24:00", "2026-06-08T18:30:00+05:60",
        "2026-06-08T18:30:00ZZ", "2026-06-08T18:30:00Z ", "2026-02-29T00:00:00Z", "2026-06-08T1８:30:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00", "2026-06-08T18:30:00.\(String(repeating: "1", count: 100))Z",
    ])
    func `anything else is refused`(text: String) { #expect(Instant(rfc3339: text) == nil) }

    @Test(arguments: [
        ("2026-06-08T13:30:00Z", "2026-06-08T18:30:00+05:00"), ("2026-06-08T13:30:00.07Z", "2026-06-08T18:30:00.070+05:00"),
        ("2024-02-29T17:59:59Z", "2024-02-29T23:59:59+06:00"), ("2024-02-29T18:00:00Z", "2024-02-29T23:00:00+05:00"),
        ("2024-02-29T19:00:00Z", "2024-03-01T00:00:00+05:00"), ("2020-01-01T00:00:00Z", "2020-01-01T06:00:00+06:00"),
    ])
    func `a moment is written in Kazakhstan's time, one hour earlier since 1 March 2024`(text: String, local: String) throws {
        #expect(try moment(text).rfc3339 == local)
        #expect(try moment(local) == moment(text))
    }

    @Test func `local time and back gives the same moment, except in the hour that happened twice`() throws {
        var random = SplitMix(state: 7)
        for _ in 0..<5000 {
            let instant = Instant(milliseconds: Int64.random(in: 1_500_000_000_000...1_900_000_000_000, using: &random))
            let (day, clock) = KazakhstanTime.local(instant)
            let twice = try moment("2024-02-29T17:00:00Z") <= instant && instant < moment("2024-02-29T18:00:00Z")
            #expect(KazakhstanTime.instant(day, clock) == (twice ? instant.adding(milliseconds: 3_600_000) : instant))
        }
        let second = try KazakhstanTime.instant(day("2024-02-29"), #require(ClockTime("23:30")))
        #expect(try second == moment("2024-02-29T23:30:00+05:00"))
    }

    @Test func `moments survive JSON`() throws {
        let value = [try moment("2026-06-08T18:30:00.250+05:00")]
        let data = try JSONEncoder().encode(value)
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-06-08T18:30:00.250+05:00"]"#)
        #expect(try JSONDecoder().decode([Instant].self, from: data) == value)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data(#"["2026-06-08"]"#.utf8)) }
    }

    @Test func `the earliest and latest moments have a local day and never overflow`() {
        let first = Instant(milliseconds: .min)
        let last = Instant(milliseconds: .max)
        #expect(KazakhstanTime.local(first).day.iso == "0001-01-02" && KazakhstanTime.local(last).day.iso == "9999-12-31")
        #expect(last.adding(milliseconds: .max) == last && first.adding(milliseconds: .min) == first)
        #expect(Instant(milliseconds: -1).wholeSecond.milliseconds == -1000)
        #expect(Instant(milliseconds: 1999).wholeSecond.milliseconds == 1000)
    }
}

/// A small seeded generator, so that every run sees the same numbers.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
