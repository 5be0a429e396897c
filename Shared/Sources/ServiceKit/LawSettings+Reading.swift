import CivilTime
import Law

extension LawSettings {
    /// Reads the choices of the rulebook's section 12; each setting is named after its A-number. Defaults are the recommended ones.
    public init(from reader: inout SettingsReader) {
        self = .recommended
        a01ProviderWeek = reader.choice("SHAGYM_A01_PROVIDER_WEEK", default: a01ProviderWeek)
        a01StateCorporationWeek = reader.choice("SHAGYM_A01_STATE_CORPORATION_WEEK", default: a01StateCorporationWeek)
        a01OtherBodiesWeek = reader.choice("SHAGYM_A01_OTHER_BODIES_WEEK", default: a01OtherBodiesWeek)
        a06MinimumNoticeDistance = reader.workingDays("SHAGYM_A06_MINIMUM_NOTICE_DISTANCE", default: a06MinimumNoticeDistance, upTo: 20)
        a12PortalFilingDayCounts = reader.flag("SHAGYM_A12_PORTAL_FILING_DAY_COUNTS", default: a12PortalFilingDayCounts)
        a14SuperiorBodyTerm = reader.workingDays("SHAGYM_A14_SUPERIOR_BODY_TERM", default: a14SuperiorBodyTerm, upTo: 120)
        a21ClearanceServiceLevel = reader.workingDays(
            "SHAGYM_A21_CLEARANCE_SERVICE_LEVEL", default: a21ClearanceServiceLevel, upTo: 120)
        let reminders = reader.numbers(
            "SHAGYM_A21_CLEARANCE_REMINDERS", default: a21ClearanceReminders.map { Int($0.count) }, in: 1...120)
        a21ClearanceReminders = reminders.sorted().map { WorkingDays(UInt16(clamping: $0)) }
        let months = reader.integer(
            "SHAGYM_A21_CLEARANCE_LONGEST_VALIDITY", default: Int(a21ClearanceLongestValidity.count), in: 1...120)
        a21ClearanceLongestValidity = CalendarMonths(UInt8(clamping: months))
        a33OneTermForBothActs = reader.flag("SHAGYM_A33_ONE_TERM_FOR_BOTH_ACTS", default: a33OneTermForBothActs)
    }
}

extension SettingsReader {
    /// A number of working days, from 1 on.
    mutating func workingDays(_ name: String, default fallback: WorkingDays, upTo most: Int) -> WorkingDays {
        WorkingDays(UInt16(clamping: integer(name, default: Int(fallback.count), in: 1...most)))
    }
}
