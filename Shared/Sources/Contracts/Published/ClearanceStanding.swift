import CivilTime

/// What several requests of one person for one exit application come to. Source: R12.1, rules 8.5.
public struct ClearanceStanding: Hashable, Sendable {
    /// The status of the whole.
    public let status: ClearanceNotice.Status
    /// The requests that make it so.
    public let governing: [ClearanceNotice]

    /// Whether a permission to leave may be issued.
    public var allowsIssue: Bool { status == .granted || status == .notRequired }

    /// Nil where there is no request.
    ///
    /// A later request takes the place of earlier ones that came to nothing, but never of a refusal: that one is filed anew (rules 11.4). Of
    /// those that stand the least favourable counts, because all must be granted (CL-20).
    /// - Parameter notices: the latest notice of each request, in the order in which the requests came to the application.
    public init?(_ notices: [ClearanceNotice]) {
        var standing: [ClearanceNotice] = []
        for notice in notices {
            let replaced = Self.replaced(by: notice)
            standing.removeAll { replaced.contains($0.status) }
            standing.append(notice)
        }
        guard let worst = Self.severity.first(where: { status in standing.contains { $0.status == status } }) else { return nil }
        status = worst
        governing = standing.filter { $0.status == worst }
    }

    /// The least favourable first.
    private static let severity: [ClearanceNotice.Status] = [
        .refused, .revoked, .expired, .required, .pending, .granted, .notRequired,
    ]

    /// That none is required lifts what was asked for by mistake; what a decision maker took back or let end only where the holder named
    /// the obligations anew and all of them had ended (CL-21, CL-22).
    private static func replaced(by later: ClearanceNotice) -> Set<ClearanceNotice.Status> {
        switch later.status {
        case .required: [.notRequired, .required]
        case .notRequired where !later.isFiledWithAll: [.notRequired, .required]
        case .pending, .granted, .notRequired, .refused, .revoked, .expired: [.notRequired, .required, .revoked, .expired]
        }
    }
}
