import CivilTime
import Law

/// Why one wanted slot cannot be given.
public enum SlotProblem: Hashable, Sendable {
    /// The whole day is refused.
    case day(DayRefusal)
    /// The slot does not start on the grid of ``Slot/grid`` minutes.
    case offGrid
    /// The slot is shorter or longer than the hearing.
    case wrongLength
    /// It starts before now, or now.
    case past
    /// It touches lunch, a closure, or the time before opening or after closing; the preparation of the room counts too.
    case outsideHours
    /// A room, a link or an interpreter is missing or not needed, or somebody is named twice.
    case incomplete
    /// The resource cannot serve this hearing at all.
    case unsuitable(ResourceReference)
    /// The resource is not there at this time.
    case absent(ResourceReference)
    /// Another booking has the resource at this time.
    case taken(ResourceReference)
    /// The calendar has no data for the year.
    case calendarGap(Int)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .day(let refusal): refusal.code
        case .offGrid: "offGrid"
        case .wrongLength: "wrongLength"
        case .past: "past"
        case .outsideHours: "outsideHours"
        case .incomplete: "incomplete"
        case .unsuitable: "unsuitable"
        case .absent: "absent"
        case .taken: "taken"
        case .calendarGap: "calendarGap"
        }
    }

    /// The resource in conflict.
    public var resource: ResourceReference? {
        switch self {
        case .unsuitable(let resource), .absent(let resource), .taken(let resource): resource
        default: nil
        }
    }

    /// The rule that forbids it; nil for practical reasons.
    public var rule: RuleID? {
        switch self {
        case .day(let refusal): refusal.rule
        case .outsideHours: .rr7
        default: nil
        }
    }

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .day(let refusal): refusal.text
        case .offGrid:
            Text3(
                kk: "Тыңдау он бес минутқа еселі уақытта басталады.",
                ru: "Заслушивание начинается во время, кратное пятнадцати минутам.",
                en: "A hearing starts on a quarter of an hour."
            )
        case .wrongLength:
            Text3(
                kk: "Уақыт ұзақтығы тыңдауға сай емес.",
                ru: "Продолжительность не соответствует заслушиванию.",
                en: "The length is not that of the hearing."
            )
        case .past: Text3(kk: "Бұл уақыт өтіп кетті.", ru: "Это время уже прошло.", en: "This time has passed.")
        case .outsideHours:
            Text3(
                kk: "Уақыт жұмыс сағаттарынан тыс немесе түскі үзіліске түседі.",
                ru: "Время вне рабочих часов или приходится на обед.",
                en: "The time is outside the working hours or falls into lunch."
            )
        case .incomplete:
            Text3(
                kk: "Бөлме мен адамдар құрамы тыңдауға сай емес.",
                ru: "Состав помещений и людей не соответствует заслушиванию.",
                en: "Room and people are not those that the hearing needs."
            )
        case .unsuitable(let resource):
            Text3(
                kk: "Бұл тыңдауға жарамайды: \(resource).",
                ru: "Не подходит для этого заслушивания: \(resource).",
                en: "Not suitable for this hearing: \(resource)."
            )
        case .absent(let resource):
            Text3(
                kk: "Бұл уақытта жоқ: \(resource).",
                ru: "В это время отсутствует: \(resource).",
                en: "Not there at this time: \(resource)."
            )
        case .taken(let resource):
            Text3(
                kk: "Бұл уақытта бос емес: \(resource).",
                ru: "В это время занято: \(resource).",
                en: "Taken at this time: \(resource)."
            )
        case .calendarGap(let year):
            Text3(
                kk: "\(year) жылдың күнтізбесі жоқ.",
                ru: "Нет календаря на \(year) год.",
                en: "There is no calendar for \(year)."
            )
        }
    }
}
