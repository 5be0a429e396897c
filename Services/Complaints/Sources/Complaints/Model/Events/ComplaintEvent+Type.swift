/// An event name this version does not know.
public struct UnknownEventType: Error, Hashable, Sendable {
    /// The name met.
    public let type: String
}

extension ComplaintEvent {
    /// Every event name, in the order of the enum.
    public static let types: [String] = [
        ComplaintReceived.type,
        ComplaintRegistered.type,
        CompletionRequested.type,
        ContentCompleted.type,
        PassedForInformation.type,
        TreatedAsObjection.type,
        InactionRipened.type,
        ComplaintAssigned.type,
        DemandAnswered.type,
        SatisfiedInFull.type,
        ForwardingSent.type,
        DeliveryRejected.type,
        ForwardingReceived.type,
        AnswerSent.type,
        NewActReported.type,
        ComplaintRedirected.type,
        ComplaintSplit.type,
        ComplaintLinked.type,
        ComplaintAbsorbed.type,
        LeadFollowed.type,
        TrackLinked.type,
        ComplaintWithdrawn.type,
        CaseRequested.type,
        CaseDelivered.type,
        ReviewStarted.type,
        TermRestorationDecided.type,
        ComplaintDecided.type,
        DecisionNotified.type,
        OrderExecuted.type,
        ClockOverran.type,
        DeadlinesMoved.type,
        DocumentAdded.type,
        CaseKnown.type,
        CaseFetchStarted.type,
        CaseManifestReceived.type,
        CaseDocumentFetched.type,
        CaseDocumentRestarted.type,
        CaseFetchFailed.type,
    ]

    /// Reads an event back: `decode` reads the data as the type it is given.
    /// - Throws: `UnknownEventType`, or what `decode` throws.
    public init(type: String, decode: (any ComplaintFact.Type) throws -> any ComplaintFact) throws {
        let fact: any ComplaintFact
        switch type {
        case ComplaintReceived.type: fact = try decode(ComplaintReceived.self)
        case ComplaintRegistered.type: fact = try decode(ComplaintRegistered.self)
        case CompletionRequested.type: fact = try decode(CompletionRequested.self)
        case ContentCompleted.type: fact = try decode(ContentCompleted.self)
        case PassedForInformation.type: fact = try decode(PassedForInformation.self)
        case TreatedAsObjection.type: fact = try decode(TreatedAsObjection.self)
        case InactionRipened.type: fact = try decode(InactionRipened.self)
        case ComplaintAssigned.type: fact = try decode(ComplaintAssigned.self)
        case DemandAnswered.type: fact = try decode(DemandAnswered.self)
        case SatisfiedInFull.type: fact = try decode(SatisfiedInFull.self)
        case ForwardingSent.type: fact = try decode(ForwardingSent.self)
        case DeliveryRejected.type: fact = try decode(DeliveryRejected.self)
        case ForwardingReceived.type: fact = try decode(ForwardingReceived.self)
        case AnswerSent.type: fact = try decode(AnswerSent.self)
        case NewActReported.type: fact = try decode(NewActReported.self)
        case ComplaintRedirected.type: fact = try decode(ComplaintRedirected.self)
        case ComplaintSplit.type: fact = try decode(ComplaintSplit.self)
        case ComplaintLinked.type: fact = try decode(ComplaintLinked.self)
        case ComplaintAbsorbed.type: fact = try decode(ComplaintAbsorbed.self)
        case LeadFollowed.type: fact = try decode(LeadFollowed.self)
        case TrackLinked.type: fact = try decode(TrackLinked.self)
        case ComplaintWithdrawn.type: fact = try decode(ComplaintWithdrawn.self)
        case CaseRequested.type: fact = try decode(CaseRequested.self)
        case CaseDelivered.type: fact = try decode(CaseDelivered.self)
        case ReviewStarted.type: fact = try decode(ReviewStarted.self)
        case TermRestorationDecided.type: fact = try decode(TermRestorationDecided.self)
        case ComplaintDecided.type: fact = try decode(ComplaintDecided.self)
        case DecisionNotified.type: fact = try decode(DecisionNotified.self)
        case OrderExecuted.type: fact = try decode(OrderExecuted.self)
        case ClockOverran.type: fact = try decode(ClockOverran.self)
        case DeadlinesMoved.type: fact = try decode(DeadlinesMoved.self)
        case DocumentAdded.type: fact = try decode(DocumentAdded.self)
        case CaseKnown.type: fact = try decode(CaseKnown.self)
        case CaseFetchStarted.type: fact = try decode(CaseFetchStarted.self)
        case CaseManifestReceived.type: fact = try decode(CaseManifestReceived.self)
        case CaseDocumentFetched.type: fact = try decode(CaseDocumentFetched.self)
        case CaseDocumentRestarted.type: fact = try decode(CaseDocumentRestarted.self)
        case CaseFetchFailed.type: fact = try decode(CaseFetchFailed.self)
        default: throw UnknownEventType(type: type)
        }
        guard let event = ComplaintEvent(fact) else { throw UnknownEventType(type: type) }
        self = event
    }

