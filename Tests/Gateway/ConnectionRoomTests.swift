import HTTPServer
import Testing

@testable import Gateway

@Suite struct `The room for connections` {
    @Test(arguments: [
        // Enough for everything: the limits are those of always.
        (1, 4_224, 4_096, 1_024), (2, 8_384, 4_096, 1_024), (1, 1_048_576, 4_096, 1_024),
        // Two listeners share; half stays for others than one address.
        (2, 4_224, 2_016, 1_008), (1, 1_024, 896, 448), (2, 1_024, 416, 208), (1, 20, 16, 8), (2, 0, 16, 8),
    ]) func `is what the descriptors leave`(listeners: Int, descriptors: Int, connections: Int, ofOneAddress: Int) {
        let room = ConnectionRoom(listeners: listeners)
        let limits = room.limits(descriptors: descriptors)
        #expect(limits.connections == connections && limits.connectionsPerAddress == ofOneAddress)
        #expect(room.limits(descriptors: room.enough).connections == HTTPLimits().connections)
    }
}
