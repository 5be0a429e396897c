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
