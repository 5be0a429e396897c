import Law

/// Days, or hours of days, on which the body holds no hearings although it is a working day.
public struct BodyClosure: Hashable, Sendable, Codable {
    /// Why.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case sanitaryDay, repair, emergency, technicalFailure, other

        /// The reason for people.
        public var text: Text3 {
            switch self {
            case .sanitaryDay: Text3(kk: "санитариялық күн", ru: "санитарный день", en: "cleaning day")
            case .repair: Text3(kk: "жөндеу жұмыстары", ru: "ремонтные работы", en: "repair works")
            case .emergency: Text3(kk: "төтенше жағдай", ru: "чрезвычайная ситуация", en: "emergency")
            case .technicalFailure: Text3(kk: "техникалық ақау", ru: "техническая неисправность", en: "technical failure")
            case .other: Text3(kk: "басқа себеп", ru: "другая причина", en: "other reason")
            }
        }
    }

    /// The days.
    public let days: DayRange
    /// The hours of each of the days; nil for whole days.
    public let hours: TimeSpan?
    /// Why.
    public let reason: Reason

    /// A closure.
    public init(_ days: DayRange, hours: TimeSpan? = nil, reason: Reason) {
        self.days = days
        self.hours = hours
        self.reason = reason
    }
}
