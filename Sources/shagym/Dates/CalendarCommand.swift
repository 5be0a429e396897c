import CivilTime
import Law
import ServiceKit

extension Command {
    /// `shagym calendar`: the working calendar of a year.
    static let calendar = Command(
        name: "calendar",
        summary: "print a year's working calendar with the reason for every day off",
        arguments: ["<year>"],
        options: [
            Option("week", "six|five", "the working week: six days (default, RR-7) or five"),
            Option("month", "NUMBER", "one month only, 1 to 12"),
            Option("language", "kk|ru|en", "the language of the words (default: the terminal's)"),
            Option("json", "print JSON"),
        ],
        notes: ["Needs no running system. A year without published holidays is an error, never a guess."],
        examples: ["shagym calendar 2026", "shagym calendar 2026 --week five --month 5 --language ru"]
    ) { invocation in
        let environment = ProcessEnvironment.all
        let words = try PageWords(invocation, environment: environment)
        let week = try invocation.choice("week", ["six": WorkingWeek.sixDay, "five": .fiveDay]) ?? .sixDay
        let month = try invocation.integer("month", in: 1...12)
        let text = invocation.arguments[0]
        guard let year = Int(text), (1...9999).contains(year), text.utf8.count == 4 else {
            throw UsageError("<year> must be a year such as 2026, not \"\(text)\"")
        }
        let calendar = try LawFiles(environment: environment).calendar
        guard calendar.years.contains(year) else { throw Failure(CalendarGap(year: year), calendar) }
        let page = try CalendarPage(calendar: calendar, year: year, months: month.map { $0...$0 } ?? 1...12, week: week)
        Terminal.print(invocation.has("json") ? page.json : page.text(words))
        return ExitStatus.done
    }
}
