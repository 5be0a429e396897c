import CivilTime
import Law
import ServiceKit

extension Command {
    /// `shagym deadline`: one deadline with its reason.
    static let deadline = Command(
        name: "deadline",
        summary: "compute a deadline and show, day by day, why it falls there",
        arguments: ["<rule>"],
        options: [
            Option("at", "MOMENT", "when it began: 2026-07-03T15:00:00+05:00, or without offset in Kazakhstan's time"),
            Option("on", "DAY", "the day it began, whatever the hour, such as 2026-07-03"),
            Option("state-corporation", "it reached the State Corporation, whose hours decide the day (DL-14)"),
            Option("week", "six|five", "the working week to count in (default: the body's own, A-01)"),
            Option("language", "kk|ru|en", "the language of the words (default: the terminal's)"),
            Option("json", "print the deadline with its proof as JSON"),
        ],
        notes: [
            "Rules: DL-01 to DL-20 (Order No. 259) and DX-1 to DX-7 (other law), such as DL-17, forwarding a complaint.",
            "Needs no running system. The choices SHAGYM_A01_… and so on apply as they do to the services. What comes after closing time counts for the next working day.",
        ],
        examples: [
            "shagym deadline DL-17 --at 2026-07-03T15:00:00+05:00",
            "shagym deadline DL-19 --at 2026-07-03T18:31 --week five --language ru",
            "shagym deadline DX-1 --on 2026-03-31",
        ]
    ) { invocation in
        let environment = ProcessEnvironment.all
        let words = try PageWords(invocation, environment: environment)
        let question = try DeadlineQuestion(invocation)
        let data = try LawFiles(environment: environment)
        let calendar = data.calendar
        let found: Deadline?
        do throws(CalendarGap) {
            found = try question.deadline(calendar, data.settings)
        } catch {
            throw Failure(error, calendar)
        }
        guard let deadline = found else {
            throw Failure.beforeTheOrder
        }
        Terminal.print(invocation.has("json") ? try DeadlinePage.json(deadline) : DeadlinePage(deadline, words, data.rules).text)
        return ExitStatus.done
    }
}
