/// One room, link or person, whichever it is.
public enum ResourceReference: Hashable, Comparable, Sendable {
    case room(RoomID)
    case videoLink(VideoLinkID)
    case person(PersonID)
}

extension ResourceReference: CustomStringConvertible, Codable {
    /// Reads "room:101", "videoLink:hall" or "person:a.omarov"; nil for anything else.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let name = String(text[text.index(after: colon)...])
        let reference: ResourceReference? =
            switch text[..<colon] {
            case "room": RoomID(rawValue: name).map { .room($0) }
            case "videoLink": VideoLinkID(rawValue: name).map { .videoLink($0) }
            case "person": PersonID(rawValue: name).map { .person($0) }
            default: nil
            }
        guard let reference else { return nil }
        self = reference
    }

    /// "room:101", "videoLink:hall" or "person:a.omarov".
    public var description: String {
        switch self {
        case .room(let id): "room:\(id)"
        case .videoLink(let id): "videoLink:\(id)"
        case .person(let id): "person:\(id)"
        }
    }

    /// Reads the ``description``.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let reference = ResourceReference(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reference like room:101")
        }
        self = reference
    }

    /// Writes the ``description``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
