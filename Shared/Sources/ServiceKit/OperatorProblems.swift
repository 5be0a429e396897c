import Contracts
import Law

extension Problem {
    /// The calendar that was to be used cannot be; the old one stays.
    /// - Parameter reason: what is wrong with it, for the operator.
    static func calendarUnusable(_ reason: String) -> Problem {
        Problem(
            .unprocessable,
            code: "calendar-unusable",
            detail: Text3(
                kk: "Жаңа күнтізбені қолдануға болмайды, ескісі қалды: \(reason)",
                ru: "Новый календарь применить нельзя, остаётся прежний: \(reason)",
                en: "The new calendar cannot be used, the old one stays: \(reason)"
            )
        )
    }
}
