import Directory

extension ExternalSystem {
    /// The name of the events about cases that are addressed to it.
    public var eventType: String { "kz.shagym.port.\(rawValue).v1" }

    /// The name of the events by which letters are asked to be brought to a party.
    public static let letterType = "kz.shagym.notice.requested.v1"

    /// The events its adapter follows.
    public var eventTypes: [String] {
        switch self {
        case .personalCabinet: [eventType, Self.letterType]
        case .messageGateway: [Self.letterType]
        default: [eventType]
        }
    }

    /// The channels of letters that it brings, as the events name them.
    public var letterChannels: Set<String> {
        switch self {
        case .personalCabinet: ["personalCabinet"]
        case .messageGateway: ["email", "sms"]
        default: []
        }
    }
}
