import Contracts

/// Everything that can happen to a request, without the sealed part. Names and shapes never change once recorded.
public enum ClearanceEvent: Hashable, Sendable {
    case checked(ClearanceChecked)
    case accessReported(AccessReported)
    case submitted(ClearanceSubmitted)
    case resubmitted(ClearanceResubmitted)
    case withdrawn(ClearanceWithdrawn)
    case routed(ClearanceRouted)
    case manualRoutingNeeded(ManualRoutingNeeded)
    case routedByHand(RoutedByHand)
    case partsReleased(PartsReleased)
    case obligationReported(ObligationReported)
    case endConfirmed(EndConfirmed)
    case holderMoved(HolderMoved)
    case overrideProposed(OverrideProposed)
    case overrideApproved(OverrideApproved)
    case decisionPrepared(DecisionPrepared)
    case makerGranted(MakerGranted)
    case makerRefused(MakerRefused)
    case obligationLapsed(ObligationLapsed)
    case noteSent(NoteSent)
    case sealedPartRead(SealedPartRead)
    case documentAdded(ClearanceDocumentAdded)
    case reviewerAdmitted(ReviewerAdmitted)
    case admissionEnded(AdmissionEnded)
    case granted(ClearanceGranted)
    case refused(ClearanceRefused)
    case revoked(ClearanceRevoked)
    case expired(ClearanceExpired)
    case superseded(ClearanceSuperseded)
    case grantsInherited(GrantsInherited)
    case exitCaseAttached(ExitCaseAttached)
    case exitCaseEnded(ExitCaseEnded)
    case decisionReminded(DecisionReminded)
    case clockOverran(ClockOverran)
    case deadlinesMoved(DeadlinesMoved)

    /// The data of the event.
    public var fact: any ClearanceFact {
        switch self {
        case .checked(let fact): fact
        case .accessReported(let fact): fact
        case .submitted(let fact): fact
        case .resubmitted(let fact): fact
        case .withdrawn(let fact): fact
        case .routed(let fact): fact
        case .manualRoutingNeeded(let fact): fact
        case .routedByHand(let fact): fact
        case .partsReleased(let fact): fact
        case .obligationReported(let fact): fact
        case .endConfirmed(let fact): fact
        case .holderMoved(let fact): fact
        case .overrideProposed(let fact): fact
        case .overrideApproved(let fact): fact
        case .decisionPrepared(let fact): fact
        case .makerGranted(let fact): fact
        case .makerRefused(let fact): fact
        case .obligationLapsed(let fact): fact
        case .noteSent(let fact): fact
        case .sealedPartRead(let fact): fact
        case .documentAdded(let fact): fact
        case .reviewerAdmitted(let fact): fact
        case .admissionEnded(let fact): fact
        case .granted(let fact): fact
        case .refused(let fact): fact
        case .revoked(let fact): fact
        case .expired(let fact): fact
        case .superseded(let fact): fact
        case .grantsInherited(let fact): fact
        case .exitCaseAttached(let fact): fact
        case .exitCaseEnded(let fact): fact
        case .decisionReminded(let fact): fact
        case .clockOverran(let fact): fact
        case .deadlinesMoved(let fact): fact
        }
    }

    /// The stable dotted name of the event.
    public var type: String { Swift.type(of: fact).type }

    /// When, who, by which edition and rule.
    public var stamp: Stamp { fact.stamp }

    /// The state before and after.
    public var stage: StateChange { fact.stage }
}
