import Law

/// A field whose content does not fit the rest of a command.
public struct RefusedField: Hashable, Sendable, Codable {
    /// Where it stands in the command, from the outside in.
    public let path: [String]
    /// What is wrong.
    public let problem: ChecklistFacts.Problem
}
