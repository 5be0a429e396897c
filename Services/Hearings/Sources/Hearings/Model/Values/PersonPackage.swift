import Law
import StrictJSON

/// What is known of one person's documents; name, citizenship and birth date stand beside it. Source: RR-8, rules 9.
public struct PersonPackage: Hashable, Sendable {
    /// What was presented.
    public let presented: [PresentedDocument]
    /// Whether a court declared the person incapable.
    public let isIncapable: Bool
    /// Maintenance the person owes.
    public let maintenance: MaintenanceFacts
    /// With whom the person leaves; needed under 18.
    public let departure: MinorDeparture?

    /// A package.
    public init(
        presented: [PresentedDocument],
        isIncapable: Bool = false,
        maintenance: MaintenanceFacts = .none,
        departure: MinorDeparture? = nil
    ) {
        self.presented = presented
        self.isIncapable = isIncapable
        self.maintenance = maintenance
        self.departure = departure
    }
}

extension PersonPackage: FieldCodable {
    /// Reads `{"presented":[…],"incapable"?:…,"maintenance"?:{…},"departure"?:{…}}`; what is left out is the ordinary case.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let presented = fields.list("presented", 0...100, PresentedDocument.init(fields:))
        let incapable = fields.optional.bool("incapable")
        let maintenance = fields.optional.object("maintenance", MaintenanceFacts.init(fields:))
        let departure = fields.optional.object("departure", MinorDeparture.init(fields:))
        try fields.finish()
        self.init(
            presented: try presented.value,
            isIncapable: try incapable.value ?? false,
            maintenance: try maintenance.value ?? .none,
            departure: try departure.value
        )
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("presented") { for document in presented { document.write(to: &$0) } }
            writer.field("incapable", isIncapable)
            writer.field("maintenance", maintenance)
            writer.field("departure", ifPresent: departure)
        }
    }
}
