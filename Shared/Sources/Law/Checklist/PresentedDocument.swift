import CivilTime

/// A document that was presented.
public struct PresentedDocument: Hashable, Sendable {
    /// What it is.
    public let document: RequiredDocument
    /// The last day on which it is valid; nil if it does not expire.
    public let validUntil: Day?

    /// A presented document.
    public init(_ document: RequiredDocument, validUntil: Day? = nil) {
        self.document = document
        self.validUntil = validUntil
    }

    /// Whether its validity is over on a day (DC-09); on its last day it is still valid.
    public func isExpired(on day: Day) -> Bool { validUntil.map { $0 < day } ?? false }
}
