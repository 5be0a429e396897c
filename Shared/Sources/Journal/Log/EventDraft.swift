/// What a command wants to record: everything of an event but what the journal gives it (its id when it has none, source, sequence).
public struct EventDraft: Sendable {
    /// Reverse DNS name and version, for example `kz.shagym.complaint.filed.v1`.
    public var type: String
    /// The matter the event belongs to, for example a complaint's id; its order is kept per subject. Nothing confidential.
    public var subject: String?
    /// RFC 3339 text.
    public var time: String
    /// One JSON value in UTF-8, checked when it is appended.
    public var data: [UInt8]
    /// The event's id; nil: the request's id, and from the second event of a request on with `-2`, `-3` …
    public var id: String?
    /// W3C Trace Context; nil: that of the request, if it has one.
    public var traceparent: String?
    /// The caller's own writer made the data, so that it need not be read again to know that it is JSON.
    public var isWrittenByUs = false

    /// Makes a draft.
    public init(
        type: String,
        subject: String?,
        time: String,
        data: [UInt8],
        id: String? = nil,
        traceparent: String? = nil
    ) {
        self.type = type
        self.subject = subject
        self.time = time
        self.data = data
        self.id = id
        self.traceparent = traceparent
    }
}
