import Contracts
import FoundationEssentials
import StrictJSON
import Testing

@testable import Clearance

/// `docs/api/asyncapi.json` says what leaves this service, and nothing else does.
@Suite struct `The AsyncAPI document of clearances` {
    private func document() throws -> JSONValue {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
        return try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: checkout + "/docs/api/asyncapi.json"))))
    }

    @Test func `rules 8.1: the status notice is the one published event, with the members that the document promises`() throws {
        let document = try document()
        let channel = try #require(document["channels"]?["clearance"]?["messages"]?.asObject)
        #expect(channel.keys.map { "kz.shagym.\($0).v1" } == [ClearanceInterface.statusChanged])
        let service = ClearanceService()
        #expect(service.eventTypesForServices == [ClearanceInterface.statusChanged])
        #expect(service.eventTypesForOperators == [ClearanceInterface.statusChanged])
        #expect(!ClearanceEvent.types.contains(ClearanceInterface.statusChanged))
        let message = try #require(document["components"]?["messages"]?["clearance.statusChanged"])
        let data = try #require(message["payload"]?["allOf"]?.asArray?.last?["properties"]?["data"])
        let known = Set(try #require(data["properties"]?.asObject).keys)
        let required = Set((data["required"]?.asArray ?? []).compactMap(\.asString))
        let story = try Story.granted(until: "2026-09-01")
        let notice = try JSONValue(parsing: StrictJSONEncoder().encode(story.it.published(at: Fixture.at("2026-06-11 10:00"))))
        let present = Set(try #require(notice.asObject).keys)
        #expect(present == known && required.isSubset(of: known))
    }
}
