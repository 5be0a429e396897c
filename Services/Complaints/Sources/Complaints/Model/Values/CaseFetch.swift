import CivilTime
import Contracts
import Directory

/// The administrative case on its way from the hearings service to this complaint. Source: R15.2, A-17, rules 7.1.
public struct CaseFetch: Hashable, Sendable {
    /// Who ordered it, as what, when and for what; with the complaint itself as a document.
    public let order: CaseFetchStarted
    /// The parts the hearings service listed; nil until it has.
    public internal(set) var parts: [ManifestPart]?
    /// What is here, checked by size and hash.
    public internal(set) var stored: Set<DocumentHash> = []

    init(_ order: CaseFetchStarted) { self.order = order }

    /// Every listed document, each once.
    public var documents: [Document] {
        var seen: Set<DocumentHash> = []
        return (parts ?? []).flatMap(\.documents).filter { seen.insert($0.sha256).inserted }
    }

    /// The document that is fetched now; nil before the list is here and when nothing is missing.
    public var next: Document? { documents.first { !stored.contains($0.sha256) } }

    /// Whether everything listed is here.
    public var isComplete: Bool { parts != nil && next == nil }

    /// When it was ordered.
    public var since: Instant { order.stamp.at }

    /// The stages at which a case is still wanted.
    static let stages: Set<ComplaintStage> = [.selfReview, .registered, .underReview]
}

/// Why a case could not be fetched; the complaint stands where it stood, and its clocks have run on.
public struct CaseFetchFailure: Hashable, Sendable, Codable {
    /// The stable code.
    public let problem: ProblemCode
    /// What was not as listed.
    public let discrepancies: [Discrepancy]
    /// Codes of what is concerned; no personal data.
    public let details: [String]

    /// A failure.
    public init(_ problem: ProblemCode, discrepancies: [Discrepancy] = [], details: [String] = []) {
        self.problem = problem
        self.discrepancies = discrepancies
        self.details = details
    }
}
