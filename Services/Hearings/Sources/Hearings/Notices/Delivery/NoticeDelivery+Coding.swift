extension NoticeDelivery.Event: Codable {
    private enum CodingKeys: String, CodingKey { case type, channel, failure, proof }

    private enum Kind: String, Codable {
        case posted = "kz.shagym.hearing.noticePosted.v1"
        case read = "kz.shagym.hearing.noticeRead.v1"
        case handedOver = "kz.shagym.hearing.noticeHandedOver.v1"
        case told = "kz.shagym.hearing.noticeTold.v1"
        case failed = "kz.shagym.hearing.noticeFailed.v1"
    }

    private var kind: Kind {
        switch self {
        case .posted: .posted
        case .read: .read
        case .handedOver: .handedOver
        case .told: .told
        case .failed: .failed
        }
    }

    /// The stable dotted name, with its version.
    public var type: String { kind.rawValue }

    /// Reads `{"type": …, "proof": …}`, with the channel and the failure where they belong.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let proof = try container.decode(NoticeProof.self, forKey: .proof)
        switch try container.decode(Kind.self, forKey: .type) {
        case .posted: self = .posted(proof)
        case .read: self = .read(proof)
        case .handedOver: self = .handedOver(proof)
        case .told: self = .told(try container.decode(NoticeDelivery.Messenger.self, forKey: .channel), proof)
        case .failed:
            self = .failed(
                try container.decode(NoticeChannel.self, forKey: .channel),
                try container.decode(NoticeDelivery.Failure.self, forKey: .failure),
                proof
            )
        }
    }

    /// Writes what `init(from:)` reads.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .type)
        switch self {
        case .told(let messenger, _): try container.encode(messenger, forKey: .channel)
        case .failed(let channel, let failure, _):
            try container.encode(channel, forKey: .channel)
            try container.encode(failure, forKey: .failure)
        case .posted, .read, .handedOver: break
        }
        try container.encode(proof, forKey: .proof)
    }
}
