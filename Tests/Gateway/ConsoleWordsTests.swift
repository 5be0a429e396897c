import Foundation
import StrictJSON
import Testing

@testable import Gateway

@Suite struct `The console's words` {
    private static func text(_ name: String) throws -> String {
        String(decoding: try Checkout.bytes("Shared/Resources/console/\(name)"), as: UTF8.self)
    }

    /// The words of a file: each key with its Kazakh, Russian and English.
    private static func words(_ file: String) throws -> [String: [String]] {
        let object = try #require(try JSONValue(parsing: try Checkout.bytes("Shared/Resources/console/\(file)")).asObject)
        return Dictionary(
            uniqueKeysWithValues: object.members.map { ($0.key, $0.value.asArray?.compactMap(\.asString) ?? []) }
        )
    }

    private static let files = ConsoleFiles.names.filter { $0.hasPrefix("words") && $0.hasSuffix(".json") }
    private static let pages = ConsoleFiles.names.filter { $0.hasSuffix(".html") && !$0.hasPrefix("parts") }

    @Test func `stand in three languages with the same places to fill in, each key in one file`() throws {
        var seen: Set<String> = []
        for file in Self.files {
            for (key, texts) in try Self.words(file) {
                #expect(seen.insert(key).inserted, "\(key) stands in \(file) and in another file")
                #expect(texts.count == 3 && !texts.contains { $0.isEmpty }, "\(key) in \(file)")
                let places = texts.map { Set($0.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) }) }
                #expect(Set(places).count == 1, "\(key): \(places)")
            }
        }
    }

    @Test func `of every page come with it, and no key that its scripts and templates name is missing`() throws {
        for page in Self.pages {
            let scripts = try PageScripts.sources(of: page)
            let taken = Set(scripts.values.flatMap { $0.matches(of: #/addWords\("([^"]+)"\)/#).map { String($0.output.1) } })
            let linked = Set(
                try Self.text(page).matches(of: #/<link rel="preload" href="(words[^"]*)" as="fetch"/#).map {
                    String($0.output.1)
                }
            )
            #expect(linked == taken, "\(page) asks for its words ahead of its scripts")
            let keys = try taken.reduce(into: Set<String>()) { $0.formUnion(try Self.words($1).keys) }
            let groups = Set(keys.flatMap(Self.groups))
            for key in try PageScripts.markup(of: page).matches(of: #/data-(?:t|label)="([^"]+)"/#).map({ String($0.output.1) }) {
                #expect(keys.contains(key), "\(key) on \(page)")
            }
            for (name, whole) in scripts {
                // What is asked of a value by its name is no key of words.
                let source = whole.replacing(#/\w\["[^"]+"\]/#, with: "")
                for key in source.matches(of: #/"([a-z]\w*(?:\.\w+)+)"/#).map({ String($0.output.1) })
                where !ConsoleFiles.names.contains(key) {
                    let isOfWords = groups.contains(String(key.prefix { $0 != "." }))
                    #expect(!isOfWords || keys.contains(key) || groups.contains(key), "\(key) of \(name) on \(page)")
                }
                for key in source.matches(of: #/\bt\("(\w+)"/#).map({ String($0.output.1) }) {
                    #expect(keys.contains(key), "\(key) of \(name) on \(page)")
                }
            }
        }
    }

    @Test func `are all used`() throws {
        let isSource = { (name: String) in !name.hasPrefix("words") }
        let sources = try ConsoleFiles.names.filter(isSource).map(Self.text).joined()
        for file in Self.files {
            for key in try Self.words(file).keys.sorted() {
                // In a script, alone or with what stands before a dot; in a description also as a format's group or before a place.
                let isUsed =
                    sources.contains("\"\(key)\"") || sources.contains(" counted \(key)\"")
                    || Self.groups(key).contains { group in
                        ["`\(group).${", "\"\(group)\"", " \(group)\"", "\"\(group).{"].contains { sources.contains($0) }
                    }
                #expect(isUsed, "\(key) in \(file)")
            }
        }
    }

    /// What stands before each of a key's dots: `a` and `a.b` of `a.b.c`.
    private static func groups(_ key: String) -> [String] {
        key.indices.filter { key[$0] == "." }.map { String(key[..<$0]) }
    }
}
