import CivilTime

/// Every choice of the rulebook's section 12 that a lawyer's answer may change, named after its A-number; the defaults are the
/// recommended ones.
public struct LawSettings: Hashable, Sendable, Codable {
    /// whether Saturday is a working day of the provider (the literal reading of RR-7 is six days).
    public var a01ProviderWeek: WorkingWeek
    /// whether Saturday is a working day of the State Corporation.
    public var a01StateCorporationWeek: WorkingWeek
    /// the week of bodies whose hours the source does not give.
    public var a01OtherBodiesWeek: WorkingWeek
    /// how many working days before the end of the service term the notice of a hearing is due at the latest.
    public var a06MinimumNoticeDistance: WorkingDays
    /// whether the filing day is day 1 of the service term when the application comes through the portal.
    public var a12PortalFilingDayCounts: Bool
    /// the superior body's term for a complaint; no source was found for it.
    public var a14SuperiorBodyTerm: WorkingDays
    /// the internal service level for a clearance; not law.
    public var a21ClearanceServiceLevel: WorkingDays
    /// after how many working days a clearance that was not answered is reminded of; not law.
    public var a21ClearanceReminders: [WorkingDays]
    /// how long a clearance without an end date is good; not law.
    public var a21ClearanceLongestValidity: CalendarMonths
    /// the state duty in tenge (1 monthly calculation index; 4,325 tenge in 2026).
    public var a30StateDutyTenge: Int
    /// whether "within one working day … within one working day" in one sentence means one term for both acts.
    public var a33OneTermForBothActs: Bool

    /// The recommended choices.
    public static let recommended = LawSettings(
        a01ProviderWeek: .sixDay,
        a01StateCorporationWeek: .sixDay,
        a01OtherBodiesWeek: .fiveDay,
        a06MinimumNoticeDistance: WorkingDays(3),
        a12PortalFilingDayCounts: false,
        a14SuperiorBodyTerm: WorkingDays(20),
        a21ClearanceServiceLevel: WorkingDays(15),
        a21ClearanceReminders: [WorkingDays(10), WorkingDays(13)],
        a21ClearanceLongestValidity: CalendarMonths(12),
        a30StateDutyTenge: 4_325,
        a33OneTermForBothActs: true
    )

    /// The week and hours of a body by its part in the procedure (rulebook 5.1).
    public func schedule(of owner: CalendarOwner) -> WorkSchedule {
        switch owner {
        case .provider: .provider.inWeek(a01ProviderWeek)
        case .stateCorporation: .stateCorporation.inWeek(a01StateCorporationWeek)
        case .militaryBody, .reviewingBody, .qualityControlBody, .receivingBody: .ordinary.inWeek(a01OtherBodiesWeek)
        }
    }
}
