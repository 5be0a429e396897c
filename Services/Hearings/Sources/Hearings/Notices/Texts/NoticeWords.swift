import CivilTime
import Law

/// Dates, times and other values as they stand in notices.
enum NoticeWords {
    /// "10:00–11:00", the same in every language.
    static func time(_ span: TimeSpan) -> Text3 { Text3(same: clock(span.start) + "–" + clock(span.end)) }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    /// How a hearing is held.
    static func way(_ way: HearingWay) -> Text3 {
        switch way {
        case .inPerson: Text3(kk: "жеке қатысу", ru: "личное присутствие", en: "in person")
        case .videoConference: Text3(kk: "бейнеконференция", ru: "видеоконференция", en: "video conference")
        case .other: Text3(kk: "өзге байланыс құралдары", ru: "иные средства связи", en: "other means of communication")
        }
    }

    /// Several languages in a row.
    static func languages(_ languages: SortedSet<HearingLanguage>) -> Text3 { Text3(list: languages.map(\.name)) }
}
