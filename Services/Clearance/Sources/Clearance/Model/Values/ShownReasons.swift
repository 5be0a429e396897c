import StrictJSON

/// What the holder is told of the reasons of a refusal or revocation. Source: CL-27.
public enum ShownReasons: Hashable, Sendable, Codable {
    /// Reasons that may be shown.
    case stated(String)
    /// The statement that the reasons are classified.
    case classified

    private enum StatedCodingKeys: String, CodingKey {
        case _0 = "text"
    }

    /// Whether something is said.
    var isSaid: Bool {
        switch self {
        case .stated(let text): !TextCheck.isBlank(text)
        case .classified: true
        }
    }
}
