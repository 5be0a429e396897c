import CivilTime
import Journal
import ServiceKit
import StrictJSON

/// Parts of a complaint that are read on their own.
enum ComplaintParts {
    /// Every deadline with its proof: each day walked, with its number or the reason it was skipped.
    static func deadlines(_ complaint: Complaint) -> [UInt8] {
        list("deadlines") { writer in for clock in complaint.clocksInOrder { writer.value(clock, proof: true) } }
    }

    /// What comes next, what this caller may do, and what not, with the rule behind it.
    static func nextSteps(_ complaint: Complaint, at now: Instant, for caller: Caller) -> [UInt8] {
        let next = complaint.nextSteps(for: caller, at: now)
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("owner", complaint.owner.rawValue)
            writer.array("steps") { writer in
                for step in next?.steps ?? [] {
                    writer.object { writer in
                        writer.field("clock", step.clock.rawValue)
                        writer.field("title", step.clock.words)
                        writer.field("duty", ifPresent: step.duty?.rawValue)
                        writer.field("day", step.day.iso)
                        writer.field("due", step.due.rfc3339)
                        writer.field("overdue", step.isOverdue)
                        writer.field("rule", step.rule.rawValue)
                        writer.array("commands") { writer in for command in step.commands { writer.string(command.rawValue) } }
                    }
                }
            }
            writer.array("lawful") { writer in
                for command in next?.lawful ?? [] {
                    writer.object { writer in
                        writer.field("command", command.rawValue)
                        writer.field("title", command.words)
                    }
                }
            }
            guard caller.actor.kind == .staff else { return }
            writer.caseMembers(of: complaint)
            writer.array("forbidden") { writer in
                for command in next?.forbidden ?? [] {
                    writer.object { writer in
                        writer.field("command", command.command.rawValue)
                        writer.field("title", command.command.words)
                        writer.field("problem", command.problem.code)
                        writer.field("reason", command.problem.words)
                        writer.field("rule", command.rule.rawValue)
                        writer.field("lastLawfulDay", ifPresent: command.lastLawfulDay?.iso)
                    }
                }
            }
        }
        return writer.take()
    }

    /// The stored documents; a filer does not learn which papers the case has.
    static func documents(_ complaint: Complaint, for caller: Caller) -> [UInt8] {
        list("documents") { writer in
            for stored in complaint.documents where caller.actor.kind == .staff || stored.role != .caseDocument {
                writer.object { writer in
                    writer.field("role", stored.role.rawValue)
                    writer.field("document", stored.document)
                    writer.value("by", stored.by, namingOfficers: false)
                }
            }
        }
    }

    /// What happened. Staff see the events as recorded; a filer the course of things.
    /// - Parameter calculations: the events that hold how the deadlines were computed; staff get them as they were recorded.
    static func events(_ events: [RecordedEvent], calculations: [RecordedEvent], for caller: Caller) -> [UInt8] {
        guard caller.actor.kind == .staff else {
            return list("events") { writer in
                for event in events where !ComplaintEvent.typesForStaff.contains(event.type) {
                    writer.object { writer in
                        writer.field("sequence", event.sequence)
                        writer.field("type", event.type)
                        writer.field("title", EventWords.title(of: event.type))
                        writer.field("leaf", event.leafHash.hex)
                    }
                }
            }
        }
        var writer = JSONWriter(reserving: 8192)
        writer.object { writer in
            writer.array("events") { writer in for event in events { writer.raw(event.bytes) } }
            writer.array("calculations") { writer in for event in calculations { writer.raw(event.bytes) } }
        }
        return writer.take()
    }

    /// The proof that the complaint stands in the journal as it was received, in the newest tree, with the recorded event itself: whoever
    /// has both can check every word of the complaint against the journal's head, without us. A filer does not get an event that names
    /// the officer who wrote it down.
    /// - Parameter calculations: the events that hold how its deadlines were computed; their names in the event are the hashes of their data.
    static func receipt(
        _ complaint: Complaint, _ proof: InclusionProof, of event: RecordedEvent, calculations: [RecordedEvent], for caller: Caller
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("number", complaint.number.rawValue)
            writer.field("journal", "complaints")
            writer.field("epoch", proof.head.epoch)
            writer.write(proof)
            if caller.actor.kind == .staff || complaint.intake.stamp.by.officer == nil { writer.field("event", raw: event.bytes) }
            writer.array("calculations") { writer in for event in calculations { writer.raw(event.bytes) } }
        }
        return writer.take()
    }

    private static func list(_ name: String, _ items: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: 8192)
        writer.object { $0.array(name) { items(&$0) } }
        return writer.take()
    }
}
