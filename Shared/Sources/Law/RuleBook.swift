/// The citations of all rules, read from `Resources/law/rules.json`.
public struct RuleBook: Hashable, Sendable {
    /// Why a rule book cannot be used.
    public enum Failure: Error, Hashable, Sendable {
        /// A rule has no citation.
        case missing(RuleID)
        /// A rule has two citations.
        case repeated(RuleID)
    }

    /// The citations in the order of the rules.
    public var all: [Citation] { RuleID.allCases.map { self[$0] } }

    private let citations: [RuleID: Citation]

    /// A rule book with exactly one citation for every ``RuleID``.
    public init(_ list: [Citation]) throws(Failure) {
        var citations: [RuleID: Citation] = [:]
        for citation in list where citations.updateValue(citation, forKey: citation.id) != nil { throw .repeated(citation.id) }
        for id in RuleID.allCases where citations[id] == nil { throw .missing(id) }
        self.citations = citations
    }

    /// The citation of a rule.
    public subscript(id: RuleID) -> Citation {
        // Complete by construction; the empty citation is never reached.
        citations[id] ?? Citation(id: id, article: Text3(kk: "", ru: "", en: ""), text: Text3(kk: "", ru: "", en: ""))
    }
}
