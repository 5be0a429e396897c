import CivilTime
import Directory

/// A change of what a body has for its hearings, as it is remembered.
public struct ResourceEvent: Hashable, Sendable, Codable {
    /// When it was recorded.
    public let at: Instant
    /// Who did it.
    public let by: StaffID
    /// What changed.
    public let change: ResourceChange
}

/// What changed. Names and shapes never change once recorded: a new shape is a new version.
public enum ResourceChange: Hashable, Sendable {
    case roomAdded(RoomDescription)
    case roomChanged(RoomDescription)
    case videoLinkAdded(VideoLinkDescription)
    case videoLinkChanged(VideoLinkDescription)
    case personAdded(PersonDescription)
    case personChanged(PersonDescription)
    case retired(Retirement)
    case availabilitySet(AvailabilityOf)
    case closuresSet([BodyClosure])

    /// From when something is not used any more.
    public struct Retirement: Hashable, Sendable, Codable {
        /// What.
        public let resource: ResourceReference
        /// The first day without it.
        public let from: Day
    }

    /// When something can be used.
    public struct AvailabilityOf: Hashable, Sendable, Codable {
        /// What.
        public let resource: ResourceReference
        /// When.
        public let availability: Availability
    }

    /// The stable dotted name, with its version.
    public var type: String { kind.rawValue }

    enum Kind: String, Codable, CaseIterable {
        case roomAdded = "kz.shagym.hearing.roomAdded.v1"
        case roomChanged = "kz.shagym.hearing.roomChanged.v1"
        case videoLinkAdded = "kz.shagym.hearing.videoLinkAdded.v1"
        case videoLinkChanged = "kz.shagym.hearing.videoLinkChanged.v1"
        case personAdded = "kz.shagym.hearing.personAdded.v1"
        case personChanged = "kz.shagym.hearing.personChanged.v1"
        case retired = "kz.shagym.hearing.resourceRetired.v1"
        case availabilitySet = "kz.shagym.hearing.availabilitySet.v1"
        case closuresSet = "kz.shagym.hearing.closuresSet.v1"
    }

    private var kind: Kind {
        switch self {
        case .roomAdded: .roomAdded
        case .roomChanged: .roomChanged
        case .videoLinkAdded: .videoLinkAdded
        case .videoLinkChanged: .videoLinkChanged
        case .personAdded: .personAdded
        case .personChanged: .personChanged
        case .retired: .retired
        case .availabilitySet: .availabilitySet
        case .closuresSet: .closuresSet
        }
    }
}

extension ResourceChange: Codable {
    private enum CodingKeys: String, CodingKey { case type, data }

    /// Reads `{"type": …, "data": …}`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func data<Value: Decodable>(_ value: Value.Type = Value.self) throws -> Value {
            try container.decode(value, forKey: .data)
        }
        switch try container.decode(Kind.self, forKey: .type) {
        case .roomAdded: self = .roomAdded(try data())
        case .roomChanged: self = .roomChanged(try data())
        case .videoLinkAdded: self = .videoLinkAdded(try data())
        case .videoLinkChanged: self = .videoLinkChanged(try data())
        case .personAdded: self = .personAdded(try data())
        case .personChanged: self = .personChanged(try data())
        case .retired: self = .retired(try data())
        case .availabilitySet: self = .availabilitySet(try data())
        case .closuresSet: self = .closuresSet(try data())
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .type)
        switch self {
        case .roomAdded(let room), .roomChanged(let room): try container.encode(room, forKey: .data)
        case .videoLinkAdded(let link), .videoLinkChanged(let link): try container.encode(link, forKey: .data)
        case .personAdded(let person), .personChanged(let person): try container.encode(person, forKey: .data)
        case .retired(let fact): try container.encode(fact, forKey: .data)
        case .availabilitySet(let fact): try container.encode(fact, forKey: .data)
        case .closuresSet(let closures): try container.encode(closures, forKey: .data)
        }
    }
}
