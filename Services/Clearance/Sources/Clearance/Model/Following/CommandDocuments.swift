import Contracts

extension ClearanceCommand {
    /// The documents a command names outside the sealed part; their bytes must be stored before.
    public var documents: [Document] {
        switch self {
        case .submit(let order): order.obligations.compactMap(\.end?.evidence)
        case .resubmit(let order): order.obligations.compactMap(\.end?.evidence)
        case .reportObligation(let order): [order.obligation.end?.evidence].compactMap { $0 }
        case .confirmEnd(let order): [order.end.evidence]
        case .addDocument(let order): [order.document]
        case .route(let order):
            order.routes.compactMap { route in if case .ended(_, let evidence) = route.finding { evidence } else { nil } }
        case .check, .reportAccess, .withdraw, .reroute, .prepare, .grant, .refuse, .revoke, .sendNote, .recordMove, .attach,
            .endExitCase, .proposeOverride, .approveOverride, .readSealed, .admitReviewer, .endAdmission, .timerFired,
            .moveDeadlines:
            []
        }
    }

    /// The annexes of sealed grounds: kept in the sealed part only, never among the other documents (rules 8.1).
    public var sealedDocuments: [Document] {
        switch self {
        case .prepare(let order): order.grounds?.annexes ?? []
        case .refuse(let order): order.grounds?.annexes ?? []
        case .revoke(let order): order.grounds?.annexes ?? []
        case .sendNote(let order): order.note.annexes
        case .check, .reportAccess, .submit, .resubmit, .withdraw, .route, .reroute, .grant, .reportObligation, .confirmEnd,
            .recordMove, .attach, .endExitCase, .proposeOverride, .approveOverride, .readSealed, .addDocument, .admitReviewer,
            .endAdmission, .timerFired, .moveDeadlines:
            []
        }
    }

    /// Evidence that a person of the desk finds to prove something: its bytes must lie here when it is said, so that whoever reviews the
    /// finding can read what it rests on. What a holder only names may come later. Source: CL-21.
    public var provingDocuments: [Document] {
        switch self {
        case .confirmEnd, .route: documents
        default: []
        }
    }
}
