import CivilTime
import Contracts
import StrictJSON

extension JSONWriter {
    /// A round of preliminary decision and hearing.
    mutating func value(_ round: HearingRound, of matter: AdministrativeCase, for audience: CaseAudience) {
        object { writer in
            writer.field("round", round.number)
            writer.field("stage", round.stage.rawValue)
            writer.field("stageTitle", round.stage.words)
            writer.array("grounds") { writer in
                for ground in round.grounds {
                    if case .office = audience {
                        writer.value(ground)
                    } else {
                        writer.object { writer in
                            writer.field("ground", ground.ground.rawValue)
                            writer.field("text", ground.cited.groundSlot)
                            writer.field("until", ground.cited.untilSlot)
                        }
                    }
                }
            }
            writer.field("decision", round.decision)
            if let appointment = round.appointment { writer.value("appointment", appointment, for: audience) }
            if round.appointmentNotice.changedAt != nil { writer.field("appointmentKnown", round.isAppointmentKnown) }
            if let notice = round.notice { writer.value("notice", notice) }
            writer.array("excludedDays") { writer in for day in round.excludedDays.sorted() { writer.string(day.iso) } }
            writer.array("arguments") { writer in
                for argument in round.arguments {
                    writer.object { writer in
                        writer.field("id", argument.id.rawValue)
                        writer.field("text", argument.text)
                        if let answer = argument.answer { writer.field("answer", encoded: answer) }
                    }
                }
            }
            if let record = round.record { writer.value("record", record) }
            writer.array("minutes") { writer in
                for version in round.minutes {
                    writer.object { writer in
                        writer.field("version", version.version)
                        writer.field("document", version.minutes.document)
                        writer.array("remarks") { writer in
                            for remark in version.remarks {
                                writer.object { writer in
                                    writer.field("by", remark.by)
                                    writer.field("text", remark.text)
                                }
                            }
                        }
                        writer.array("signedBy") { writer in
                            for signer in MinutesSigner.allCases where version.signatures.contains(signer) {
                                writer.string(signer.rawValue)
                            }
                        }
                    }
                }
            }
        }
    }

    /// When and where the applicant is heard.
    mutating func value(_ name: String, _ appointment: HearingAppointment, for audience: CaseAudience) {
        object(name) { writer in
            writer.field("day", appointment.day.iso)
            writer.field("start", appointment.start.description)
            writer.field("startsAt", appointment.startsAt.rfc3339)
            writer.field("endsAt", appointment.endsAt.rfc3339)
            writer.field("minutes", appointment.minutes)
            writer.field("way", appointment.way.rawValue)
            writer.field("place", ifPresent: appointment.place)
            writer.field("link", ifPresent: appointment.link)
            if case .office = audience {
                writer.field("official", appointment.official.rawValue)
                writer.field("secretary", appointment.secretary.rawValue)
            }
            writer.field("interpreter", ifPresent: appointment.interpreter)
        }
    }

    /// A notice with the days that hang on it.
    mutating func value(_ name: String, _ notice: ServedNotice) {
        object(name) { writer in
            writer.field("at", notice.at.rfc3339)
            writer.field("channel", notice.channel.rawValue)
            writer.field("proof", notice.proof.rawValue)
            writer.field("late", notice.isLate)
            writer.value("terms", notice.terms)
        }
    }

    /// The days that hang on a notice.
    mutating func value(_ name: String, _ terms: NoticeTerms) {
        object(name) { writer in
            writer.field("effectiveDay", terms.effectiveDay.iso)
            writer.field("hearingFirst", terms.window.first.iso)
            writer.field("hearingLast", terms.window.last.iso)
            writer.field("earliestRefusal", terms.earliestRefusal.due.day.iso)
        }
    }

    private mutating func value(_ name: String, _ record: HearingRecord) {
        object(name) { writer in
            switch record {
            case .held: writer.field("outcome", "held")
            case .absent: writer.field("outcome", "absent")
            case .waived(_, let document):
                writer.field("outcome", "waived")
                writer.field("document", document)
            }
            writer.field("start", record.start.rfc3339)
            writer.field("end", record.end.rfc3339)
        }
    }
}
