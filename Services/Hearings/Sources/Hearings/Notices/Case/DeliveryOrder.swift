import CivilTime
import Contracts
import StrictJSON

/// What an adapter or an officer reports about a notice on its way.
public struct DeliveryOrder: Hashable, Sendable, Codable {
    /// The name of the command.
    public static let name = "recordDelivery"

    /// What happened.
    public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
        case posted, read, handedOver, told, failed
    }

    /// To whom it went; nil for the applicant.
    public let party: NoticeParty?
    /// Which letter; nil for the last one that was issued by then.
    public let letter: ServedLetter?
    /// How it was sent.
    public let channel: NoticeChannel
    /// What happened.
    public let outcome: Outcome
    /// When it happened.
    public let at: Instant
    /// The receipt or report that shows it.
    public let reference: String
    /// Why it did not arrive; of a failure only.
    public let failure: NoticeDelivery.Failure?
    /// The proof of service, if there is one as a document: it proves service in the case as well.
    public let document: Document?

    /// A report.
    public init(
        party: NoticeParty? = nil,
        letter: ServedLetter? = nil,
        channel: NoticeChannel,
        outcome: Outcome,
        at: Instant,
        reference: String,
        failure: NoticeDelivery.Failure? = nil,
        document: Document? = nil
    ) {
        self.party = party
        self.letter = letter
        self.channel = channel
        self.outcome = outcome
        self.at = at
        self.reference = reference
        self.failure = failure
        self.document = document
    }

    /// Reads the details of the command.
    public init(details: JSONValue) throws(JSONDecodingError) {
        self = try StrictJSONDecoder(refusesUnknownKeys: true).decode(Self.self, from: details)
    }

    /// The report as the delivery takes it; nil where channel, outcome, reference and failure do not fit together.
    var report: NoticeDelivery.Event? {
        guard let proof = NoticeProof(reference: reference, at: at), (outcome == .failed) == (failure != nil) else { return nil }
        return switch (outcome, channel) {
        case (.posted, .personalCabinet): .posted(proof)
        case (.read, .personalCabinet): .read(proof)
        case (.handedOver, .paper): .handedOver(proof)
        case (.told, .email): .told(.email, proof)
        case (.told, .sms): .told(.sms, proof)
        case (.failed, _): failure.map { .failed(channel, $0, proof) }
        default: nil
        }
    }

    /// Whether it proves that the notice was served.
    var provesService: Bool { outcome == .posted || outcome == .read || outcome == .handedOver }
}
