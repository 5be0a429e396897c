extension ChecklistFacts {
    /// The identity document given up before the decision is issued (R9.13). The State Corporation takes it and passes it to the internal
    /// affairs body. Nil for a child under 16, who has none of them.
    public var surrendered: RequiredDocument? {
        guard age >= .identityCard else { return nil }
        return switch category {
        case .citizen: .identityCard
        case .foreigner: .residencePermit
        case .stateless: .statelessCertificate
        }
    }
}

extension FilingChannel {
    /// Whether the provider holds originals that go back with the refusal notice (R9.10). On the portal only scans were filed, so there is
    /// nothing to return.
    public var leavesOriginals: Bool { self == .stateCorporation }
}
