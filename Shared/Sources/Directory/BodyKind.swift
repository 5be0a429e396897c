import Law

/// What part a body plays in the procedure (rulebook 4).
public enum BodyKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A territorial police body: the provider of the service (R3.1).
    case provider
    /// A body above providers: a Police Department (R14.1, A-15).
    case superiorBody
    /// A ministry or its committee, above the Police Departments.
    case ministry
    /// The authorised body for evaluation and control of the quality of public services (R14.1, R15.5).
    case qualityControlBody
    /// The State Corporation "Government for Citizens" or one of its branches.
    case stateCorporation
    /// A territorial body of national security: permits the exit of holders whose organisations were liquidated (R12.3).
    case securityBody

    /// Whose working days its terms are counted in (rulebook 5.1).
    public var calendarOwner: CalendarOwner {
        switch self {
        case .provider: .provider
        case .superiorBody, .ministry, .securityBody: .reviewingBody
        case .qualityControlBody: .qualityControlBody
        case .stateCorporation: .stateCorporation
        }
    }

    /// Whether a body of this kind cannot stand without a superior: then a complaint would have nowhere to go.
    public var needsSuperior: Bool { self == .provider || self == .superiorBody }

    /// Of which kinds its superior may be.
    public var superiorKinds: Set<BodyKind> {
        switch self {
        case .provider, .superiorBody: [.superiorBody, .ministry]
        case .ministry: [.ministry]
        case .stateCorporation: [.stateCorporation]
        case .qualityControlBody, .securityBody: []
        }
    }
}
