import Testing

@testable import Hearings

@Suite struct `Identifiers of the schedule` {
    @Test func `an identifier is one short word of plain letters`() {
        #expect(RoomID(rawValue: "101-b")?.rawValue == "101-b")
        #expect(RoomID(rawValue: "") == nil && RoomID(rawValue: "room 1") == nil && RoomID(rawValue: "бөлме") == nil)
    }
}
