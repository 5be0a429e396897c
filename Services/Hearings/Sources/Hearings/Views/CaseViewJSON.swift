import CivilTime
import Contracts
import Law
import StrictJSON

/// A case as JSON for the API. Proofs of the deadlines and forbidden commands stand in `deadlines` and `next-steps`.
enum CaseViewJSON {
    /// The view for a caller who may see the case.
    static func view(of matter: AdministrativeCase, for caller: Caller, at now: Instant) -> [UInt8] {
        let audience = CaseAudience(caller, of: matter)
        var writer = JSONWriter(reserving: 8192)
        writer.object { writer in
            writer.caseHead(matter)
            persons(matter, for: audience, &writer)
            writer.array("youCan") { writer in
                for command in matter.options(of: caller, at: now) {
                    writer.object { writer in
                        writer.field("command", command.rawValue)
                        writer.field("title", command.words)
                    }
                }
            }
            flags(matter, for: audience, &writer)
            writer.array("deadlines") { writer in
                for clock in matter.clocksInOrder where audience.sees(clock.facts.key) { writer.value(clock, proof: false) }
            }
            if case .office = audience { office(matter, &writer) }
            writer.array("rounds") { writer in
                for round in audience.rounds(of: matter) { writer.value(round, of: matter, for: audience) }
            }
            outcome(matter, for: audience, &writer)
            timeline(matter, for: audience, &writer)
        }
        return writer.take()
    }

    private static func persons(_ matter: AdministrativeCase, for audience: CaseAudience, _ writer: inout JSONWriter) {
        writer.field("applicant", encoded: matter.applicant)
        writer.field("children", encoded: matter.intake.children)
        if let representative = matter.intake.representative { writer.field("representative", encoded: representative) }
        writer.field("destination", ifPresent: matter.intake.destination)
        writer.lacking(in: matter.check)
        // Whether somebody holds secrets is nothing for the counter.
        if case .counter = audience { return }
        writer.field("clearance", matter.clearance.status.rawValue)
    }

    private static func flags(_ matter: AdministrativeCase, for audience: CaseAudience, _ writer: inout JSONWriter) {
        writer.array("flags") { writer in
            for flag in CaseFlag.allCases where matter.flags.contains(flag) {
                guard audience.sees(flag) else { continue }
                writer.object { writer in
                    writer.field("code", flag.rawValue)
                    writer.field("text", flag.words)
                }
            }
        }
    }

    /// What only the provider and its department see.
    private static func office(_ matter: AdministrativeCase, _ writer: inout JSONWriter) {
        writer.field("check", encoded: matter.check)
        writer.array("questions") { writer in
            for (index, person) in matter.check.persons.enumerated() {
                for question in person.checklist.questions {
                    writer.object { writer in
                        writer.field("person", index)
                        writer.field("text", question.text)
                    }
                }
            }
        }
        writer.field("clearanceDetails", encoded: matter.clearance)
        writer.field("enteredAt", ifPresent: matter.enteredAt?.rfc3339)
        writer.field("sentToDepartmentAt", ifPresent: matter.sentToDepartmentAt?.rfc3339)
        writer.field("replies", encoded: matter.replies)
        writer.array("missingReplies") { writer in for body in matter.missingReplies { writer.string(body.rawValue) } }
        writer.field("departmentAnswer", ifPresent: matter.departmentAnswer?.rawValue)
        for (name, grounds) in [
            ("candidateGrounds", RefusalGround.allCases.filter(matter.candidateGrounds.contains)),
            ("plannedGrounds", matter.plannedGrounds), ("openGrounds", matter.openGrounds),
            ("confirmedGrounds", RefusalGround.allCases.filter(matter.confirmedGrounds.contains)),
            ("removedGrounds", RefusalGround.allCases.filter(matter.removedGrounds.contains)),
        ] {
            writer.array(name) { writer in for ground in grounds { writer.string(ground.rawValue) } }
        }
    }

    private static func outcome(_ matter: AdministrativeCase, for audience: CaseAudience, _ writer: inout JSONWriter) {
        if let refusal = matter.refusal {
            writer.object("refusal") { writer in
                writer.field("at", refusal.stamp.at.rfc3339)
                writer.field("form", ResultForm.refusal(through: matter.intake.channel).rawValue)
                if case .counter = audience { return }
                writer.array("grounds") { writer in for ground in refusal.grounds { writer.value(ground) } }
                writer.field("reasons", refusal.reasons)
                writer.field("document", refusal.document)
            }
        }
        if let surrender = matter.surrender { writer.field("surrenderedAt", surrender.surrenderedAt.rfc3339) }
        writer.field("messageReceivedAt", ifPresent: matter.messageReceivedAt?.rfc3339)
        if matter.orderedIssue != nil, let order = matter.timeline.last(where: { $0.type == IssueOrdered.type }) {
            writer.object("issueOrdered") { $0.field("at", order.at.rfc3339) }
        }
        if let permission = matter.permission {
            writer.object("permission") { writer in
                writer.field("at", permission.stamp.at.rfc3339)
                writer.field("form", permission.form.rawValue)
                writer.field("document", permission.document)
            }
        }
    }

    private static func timeline(_ matter: AdministrativeCase, for audience: CaseAudience, _ writer: inout JSONWriter) {
        writer.array("timeline") { writer in
            for entry in matter.timeline where audience.sees(event: entry.type) {
                writer.object { writer in
                    writer.field("type", entry.type)
                    writer.field("title", EventWords.title(of: entry.type))
                    writer.field("at", entry.at.rfc3339)
                    writer.value("by", entry.by, for: audience)
                    writer.field("stage", entry.stage.to.rawValue)
                    // The rules behind a line name grounds and clearances.
                    let basis = if case .counter = audience { [RuleID]() } else { entry.basis }
                    writer.array("basis") { writer in for rule in basis { writer.string(rule.rawValue) } }
                }
            }
        }
    }
}

extension AdministrativeCase {
    /// Open clocks by their end, then the stopped ones.
    var clocksInOrder: [Clock] { openClocks + ClockKey.allCases.compactMap { clocks[$0] }.filter { !$0.isOpen } }
}
