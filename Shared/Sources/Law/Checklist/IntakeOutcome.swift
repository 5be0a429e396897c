/// What happens to a package at the place of filing.
public enum IntakeOutcome: Hashable, Sendable {
    /// It is accepted. On the portal expired documents only warn and are looked at in the completeness check (A-40, R8.6).
    case accept(expired: [ChecklistItem])
    /// The State Corporation refuses acceptance with form 5; no case begins (R8.3).
    case refuseAcceptance(missing: [ChecklistItem], expired: [ChecklistItem])
    /// The portal does not submit it until the missing files are attached; nothing is refused.
    case blockSubmission(missing: [ChecklistItem], expired: [ChecklistItem])

    /// The rule behind it.
    public var rule: RuleID {
        switch self {
        case .accept(let expired): expired.isEmpty ? .rr8 : .a40
        case .refuseAcceptance: .r8_3
        case .blockSubmission: .a40
        }
    }
}
