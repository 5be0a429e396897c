import CivilTime

extension Complaint {
    /// What has to do with the case and its way here.
    mutating func applyCase(_ event: ComplaintEvent) {
        switch event {
        case .caseKnown(let fact):
            knownCase = fact.facts
            caseDifferences = fact.differences
        case .caseFetchStarted(let fact):
            caseFetch = CaseFetch(fact)
            caseFetchFailure = nil
            flags.remove(.manifestMismatch)
        case .caseManifestReceived(let fact): caseFetch?.parts = fact.caseParts
        case .caseDocumentFetched(let fact):
            caseFetch?.stored.insert(fact.document.sha256)
            if !documents.contains(where: { $0.document == fact.document && $0.role == .caseDocument }) {
                documents.append(StoredDocument(document: fact.document, role: .caseDocument, by: fact.stamp.by))
            }
        case .caseFetchFailed(let fact):
            caseFetch = nil
            caseFetchFailure = fact.failure
            if fact.failure.problem == .manifestMismatch { flags.insert(.manifestMismatch) }
        default: break
        }
    }

    /// The case is here, or nobody waits for it any more.
    mutating func endCaseFetch() {
        caseFetch = nil
        caseFetchFailure = nil
        flags.remove(.manifestMismatch)
    }
}
