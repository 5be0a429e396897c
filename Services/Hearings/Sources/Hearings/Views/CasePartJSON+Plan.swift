import CivilTime
import Law
import StrictJSON

extension CasePlan: JSONWritable {
    /// The days, the colour, and the ways out in three languages.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("colour", colour.rawValue)
            writer.field("slack", slack)
            writer.field("warnFrom", planning.warnFrom.iso)
            writer.field("sendBy", planning.sendBy.iso)
            writer.field("redFrom", planning.redFrom.iso)
            writer.field("blockedAfter", planning.blockedAfter.rfc3339)
            writer.value("noticeNow", noticeNow)
            writer.array("options") { writer in
                for option in options {
                    writer.object { writer in
                        writer.field("option", option.code)
                        writer.field("termBreached", option.termBreached)
                        writer.field("text", Text3(kk: option.text(.kk), ru: option.text(.ru), en: option.text(.en)))
                    }
                }
            }
        }
    }
}

extension CasePartJSON {
    /// The term, what a notice would leave, and every round with its days.
    static func plan(_ matter: AdministrativeCase, _ plan: CasePlan?) -> [UInt8] {
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            writer.field("stage", matter.stage.rawValue)
            writer.field("hearingStage", ifPresent: matter.round?.stage.rawValue)
            if let term = matter.term {
                writer.field("termEnd", term.end.iso)
                writer.field("lastNoticeDay", term.notice.day.iso)
                writer.field("deemedRefusalFrom", term.deemedRefusal.due.day.iso)
                if let deadline = term.clock.deadline { writer.field("serviceTerm", deadline) }
                if let deadline = term.notice.deadline { writer.field("latestNotice", deadline) }
            }
            if let plan { writer.field("plan", plan) }
            if let round = matter.round {
                if let appointment = round.appointment { writer.value("appointment", appointment, for: .office) }
                if let notice = round.notice { writer.value("notice", notice) }
            }
        }
        return writer.take()
    }

    /// The notices of every round that may be shown.
    static func notices(_ matter: AdministrativeCase, for audience: CaseAudience) -> [UInt8] {
        list("notices") { writer in
            for round in audience.rounds(of: matter) {
                guard let notice = round.notice else { continue }
                writer.object { writer in
                    writer.field("round", round.number)
                    writer.value("notice", notice)
                    if let appointment = round.appointment { writer.value("appointment", appointment, for: audience) }
                    writer.field("decision", round.decision)
                }
            }
        }
    }
}
