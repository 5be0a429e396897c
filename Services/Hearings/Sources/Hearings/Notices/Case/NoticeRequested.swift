import CivilTime
import Contracts
import Directory
import Law

/// A letter, or a word about one, that is to be brought to a party. Adapters of the personal cabinet, of e-mail and of text messages
/// follow these events and answer with `recordDelivery`. It names no address: the adapter knows the ways to the party of a case.
public struct NoticeRequested: Hashable, Sendable, Codable {
    /// The names of these events, also of those that were recorded before each system got its own.
    public static let types = Set(NoticeChannel.allCases.map(type) + [ExternalSystem.sharedLetterType])
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
    /// The hearing as iCalendar text, for the party's calendar; nil where the channel carries none.
    public let calendar: String?

    /// The event's name: that of the system which brings it, so that an adapter reads no letters of others; paper is brought by hand.
    public static func type(by channel: NoticeChannel) -> String {
        ExternalSystem.allCases.first { $0.channels.contains(channel) }?.letterType ?? "kz.shagym.notice.byHand.v1"
    }

    /// A letter on its way.
    init(_ letter: NoticeLetter, by channel: NoticeChannel, of matter: CaseID, from provider: BodyID, at: Instant) {
        self.at = at
        self.matter = matter
        self.provider = provider
        round = letter.round
        kind = letter.kind
        party = letter.party
        self.channel = channel
        document = letter.document
        text = letter.text
        step = letter.step
        calendar = channel == .personalCabinet || channel == .email ? letter.calendar : nil
    }
}

/// What is to be said to one party, whatever the channel.
struct NoticeLetter {
    let kind: NoticeKind
    let round: Int
    let party: NoticeParty
    var document: Document?
    var text: Text3?
    var calendar: String?
    var step: Reminder.Step?
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
    /// Which letter; nil in events of before, which are all about the notice.
    public var letter: ServedLetter?
}
