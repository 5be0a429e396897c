import CivilTime
import Directory
import FoundationEssentials
import Law
import StrictJSON

/// Where the services of these tests work: the country's calendar, a district, a city, a quality body.
enum Place {
    static let checkout = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

    /// The country's calendar.
    static let calendar = orEnd {
        let facts = try StrictJSONDecoder().decode(CalendarFacts.self, from: file("Shared/Resources/calendar/kz.json"))
        return try WorkingCalendar(facts: facts, hash: "test")
    }

    /// The bodies.
    static let bodies = orEnd { try BodyDirectory(listed) }

    /// What no test here means anything without; ends all of them at once with the reason.
    private static func orEnd<Value>(_ make: () throws -> Value) -> Value {
        do { return try make() } catch { preconditionFailure("the tests have no place: \(error)") }
    }

    private static let listed = [
        body("police-almaly", "AL1", .provider, .provider, above: "police-almaty"),
        body("police-medeu", "AL2", .provider, .provider, above: "police-almaty"),
        body("police-almaty", "AL", .superiorBody, .ordinary, above: "ministry"),
        body("ministry", "MIA", .ministry, .ordinary),
        body("quality", "QCB", .qualityControlBody, .ordinary),
        body("corporation", "GC", .stateCorporation, .stateCorporation),
    ]

    /// A file of the checkout.
    static func file(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: checkout + "/" + path)))
    }

    /// `2026-07-03 15:00` in Kazakhstan's time.
    static func at(_ text: String) -> Instant { Instant(rfc3339: text.replacing(" ", with: "T") + ":00+05:00")! }

    private static func body(_ id: String, _ code: String, _ kind: BodyKind, _ schedule: WorkSchedule, above: String? = nil)
        -> Body
    {
        Body(
            id: BodyID(rawValue: id)!,
            code: BodyCode(rawValue: code)!,
            kind: kind,
            name: Text3(kk: id, ru: id, en: id),
            schedule: schedule,
            superior: above.map { BodyID(rawValue: $0)! }
        )
    }
}
