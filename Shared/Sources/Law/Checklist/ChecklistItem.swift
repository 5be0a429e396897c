/// One thing a person must present: a document, why, and what is accepted in its place.
public struct ChecklistItem: Hashable, Sendable {
    /// The document.
    public let document: RequiredDocument
    /// The rule that asks for it.
    public let rule: RuleID
    /// Why it is asked for, for people.
    public let reason: Text3
    /// What is accepted in its place, with the rule that allows it; any one is enough.
    public let alternatives: [Alternative]

    /// A document accepted in the place of another.
    public struct Alternative: Hashable, Sendable {
        /// The document.
        public let document: RequiredDocument
        /// The rule that allows it.
        public let rule: RuleID
    }

    /// Every document that satisfies the item, the one asked for first.
    public var accepted: [RequiredDocument] { [document] + alternatives.map(\.document) }

    init(_ document: RequiredDocument, _ rule: RuleID, _ reason: Text3, or alternatives: [Alternative] = []) {
        self.document = document
        self.rule = rule
        self.reason = reason
        self.alternatives = alternatives
    }
}
