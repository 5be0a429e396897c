import Testing

/// What documents promise exists.
@Suite struct `Documents` {
    @Test func `every make target that a document names exists`() throws {
        let targets = Set(
            try TextFiles.text("Makefile").split(separator: "\n").compactMap {
                $0.firstMatch(of: #/^(?<name>[a-z\-]+):/#).map { String($0.output.name) }
            }
        )
        var named = 0
        for document in try TextFiles.documents() {
            for match in document.text.matches(of: #/(?:`|^|\n|&& )make (?<name>[a-z\-]+)/#) {
                named += 1
                #expect(targets.contains(String(match.output.name)), "\(document.path): make \(match.output.name)")
            }
        }
        #expect(named >= 2, "README names `make up` and `make test`")
    }

    @Test func `every link to a file of the repository leads somewhere`() throws {
        var links = 0
        for document in try TextFiles.documents() {
            let folder = document.path.split(separator: "/").dropLast().joined(separator: "/")
            for match in document.text.matches(of: #/\]\((?<target>[^)\s]+)\)/#) {
                let target = String(match.output.target.prefix { $0 != "#" })
                guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { continue }
                links += 1
                #expect(TextFiles.exists(folder.isEmpty ? target : folder + "/" + target), "\(document.path) → \(target)")
            }
        }
        #expect(links > 10)
    }

    @Test func `every decision has a line in the index, and every line a decision`() throws {
        let index = try TextFiles.text("docs/adr/README.md")
        let records = try TextFiles.all(under: ["docs/adr"], ending: [".md"]).map(\.path).filter { !$0.hasSuffix("README.md") }
        #expect(records.count > 2)
        for record in records {
            let name = record.split(separator: "/").last ?? ""
            #expect(index.contains("](\(name))"), "\(record) is not in the index")
        }
    }

    @Test func `the proxy writes no addresses down: they are personal data, and those of calendars hold a secret`() throws {
        let file = try TextFiles.text("docker/nginx.conf")
        let lines = file.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("#") }
        // What goes wrong with a request is written with its first line, at every level below the highest one.
        #expect(lines.filter { $0.hasPrefix("error_log") } == ["error_log /dev/stderr emerg;"])
        #expect(lines.filter { $0.hasPrefix("access_log") } == ["access_log off;"])
        #expect(try #require(lines.firstIndex { $0.hasPrefix("error_log") }) < #require(lines.firstIndex { $0.hasPrefix("events") }), "for everything")
    }

    @Test func `no source or document names a path of one machine or marks work as unfinished`() throws {
        // Put together from pieces, so that this file does not find itself.
        let home = ["home", "Users", "root", "work"].map { "/" + $0 + "/" }
        let marks = [["TO", "DO"], ["FIX", "ME"], ["HA", "CK"], ["W", "IP"]].map { $0.joined() }
        let files = try TextFiles.all(
            under: [""],
            ending: [
                ".swift", ".md", ".json", ".jsonl", ".py", ".sh", ".yaml", ".conf", ".service", ".c", ".h", ".varlink",
                "Makefile",
            ]
        )
        try #require(files.contains { $0.path == "README.md" } && files.count > 100)
        for file in files {
            let text = ByteText(file.text)
            for mark in marks { #expect(!text.containsWord(mark), "\(file.path) says \(mark)") }
            for path in home { #expect(!text.contains(path), "\(file.path) names a path below \(path)") }
        }
    }
}
