import Foundation
import StrictJSON
import Testing

@testable import Gateway

/// The descriptions from which the pages draw forms and facts, held to the interface and to the words.
@Suite struct `The console's descriptions` {
    private static func json(_ path: String) throws -> JSONValue { try JSONValue(parsing: try Checkout.bytes(path)) }

    private static func description(_ name: String) throws -> JSONValue { try json("Shared/Resources/console/\(name).json") }

    private static func keys(_ files: [String]) throws -> Set<String> {
        Set(try files.flatMap { try description($0).asObject?.keys.map { String($0) } ?? [] })
    }

    private static func words(of matters: String) throws -> Set<String> {
        try keys(["words", "words-staff"] + (matters == "complaints" ? [] : ["words-\(matters)"]))
    }

    /// The fields of a form and those inside of them.
    private static func all(_ fields: JSONValue) -> [JSONValue] {
        (fields.asArray ?? []).flatMap { [$0] + ($0["fields"].map(all) ?? []) }
    }

    /// Sections and those inside of them.
    private static func sections(_ list: JSONValue?) -> [JSONValue] {
        (list?.asArray ?? []).flatMap { [$0] + sections($0["parts"]) }
    }

    @Test(arguments: [("complaints", "Command", []), ("cases", "CaseCommand", ["needs"]), ("clearances", "ClearanceCommand", ["open"])])
    func `have a form for every command of the interface`(matters: String, schema: String, besides: [String]) throws {
        let schemas = try Self.json("Shared/Resources/openapi.json")["components"]?["schemas"]
        let names = schemas?[schema]?["properties"]?["command"]?["enum"]?.asArray
        let commands = names?.compactMap { $0.asString } ?? []
        #expect(try Self.keys(["forms-\(matters)"]) == Set(commands + besides))
    }

    @Test(arguments: ["complaints", "cases", "clearances"])
    func `name each field in words`(matters: String) throws {
        let words = try Self.words(of: matters)
        let forms = try Self.description("forms-\(matters)").asObject
        for form in forms?.members ?? [] {
            for field in Self.all(form.value) {
                let name = try #require(field["at"]?.asString)
                // What is carried along or has a drawing of its own has no label.
                if ["carried", "slot", "each"].contains(field["kind"]?.asString) { continue }
                #expect(words.contains(field["label"]?.asString ?? "form.\(name)"), "\(form.key): \(name)")
                if let heading = field["heading"]?.asString { #expect(words.contains(heading), "\(heading)") }
                if let group = field["options"]?.asString, !group.hasPrefix("@") {
                    #expect(words.contains { $0.hasPrefix("\(group).") }, "\(form.key): \(group)")
                }
            }
        }
    }

    @Test(arguments: ["complaints", "cases", "clearances"])
    func `name each fact in words`(matters: String) throws {
        let words = try Self.words(of: matters)
        let view = try Self.description("view-\(matters)")
        let sections = ["says", "after", "beside"].flatMap { Self.sections(view[$0]) }
        for title in sections.compactMap({ $0["title"]?.asString }) { #expect(words.contains(title), "\(title)") }
        for row in (view["facts"]?.asArray ?? []) + sections.flatMap({ $0["rows"]?.asArray ?? [] }) {
            let texts = row.asArray?.compactMap { $0.asString } ?? []
            let label = try #require(texts.first)
            #expect(words.contains(label) || label.contains("{"), "\(label)")
            for group in texts.dropFirst().compactMap({ $0.split(separator: " ").dropFirst(2).first }) {
                #expect(words.contains { $0.hasPrefix("\(group).") }, "\(label): \(group)")
            }
        }
    }
}
