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
        let code = sources.map { SourceTree.code(of: $0.text) }.joined(separator: "\n")
        let cases = Set(code.matches(of: #/\.(?<name>[a-zA-Z0-9_]+)\b/#).map { String($0.output.name) })
        let texts = Set(code.matches(of: #/"(?<id>[A-Z]+-?[A-Za-z0-9.\-]+)"/#).map { String($0.output.id) })
        let families = Set(code.matches(of: #/"(?<prefix>[A-Z]+-)\\\(/#).map { String($0.output.prefix) })
        let applied = try rules().filter { rule in
            cases.contains(rule.name) || texts.contains(rule.id) || families.contains { rule.id.hasPrefix($0) }
        }
        try #require(applied.contains { $0.id == "DL-17" } && applied.contains { $0.id == "RT-PRV-prv" })
        return applied
    }

    /// The ids that stand in tests, each as a whole.
    private func named() throws -> Set<String> {
        let texts = try TextFiles.testSources().filter { !$0.path.contains("Tests/Architecture/") }.map(\.text)
        let pattern = #/\b(?:DL|DX|RT|EX|A|R|RR|CL|DC|RG|O)[-0-9.][A-Za-z0-9.]*(?:-[a-z]+)?/#
        var ids: Set<String> = []
        for text in texts {
            for match in text.matches(of: pattern) {
                let id = String(match.output)
                ids.insert(id)
                ids.insert(String(id.reversed().drop { $0 == "." }.reversed()))
            }
            for match in text.matches(of: #/RT-[A-Z]+-[a-z]+/#) { ids.insert(String(match.output)) }
        }
        return ids
    }

    @Test func `every deadline and every routing cell that code applies is named by a test`() throws {
        let named = try named()
        let applied = try applied()
        let bound = applied.filter { rule in ["DL-", "DX-", "RT-"].contains { rule.id.hasPrefix($0) } }
        #expect(bound.count == 20 + 7 + 20)
        #expect(bound.map(\.id).filter { !named.contains($0) } == [])
        let others = applied.map(\.id).filter { !named.contains($0) }
        print("rules applied: \(applied.count); without a test that names them: \(others.sorted().joined(separator: ", "))")
    }

    @Test func `every worked example of the rulebook is named by a test`() throws {
        let named = try named()
        let examples =
            (1...26).filter { ![2, 3].contains($0) }.map { $0 < 10 ? "EX-0\($0)" : "EX-\($0)" }
            + ["EX-02a", "EX-02b", "EX-02c", "EX-03a", "EX-03b"]
        #expect(examples.filter { !named.contains($0) } == [])
    }
}
