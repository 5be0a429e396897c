import CivilTime
import Law

/// How a notice reached one party: what happened on each channel, each with its proof. The state after a history of ``Event``s.
public struct NoticeDelivery: Hashable, Sendable {
    /// Something that happened, or is reported to have happened.
    public enum Event: Hashable, Sendable {
        /// It was posted to the personal cabinet.
        case posted(NoticeProof)
        /// It was opened there.
        case read(NoticeProof)
        /// It was handed over on paper against a signature.
        case handedOver(NoticeProof)
        /// A word about it was sent by e-mail or text message.
        case told(Messenger, NoticeProof)
        /// It did not arrive, or turned out not to have arrived.
        case failed(NoticeChannel, Failure, NoticeProof)
    }

    /// The channels that only tell.
    public enum Messenger: String, Hashable, Sendable, Codable, CaseIterable {
        case email, sms

        /// The same as a channel.
        public var channel: NoticeChannel { self == .email ? .email : .sms }
    }

    /// Why it did not arrive.
    public enum Failure: String, Hashable, Sendable, Codable, CaseIterable {
        case cabinetUnavailable, noCabinet, addresseeAbsent, wrongAddress, refusedToSign, gatewayError
    }

    /// Where a channel stands.
    public enum Standing: Hashable, Sendable {
        case posted(NoticeProof)
        case read(posted: NoticeProof, NoticeProof)
        case handedOver(NoticeProof)
        case told(NoticeProof)
        case failed(Failure, NoticeProof)
    }

    /// Why a report is not taken.
    public enum Problem: String, Error, Hashable, Sendable, CaseIterable {
        /// It lies after now.
        case inTheFuture
        /// It lies before the notice was issued.
        case beforeIssue
        /// It lies before what it follows.
        case outOfOrder
        /// It reached the party on this channel already.
        case alreadyDelivered
        /// It was not posted to the cabinet, so it cannot have been read there.
        case notPosted
        /// It was read or signed for, so it cannot have failed.
        case alreadyProved
    }

    /// To whom it goes.
    public let party: NoticeParty
    /// When the notice was issued.
    public let issuedAt: Instant
    /// The channels that were tried.
    public private(set) var channels: [NoticeChannel: Standing] = [:]

    /// A notice that is still to be delivered.
    public init(to party: NoticeParty, issuedAt: Instant) {
        self.party = party
        self.issuedAt = issuedAt
    }

    /// The event that a report causes, or the reason against it. Changes nothing.
    public func decide(_ report: Event, at now: Instant) throws(Problem) -> Event {
        let proof = report.proof
        guard proof.at <= now else { throw .inTheFuture }
        guard proof.at >= issuedAt else { throw .beforeIssue }
        switch (report, channels[report.channel]) {
        case (.posted, nil), (.handedOver, nil), (.told, nil), (.failed, nil): return report
        case (.read, .posted(let earlier)):
            guard proof.at >= earlier.at else { throw .outOfOrder }
            return report
        case (.read, .read): throw .alreadyDelivered
        case (.read, _): throw .notPosted
        case (.failed, .read), (.failed, .handedOver): throw .alreadyProved
        case (_, .failed(_, let earlier)), (.failed, .posted(let earlier)), (.failed, .told(let earlier)),
            (.told, .told(let earlier)):
            guard proof.at >= earlier.at else { throw .outOfOrder }
            return report
        case (.posted, _), (.handedOver, _), (.told, _): throw .alreadyDelivered
        }
    }

    /// Takes over what happened. Total: what cannot follow changes nothing.
    public mutating func evolve(_ event: Event) {
        switch event {
        case .posted(let proof): channels[.personalCabinet] = .posted(proof)
        case .read(let proof):
            if case .posted(let posted) = channels[.personalCabinet] { channels[.personalCabinet] = .read(posted: posted, proof) }
        case .handedOver(let proof): channels[.paper] = .handedOver(proof)
        case .told(let messenger, let proof): channels[messenger.channel] = .told(proof)
        case .failed(let channel, let failure, let proof): channels[channel] = .failed(failure, proof)
        }
    }
}

extension NoticeDelivery.Event {
    /// The channel on which it happened.
    public var channel: NoticeChannel {
        switch self {
        case .posted, .read: .personalCabinet
        case .handedOver: .paper
        case .told(let messenger, _): messenger.channel
        case .failed(let channel, _, _): channel
        }
    }

    /// Its proof.
    public var proof: NoticeProof {
        switch self {
        case .posted(let proof), .read(let proof), .handedOver(let proof), .told(_, let proof), .failed(_, _, let proof): proof
        }
    }
}
