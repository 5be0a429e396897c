import CivilTime

/// What can still be done when the notice comes too late (rulebook 6.4, A-11). A refusal without a hearing is never one of them.
public enum ClosedWindowOption: Hashable, Sendable {
    /// The service is granted, if the ground for the refusal is gone.
    case grant(until: Day)
    /// The head extends the procedure by a reasoned decision, if a lawyer confirms that it applies here (DX-3). Decided on the day the
    /// notice counts from, the extension reaches `limit` at most and the applicant is told until `tellUntil`.
    case extend(limit: Day, tellUntil: Day)
    /// Notice and hearing all the same, the refusal not before `refusalFrom`. If that is after the end of the term, the case is marked
    /// `termBreached`, and `deemedRefusalFrom` is the day from which silence counts as refusal (DX-7).
    case lateHearing(HearingWindow, refusalFrom: Day, deemedRefusalFrom: Day?)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .grant: "grant"
        case .extend: "extend"
        case .lateHearing: "lateHearing"
        }
    }

    /// Whether the option breaks the service term.
    public var termBreached: Bool {
        if case .lateHearing(_, _, .some) = self { true } else { false }
    }

    /// The three options after a notice that counts from `notified`.
    static func all(
        notified: Day,
        window: HearingWindow,
        refusalFrom: Day,
        in plan: HearingPlan
    ) throws(CalendarGap) -> [ClosedWindowOption] {
        try all(
            notified: notified,
            window: window,
            refusalFrom: refusalFrom,
            termEnd: plan.termEnd,
            deemedRefusal: plan.deemedRefusal,
            in: plan.provider,
            settings: plan.settings
        )
    }

    /// The three options after a notice that counts from `notified`, in a term that ends on `termEnd`, however that day came about.
    /// - Throws: ``CalendarGap`` if a day in a year without data is needed.
    public static func all(
        notified: Day,
        window: HearingWindow,
        refusalFrom: Day,
        termEnd: Day,
        deemedRefusal: Deadline,
        in provider: BodyCalendar,
        settings: LawSettings = .recommended
    ) throws(CalendarGap) -> [ClosedWindowOption] {
        func day(_ rule: DeadlineRule) throws(CalendarGap) -> Day {
            try rule.deadline(from: .on(notified), by: provider, edition: deemedRefusal.edition, settings: settings).due.day
        }
        return [
            .grant(until: termEnd),
            .extend(limit: try day(.dx3), tellUntil: try day(.dx3Notice)),
            .lateHearing(
                window,
                refusalFrom: refusalFrom,
                deemedRefusalFrom: refusalFrom > termEnd ? deemedRefusal.due.day : nil
            ),
        ]
    }
}
