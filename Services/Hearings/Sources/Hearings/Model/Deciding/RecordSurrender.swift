import CivilTime

/// Records the surrender of the identity document. Source: R9.13, A-36.
public struct RecordSurrender: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.recordSurrender
    /// Which document.
    public let kind: IdentityDocument
    /// When the State Corporation took it.
    public let surrenderedAt: Instant
    /// When it was passed to the provider.
    public let passedOnAt: Instant?

    /// The order.
    public init(kind: IdentityDocument, surrenderedAt: Instant, passedOnAt: Instant? = nil) {
        self.kind = kind
        self.surrenderedAt = surrenderedAt
        self.passedOnAt = passedOnAt
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let last = passedOnAt ?? surrenderedAt
        guard surrenderedAt <= last, last <= context.now else { throw Objection(.inTheFuture, .r9_13) }
        guard kind == matter.applicant.category.surrendered else {
            throw Objection(.wrongIdentityDocument, .r9_13, details: [matter.applicant.category.surrendered.rawValue])
        }
        let clock = try context.clock(.issue, .dl13, from: .received(context.now), matter)
        let fact = DocumentSurrendered(
            stamp: context.stamp(matter, .r9_13, .a36),
            stage: matter.going(to: .surrendered),
            surrenderedAt: surrenderedAt,
            passedOnAt: passedOnAt,
            kind: kind,
            clocks: [clock]
        )
        return [.documentSurrendered(fact)]
    }
}
