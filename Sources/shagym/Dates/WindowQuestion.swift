import CivilTime
import Law
import StrictJSON

/// What `shagym window` is asked: the plan of one application, or the tight filing days of some years.
struct WindowQuestion {
    private enum Kind {
        case plan(filed: Instant, notice: HearingNotice?)
        case tight(ClosedRange<Int>)
    }

    private let kind: Kind
    private let channel: FilingChannel
    private let week: WorkingWeek?

    init(_ invocation: Invocation) throws(UsageError) {
        channel =
            try invocation.choice("channel", ["state-corporation": .stateCorporation, "portal": .portal]) ?? .stateCorporation
        week = try invocation.choice("week", ["six": .sixDay, "five": .fiveDay])
        if invocation.has("tight") {
            for name in ["filed", "notice"] where invocation.value(name) != nil {
                throw UsageError("--tight is asked for years, without --\(name)")
            }
            kind = .tight(try Self.years(try invocation.required("year", example: "2026")))
            return
        }
        guard invocation.value("year") == nil else { throw UsageError("--year belongs to --tight") }
        let filed = try Self.moment("filed", try invocation.required("filed", example: "2026-06-03T10:00"))
        guard let text = invocation.value("notice") else {
            guard !invocation.has("handed-over") else { throw UsageError("--handed-over says how --notice was served") }
            kind = .plan(filed: filed, notice: nil)
            return
        }
        let delivery: HearingNotice.Delivery = invocation.has("handed-over") ? .handedOver : .posted
        kind = .plan(filed: filed, notice: HearingNotice(delivery, at: try Self.moment("notice", text)))
    }

    private static func moment(_ name: String, _ text: String) throws(UsageError) -> Instant {
        guard let instant = Instant(typed: text) else {
            throw UsageError("--\(name) must be a moment such as 2026-06-03T10:00:00+05:00 or 2026-06-03T10:00, not \"\(text)\"")
        }
        return instant
    }

    private static func years(_ text: String) throws(UsageError) -> ClosedRange<Int> {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let years = parts.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
        guard years.count == parts.count, (1...2).contains(years.count), let first = years.first, let last = years.last,
            first > 0, first <= last
        else { throw UsageError("--year must be a year such as 2026 or years such as 2026-2027, not \"\(text)\"") }
        return first...last
    }

    /// The answer as text or as one line of JSON.
    /// - Throws: `CalendarGap` for a year without data, `Failure` when there is no answer.
    func answer(_ data: LawFiles, _ words: PageWords, json: Bool) throws -> String {
        switch kind {
        case .tight(let years):
            for year in [years.lowerBound, years.upperBound] where !data.calendar.years.contains(year) {
                throw CalendarGap(year: year)
            }
            let weeks = week.map { [$0] } ?? [.sixDay, .fiveDay]
            let page = TightDaysPage(
                words: words,
                channel: channel,
                sections: try years.flatMap { year in
                    try weeks.map { try TightDays(year: year, week: $0, channel: channel, data) }
                },
                refusal: RefusalDaysPart(
                    words: words,
                    years: try years.flatMap { year in
                        try FilingChannel.allCases.flatMap { channel in
                            try weeks.map { try RefusalDays(year: year, channel: channel, week: $0, data) }
                        }
                    }
                )
            )
            return json ? page.json : page.text
        case .plan(let filed, let notice):
            var settings = data.settings
            if let week { settings.a01ProviderWeek = week }
            let found = try HearingPlan(filed: filed, through: channel, calendar: data.calendar, settings: settings)
            guard let plan = found else { throw Failure.beforeTheOrder }
            let outcome = try notice.flatMap { try plan.outcome(of: $0) }
            if notice != nil, outcome == nil {
                throw Failure(
                    "the notice is earlier than the application, which counts from \(plan.serviceTerm.start.effectiveDay)"
                )
            }
            guard json else { return try WindowPage(plan, outcome, words).text }
            var writer = JSONWriter(reserving: 16_384)
            try plan.write(outcome, in: words.language, to: &writer)
            return String(decoding: writer.take(), as: UTF8.self)
        }
    }
}
