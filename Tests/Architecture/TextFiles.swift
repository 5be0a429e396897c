import Foundation
import Testing

/// The checkout's text files beside its Swift sources: documents, scripts, data.
struct TextFiles {
    /// Every file with one of the endings or names below some folders of the checkout (an empty folder name: the whole checkout), as paths
    /// from its top. Finding none fails the test: a rule that looks at nothing guards nothing.
    static func all(under folders: [String], ending: [String]) throws -> [(path: String, text: String)] {
        var files: [(path: String, text: String)] = []
        for folder in folders {
            let top = folder.isEmpty ? SourceTree.root : SourceTree.root.appending(path: folder)
            for case let name as String in try #require(FileManager.default.enumerator(atPath: top.path)) {
                let parts = name.split(separator: "/")
                guard !parts.contains(where: { $0 == ".git" || $0.hasPrefix(".build") || $0 == "run" && $0 != parts.last }),
                    ending.contains(where: { name.hasSuffix($0) })
                else { continue }
                let path = folder.isEmpty ? name : folder + "/" + name
                files.append((path, try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)))
            }
        }
        try #require(!files.isEmpty, "no file with \(ending) under \(folders)")
        return files.sorted { $0.path < $1.path }
    }

    /// One file of the checkout.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
    }

    /// Whether a file or folder of the checkout exists.
    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: SourceTree.root.appending(path: path).path)
    }

    /// README and every document.
    static func documents() throws -> [(path: String, text: String)] {
        let top = try ["README.md", "CHANGELOG.md"].map { (path: $0, text: try text($0)) }
        return top + (try all(under: ["docs"], ending: [".md"]))
    }

    /// The Swift sources of everything that is shipped, without tests and their support.
    static func productSources() throws -> [(path: String, text: String)] {
        try ["Shared/Sources", "Services", "Sources"].flatMap(SourceTree.swiftFiles).filter {
            !$0.path.contains("/Tests/") && !$0.path.contains("/TestSupport/")
        }
    }

    /// The Swift sources of every test.
    static func testSources() throws -> [(path: String, text: String)] {
        try ["Shared/Tests", "Services", "Tests"].flatMap(SourceTree.swiftFiles).filter {
            $0.path.contains("/Tests/") || $0.path.hasPrefix("Tests/")
        }
    }
}
