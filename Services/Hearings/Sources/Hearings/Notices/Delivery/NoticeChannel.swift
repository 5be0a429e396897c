/// A way by which a notice or a word about it reaches somebody.
public enum NoticeChannel: String, Hashable, Sendable, Codable, CaseIterable {
    /// The personal cabinet of the portal; posting it there serves the notice.
    case personalCabinet
    /// Paper, handed over against a signature; that serves the notice.
    case paper
    /// An e-mail about it; it serves nothing.
    case email
    /// A text message about it; it serves nothing.
    case sms
}
