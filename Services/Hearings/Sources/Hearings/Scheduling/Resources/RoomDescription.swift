import Law

/// What a room is.
public struct RoomDescription: ResourceDescription, Codable {
    /// The room.
    public let id: RoomID
    /// Its name, such as a number or "small hall".
    public let name: Text3
    /// Where it is: street, house, floor.
    public let address: Text3
    /// Seats for everybody, participants and staff, 2 ... 1,000.
    public let capacity: Int
    /// What it offers.
    public let features: SortedSet<AccessibilityFeature>
    /// How long it is needed around a hearing.
    public let preparation: Preparation

    /// A room.
    public init(
        id: RoomID,
        name: Text3,
        address: Text3,
        capacity: Int,
        features: SortedSet<AccessibilityFeature> = [],
        preparation: Preparation = .none
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.capacity = capacity
        self.features = features
        self.preparation = preparation
    }

    var fault: ResourceProblem? {
        if name.hasBlank { return .nameMissing }
        if address.hasBlank { return .addressMissing }
        return (2...1_000).contains(capacity) ? nil : .capacityOutOfRange
    }
}

extension RoomDescription {
    private enum CodingKeys: String, CodingKey { case id, name, address, capacity, features, preparation }

    /// Reads a room; without `features` and `preparation` it offers nothing special and needs no preparation.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(RoomID.self, forKey: .id),
            name: try container.decode(Text3.self, forKey: .name),
            address: try container.decode(Text3.self, forKey: .address),
            capacity: try container.decode(Int.self, forKey: .capacity),
            features: try container.decodeIfPresent(SortedSet<AccessibilityFeature>.self, forKey: .features) ?? [],
            preparation: try container.decodeIfPresent(Preparation.self, forKey: .preparation) ?? .none
        )
    }
}
