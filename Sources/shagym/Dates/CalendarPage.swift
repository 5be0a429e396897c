import CivilTime
import Law
import StrictJSON

/// Some months of a year as one working week sees them.
struct CalendarPage {
    struct Month {
        let number: Int
        let days: [(day: Day, status: DayStatus)]

        var workingDays: Int { days.count { $0.status.isWorking } }
    }

    let calendar: WorkingCalendar
    let year: Int
    let week: WorkingWeek
    let months: [Month]

    /// - Throws: `CalendarGap` when the year has no data.
    init(calendar: WorkingCalendar, year: Int, months: ClosedRange<Int>, week: WorkingWeek) throws {
        self.calendar = calendar
        self.year = year
        self.week = week
        self.months = try months.map { month in
            let days = (1...31).compactMap { Day(year: year, month: month, day: $0) }
            return Month(number: month, days: try days.map { ($0, try calendar.status(of: $0, in: week)) })
        }
    }

    private var total: Int { months.reduce(0) { $0 + $1.workingDays } }

    // MARK: For people

    /// The months as grids with the reasons below.
    func text(_ words: PageWords) -> String {
        var lines = [
            Terminal.strong(words.choose("Жұмыс күнтізбесі", "Рабочий календарь", "Working calendar") + " \(year)"),
            words.week(week) + "; "
                + words.choose(
                    "[ ] мереке немесе ауысқан күн, ( ) апталық демалыс, + қаулымен жұмыс күні",
                    "[ ] праздник или перенос, ( ) выходной, + рабочий по постановлению",
                    "[ ] holiday or moved day off, ( ) weekly rest, + worked by order"
                ),
        ]
        for month in months { lines += [""] + text(month, words) }
        lines += ["", words.choose("Барлығы: ", "Всего: ", "In all: ") + words.workingDays(total), ""]
        lines += [words.choose("Дереккөздер", "Источники", "Sources")]
        lines += Columns.aligned(sources.map { ["  [\($0.id)]", $0.address] })
        lines += ["  \(calendar.identity.edition), sha256 \(calendar.identity.hash)"]
        return lines.joined(separator: "\n")
    }

    private func text(_ month: Month, _ words: PageWords) -> [String] {
        let title = words.title(month.number, year)
        let count = words.workingDays(month.workingDays)
        var lines = [Terminal.strong(Columns.left(title, 35 - count.count)) + count]
        lines.append(words.weekdays.map { Columns.right($0, 4) + " " }.joined())
        var cells = Array(repeating: "     ", count: (month.days.first?.day.weekday.rawValue ?? 1) - 1)
        cells += month.days.map { cell($0.day, $0.status) }
        for start in stride(from: 0, to: cells.count, by: 7) {
            lines.append(cells[start..<min(start + 7, cells.count)].joined())
        }
        let rows = month.days.compactMap { entry -> [String]? in
            let date = "  \(words.short(entry.day)) \(words.short(entry.day.weekday))"
            switch entry.status {
            case .working, .off(.weeklyRest): return nil
            case .off(let reason): return [date, words.reason(reason)]
            case .workingMovedIn(let move): return [date, words.reason(move)]
            }
        }
        return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) } + (rows.isEmpty ? [] : [""])
            + Columns.aligned(rows)
    }

    private func cell(_ day: Day, _ status: DayStatus) -> String {
        let number = Columns.right(String(day.day), 2)
        return switch status {
        case .working: "  \(number) "
        case .workingMovedIn: " +\(number) "
        case .off(.weeklyRest): " (\(number))"
        case .off: " [\(number)]"
        }
    }

    /// The sources that the shown days rest on.
    private var sources: [(id: String, address: String)] {
        var ids: Set<String> = []
        for entry in months.flatMap(\.days) {
            switch entry.status {
            case .working, .off(.weeklyRest): break
            case .workingMovedIn(let move), .off(.movedRest(let move)): ids.insert(move.source)
            case .off(.holiday(let holiday)), .off(.transferredHoliday(let holiday, _)): ids.insert(holiday.source)
            }
        }
        return ids.sorted().map { ($0, calendar.facts.sources[$0] ?? "") }
    }

    // MARK: For programs

    /// The same as one JSON object: counts and every day that is not an ordinary working day.
    var json: String {
        var writer = JSONWriter()
        writer.object { page in
            page.field("year", year)
            page.field("week", week.rawValue)
            page.field("workingDays", total)
            page.object("calendar") { identity in
                identity.field("edition", calendar.identity.edition)
                identity.field("hash", calendar.identity.hash)
            }
            page.array("months") { list in
                for month in months {
                    list.object { object in
                        object.field("month", month.number)
                        object.field("workingDays", month.workingDays)
                        object.array("days") { days in
                            for entry in month.days { write(entry.day, entry.status, &days) }
                        }
                    }
                }
            }
            page.object("sources") { object in
                for source in sources { object.field(source.id, source.address) }
            }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    private func write(_ day: Day, _ status: DayStatus, _ writer: inout JSONWriter) {
        switch status {
        case .working: break
        case .workingMovedIn(let move):
            writer.object { object in
                object.field("day", day.iso)
                object.field("status", "workingMovedIn")
                object.field("restDay", move.rest.iso)
                object.field("source", move.source)
            }
        case .off(let off):
            writer.object { object in
                object.field("day", day.iso)
                object.field("status", "off")
                if let reason = try? StrictJSONEncoder().encode(off) { object.field("off", raw: reason) }
            }
        }
    }
}
