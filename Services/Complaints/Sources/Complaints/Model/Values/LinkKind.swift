/// How several complaints on one act belong together. Source: rules 7.4, A-18.
public enum LinkKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Same complainant, same text: answered once, each keeps its number.
    case duplicate
    /// Same complainant, new arguments: added to the open complaint, no new clock.
    case supplement
    /// Another complainant: one case, one decision, separate answers; the earliest clock governs.
    case joined
}
