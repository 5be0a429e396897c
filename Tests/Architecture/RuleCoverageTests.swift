import Testing

/// Every rule the programs apply is named by a test, so that somebody who asks "where is DL-17 tested?" finds the answer with a search.
@Suite struct `Rules and their tests` {
    /// The rules: name of the case in `RuleID`, id of the rulebook.
    private func rules() throws -> [(name: String, id: String)] {
        let text = try TextFiles.text("Shared/Sources/Law/RuleID.swift")
        let rules = text.matches(of: #/case (?<name>\w+) = "(?<id>[^"]+)"/#).map {
            (name: String($0.output.name), id: String($0.output.id))
        }
        try #require(rules.count > 200, "RuleID lists the rulebook's ids")
        return rules
    }

    /// The rules that code applies: their case or their id stands in product code, or code puts their id together from its family's prefix
    /// (`"RT-\(…)"`). `RuleID` itself lists every rule there is and does not count.
    private func applied() throws -> [(name: String, id: String)] {
        let sources = try TextFiles.productSources().filter { !$0.path.hasSuffix("/RuleID.swift") }
        let code = ByteText(sources.map { SourceTree.code(of: $0.text) }.joined(separator: "\n"))
        let applied = try rules().filter { rule in
            let family = rule.id.prefix { $0 != "-" }
            return code.containsWord("." + rule.name) || code.contains("\"\(rule.id)\"") || code.contains("\"\(family)-\\(")
        }
        try #require(applied.contains { $0.id == "DL-17" } && applied.contains { $0.id == "RT-PRV-prv" })
        try #require(applied.count < 226, "an id that only the rulebook has does not count as applied")
        return applied
    }

    /// Those of some ids that stand in no test.
    private func unnamed(_ ids: [String]) throws -> [String] {
        let files = try TextFiles.testSources().filter { !$0.path.hasPrefix("Tests/Architecture/") }
        let tests = ByteText(files.map(\.text).joined(separator: "\n"))
        return ids.filter { !tests.containsWord($0) }.sorted()
    }

    @Test func `every deadline and every routing cell that code applies is named by a test`() throws {
        let applied = try applied().map(\.id)
        let bound = applied.filter { id in ["DL-", "DX-", "RT-"].contains { id.hasPrefix($0) } }
        #expect(bound.count == 20 + 7 + 20)
        #expect(try unnamed(bound) == [])
        print("rules applied: \(applied.count); without a test that names them: \(try unnamed(applied).joined(separator: ", "))")
    }

    @Test func `every worked example of the rulebook is named by a test`() throws {
        let plain = (1...26).filter { ![2, 3].contains($0) }.map { $0 < 10 ? "EX-0\($0)" : "EX-\($0)" }
        #expect(try unnamed(plain + ["EX-02a", "EX-02b", "EX-02c", "EX-03a", "EX-03b"]) == [])
        #expect(try unnamed(["EX-99"]) == ["EX-99"])
    }
}
