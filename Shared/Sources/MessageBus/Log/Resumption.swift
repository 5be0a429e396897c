/// What one person wants: that a reader which stopped goes on after another place of the log. Another person must want the same.
public struct Resumption: Hashable, Sendable {
    /// The log, e.g. `/complaints`.
    public let source: String
    /// The epoch the log has now.
    public let epoch: String
    /// The reader goes on with the event after this sequence; what stands before has no effects here, or had them already.
    public let after: Int64
    /// Why; never blank.
    public let reason: String
    /// Who wants it.
    public let person: String

    /// A wish to go on.
    public init(source: String, epoch: String, after: Int64, reason: String, person: String) {
        self.source = source
        self.epoch = epoch
        self.after = after
        self.reason = reason
        self.person = person
    }
}
