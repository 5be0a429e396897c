/// What is notable about a request. Flags are raised by events and stay.
public enum ClearanceFlag: String, CaseIterable, Hashable, Sendable, Codable {
    /// The holder did not name the obligations within the internal term.
    case submissionOverdue
    /// No legal officer found the decision maker within the internal term.
    case routingOverdue
    /// A decision maker did not decide within the internal term; that is never a grant (CL-26).
    case decisionOverdue
    /// Access was reported although every row said "none": RG-6 and RG-1 are candidates for the provider's case (CL-02).
    case accessConcealed
    /// Fewer obligations are named than other requests of the person named; the reason is recorded.
    case fewerNamed
    /// A part moved to another decision maker while the request was open (CL-19).
    case rerouted
    /// Two persons put another decision maker in the place of the computed one.
    case overridden
    /// The holder moved after the request; the body first seised keeps it (CL-17).
    case holderMoved
    /// The exit decision had been issued when the revocation was recorded: it is a note only (CL-24).
    case revokedAfterIssue
}

extension ClearanceFlag {
    /// Whether those who decide must know of it: it says nothing of who else decides, nor of what.
    var concernsDecisionMakers: Bool { self == .fewerNamed }
}
