import Testing

/// The interface texts that sockets give out and the files of `docs/api/bus` are the same, to the byte.
@Suite struct `Interface texts` {
    /// The multi-line text literals of a source that describe an interface, as the program sees them.
    private func interfaces(in text: String) throws -> [(name: String, text: String)] {
        var found: [(name: String, text: String)] = []
        var literal: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = literal {
                guard line.drop(while: { $0 == " " }).hasPrefix("\"\"\"") else {
                    literal?.append(line)
                    continue
                }
                let indentation = line.prefix { $0 == " " }.count
                let text = lines.map { $0.dropFirst(indentation) }.joined(separator: "\n")
                if let name = text.firstMatch(of: #/(?m)^interface (?<name>[a-z.]+)$/#)?.output.name {
                    try #require(!text.contains("\\"), "an interface's text holds no escapes")
                    found.append((String(name), text))
                }
                literal = nil
            } else if line.hasSuffix("\"\"\"") {
                literal = []
            }
        }
        return found
    }

    @Test func `every interface has a file with its text, and every file an interface`() throws {
        let served = try TextFiles.productSources().filter { ByteText($0.text).contains("interface ") }.flatMap {
            try interfaces(in: $0.text)
        }
        let files = try TextFiles.all(under: ["docs/api/bus"], ending: [".varlink"])
        #expect(
            Set(served.map(\.name)) == [
                "kz.shagym.bus", "kz.shagym.changes", "kz.shagym.clearance", "kz.shagym.complaints", "kz.shagym.gateway", "kz.shagym.hearings",
                "kz.shagym.journal",
                "kz.shagym.service", "kz.shagym.training", "org.varlink.service",
            ]
        )
        #expect(Set(files.map(\.path)) == Set(served.map { "docs/api/bus/\($0.name).varlink" }))
        for interface in served {
            let file = files.first { $0.path.hasSuffix("/\(interface.name).varlink") }
            let text = interface.text.hasSuffix("\n") ? interface.text : interface.text + "\n"
            #expect(file?.text == text, "docs/api/bus/\(interface.name).varlink differs from what the socket says")
        }
    }
}
