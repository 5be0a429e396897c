import Testing

@testable import Clearance

@Suite struct `Small groups in reports, issue: small numbers suppressed` {
    /// Counts with three as the smallest group, and what is shown: a number, `<3`, `-` for withheld, and nothing where nothing can be divided.
    @Test(
        arguments: [
            ([], "<3", ""), ([0, 0], "<3", "<3 <3"), ([1, 1], "<3", "<3 <3"), ([3], "3", "3"), ([4, 5], "9", "4 5"),
            // One small group could be computed from the total: the smallest large one is withheld with it.
            ([1, 4, 9], "14", "<3 - 9"),
            // Even that may tell too much: 0 and 3 make 3, of which the large one alone is at least 3.
            ([0, 3, 9], "12", "<3 - -"), ([0, 3], "3", nil), ([2, 3, 9], "14", "<3 - 9"),
            // Two small groups hide each other only where their sum leaves both open.
            ([1, 1, 9], "11", "<3 <3 9"), ([0, 0, 9], "9", "<3 <3 -"), ([2, 2, 9], "13", "<3 <3 -"),
            ([1, 2, 9], "12", "<3 <3 -"),
        ] as [([Int], String, String?)]
    ) func `are never shown, nor what they could be computed from`(counts: [Int], total: String, groups: String?) {
        let safe = SafeCounts(counts, smallest: 3)
        #expect(text(safe.total) == total)
        #expect(safe.groups.map { $0.map(text).joined(separator: " ") } == groups)
    }

    /// Everything that could stand behind what is shown is tried: each small group may have had every small size.
    @Test func `whatever the counts, a reader who knows total and rule learns of a small group only that it is small`() {
        let smallest = 3
        var suppressed = 0
        for counts in every(length: 3, upTo: 5) {
            let safe = SafeCounts(counts, smallest: smallest)
            guard let groups = safe.groups, case .exact(let total) = safe.total, groups.contains(.fewerThan(smallest)) else {
                continue
            }
            suppressed += 1
            let behind = every(length: 3, upTo: total).filter { others in
                others.reduce(0, +) == total
                    && zip(others, groups).allSatisfy { other, shown in
                        switch shown {
                        case .exact(let number): other == number
                        case .fewerThan: other < smallest
                        case .withheld: other >= smallest
                        }
                    }
            }
            for (index, shown) in groups.enumerated() where shown == .fewerThan(smallest) {
                #expect(Set(behind.map { $0[index] }) == Set(0..<smallest), "\(counts) shown as \(groups)")
            }
        }
        #expect(suppressed > 50)
    }

    @Test func `numbers that are shown are true, and nothing is withheld without need`() {
        for counts in every(length: 3, upTo: 8) {
            let safe = SafeCounts(counts, smallest: 3)
            if counts.allSatisfy({ $0 >= 3 }) { #expect(safe.groups == counts.map(ShownCount.exact)) }
            for (count, shown) in zip(counts, safe.groups ?? []) {
                if case .exact(let number) = shown { #expect(number == count) }
            }
            if case .exact(let total) = safe.total { #expect(total == counts.reduce(0, +)) }
        }
    }

    private func text(_ count: ShownCount) -> String {
        switch count {
        case .exact(let number): "\(number)"
        case .fewerThan(let smallest): "<\(smallest)"
        case .withheld: "-"
        }
    }

    private func every(length: Int, upTo most: Int) -> [[Int]] {
        (0..<length).reduce([[]]) { lists, _ in lists.flatMap { list in (0...most).map { list + [$0] } } }
    }
}
