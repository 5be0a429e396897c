/// How long a room is needed before and after a hearing. It is work of the body and lies inside its working hours.
public struct Preparation: Hashable, Sendable, Codable {
    /// Minutes before the start, 0 ... 240.
    public let before: Int
    /// Minutes after the end, 0 ... 240.
    public let after: Int

    /// Nothing to prepare.
    public static let none = Preparation(clamping: 0, 0)

    /// A preparation; nil outside 0 ... 240 minutes.
    public init?(before: Int, after: Int) {
        guard (0...240).contains(before), (0...240).contains(after) else { return nil }
        self.init(clamping: before, after)
    }

    private init(clamping before: Int, _ after: Int) {
        self.before = before
        self.after = after
    }

    private enum CodingKeys: String, CodingKey { case before, after }

    /// Reads a preparation and refuses one outside 0 ... 240 minutes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let preparation = Preparation(
            before: try container.decode(Int.self, forKey: .before),
            after: try container.decode(Int.self, forKey: .after)
        )
        guard let preparation else {
            throw DecodingError.dataCorruptedError(forKey: .before, in: container, debugDescription: "outside 0 ... 240 minutes")
        }
        self = preparation
    }

    /// The hearing's time with its preparation; nil if that does not fit into the day.
    public func around(_ span: TimeSpan) -> TimeSpan? { TimeSpan(start: span.start - before, end: span.end + after) }
}
