import Testing

/// README's table of settings and the sources say the same.
@Suite struct `Settings` {
    /// The names that product code asks for: a whole text literal.
    private func read() throws -> Set<String> {
        var names: Set<String> = []
        for file in try TextFiles.productSources() where ByteText(file.text).contains("SHAGYM_") {
            for match in SourceTree.code(of: file.text).matches(of: #/"(?<name>SHAGYM_[A-Z0-9_]+)"/#) {
                names.insert(String(match.output.name))
            }
        }
        try #require(names.contains("SHAGYM_DATA") && names.count > 10)
        return names
    }

    /// The names that only stand in the list of what other parts read; they are no settings by that alone.
    private func onlyListed() throws -> Set<String> {
        let path = "Shared/Sources/ServiceKit/ServiceSettings.swift"
        let text = try TextFiles.text(path)
        let list = try #require(text.firstMatch(of: #/othersNames: Set = \[(?<names>[^\]]*)\]/#)).output.names
        let listed = Set(list.matches(of: #/SHAGYM_[A-Z0-9_]+/#).map { String($0.output) })
        let elsewhere = ByteText(
            try TextFiles.productSources().map { file in
                file.path == path ? file.text.replacing(list, with: "") : file.text
            }.joined()
        )
        return listed.filter { !elsewhere.contains("\"\($0)\"") }
    }

    /// The first column of README's table.
    private func documented() throws -> [String] {
        let rows = try TextFiles.text("README.md").split(separator: "\n").compactMap { line in
            line.firstMatch(of: #/^\| `(?<name>SHAGYM_[A-Z0-9_]+)` \|/#).map { String($0.output.name) }
        }
        try #require(!rows.isEmpty, "README has a table of settings")
        return rows
    }

    @Test func `every setting that a program reads stands in README`() throws {
        let missing = try read().subtracting(onlyListed()).subtracting(documented())
        #expect(missing.sorted() == [])
    }

    @Test func `a service knows the names that only the gateway reads, so that one environment serves both`() throws {
        let shared = ["ServiceSettings.swift", "LawSettings+Reading.swift", "FaultInjector.swift"]
        let known = ByteText(
            try TextFiles.productSources().filter { file in shared.contains { file.path.hasSuffix("/" + $0) } }.map(\.text)
                .joined()
        )
        #expect(try read().filter { !known.contains("\"\($0)\"") }.sorted() == [])
    }

    @Test func `every setting in README is read by a program, and stands there once`() throws {
        let documented = try documented()
        #expect(Set(documented).count == documented.count)
        #expect(try Set(documented).subtracting(read().subtracting(onlyListed())).sorted() == [])
    }
}