    /// The event of this data; nil for a fact that is not a complaint's.
    init?(_ fact: any ComplaintFact) {
        switch fact {
        case let fact as ComplaintReceived: self = .received(fact)
        case let fact as ComplaintRegistered: self = .registered(fact)
        case let fact as CompletionRequested: self = .completionRequested(fact)
        case let fact as ContentCompleted: self = .contentCompleted(fact)
        case let fact as PassedForInformation: self = .passedForInformation(fact)
        case let fact as TreatedAsObjection: self = .treatedAsObjection(fact)
        case let fact as InactionRipened: self = .inactionRipened(fact)
        case let fact as ComplaintAssigned: self = .assigned(fact)
        case let fact as DemandAnswered: self = .demandAnswered(fact)
        case let fact as SatisfiedInFull: self = .satisfiedInFull(fact)
        case let fact as ForwardingSent: self = .forwardingSent(fact)
        case let fact as DeliveryRejected: self = .deliveryRejected(fact)
        case let fact as ForwardingReceived: self = .forwardingReceived(fact)
        case let fact as AnswerSent: self = .answerSent(fact)
        case let fact as NewActReported: self = .newActReported(fact)
        case let fact as ComplaintRedirected: self = .redirected(fact)
        case let fact as ComplaintSplit: self = .split(fact)
        case let fact as ComplaintLinked: self = .linked(fact)
        case let fact as ComplaintAbsorbed: self = .absorbed(fact)
        case let fact as LeadFollowed: self = .leadFollowed(fact)
        case let fact as TrackLinked: self = .trackLinked(fact)
        case let fact as ComplaintWithdrawn: self = .withdrawn(fact)
        case let fact as CaseRequested: self = .caseRequested(fact)
        case let fact as CaseDelivered: self = .caseDelivered(fact)
        case let fact as ReviewStarted: self = .reviewStarted(fact)
        case let fact as TermRestorationDecided: self = .termRestorationDecided(fact)
        case let fact as ComplaintDecided: self = .decided(fact)
        case let fact as DecisionNotified: self = .notified(fact)
        case let fact as OrderExecuted: self = .orderExecuted(fact)
        case let fact as ClockOverran: self = .clockOverran(fact)
        case let fact as DeadlinesMoved: self = .deadlinesMoved(fact)
        case let fact as DocumentAdded: self = .documentAdded(fact)
        case let fact as CaseKnown: self = .caseKnown(fact)
        case let fact as CaseFetchStarted: self = .caseFetchStarted(fact)
        case let fact as CaseManifestReceived: self = .caseManifestReceived(fact)
        case let fact as CaseDocumentFetched: self = .caseDocumentFetched(fact)
        case let fact as CaseDocumentRestarted: self = .caseDocumentRestarted(fact)
        case let fact as CaseFetchFailed: self = .caseFetchFailed(fact)
        default: return nil
        }
    }
}
