/// The six kinds of JSON value (RFC 8259 section 3; `true` and `false` are one kind here).
public enum JSONKind: String, Hashable, Sendable, CaseIterable {
    /// `null`
    case null
    /// `true` or `false`
    case bool
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}
