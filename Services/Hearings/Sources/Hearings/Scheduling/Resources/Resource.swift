import CivilTime
import Directory
import Law

/// What a room, link or person is, as an officer enters it.
public protocol ResourceDescription: Hashable, Sendable {
    /// Its kind of identifier.
    associatedtype ID: NamedID
    /// The identifier.
    var id: ID { get }
}

/// A room, link or person with the times of its use.
public struct Resource<Description: ResourceDescription>: Hashable, Sendable {
    /// What it is.
    public internal(set) var description: Description
    /// When it can be used.
    public internal(set) var availability: Availability
    /// The first day without it; nil while no end is known.
    public internal(set) var retiredFrom: Day?

    /// Whether it is still in use on the day.
    public func isInUse(on day: Day) -> Bool { retiredFrom.map { day < $0 } ?? true }
}

/// Checks of texts that people enter.
enum BlankText {
    /// Whether a text says nothing: it is empty or only spaces and other white space.
    static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

extension Text3 {
    /// Whether one of the three texts says nothing.
    var hasBlank: Bool { BlankText.isBlank(kk) || BlankText.isBlank(ru) || BlankText.isBlank(en) }
}
