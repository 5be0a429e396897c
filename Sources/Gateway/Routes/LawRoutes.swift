import CivilTime
import Contracts
import Directory
import HTTPServer
import Law
import StrictJSON

/// The law as data, for anybody: the working calendar, the bodies, what a rule says, and where a complaint would go.
enum LawRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/calendar/{year}", "getCalendar", query: ["week"], calendar),
        Route(.post, "/v1/routing/preview", "previewRouting", body: .json) { RoutingPreview.answer($0) },
        Route(.get, "/v1/bodies", "listBodies", bodies),
        Route(.get, "/v1/rules/{id}", "getRule", rule),
    ]

    private static let hour = AnswerHeaders.cached(seconds: 3600)

    private static func rule(_ exchange: Exchange) {
        guard let id = RuleID(rawValue: exchange.values[0]) else { return exchange.refuse(.noSuchRule) }
        let citation = exchange.gateway.law.rules[id]
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("id", id.rawValue)
            writer.field("article", citation.article)
            writer.field("text", citation.text)
        }
        exchange.answer(json: writer.take(), headers: [hour])
    }

    private static func calendar(_ exchange: Exchange) {
        let calendar = exchange.gateway.law.calendar
        var weeks = WorkingWeek.allCases
        if let text = exchange.query["week"] {
            guard let week = WorkingWeek(rawValue: text) else { return exchange.refuse(.parameter("week", FieldWords.week)) }
            weeks = [week]
        }
        let digits = exchange.values[0]
        guard let year = Int(digits), digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return exchange.refuse(.notFound)
        }
        guard let bytes = try? CalendarAnswer.bytes(year, weeks, of: calendar, in: exchange.language) else {
            var problem = Problem.calendarGap(CalendarGap(year: year), years: calendar.years)
            problem.kind = .notFound
            return exchange.refuse(problem)
        }
        exchange.answerInLanguage(json: bytes, headers: [hour])
    }
}

/// Writes a year of the working calendar: what differs from the plain week, and why.
enum CalendarAnswer {
    /// - Throws: `CalendarGap` for a year without data.
    static func bytes(
        _ year: Int,
        _ weeks: [WorkingWeek],
        of calendar: WorkingCalendar,
        in language: Language
    ) throws(CalendarGap) -> [UInt8] {
        guard let first = Day(year: year, month: 1, day: 1) else { throw CalendarGap(year: year) }
        var writer = JSONWriter(reserving: 8192)
        writer.beginObject()
        writer.field("year", year)
        writer.object("calendar") { writer in
            writer.field("edition", calendar.identity.edition)
            writer.field("hash", calendar.identity.hash)
        }
        writer.key("weeks")
        writer.beginObject()
        for week in weeks {
            writer.key(week.rawValue)
            writer.beginObject()
            writer.field("workingDays", try calendar.workingDays(inYear: year, week: week))
            writer.key("days")
            writer.beginArray()
            var day = first
            while day.year == year {
                try write(day, calendar.status(of: day, in: week), language, to: &writer)
                let next = day.adding(days: 1)
                guard next > day else { break }
                day = next
            }
            writer.endArray()
            writer.endObject()
        }
        writer.endObject()
        writer.endObject()
        return writer.take()
    }

    /// One day, unless it is an ordinary working day or a plain weekly rest day.
    private static func write(_ day: Day, _ status: DayStatus, _ language: Language, to writer: inout JSONWriter) {
        func entry(_ isWorking: Bool, _ reason: String, _ text: String, _ source: String?) {
            writer.object { writer in
                writer.field("day", day.iso)
                writer.field("working", isWorking)
                writer.field("reason", reason)
                writer.field("text", text)
                writer.field("source", ifPresent: source)
            }
        }
        switch status {
        case .working, .off(.weeklyRest): break
        case .workingMovedIn(let move):
            entry(true, "movedWork", Text3.movedWork(move.rest)[language], move.source)
        case .off(let reason):
            switch reason {
            case .weeklyRest: break
            case .holiday(let holiday): entry(false, "holiday", reason.text[language], holiday.source)
            case .transferredHoliday(let holiday, _): entry(false, "transferredHoliday", reason.text[language], holiday.source)
            case .movedRest(let move): entry(false, "movedRest", reason.text[language], move.source)
            }
        }
    }
}

extension Text3 {
    /// A rest day that is worked because another day became free.
    fileprivate static func movedWork(_ rest: Day) -> Text3 {
        Text3(
            kk: "\(rest.iso) үшін жұмыс күні",
            ru: "рабочий день вместо \(rest.iso)",
            en: "worked in exchange for \(rest.iso)"
        )
    }
}

extension Refusal {
    /// The rulebook has no rule with this id.
    static let noSuchRule = Refusal(
        Problem(
            .notFound,
            code: "not-found",
            detail: Text3(
                kk: "Мұндай ереже жоқ; идентификаторлар R15.2, DL-17, DX-1, RT-PRV-prv, A-06 түрінде.",
                ru: "Такого правила нет; идентификаторы вида R15.2, DL-17, DX-1, RT-PRV-prv, A-06.",
                en: "There is no such rule; ids look like R15.2, DL-17, DX-1, RT-PRV-prv, A-06."
            )
        )
    )
}
