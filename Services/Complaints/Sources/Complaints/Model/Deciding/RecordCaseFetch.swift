import Contracts
import Law

/// Records how far the fetching of the case has come. What no longer waits for it is left alone. Source: R15.2, rules 7.1.
public struct RecordCaseFetch: DecidableOrder {
    /// One step.
    public enum Step: Hashable, Sendable, Codable {
        /// The parts were listed.
        case listed(parts: [ManifestPart])
        /// A document is here as listed.
        case stored(document: Document)
        /// The pieces of a document were lost.
        case restarted(document: DocumentHash)
        /// It cannot go on.
        case failed(failure: CaseFetchFailure)
    }

    /// The name of the order.
    public static let name = CommandName.recordCaseFetch
    /// What happened.
    public let step: Step

    /// An order to record.
    public init(_ step: Step) { self.step = step }

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard let fetch = complaint.caseFetch else { throw Objection(.caseNotBeingFetched, .r15_2) }
        let stamp = context.stamp(complaint.edition, fetch.order.purpose.command.rule)
        switch step {
        case .listed(let parts):
            guard fetch.parts == nil else { return [] }
            return [.caseManifestReceived(CaseManifestReceived(stamp: stamp, caseParts: parts))]
        case .stored(let document):
            guard fetch.documents.contains(document), !fetch.stored.contains(document.sha256) else { return [] }
            return [.caseDocumentFetched(CaseDocumentFetched(stamp: stamp, document: document))]
        case .restarted(let document):
            guard fetch.next?.sha256 == document else { return [] }
            return [.caseDocumentRestarted(CaseDocumentRestarted(stamp: stamp, document: document))]
        case .failed(let failure): return [.caseFetchFailed(CaseFetchFailed(stamp: stamp, failure: failure))]
        }
    }
}
