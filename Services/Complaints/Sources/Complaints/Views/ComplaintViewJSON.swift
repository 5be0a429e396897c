import CivilTime
import Contracts
import Law
import StrictJSON

/// A complaint as JSON for the API, written straight from the state: this is on the path of every filing.
enum ComplaintViewJSON {
    /// For staff. Proofs of the deadlines and forbidden commands stand in `deadlines` and `next-steps`.
    static func staff(_ complaint: Complaint) -> [UInt8] { staff(complaint, withContent: true).bytes }

    /// The same, if asked without the member `content`.
    /// - Returns: the bytes, and before which of them that member stands; the byte there is a comma.
    static func staff(_ complaint: Complaint, withContent: Bool) -> (bytes: [UInt8], split: Int) {
        var writer = JSONWriter(reserving: withContent ? 4096 : 2048)
        var split = 0
        writer.object { writer in
            head(complaint, for: .staff, &writer)
            writer.field("route", complaint.intake.route.code)
            writer.field("respondent", complaint.intake.respondent)
            writer.field("caseHolder", ifPresent: complaint.caseHolder?.rawValue)
            writer.field("object", complaint.intake.object)
            split = writer.count
            if withContent { writer.field("content", complaint.content) }
            writer.field("lateReason", ifPresent: complaint.intake.lateReason)
            shared(complaint, &writer, namingOfficers: true)
            if case .selfReview(let assignee) = complaint.phase { writer.field("assignee", assignee.rawValue) }
            if case .underReview(let reviewer) = complaint.phase { writer.field("reviewer", reviewer.rawValue) }
            writer.caseMembers(of: complaint)
            if let manifest = complaint.caseManifest { writer.field("manifest", manifest) }
        }
        return (writer.take(), split)
    }

    /// For the filer: what happens next, by when, what can be done; officers are not named.
    static func filer(_ complaint: Complaint, at now: Instant) -> [UInt8] {
        let next = complaint.nextSteps(at: now)
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            head(complaint, for: .complainant, &writer)
            writer.field("whatHappensNext", complaint.stage.nextWords)
            writer.field("byDay", ifPresent: next?.steps.first { $0.duty != nil }?.day.iso)
            writer.array("youCan") { writer in
                for command in [CommandName.withdraw, .complete] where next?.lawful.contains(command) ?? false {
                    writer.object { writer in
                        writer.field("command", command.rawValue)
                        writer.field("title", command.words)
                    }
                }
            }
            writer.array("notices") { writer in
                for flag in ComplaintFlag.allCases where complaint.flags.contains(flag) && flag.concernsFiler {
                    writer.object { writer in
                        writer.field("code", flag.rawValue)
                        writer.field("text", flag.words)
                    }
                }
            }
            writer.field("ripensOn", ifPresent: complaint.ripensOn?.iso)
            shared(complaint, &writer, namingOfficers: false)
        }
        return writer.take()
    }

    private static func head(_ complaint: Complaint, for reader: Actor.Kind, _ writer: inout JSONWriter) {
        writer.field("id", complaint.id.rawValue)
        writer.field("number", complaint.number.rawValue)
        writer.field("receiverNumber", ifPresent: complaint.receiverNumber?.rawValue)
        writer.field("version", complaint.version(for: reader))
        writer.field("stage", complaint.stage.rawValue)
        writer.field("stageTitle", complaint.stage.words)
        writer.field("owner", complaint.owner.rawValue)
        writer.field("holder", complaint.holder.rawValue)
        writer.field("edition", complaint.edition.rawValue)
        writer.warnings(of: complaint.edition)
        writer.field("receivedAt", complaint.intake.receivedAt.rfc3339)
        writer.field("registeredOn", ifPresent: complaint.registeredOn?.iso)
        writer.field("continuesAs", ifPresent: complaint.continuesAs?.rawValue)
    }

    private static func shared(_ complaint: Complaint, _ writer: inout JSONWriter, namingOfficers: Bool) {
        writer.array("demands") { writer in
            for demand in complaint.demands { writer.value(demand) }
        }
        writer.array("missing") { writer in for item in complaint.missing { writer.string(item.rawValue) } }
        writer.array("flags") { writer in
            for flag in ComplaintFlag.allCases where complaint.flags.contains(flag) { writer.string(flag.rawValue) }
        }
        writer.array("deadlines") { writer in
            for clock in complaint.clocksInOrder { writer.value(clock, proof: false) }
        }
        writer.array("timeline") { writer in
            for entry in complaint.timeline where namingOfficers || !ComplaintEvent.typesForStaff.contains(entry.type) {
                writer.object { writer in
                    writer.field("type", entry.type)
                    writer.field("at", entry.at.rfc3339)
                    writer.value("by", entry.by, namingOfficers: namingOfficers)
                    writer.array("basis") { writer in for rule in entry.basis { writer.string(rule.rawValue) } }
                }
            }
        }
        if let decision = complaint.decision { writer.value("decision", decision) }
        if !complaint.links.isEmpty {
            writer.array("links") { writer in
                for link in complaint.links {
                    writer.object { writer in
                        writer.field("kind", link.kind.rawValue)
                        writer.field("other", link.other.rawValue)
                    }
                }
            }
        }
        if !complaint.tracks.isEmpty {
            writer.array("tracks") { writer in
                for track in complaint.tracks {
                    writer.object { writer in
                        writer.field("other", track.other.rawValue)
                        writer.field("body", track.body.rawValue)
                    }
                }
            }
        }
    }
}

extension Complaint {
    /// Open clocks by their end, then the stopped ones.
    var clocksInOrder: [Clock] { openClocks + clocks.filter { !$0.isOpen } }
}
