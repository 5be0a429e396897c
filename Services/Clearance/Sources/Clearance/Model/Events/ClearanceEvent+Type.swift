/// An event name this version does not know.
public struct UnknownEventType: Error, Hashable, Sendable {
    /// The name met.
    public let type: String
}

extension ClearanceEvent {
    /// Every kind of data, in the order of the enum.
    static let factTypes: [any ClearanceFact.Type] = [
        ClearanceChecked.self,
        AccessReported.self,
        ClearanceSubmitted.self,
        ClearanceResubmitted.self,
        ClearanceWithdrawn.self,
        ClearanceRouted.self,
        ManualRoutingNeeded.self,
        RoutedByHand.self,
        PartsReleased.self,
        ObligationReported.self,
        EndConfirmed.self,
        HolderMoved.self,
        OverrideProposed.self,
        OverrideApproved.self,
        DecisionPrepared.self,
        MakerGranted.self,
        MakerRefused.self,
        ObligationLapsed.self,
        NoteSent.self,
        SealedPartRead.self,
        ClearanceDocumentAdded.self,
        ReviewerAdmitted.self,
        AdmissionEnded.self,
        ClearanceGranted.self,
        ClearanceRefused.self,
        ClearanceRevoked.self,
        ClearanceExpired.self,
        ClearanceSuperseded.self,
        GrantsInherited.self,
        ExitCaseAttached.self,
        ExitCaseEnded.self,
        DecisionReminded.self,
        ClockOverran.self,
        DeadlinesMoved.self,
    ]

    private static let factTypeByName: [String: any ClearanceFact.Type] = Dictionary(
        uniqueKeysWithValues: factTypes.map { ($0.type, $0) }
    )

    /// Every event name, in the order of the enum.
    public static let types: [String] = factTypes.map { $0.type }

    /// Reads an event back: `decode` reads the data as the type it is given.
    /// - Throws: `UnknownEventType`, or what `decode` throws.
    public init(type: String, decode: (any ClearanceFact.Type) throws -> any ClearanceFact) throws {
        guard let known = Self.factTypeByName[type], let event = ClearanceEvent(try decode(known)), event.type == type else {
            throw UnknownEventType(type: type)
        }
        self = event
    }

    /// The event of this data; nil for a fact that is not a request's.
    init?(_ fact: any ClearanceFact) {
        switch fact {
        case let fact as ClearanceChecked: self = .checked(fact)
        case let fact as AccessReported: self = .accessReported(fact)
        case let fact as ClearanceSubmitted: self = .submitted(fact)
        case let fact as ClearanceResubmitted: self = .resubmitted(fact)
        case let fact as ClearanceWithdrawn: self = .withdrawn(fact)
        case let fact as ClearanceRouted: self = .routed(fact)
        case let fact as ManualRoutingNeeded: self = .manualRoutingNeeded(fact)
        case let fact as RoutedByHand: self = .routedByHand(fact)
        case let fact as PartsReleased: self = .partsReleased(fact)
        case let fact as ObligationReported: self = .obligationReported(fact)
        case let fact as EndConfirmed: self = .endConfirmed(fact)
        case let fact as HolderMoved: self = .holderMoved(fact)
        case let fact as OverrideProposed: self = .overrideProposed(fact)
        case let fact as OverrideApproved: self = .overrideApproved(fact)
        case let fact as DecisionPrepared: self = .decisionPrepared(fact)
        case let fact as MakerGranted: self = .makerGranted(fact)
        case let fact as MakerRefused: self = .makerRefused(fact)
        case let fact as ObligationLapsed: self = .obligationLapsed(fact)
        case let fact as NoteSent: self = .noteSent(fact)
        case let fact as SealedPartRead: self = .sealedPartRead(fact)
        case let fact as ClearanceDocumentAdded: self = .documentAdded(fact)
        case let fact as ReviewerAdmitted: self = .reviewerAdmitted(fact)
        case let fact as AdmissionEnded: self = .admissionEnded(fact)
        case let fact as ClearanceGranted: self = .granted(fact)
        case let fact as ClearanceRefused: self = .refused(fact)
        case let fact as ClearanceRevoked: self = .revoked(fact)
        case let fact as ClearanceExpired: self = .expired(fact)
        case let fact as ClearanceSuperseded: self = .superseded(fact)
        case let fact as GrantsInherited: self = .grantsInherited(fact)
        case let fact as ExitCaseAttached: self = .exitCaseAttached(fact)
        case let fact as ExitCaseEnded: self = .exitCaseEnded(fact)
        case let fact as DecisionReminded: self = .decisionReminded(fact)
        case let fact as ClockOverran: self = .clockOverran(fact)
        case let fact as DeadlinesMoved: self = .deadlinesMoved(fact)
        default: return nil
        }
    }
}
