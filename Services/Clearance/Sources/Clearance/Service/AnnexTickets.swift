import CivilTime
import Directory
import ServiceKit

/// Tickets to the bytes of an annex: given out with the recorded opening, good for an hour, for that person and those bytes only. They
/// pass between the service and the gateway and never reach a client.
struct AnnexTickets: Sendable {
    private static let life: Int64 = 3_600_000
    private let secret: [UInt8]

    init(secret: [UInt8]) { self.secret = secret }

    /// The ticket of an opening.
    func ticket(to sha256: String, of request: ClearanceRequestID, for caller: Caller, openedAt moment: Instant) -> String {
        let end = moment.milliseconds + Self.life
        return "\(end).\(tag(sha256, request, caller, end))"
    }

    /// Whether a ticket lets the caller read these bytes now.
    func admits(_ ticket: String, to sha256: String, of request: ClearanceRequestID, for caller: Caller, at now: Instant) -> Bool {
        let parts = ticket.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let end = Int64(parts[0]), now.milliseconds <= end else { return false }
        let (given, right) = (Array(parts[1].utf8), Array(tag(sha256, request, caller, end).utf8))
        guard given.count == right.count else { return false }
        return zip(given, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func tag(_ sha256: String, _ request: ClearanceRequestID, _ caller: Caller, _ end: Int64) -> String {
        let parts = [
            "annex", sha256, request.rawValue, caller.actor.body?.rawValue ?? "", caller.actor.officer?.rawValue ?? "",
            caller.person?.rawValue ?? "", String(end),
        ]
        return Hexadecimal.text(HMAC.sha256(key: secret, Array(parts.joined(separator: "\n").utf8)))
    }
}
