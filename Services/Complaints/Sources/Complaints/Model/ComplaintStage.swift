/// Where a complaint stands. Source: rules 11.3; the parts beyond it come from 7.3 and 7.4.
public enum ComplaintStage: String, CaseIterable, Hashable, Sendable, Codable {
    /// Numbered, not yet registered.
    case received
    case registered
    /// The body complained of looks for full satisfaction, or forwards.
    case selfReview
    /// Sent; counts only when the receiver has checked the manifest.
    case forwardingSent
    /// At the reviewing body, waiting for review.
    case forwarded
    case underReview
    /// All demands met; the answer is still to be sent.
    case satisfiedInFull
    case decided
    /// Decided and notified; the order is being carried out.
    case awaitingExecution
    /// Joined to a lead complaint; waits for its decision and an answer of its own.
    case joined
    /// Against a step of a running procedure: an objection in the case; the answer says so.
    case treatedAsObjection
    case closed
    /// Passed on as misaddressed: final here.
    case redirected
    case withdrawn
    case linkedAsDuplicate
    case linkedAsSupplement
    /// Anonymous or unsigned: with the head, for information.
    case passedForInformation

    /// Whether nothing more is to be done here.
    public var isClosed: Bool {
        switch self {
        case .received, .registered, .selfReview, .forwardingSent, .forwarded, .underReview, .satisfiedInFull, .decided,
            .awaitingExecution, .joined, .treatedAsObjection:
            false
        case .closed, .redirected, .withdrawn, .linkedAsDuplicate, .linkedAsSupplement, .passedForInformation: true
        }
    }
}
