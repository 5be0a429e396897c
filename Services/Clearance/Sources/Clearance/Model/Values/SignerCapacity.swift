import StrictJSON

/// In what capacity somebody signs for the head. Source: CL-18.
public enum SignerCapacity: Hashable, Sendable, Codable {
    /// The head.
    case head
    /// Acting for the absent head, or while the post is vacant, by this order.
    case acting(order: String)

    /// Whether the capacity is shown by something.
    var isShown: Bool {
        switch self {
        case .head: true
        case .acting(let order): !TextCheck.isBlank(order)
        }
    }
}
