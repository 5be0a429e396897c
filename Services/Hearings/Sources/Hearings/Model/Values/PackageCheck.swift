import Law

/// A document that is not there or out of date, with the rule that asks for it.
public struct LackingDocument: Hashable, Sendable, Codable {
    /// The document.
    public let document: RequiredDocument
    /// The rule, `DC-…`.
    public let rule: RuleID

    init(_ item: ChecklistItem) {
        document = item.document
        rule = item.rule
    }
}

/// One person's documents and what the checklist found of them. Source: RR-8, rules 9.
public struct PersonCheck: Hashable, Sendable, Codable {
    /// The facts that decide what must be presented.
    public let facts: ChecklistFacts
    /// What was presented.
    public let presented: [PresentedDocument]
    /// What is not there.
    public let missing: [LackingDocument]
    /// What is there, but out of date on the day of filing (DC-09).
    public let expired: [LackingDocument]

    /// Checks a person's documents.
    public init(_ facts: ChecklistFacts, _ presented: [PresentedDocument]) {
        self.facts = facts
        self.presented = presented
        switch Checklist(facts).result(of: presented) {
        case .complete: (missing, expired) = ([], [])
        case .incomplete(let absent, let old):
            (missing, expired) = (absent.map(LackingDocument.init), old.map(LackingDocument.init))
        }
    }

    /// The checklist.
    public var checklist: Checklist { Checklist(facts) }
}

/// What the checklist found of a whole application. Source: rules 9.
public struct PackageCheck: Hashable, Sendable, Codable {
    /// The applicant first, then the children in their order.
    public let persons: [PersonCheck]

    /// Whether nothing is missing or expired.
    public var isComplete: Bool { missing.isEmpty && expired.isEmpty }
    /// What is not there, whoever's it is.
    public var missing: [LackingDocument] { persons.flatMap(\.missing) }
    /// What is out of date, whoever's it is.
    public var expired: [LackingDocument] { persons.flatMap(\.expired) }

    /// What happens at the place of filing: the severest that happens for one person. Source: R8.3, A-40.
    public var outcome: IntakeOutcome {
        let outcomes = persons.map { $0.checklist.outcome(of: $0.checklist.result(of: $0.presented)) }
        let severest = outcomes.first { if case .accept = $0 { false } else { true } }
        return severest ?? outcomes.first { $0 != .accept(expired: []) } ?? .accept(expired: [])
    }

    /// The codes of what is lacking, each once, for refusals.
    var lacking: [String] { Set((missing + expired).map(\.document.rawValue)).sorted() }
}
