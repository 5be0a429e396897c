import CivilTime
import Contracts
import Law
import StrictJSON

extension JSONWriter {
    /// What every answer about a case begins with.
    mutating func caseHead(_ matter: AdministrativeCase) {
        field("id", matter.id.rawValue)
        field("number", matter.number.rawValue)
        field("version", matter.version)
        field("stage", matter.stage.rawValue)
        field("stageTitle", matter.stage.words)
        if let round = matter.round {
            field("hearingStage", round.stage.rawValue)
            field("hearingStageTitle", round.stage.words)
        }
        field("owner", matter.owner.rawValue)
        field("provider", matter.provider.rawValue)
        field("department", matter.intake.department.rawValue)
        field("acceptedAt", ifPresent: matter.intake.acceptedAt?.rawValue)
        field("channel", matter.intake.channel.rawValue)
        field("edition", matter.edition.rawValue)
        if !matter.edition.warnings.isEmpty {
            array("editionWarnings") { writer in
                for warning in matter.edition.warnings {
                    writer.object { writer in
                        writer.field("code", warning.rawValue)
                        writer.field("text", warning.text)
                    }
                }
            }
        }
        field("filedAt", matter.intake.filedAt.rfc3339)
        field("registeredOn", ifPresent: matter.registeredOn?.iso)
        if let term = matter.term { value("term", term) }
    }

    /// The service term and what hangs on it.
    private mutating func value(_ name: String, _ term: ServiceTerm) {
        object(name) { writer in
            writer.field("end", term.end.iso)
            writer.field("due", term.clock.due.rfc3339)
            writer.field("lastNoticeDay", term.notice.day.iso)
            writer.field("lastNotice", term.notice.due.rfc3339)
            writer.field("warnOn", term.warnOn.iso)
            writer.field("deemedRefusalFrom", term.deemedRefusal.due.day.iso)
        }
    }

    /// A clock: what is due, from whom, until when, and on request why then.
    mutating func value(_ clock: Clock, proof: Bool) {
        object { writer in
            writer.field("clock", clock.facts.key.rawValue)
            if proof { writer.field("title", clock.facts.key.words) }
            writer.field("rule", (clock.facts.deadline?.rule.id ?? clock.facts.key.rule).rawValue)
            writer.field("mark", clock.facts.key.mark.rawValue)
            writer.field("duty", clock.facts.duty.code)
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

    /// What is missing and expired, person by person, with names and rules.
    mutating func lacking(in check: PackageCheck) {
        for (name, documents) in [("missing", \PersonCheck.missing), ("expired", \PersonCheck.expired)] {
            array(name) { writer in
                for (index, person) in check.persons.enumerated() {
                    for lack in person[keyPath: documents] {
                        writer.object { writer in
                            writer.field("person", index)
                            writer.field("document", lack.document.rawValue)
                            writer.field("title", lack.document.title)
                            writer.field("rule", lack.rule.rawValue)
                        }
                    }
                }
            }
        }
    }

    /// Who acted; officers are named to the office only.
    mutating func value(_ name: String, _ actor: Actor, for audience: CaseAudience) {
        object(name) { writer in
            writer.field("kind", actor.kind.rawValue)
            writer.field("body", ifPresent: actor.body?.rawValue)
            writer.field("system", ifPresent: actor.system?.rawValue)
            if case .office = audience { writer.field("officer", ifPresent: actor.officer?.rawValue) }
        }
    }

    /// A ground as it is cited, with the words a form prints.
    mutating func value(_ ground: PreliminaryGround) {
        object { writer in
            writer.field("ground", ground.ground.rawValue)
            writer.field("text", ground.cited.groundSlot)
            writer.field("until", ground.cited.untilSlot)
            writer.field("facts", ground.facts)
            writer.array("evidence") { writer in for document in ground.evidence { document.write(to: &writer) } }
            writer.field("readWith", ifPresent: ground.readWith?.rawValue)
        }
    }

    /// A value through its own coding.
    mutating func field(_ name: String, encoded value: some Encodable) {
        // Only types of the model come here; they all can be written.
        guard let bytes = try? StrictJSONEncoder().encode(value) else { return }
        field(name, raw: bytes)
    }
}
