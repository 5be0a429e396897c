import CivilTime
import Contracts

/// The identity of one argument inside its round.
public struct ArgumentID: TextIdentifier {
    /// The text.
    public let rawValue: String

    /// Nil when the text is empty, longer than 128 bytes or holds control characters.
    public init?(rawValue: String) {
        guard Self.isWellFormed(rawValue) else { return nil }
        self.rawValue = rawValue
    }
}

/// One argument of the applicant's position.
public struct ArgumentText: Hashable, Sendable, Codable {
    /// Its identity.
    public let id: ArgumentID
    /// The words.
    public let text: String

    /// An argument.
    public init(id: ArgumentID, text: String) {
        self.id = id
        self.text = text
    }
}

/// The answer to an argument, by a document or by an article of law.
public struct ArgumentAnswer: Hashable, Sendable, Codable {
    /// The answer in words.
    public let text: String
    /// The document it rests on.
    public let document: Document?
    /// The article it rests on.
    public let article: String?

    /// An answer.
    public init(text: String, document: Document?, article: String?) {
        self.text = text
        self.document = document
        self.article = article
    }
}

/// What the applicant says to the preliminary decision. Source: R9.7, DX-4.
public struct ApplicantPosition: Hashable, Sendable, Codable {
    /// How it was stated.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case written
        case oral
        /// The applicant said to state none.
        case none
    }

    /// Where it came from.
    public enum Source: String, CaseIterable, Hashable, Sendable, Codable {
        case personalCabinet
        case paper
        case hearing
    }

    /// How it was stated.
    public let kind: Kind
    /// Where it came from.
    public let source: Source
    /// When it was stated.
    public let receivedAt: Instant
    /// Its arguments.
    public let arguments: [ArgumentText]
    /// The written position.
    public let document: Document?

    /// A position.
    public init(kind: Kind, source: Source, receivedAt: Instant, arguments: [ArgumentText], document: Document?) {
        self.kind = kind
        self.source = source
        self.receivedAt = receivedAt
        self.arguments = arguments
        self.document = document
    }
}

/// An argument with its answer.
public struct Argument: Hashable, Sendable {
    /// Its identity.
    public let id: ArgumentID
    /// The words.
    public let text: String
    /// The answer; nil until given.
    public internal(set) var answer: ArgumentAnswer?
}
