/// One step of a schema, applied once and never changed afterwards: its text is remembered by its hash.
///
/// Steps only go forward, in the order of their list; a later program adds steps at the end.
public struct Migration: Sendable, Hashable {
    /// A short name, for example `001 complaints`.
    public let name: String
    /// The statements, separated by semicolons; tables must be STRICT.
    public let sql: String

    /// Makes a step.
    public init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }

    /// The hash of the text.
    var checksum: Digest { SHA256.hash(sql.utf8) }
}
