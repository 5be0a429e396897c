import CivilTime
import Contracts
import Law

extension ProblemTitle {
    /// Codes of questions about dates and rules.
    static let law: [ProblemTitle] = [
        ProblemTitle(
            "invalid-fields",
            422,
            kk: "Өрістер түзетуді қажет етеді",
            ru: "Поля нужно исправить",
            en: "Some fields cannot be taken as they are"
        ),
        ProblemTitle(
            "calendar-gap",
            422,
            kk: "Бұл жылға күнтізбе жоқ",
            ru: "Для этого года нет календаря",
            en: "There is no calendar for that year"
        ),
        ProblemTitle(
            "no-edition",
            422,
            kk: "Бұйрық ол кезде күшінде болмаған",
            ru: "Приказ тогда не действовал",
            en: "The order was not in force then"
        ),
        ProblemTitle(
            "decree-not-applicable",
            422,
            kk: "Күндерді бұлай ауыстыру мүмкін емес",
            ru: "Так перенести дни нельзя",
            en: "The days cannot be moved like that"
        ),
    ]
}

extension Problem {
    /// A day in a year without calendar data was needed; nothing is guessed.
    static func calendarGap(_ gap: CalendarGap, years: ClosedRange<Int>) -> Problem {
        let (first, last) = (years.lowerBound, years.upperBound)
        return Problem(
            .unprocessable,
            code: "calendar-gap",
            detail: Text3(
                kk: "\(gap.year) жылдың жұмыс күндері белгісіз; \(first)–\(last) жылдар бар.",
                ru: "Рабочие дни \(gap.year) года неизвестны; есть годы \(first)–\(last).",
                en: "The working days of \(gap.year) are not known; there are the years \(first)–\(last)."
            )
        )
    }

    /// The matter is older than the order.
    static let noEdition = Problem(
        .unprocessable,
        code: "no-edition",
        detail: Text3(
            kk: "Бұйрық 2020 жылғы 14 сәуірден бастап күшінде.",
            ru: "Приказ действует с 14 апреля 2020 года.",
            en: "The order has been in force since 14 April 2020."
        )
    )

    /// A decree that does not fit the calendar.
    static func decree(_ error: CalendarDataError) -> Problem {
        let words: Text3 =
            switch error {
            case .alreadyFree(let day, _):
                Text3(
                    kk: "\(day.iso) онсыз да демалыс күні.",
                    ru: "\(day.iso) и так нерабочий день.",
                    en: "\(day.iso) is a free day already."
                )
            case .alreadyWorked(let day, _):
                Text3(
                    kk: "\(day.iso) онсыз да жұмыс күні.",
                    ru: "\(day.iso) и так рабочий день.",
                    en: "\(day.iso) is a working day already."
                )
            case .outsideYears(let day):
                Text3(
                    kk: "\(day.iso) күніне күнтізбе жоқ.",
                    ru: "Для \(day.iso) нет календаря.",
                    en: "There is no calendar for \(day.iso)."
                )
            default:
                Text3(
                    kk: "Ауыстыру күнтізбеге сәйкес келмейді.",
                    ru: "Перенос не согласуется с календарём.",
                    en: "The move does not fit the calendar."
                )
            }
        return Problem(.unprocessable, code: "decree-not-applicable", detail: words)
    }
}

extension DeadlineTrouble {
    /// What the client is told.
    func refusal(years: ClosedRange<Int>) -> Refusal {
        switch self {
        case .gap(let gap): Refusal(.calendarGap(gap, years: years))
        case .noEdition: Refusal(.noEdition)
        }
    }
}
