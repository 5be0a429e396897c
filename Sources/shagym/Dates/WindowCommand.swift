import CivilTime
import Law
import ServiceKit

extension Command {
    /// `shagym window`: the days of notice, hearing and refusal.
    static let window = Command(
        name: "window",
        summary: "show until when a hearing notice can be served, and the days for hearing and refusal",
        options: [
            Option("filed", "MOMENT", "when the application was filed: 2026-06-03T10:00:00+05:00, or without offset"),
            Option("channel", "state-corporation|portal", "how it was filed (default: state-corporation)"),
            Option("notice", "MOMENT", "when the notice was or will be served"),
            Option("handed-over", "the notice is handed over on paper: it counts from its own day (A-09)"),
            Option(
                "tight",
                "list the filing days that leave the least time for replies before the notice, or zero or one day for the refusal"
            ),
            Option("year", "YEAR[-YEAR]", "the years of --tight, such as 2026 or 2026-2027"),
            Option("week", "six|five", "the provider's week (default: the setting, A-01; with --tight: both)"),
            Option("language", "kk|ru|en", "the language of the words (default: the terminal's)"),
            Option("json", "print JSON"),
        ],
        notes: [
            "Only a refusal needs the notice. It is due three working days before the service term ends (DL-08), the hearing on the first or second working day after it (DL-09), the refusal not before the third (DX-6).",
            "Needs no running system. The choices SHAGYM_A01_…, SHAGYM_A06_… and SHAGYM_A12_… apply.",
        ],
        examples: [
            "shagym window --filed 2026-06-03T10:00",
            "shagym window --filed 2026-06-03T10:00 --notice 2026-06-23T18:31 --language ru",
            "shagym window --tight --year 2026-2027",
        ]
    ) { invocation in
        let environment = ProcessEnvironment.all
        let words = try PageWords(invocation, environment: environment)
        let question = try WindowQuestion(invocation)
        let data = try LawFiles(environment: environment)
        do {
            Terminal.print(try question.answer(data, words, json: invocation.has("json")))
            return ExitStatus.done
        } catch let gap as CalendarGap {
            throw Failure(gap, data.calendar)
        }
    }
}
