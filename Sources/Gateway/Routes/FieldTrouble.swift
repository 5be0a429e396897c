import CivilTime
import Contracts
import Law

/// What is wrong with the fields of a body: all of it, so that a client corrects it in one go.
struct FieldTrouble: Error {
    /// The fields concerned.
    private(set) var fields: [Problem.Field] = []

    /// Whether nothing is wrong.
    var isEmpty: Bool { fields.isEmpty }

    /// Notes one field.
    /// - Parameters:
    ///   - pointer: JSON Pointer into the body.
    ///   - reason: a stable word: `missing`, `unknown`, `format`, `conflict`, `range`.
    mutating func add(_ pointer: String, _ reason: String, _ text: Text3) {
        fields.append(Problem.Field(pointer: pointer, reason: reason, text: text))
    }

    /// Notes what another reader found.
    mutating func add(_ other: FieldTrouble) { fields += other.fields }

    /// What the client is told.
    var refusal: Refusal { .fields(fields) }
}

/// What is said about fields that cannot be taken.
enum FieldWords {
    static let unknownMember = Text3(kk: "мұндай мүше жоқ", ru: "такого поля нет", en: "there is no such member")
    static let instant = Text3(
        kk: "RFC 3339 уақыты керек, мысалы 2026-07-03T15:00:00+05:00",
        ru: "нужно время RFC 3339, например 2026-07-03T15:00:00+05:00",
        en: "a time of RFC 3339 is needed, such as 2026-07-03T15:00:00+05:00"
    )
    static let day = Text3(
        kk: "күн керек, мысалы 2026-07-03",
        ru: "нужен день, например 2026-07-03",
        en: "a day is needed, such as 2026-07-03"
    )
    static let dayWanted = Text3(
        kk: "күн керек, мысалы 2026-07-03.",
        ru: "нужен день, например 2026-07-03.",
        en: "a day is needed, such as 2026-07-03."
    )
    static let eitherReceivedOrOn = Text3(
        kk: "received немесе on керек, екеуі бірге емес",
        ru: "нужно received или on, но не оба",
        en: "received or on is needed, not both"
    )
    static let list = Text3(
        kk: "бос емес тізім керек, 200-ге дейін",
        ru: "нужен непустой список, до 200",
        en: "a list that is not empty is needed, at most 200"
    )
    static let object = Text3(kk: "нысан керек", ru: "нужен объект", en: "an object is needed")
    static let hash = Text3(
        kk: "SHA-256 керек: 64 кіші он алтылық цифр",
        ru: "нужен SHA-256: 64 шестнадцатеричные цифры строчными",
        en: "a SHA-256 is needed: 64 lower-case hexadecimal digits"
    )
    static let wholeNumber = Text3(kk: "бүтін сан керек", ru: "нужно целое число", en: "a whole number is needed")
    static let complaintNumber = Text3(
        kk: "қадағалау кодымен бірге шағым нөмірі керек",
        ru: "с кодом отслеживания нужен номер жалобы",
        en: "with a tracking code the complaint's number is needed"
    )
    static let text = Text3(kk: "мәтін керек", ru: "нужен текст", en: "a text is needed")

    static let column = Text3(
        kk: "баған атауы мүшенің жолы болуы керек, мысалы applicant.name немесе isSigned:flag",
        ru: "названием столбца должен быть путь поля, например applicant.name или isSigned:flag",
        en: "a column's name must be the path of a member, such as applicant.name or isSigned:flag"
    )

    /// What a cell of a table must be.
    static func cell(_ kind: CSVColumn.Kind) -> Text3 {
        switch kind {
        case .text: text
        case .flag: Text3(kk: "true немесе false керек", ru: "нужно true или false", en: "true or false is needed")
        case .number: Text3(kk: "сан керек", ru: "нужно число", en: "a number is needed")
        case .list: list
        case .json: Text3(kk: "JSON мәні керек", ru: "нужно значение JSON", en: "a JSON value is needed")
        }
    }

    /// A list of objects of a certain length.
    static func listOfObjects(_ most: Int) -> Text3 {
        Text3(
            kk: "нысандар тізімі керек, 1–\(most)",
            ru: "нужен список объектов, 1–\(most)",
            en: "a list of objects is needed, 1–\(most)"
        )
    }

    static let noticeBeforeFiling = Text3(
        kk: "хабарлама өтініштен бұрын болмайды",
        ru: "уведомление не может быть раньше заявления",
        en: "a notice cannot be earlier than the application"
    )

    static let deadlineRule = oneOf(DeadlineRule.allCases.map(\.rawValue))
    static let calendarOwner = oneOf(CalendarOwner.allCases.map(\.rawValue))
    static let week = oneOf(WorkingWeek.allCases.map(\.rawValue))
    static let channel = oneOf(FilingChannel.allCases.map(\.rawValue))
    static let delivery = oneOf(HearingNotice.Delivery.allCases.map(\.rawValue))
    static let respondent = oneOf(RespondentKind.allCases.map(\.rawValue))
    static let arrival = oneOf(Arrival.allCases.map(\.rawValue) + FurtherArrival.allCases.map(\.rawValue))

    private static func oneOf(_ words: [String]) -> Text3 {
        let list = words.joined(separator: ", ")
        return Text3(kk: "мыналардың бірі керек: \(list)", ru: "нужно одно из: \(list)", en: "one of these is needed: \(list)")
    }
}
