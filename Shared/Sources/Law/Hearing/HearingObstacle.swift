import CivilTime

/// Why there can be no hearing, or no refusal, on a day.
public enum HearingObstacle: Hashable, Sendable {
    /// The provider does not work.
    case dayOff(DayOff)
    /// It is the day of the notice itself, which would come without warning (rulebook 6.3, point 2).
    case noticeDay
    /// Later than the second working day after the notice (DL-09).
    case afterSecondDay
    /// Sooner than the third working day after the notice (DX-6).
    case beforeThirdDay
    /// After the end of the service term (DL-14).
    case afterTermEnd
    /// The notice came too late (DL-08).
    case windowClosed

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .dayOff: "dayOff"
        case .noticeDay: "noticeDay"
        case .afterSecondDay: "afterSecondDay"
        case .beforeThirdDay: "beforeThirdDay"
        case .afterTermEnd: "afterTermEnd"
        case .windowClosed: "windowClosed"
        }
    }

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .dayOff(let off): off.text
        case .noticeDay: Text3(kk: "хабарлама күні", ru: "день уведомления", en: "day of the notice")
        case .afterSecondDay:
            Text3(
                kk: "хабарламадан кейінгі екінші жұмыс күні өтті (DL-09)",
                ru: "позже второго рабочего дня после уведомления (DL-09)",
                en: "after the second working day from the notice (DL-09)"
            )
        case .beforeThirdDay:
            Text3(
                kk: "хабарламадан кейін үш жұмыс күні өтпеді (DX-6)",
                ru: "раньше третьего рабочего дня после уведомления (DX-6)",
                en: "before the third working day from the notice (DX-6)"
            )
        case .afterTermEnd:
            Text3(kk: "қызмет мерзімі өтті (DL-14)", ru: "срок услуги истёк (DL-14)", en: "the service term is over (DL-14)")
        case .windowClosed:
            Text3(
                kk: "хабарлама кеш берілді (DL-08)",
                ru: "уведомление опоздало (DL-08)",
                en: "the notice came too late (DL-08)"
            )
        }
    }
}
