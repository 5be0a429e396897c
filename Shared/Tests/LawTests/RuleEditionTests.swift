import Testing

@testable import Law

@Suite struct RuleEditionTests {
    @Test(arguments: [
        ("2020-04-13", nil), ("2020-04-14", RuleEdition.e2020_04_14), ("2023-08-11", .e2020_04_14), ("2023-08-12", .e2023_08_12),
        ("2026-06-01", .e2023_08_12), ("2026-06-02", .e2026_06_02), ("2026-07-11", .e2026_06_02), ("2026-07-12", .e2026_07_12),
        ("2027-12-31", .e2026_07_12),
    ])
    func `0-1 the edition in force on a day`(text: String, edition: RuleEdition?) throws {
        #expect(try RuleEdition.inForce(on: day(text)) == edition)
    }

    @Test func `A-04 only the source text is verified, and the July edition warns`() {
        #expect(RuleEdition.allCases.filter(\.isVerified) == [.e2026_06_02])
        #expect(
            RuleEdition.e2026_07_12.warnings.map(\.text.en) == ["July 2026 amendments not loaded: the older rules were applied."]
        )
        #expect(RuleEdition.e2026_06_02.warnings.isEmpty)
        #expect(DeadlineRule.dl17.standing(in: .e2026_07_12) == .unverified)
        #expect(DeadlineRule.dl17.standing(in: .e2026_06_02) == .source)
    }
}
