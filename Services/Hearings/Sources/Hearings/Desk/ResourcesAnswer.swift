import Contracts
import StrictJSON

/// Rooms, people, links and closures of a body as the API shows them.
enum ResourcesAnswer {
    static func body(of desk: BodyDesk, lost: [LostBooking]) -> [UInt8] {
        let encoder = StrictJSONEncoder()
        var writer = JSONWriter(reserving: 4_096)
        writer.object { writer in
            writer.field("body", desk.body.rawValue)
            write("rooms", desk.resources.rooms, encoder, &writer)
            write("videoLinks", desk.resources.videoLinks, encoder, &writer)
            write("people", desk.resources.people, encoder, &writer)
            writer.array("closures") { writer in for closure in desk.resources.closures { raw(closure, encoder, &writer) } }
            writer.array("lost") { writer in for one in lost { one.write(to: &writer) } }
        }
        return writer.take()
    }

    private static func write<Description: ResourceDescription & Encodable>(
        _ name: String, _ known: [Description.ID: Resource<Description>], _ encoder: StrictJSONEncoder, _ writer: inout JSONWriter
    ) {
        writer.array(name) { writer in
            for (_, resource) in known.sorted(by: { $0.key < $1.key }) {
                writer.object { writer in
                    writer.key("description")
                    raw(resource.description, encoder, &writer)
                    writer.key("availability")
                    raw(resource.availability, encoder, &writer)
                    writer.field("retiredFrom", ifPresent: resource.retiredFrom?.iso)
                }
            }
        }
    }

    /// Values of this module always have a JSON form.
    private static func raw(_ value: some Encodable, _ encoder: StrictJSONEncoder, _ writer: inout JSONWriter) {
        if let bytes = try? encoder.encode(value) { writer.raw(bytes) } else { writer.null() }
    }
}
