import MessageBus
import ServiceKit

/// The trace a request belongs to (W3C Trace Context, level 1): taken over from the caller or begun here.
struct TraceContext: Sendable, Equatable {
    /// 32 lower-case hexadecimal digits, not all zero.
    let traceID: String
    /// The caller's flags; `00` for a trace begun here.
    let flags: String
    /// 16 digits: this gateway's own span.
    let spanID: String

    /// Whether the caller began it.
    let isContinued: Bool

    /// Goes on with the caller's trace when `header` is a valid `traceparent`, otherwise begins one.
    /// - Parameter random: gives that many unpredictable bytes as hexadecimal text.
    init(header: String?, random: (Int) -> String = Entropy.hex) {
        let fresh = random(header == nil ? 24 : 8)
        if let header, let parent = TraceParent(header) {
            isContinued = true
            traceID = parent.traceID
            flags = parent.flags
            spanID = String(fresh.prefix(16))
        } else {
            isContinued = false
            let id = header == nil ? fresh : random(24)
            traceID = String(id.prefix(32))
            spanID = String(id.suffix(16))
            flags = "00"
        }
    }

    /// The header to hand on.
    var traceparent: String { "00-\(traceID)-\(spanID)-\(flags)" }
}
