import FoundationEssentials
import StrictJSON
import Testing

@testable import Hearings

/// `docs/api/asyncapi.json` says what this service records.
@Suite struct `The AsyncAPI document of cases` {
    private func document() throws -> JSONValue {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        return try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: checkout + "/docs/api/asyncapi.json"))))
    }

    private func messages() throws -> [(key: String, value: JSONValue)] {
        let messages = try #require(document()["components"]?["messages"]?.asObject).members.map {
            (key: $0.key, value: $0.value)
        }.filter { message in
            let name = message.value["name"]?.asString ?? ""
            return name.hasPrefix("kz.shagym.case.") || name.hasPrefix("kz.shagym.decision.")
        }
        try #require(!messages.isEmpty)
        return messages
    }

    /// The part of a message's payload that describes its own members.
    private func own(_ message: JSONValue) throws -> JSONValue {
        try #require(message["payload"]?["allOf"]?.asArray?.last?["properties"])
    }

    @Test func `every event has a message of its name, in the order of the program`() throws {
        let document = try document()
        let messages = try messages()
        #expect(document["asyncapi"]?.asString == "3.0.0")
        #expect(messages.compactMap { $0.value["name"]?.asString } == CaseEvent.types)
        for message in messages {
            let name = try #require(message.value["name"]?.asString)
            #expect(try own(message.value)["type"]?["const"]?.asString == name)
            #expect(name == "kz.shagym.\(message.key).v1")
            #expect(message.value["summary"]?.asString?.isEmpty == false)
        }
        let channel = try #require(document["channels"]?["hearings"]?["messages"]?.asObject)
        #expect(channel.keys.map { $0 } == messages.map(\.key))
        let sent = try #require(document["operations"]?["readHearings"]?["messages"]?.asArray)
        #expect(
            sent.compactMap { $0["$ref"]?.asString } == messages.map { "#/channels/hearings/messages/\($0.key)" }
        )
    }

    @Test func `a recorded event has the members that the document promises, and no others`() throws {
        let messages = try messages()
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        var seen: Set<String> = []
        for line in golden.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            let event = try JSONValue(parsing: Array(parts[1].utf8))
            let message = try #require(messages.first { $0.value["name"]?.asString == String(parts[0]) })
            let data = try #require(own(message.value)["data"])
            let known = Set(try #require(data["properties"]?.asObject).keys)
            let required = Set((data["required"]?.asArray ?? []).compactMap(\.asString))
            let present = Set(try #require(event.asObject).keys)
            #expect(present.isSubset(of: known), "\(message.key): \(present.subtracting(known).sorted())")
            #expect(required.isSubset(of: present), "\(message.key): \(required.subtracting(present).sorted())")
            #expect(required.contains("stamp") && required.contains("stage"))
            seen.insert(String(parts[0]))
        }
        #expect(seen == Set(CaseEvent.types))
    }
}
