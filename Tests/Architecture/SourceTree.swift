import Foundation
import Testing

/// The checkout as the tests see it: folders, Swift files, and what each file imports.
struct SourceTree {
    /// The checkout's top folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files below a folder of the checkout, with their text. A folder without any fails the test: a rule that
    /// looks at nothing guards nothing.
    static func swiftFiles(under folder: String) throws -> [(path: String, text: String)] {
        let top = root.appending(path: folder)
        let names = try #require(FileManager.default.enumerator(atPath: top.path)).compactMap { $0 as? String }
        let files = try names.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }.sorted().map { name in
            (path: folder + "/" + name, text: try String(contentsOf: top.appending(path: name), encoding: .utf8))
        }
        try #require(!files.isEmpty, "no Swift file under \(folder)")
        return files
    }

    /// The modules a file imports.
    static func imports(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            if words.first == "@testable" || words.first == "@_exported" || words.first == "public" { words.removeFirst() }
            guard words.count >= 2, words[0] == "import" else { return nil }
            let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            return (kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]).split(separator: ".").first.map(String.init)
        }
    }

    /// A source's text without comments and text literals, so that words in prose do not count as code.
    static func code(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
            let trimmed = line.drop(while: { $0 == " " })
            return trimmed.hasPrefix("//") ? "" : line
        }.joined(separator: "\n")
    }
}
