import CivilTime
import Directory

/// Of an event's stamp the moment it was recorded and the body whose staff did it; the rest is the owning service's own.
public struct RecordedAt: Hashable, Sendable, Codable {
    /// Who recorded it, as far as others need to know.
    public struct Recorder: Hashable, Sendable, Codable {
        /// The body of the staff; nil where nobody of a body's staff did it.
        public let body: BodyID?
    }

    /// When the event was recorded.
    public let at: Instant
    /// Who recorded it.
    public let by: Recorder?

    /// The moment and the body of a stamp.
    public init(at: Instant, body: BodyID? = nil) {
        self.at = at
        by = body.map(Recorder.init(body:))
    }

    /// The local day.
    public var day: Day { KazakhstanTime.local(at).day }
    /// The body whose staff did what was recorded; nil where nobody of a body's staff did it.
    public var body: BodyID? { by?.body }
}
