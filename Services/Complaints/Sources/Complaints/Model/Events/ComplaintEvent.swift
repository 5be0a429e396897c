import Contracts

/// Everything that can happen to a complaint. Names and shapes never change once recorded: a new shape is a new version.
public indirect enum ComplaintEvent: Hashable, Sendable {
    case received(ComplaintReceived)
    case registered(ComplaintRegistered)
    case completionRequested(CompletionRequested)
    case contentCompleted(ContentCompleted)
    case passedForInformation(PassedForInformation)
    case treatedAsObjection(TreatedAsObjection)
    case inactionRipened(InactionRipened)
    case assigned(ComplaintAssigned)
    case demandAnswered(DemandAnswered)
    case satisfiedInFull(SatisfiedInFull)
    case forwardingSent(ForwardingSent)
    case deliveryRejected(DeliveryRejected)
    case forwardingReceived(ForwardingReceived)
    case answerSent(AnswerSent)
    case newActReported(NewActReported)
    case redirected(ComplaintRedirected)
    case split(ComplaintSplit)
    case linked(ComplaintLinked)
    case absorbed(ComplaintAbsorbed)
    case leadFollowed(LeadFollowed)
    case trackLinked(TrackLinked)
    case withdrawn(ComplaintWithdrawn)
    case caseRequested(CaseRequested)
    case caseDelivered(CaseDelivered)
    case reviewStarted(ReviewStarted)
    case termRestorationDecided(TermRestorationDecided)
    case decided(ComplaintDecided)
    case notified(DecisionNotified)
    case orderExecuted(OrderExecuted)
    case clockOverran(ClockOverran)
    case deadlinesMoved(DeadlinesMoved)
    case documentAdded(DocumentAdded)
    case caseKnown(CaseKnown)
    case caseFetchStarted(CaseFetchStarted)
    case caseManifestReceived(CaseManifestReceived)
    case caseDocumentFetched(CaseDocumentFetched)
    case caseDocumentRestarted(CaseDocumentRestarted)
    case caseFetchFailed(CaseFetchFailed)

    /// The data of the event.
    public var fact: any ComplaintFact {
        switch self {
        case .received(let fact): fact
        case .registered(let fact): fact
        case .completionRequested(let fact): fact
        case .contentCompleted(let fact): fact
        case .passedForInformation(let fact): fact
        case .treatedAsObjection(let fact): fact
        case .inactionRipened(let fact): fact
        case .assigned(let fact): fact
        case .demandAnswered(let fact): fact
        case .satisfiedInFull(let fact): fact
        case .forwardingSent(let fact): fact
        case .deliveryRejected(let fact): fact
        case .forwardingReceived(let fact): fact
        case .answerSent(let fact): fact
        case .newActReported(let fact): fact
        case .redirected(let fact): fact
        case .split(let fact): fact
        case .linked(let fact): fact
        case .absorbed(let fact): fact
        case .leadFollowed(let fact): fact
        case .trackLinked(let fact): fact
        case .withdrawn(let fact): fact
        case .caseRequested(let fact): fact
        case .caseDelivered(let fact): fact
        case .reviewStarted(let fact): fact
        case .termRestorationDecided(let fact): fact
        case .decided(let fact): fact
        case .notified(let fact): fact
        case .orderExecuted(let fact): fact
        case .clockOverran(let fact): fact
        case .deadlinesMoved(let fact): fact
        case .documentAdded(let fact): fact
        case .caseKnown(let fact): fact
        case .caseFetchStarted(let fact): fact
        case .caseManifestReceived(let fact): fact
        case .caseDocumentFetched(let fact): fact
        case .caseDocumentRestarted(let fact): fact
        case .caseFetchFailed(let fact): fact
        }
    }

    /// The stable dotted name of the event.
    public var type: String { Swift.type(of: fact).type }

    /// When, who, by which edition and rule.
    public var stamp: Stamp { fact.stamp }
}
