import Directory

extension ExternalSystem {
    /// The name of the events about cases that are addressed to it.
    public var eventType: String { "kz.shagym.port.\(rawValue).v1" }

    /// The name of the events by which letters of its channels are asked to be brought to a party.
    public var letterType: String { "kz.shagym.notice.\(rawValue).v1" }

    /// The name that letters of all channels had before each system got its own; it is only read.
    public static let sharedLetterType = "kz.shagym.notice.requested.v1"

    /// The events its adapter follows.
    public var eventTypes: [String] {
        switch self {
        case .personalCabinet: [eventType, letterType, Self.sharedLetterType]
        case .messageGateway: [letterType, Self.sharedLetterType]
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
