import FoundationEssentials
import StrictJSON
import Testing

@testable import Complaints

/// `docs/api/asyncapi.json` says what the service records.
@Suite struct `The AsyncAPI document` {
    private func document() throws -> JSONValue {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        return try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: checkout + "/docs/api/asyncapi.json"))))
    }

    private func messages() throws -> [(key: String, value: JSONValue)] {
        let messages = try #require(document()["components"]?["messages"]?.asObject).members.map {
            (key: $0.key, value: $0.value)
        }.filter { message in
            let name = message.value["name"]?.asString ?? ""
            return name.hasPrefix("kz.shagym.complaint.") || name == CalculationShelf.type
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
        #expect(messages.compactMap { $0.value["name"]?.asString } == [CalculationShelf.type] + ComplaintEvent.types)
        for message in messages {
            let name = try #require(message.value["name"]?.asString)
            #expect(try own(message.value)["type"]?["const"]?.asString == name)
            #expect(name == CalculationShelf.type || name == "kz.shagym.complaint.\(message.key).v1")
            #expect(message.value["summary"]?.asString?.isEmpty == false)
        }
        let channel = try #require(document["channels"]?["complaints"]?["messages"]?.asObject)
        #expect(channel.keys.map { $0 } == messages.map(\.key))
        let sent = try #require(document["operations"]?["readComplaints"]?["messages"]?.asArray)
        #expect(
            sent.compactMap { $0["$ref"]?.asString } == messages.map { "#/channels/complaints/messages/\($0.key)" }
        )
    }

    @Test func `every reference leads somewhere`() throws {
        let document = try document()
        var references: [String] = []
        func collect(_ value: JSONValue) {
            if let object = value.asObject {
                for member in object.members {
                    if member.key == "$ref", let text = member.value.asString { references.append(text) }
                    collect(member.value)
                }
            }
            for element in value.asArray ?? [] { collect(element) }
        }
        collect(document)
        try #require(references.count > 64)
        for reference in Set(references) {
            let target = reference.split(separator: "/").dropFirst().reduce(Optional(document)) { $0?[String($1)] }
            #expect(target != nil, "\(reference)")
        }
    }

    @Test func `a recorded event has the members that the document promises, and no others`() throws {
        let messages = try messages()
        let golden = String(decoding: try Data(contentsOf: URL(fileURLWithPath: GoldenEvents.path)), as: UTF8.self)
        var seen = 0
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
            #expect(required.contains("stamp"))
            seen += 1
        }
        #expect(seen == ComplaintEvent.types.count)
    }
}
