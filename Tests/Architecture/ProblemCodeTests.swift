import Testing

/// Every code that a service refuses with has its title in the gateway: otherwise a client reads no title.
@Suite struct `Problem codes of the services` {
    private func titles() throws -> Set<String> {
        var codes: Set<String> = []
        for file in try TextFiles.productSources() where file.path.contains("Sources/Gateway/Problems/ProblemTitle") {
            for match in file.text.matches(of: #/ProblemTitle\(\s*"(?<code>[a-z-]+)"/#) {
                codes.insert(String(match.output.code))
            }
        }
        try #require(codes.count > 50)
        return codes
    }

    private func hyphenated(_ word: Substring) -> String {
        word.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    }

    @Test func `of the models`() throws {
        let titles = try titles()
        for service in ["Complaints", "Hearings", "Clearance"] {
            let path = "Services/\(service)/Sources/\(service)/Model/Deciding/ProblemCode.swift"
            let codes = try TextFiles.text(path).matches(of: #/\n {4}case (?<code>\w+)/#).map { hyphenated($0.output.code) }
            try #require(codes.count > 20)
            #expect(Set(codes).subtracting(titles).isEmpty, "\(service): \(Set(codes).subtracting(titles))")
        }
    }

    @Test func `written out in services and shared modules`() throws {
        let titles = try titles()
        var count = 0
        // What only operators hear, from the command over the bus, has no title in the gateway.
        let files = try TextFiles.productSources().filter {
            !$0.path.contains("Sources/Gateway/") && !$0.path.hasSuffix("/OperatorProblems.swift")
        }
        for file in files {
            for match in file.text.matches(of: #/code: "(?<code>[a-z]+(-[a-z]+)*)"[,)]/#) {
                count += 1
                #expect(titles.contains(String(match.output.code)), "\(file.path): \(match.output.code)")
            }
        }
        #expect(count > 10)
    }
}
