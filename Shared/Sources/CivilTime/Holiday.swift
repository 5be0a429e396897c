/// A holiday as such, without its dates.
public struct Holiday: Hashable, Sendable, Codable {
    /// Whether a holiday that falls on a rest day makes another day free.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// A national or state holiday: on a rest day it makes the next working day free (Law on holidays art. 5, rulebook S-18).
        case state
        /// 7 January and the first day of Kurban Ait: free, but never moved (Labour Code art. 84(5), rulebook S-24).
        case religious
    }

    /// A short name for programs, such as "kurbanAit".
    public let id: String
    /// The name for people.
    public let name: HolidayName
    /// Whether it moves.
    public let kind: Kind

    /// A holiday.
    public init(id: String, name: HolidayName, kind: Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}
