import StrictJSON

/// One page of a list, written item by item: `{"items":[…],"next":…}`, where `next` is the cursor to go on with, or null.
public struct ListPage {
    private let limit: Int
    private var writer = JSONWriter(reserving: 16_384)
    private var count = 0
    private var last = ""
    private var next: String?

    /// A page of at most so many items. Ask for one more, so that it is known whether others follow.
    public init(limit: Int) {
        self.limit = limit
        writer.beginObject()
        writer.key("items")
        writer.beginArray()
    }

    /// Adds an item, or notes that more follow.
    /// - Parameter cursor: the item's place.
    /// - Returns: whether to go on.
    public mutating func add(cursor: String, _ members: (inout JSONWriter) -> Void) -> Bool {
        guard count < limit else {
            next = last
            return false
        }
        count += 1
        last = cursor
        writer.object { members(&$0) }
        return true
    }

    /// The page.
    public mutating func bytes() -> [UInt8] {
        writer.endArray()
        writer.key("next")
        if let next { writer.string(next) } else { writer.null() }
        writer.endObject()
        return writer.take()
    }
}
