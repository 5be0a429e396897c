import CivilTime
import StrictJSON

extension HearingPlan {
    /// Writes the plan as one JSON object, for programs and, in `language`, for people.
    /// - Parameter outcome: what follows from a notice that was asked about.
    public func write(_ outcome: NoticeOutcome?, in language: Language, to writer: inout JSONWriter) throws(CalendarGap) {
        let latest = try latestOutcome()
        writer.object { writer in
            writer.field("channel", channel.rawValue)
            writer.field("termEnd", termEnd.iso)
            writer.object("lastNotice") { writer in
                writer.field("day", lastNoticeDay.iso)
                writer.field("closing", lastNoticeMoment.rfc3339)
            }
            writer.object("planning") { writer in
                writer.field("warnFrom", planning.warnFrom.iso)
                writer.field("sendBy", planning.sendBy.iso)
                writer.field("redFrom", planning.redFrom.iso)
                writer.field("blockedAfter", planning.blockedAfter.rfc3339)
            }
            if let outcome {
                writer.key("notice")
                outcome.write(in: language, colour: planning.colour(at: outcome.notice.instant), to: &writer)
            }
            writer.key("latest")
            latest.write(in: language, colour: .red, to: &writer)
            writer.array("deadlines") { writer in
                for deadline in [serviceTerm, latestNotice, deemedRefusal] { deadline.write(to: &writer) }
            }
            writer.array("explanation") { writer in
                for line in serviceTerm.explain(language) + latestNotice.explain(language) { writer.string(line) }
            }
            writer.array("warnings") { writer in
                for warning in serviceTerm.edition.warnings {
                    writer.object { writer in
                        writer.field("code", warning.rawValue)
                        writer.field("text", warning.text[language])
                    }
                }
            }
        }
    }
}

extension NoticeOutcome {
    fileprivate func write(in language: Language, colour: NoticePlanning.Colour, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("delivery", notice.delivery.rawValue)
            writer.field("instant", notice.instant.rfc3339)
            writer.field("effectiveDay", effectiveDay.iso)
            writer.field("window", isOpen ? "open" : "closed")
            writer.field("colour", colour.rawValue)
            writer.field("slack", slack)
            writer.object("hearing") { writer in
                writer.field("first", window.first.iso)
                writer.field("last", window.last.iso)
            }
            writer.field("earliestRefusal", refusal.due.day.iso)
            if let last = refusalDays.last { writer.field("lastRefusal", last.iso) }
            writer.array("refusalDays") { writer in
                for day in refusalDays { writer.string(day.iso) }
            }
            writer.array("days") { writer in
                for entry in days {
                    writer.object { writer in
                        writer.field("day", entry.day.iso)
                        if let number = entry.number { writer.field("number", number) }
                        Self.write("hearing", entry.noHearing, language, &writer)
                        Self.write("refusal", entry.noRefusal, language, &writer)
                    }
                }
            }
            writer.array("options") { writer in
                for option in options {
                    writer.object { writer in
                        writer.field("option", option.code)
                        writer.field("termBreached", option.termBreached)
                        if case .lateHearing(_, _, let deemed?) = option { writer.field("deemedRefusalFrom", deemed.iso) }
                        writer.field("text", option.text(language))
                    }
                }
            }
            writer.array("deadlines") { writer in
                for deadline in [hearing, objection, refusal] { deadline.write(to: &writer) }
            }
        }
    }

    private static func write(
        _ name: String,
        _ obstacle: HearingObstacle?,
        _ language: Language,
        _ writer: inout JSONWriter
    ) {
        writer.object(name) { writer in
            writer.field("lawful", obstacle == nil)
            if let obstacle {
                writer.field("because", obstacle.code)
                writer.field("text", obstacle.text[language])
            }
        }
    }
}
