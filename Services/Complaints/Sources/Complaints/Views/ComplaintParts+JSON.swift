import CivilTime
import Contracts
import Law
import StrictJSON

extension JSONWriter {
    /// A clock: what is due, from whom, until when, and on request why then.
    mutating func value(_ clock: Clock, proof: Bool) {
        object { writer in
            writer.field("clock", clock.facts.key.rawValue)
            if proof { writer.field("title", clock.facts.key.words) }
            writer.field("rule", (clock.facts.deadline?.rule.id ?? clock.facts.key.rule).rawValue)
            writer.field("mark", clock.facts.key.mark.rawValue)
            writer.field("duty", ifPresent: clock.facts.duty?.rawValue)
            writer.field("day", clock.facts.day.iso)
            writer.field("due", clock.facts.due.rfc3339)
            switch clock.status {
            case .running: writer.field("status", "running")
            case .overdue(let since):
                writer.field("status", "overdue")
                writer.field("overdueSince", since.rfc3339)
            case .stopped(let at, let late):
                writer.field("status", late ? "late" : "met")
                writer.field("stoppedAt", at.rfc3339)
            case .released(let at):
                writer.field("status", "stopped")
                writer.field("stoppedAt", at.rfc3339)
            }
            if proof, let deadline = clock.facts.deadline { writer.field("deadline", deadline) }
        }
    }

    /// What is not known about the edition the complaint runs on: visible wherever its dates are.
    mutating func warnings(of edition: RuleEdition) {
        guard !edition.warnings.isEmpty else { return }
        array("editionWarnings") { writer in
            for warning in edition.warnings {
                writer.object { writer in
                    writer.field("code", warning.rawValue)
                    writer.field("text", warning.text)
                }
            }
        }
    }

    /// A demand with its answer and outcome.
    mutating func value(_ demand: Demand) {
        object { writer in
            writer.field("id", demand.id.rawValue)
            writer.field("text", demand.text)
            if let answer = demand.answer {
                writer.object("answer") { writer in
                    writer.field("result", answer.result.rawValue)
                    writer.field("act", answer.act)
                    if let document = answer.document { writer.field("document", document) }
                }
            }
            writer.field("outcome", ifPresent: demand.outcome?.rawValue)
            writer.field("movedTo", ifPresent: demand.movedTo?.rawValue)
        }
    }

    /// Who acted; a filer is told the body, not the officer.
    mutating func value(_ name: String, _ actor: Actor, namingOfficers: Bool) {
        object(name) { writer in
            writer.field("kind", actor.kind.rawValue)
            writer.field("body", ifPresent: actor.body?.rawValue)
            if namingOfficers { writer.field("officer", ifPresent: actor.officer?.rawValue) }
        }
    }

    /// A decision of the reviewing body.
    mutating func value(_ name: String, _ decision: ComplaintDecided) {
        object(name) { writer in
            writer.field("at", decision.stamp.at.rfc3339)
            writer.field("overall", ifPresent: decision.overall?.rawValue)
            writer.array("outcomes") { writer in
                for outcome in decision.outcomes {
                    writer.object { writer in
                        writer.field("demand", outcome.demand.rawValue)
                        writer.field("outcome", outcome.outcome.rawValue)
                    }
                }
            }
            writer.field("grounds", decision.grounds)
            writer.field("document", decision.document)
            if let order = decision.order {
                writer.object("order") { writer in
                    writer.field("body", order.body.rawValue)
                    writer.field("text", order.text)
                    writer.field("complyBy", order.complyBy.iso)
                }
            }
        }
    }
}
