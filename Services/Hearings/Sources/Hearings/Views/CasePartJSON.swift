import CivilTime
import Contracts
import Journal
import ServiceKit
import StrictJSON

/// Parts of a case that are read on their own.
enum CasePartJSON {
    /// Whom the case concerns, for the adapters of other information systems.
    static func persons(_ matter: AdministrativeCase) -> [UInt8] {
        var writer = JSONWriter(reserving: 512)
        writer.object { writer in
            writer.field("id", matter.id.rawValue)
            writer.field("applicant", encoded: matter.applicant)
            writer.field("children", encoded: matter.intake.children)
            if let representative = matter.intake.representative { writer.field("representative", encoded: representative) }
        }
        return writer.take()
    }

    /// Every deadline with its proof: each day walked, with its number or the reason it was skipped.
    static func deadlines(_ matter: AdministrativeCase, for audience: CaseAudience) -> [UInt8] {
        list("deadlines") { writer in
            for clock in matter.clocksInOrder where audience.sees(clock.facts.key) { writer.value(clock, proof: true) }
        }
    }

    /// What comes next, what may be done, and what may not with the rule behind it: the counter learns only what it may do itself, for what
    /// the office may not do tells of clearances and grounds.
    /// - Parameters:
    ///   - booking: what is booked for its hearing.
    ///   - lost: what the booking has lost since: the hearing must be moved.
    static func nextSteps(
        _ matter: AdministrativeCase,
        at now: Instant,
        for caller: Caller,
        booking: Booking?,
        lost: LostBooking?
    ) -> [UInt8] {
        let next = matter.nextSteps(at: now)
        let yours = Set(matter.options(of: caller, at: now))
        let audience = CaseAudience(caller, of: matter)
        let isOffice = if case .office = audience { true } else { false }
        func isShown(_ command: CommandName) -> Bool { caller.actor.kind != .staff || isOffice || yours.contains(command) }
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            writer.field("owner", matter.owner.rawValue)
            writer.array("steps") { writer in
                for step in next?.steps ?? [] where audience.sees(step.clock) {
                    writer.object { writer in
                        writer.field("clock", step.clock.rawValue)
                        writer.field("title", step.clock.words)
                        writer.field("duty", step.duty.code)
                        writer.field("day", step.day.iso)
                        writer.field("due", step.due.rfc3339)
                        writer.field("overdue", step.isOverdue)
                        writer.field("rule", step.rule.rawValue)
                        writer.array("commands") { writer in
                            for command in step.commands where isShown(command) { writer.string(command.rawValue) }
                        }
                    }
                }
            }
            writer.array("lawful") { writer in
                for command in next?.lawful ?? [] where isShown(command) {
                    writer.object { writer in
                        writer.field("command", command.rawValue)
                        writer.field("title", command.words)
                        writer.field("yours", yours.contains(command))
                    }
                }
            }
            guard caller.actor.kind == .staff else { return }
            if isOffice {
                writer.field("booking", ifPresent: booking)
                writer.field("lost", ifPresent: lost)
            }
            writer.array("forbidden") { writer in
                for command in isOffice ? next?.forbidden ?? [] : [] {
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

    /// The documents, each with whether its bytes are here: those named in an application are uploaded after it.
    static func documents(_ matter: AdministrativeCase, for audience: CaseAudience, isStored: (Document) -> Bool) -> [UInt8] {
        list("documents") { writer in
            for stored in audience.documents(of: matter) {
                writer.object { writer in
                    writer.field("kind", stored.kind.rawValue)
                    writer.field("document", stored.document)
                    writer.field("stored", isStored(stored.document))
                    writer.field("at", stored.at.rfc3339)
                    writer.value("by", stored.by, for: audience)
                }
            }
        }
    }

    /// The whole case by kind, as it goes with a complaint (R15.2).
    static func manifest(_ matter: AdministrativeCase) -> [UInt8] {
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            writer.field("number", matter.number.rawValue)
            writer.array("caseParts") { writer in for part in matter.caseParts() { part.write(to: &writer) } }
        }
        return writer.take()
    }

    /// What happened. The office sees the events as recorded, everybody else the course of things.
    static func events(_ events: [RecordedEvent], for audience: CaseAudience) -> [UInt8] {
        list("events") { writer in
            for event in events where audience.sees(event: event.type) {
                if case .office = audience {
                    writer.raw(event.bytes)
                } else {
                    writer.object { writer in
                        writer.field("sequence", event.sequence)
                        writer.field("type", event.type)
                        writer.field("title", EventWords.title(of: event.type))
                        writer.field("leaf", event.leafHash.hex)
                    }
                }
            }
        }
    }

    static func list(_ name: String, _ items: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(reserving: 8192)
        writer.object { $0.array(name) { items(&$0) } }
        return writer.take()
    }
}
