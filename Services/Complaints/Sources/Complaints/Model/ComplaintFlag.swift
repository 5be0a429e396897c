/// What is notable about a complaint; flags are raised by events and never hide.
public enum ComplaintFlag: String, CaseIterable, Hashable, Sendable, Codable {
    /// Filed after three months (DX-1); accepted all the same.
    case lateFiling
    /// The reviewing body restored the term (DX-1).
    case termRestored
    /// Against inaction while the term still runs (rules 7.3).
    case prematureInaction
    /// The term has run out without an act (DX-7).
    case deemedRefusal
    /// Content items are missing and asked for (rules 7.3).
    case incomplete
    /// The sender is neither applicant nor addressee: a person checks.
    case standingToCheck
    /// Registered later than the law says (DL-01, A-49).
    case registrationOverdue
    /// T3 has passed and the complaint has not left (DL-17): only forwarding is left.
    case forwardOverdue
    /// Sent inside T3, but the receiver had not confirmed when T3 passed.
    case forwardingUnconfirmed
    /// The answer is late (DL-19).
    case answerOverdue
    /// The quality body is late (DL-20).
    case qualityConsiderationOverdue
    /// The superior body is past the configured term (DX-2, A-14).
    case superiorConsiderationOverdue
    /// Not redirected in time (DX-5).
    case redirectOverdue
    /// The provider has not delivered the case in time.
    case caseDeliveryOverdue
    /// The order has not been carried out in time.
    case executionOverdue
    /// The receiver has not checked the delivery in time.
    case acknowledgementOverdue
    /// The decision was not made known in time.
    case notificationOverdue
    /// A delivery was sent back because of discrepancies.
    case deliveryRejected
    /// The case fetched from the hearings service is not what was listed (rules 7.1). Falls when it is fetched again.
    case manifestMismatch
    /// A new act replaced the one complained of after forwarding: the reviewing body is informed (rules 7.4).
    case newActReported
    /// The same matter runs on a second track (rules 7.4, A-18).
    case twoTracks
}
