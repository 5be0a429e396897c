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

    /// A copy could not be made; what was begun is no backup.
    /// - Parameter reason: what was in the way, for the operator.
    static func backupFailed(_ reason: String) -> Problem {
        Problem(
            .conflict,
            code: "backup-failed",
            detail: Text3(
                kk: "Көшірме жасалмады: \(reason)",
                ru: "Копия не сделана: \(reason)",
                en: "No backup was made: \(reason)"
            )
        )
    }
}
