import CivilTime
import Contracts
import Directory
import Law

/// A letter, or a word about one, that is to be brought to a party. Adapters of the personal cabinet, of e-mail and of text messages
/// follow these events and answer with `recordDelivery`. It names no address: the adapter knows the ways to the party of a case.
public struct NoticeRequested: Hashable, Sendable, Codable {
    /// The event's name.
    public static let type = ExternalSystem.letterType
    /// When it was asked for.
    public let at: Instant
    /// The case.
    public let matter: CaseID
    /// The body that sends it.
    public let provider: BodyID
    /// The round of preliminary decision and hearing.
    public let round: Int
    /// Which letter.
    public let kind: NoticeKind
    /// To whom.
    public let party: NoticeParty
    /// How.
    public let channel: NoticeChannel
    /// The document to be delivered; nil where only the words are sent.
    public let document: Document?
    /// The words to be sent; nil where the document is delivered.
    public let text: Text3?
    /// Which reminder it is; nil for other letters.
    public let step: Reminder.Step?
}

/// What happened to a notice on its way to a party.
public struct DeliveryReported: Hashable, Sendable, Codable {
    /// When it was recorded.
    public let at: Instant
    /// The round whose notice it is.
    public let round: Int
    /// Whose.
    public let party: NoticeParty
    /// What happened, with its proof.
    public let report: NoticeDelivery.Event
}
