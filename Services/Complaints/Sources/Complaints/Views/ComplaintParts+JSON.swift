import CivilTime
import Contracts
import Law
import StrictJSON

extension JSONWriter {
    /// A clock: what is due, from whom, until when, and on request why then.
    mutating func value(_ clock: Clock, proof: Bool) {
        object { writer in
            writer.field("clock", clock.facts.key.rawValue)
            writer.field("title", clock.facts.key.words)
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
            }
            if proof, let deadline = clock.facts.deadline { writer.codable("deadline", deadline) }
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

    /// Anything Codable, where speed does not matter.
    mutating func codable(_ name: String, _ value: some Encodable) {
        key(name)
        do {
            try StrictJSONEncoder().encode(value, to: &self)
        } catch {
            // Our own values always encode; a hole would make the whole text unreadable.
            null()
        }
    }
}

extension Document: JSONWritable {
    /// `{"name","type","size","sha256"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("name", name)
            writer.field("type", type)
            writer.field("size", size)
            writer.field("sha256", sha256.rawValue)
        }
    }
}

extension Respondent: JSONWritable {
    /// `{"kind","body","officer"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.field("body", body.rawValue)
            writer.field("officer", ifPresent: officer?.rawValue)
        }
    }
}

extension ComplaintObject: JSONWritable {
    /// `{"kind","caseNumber","termEnds","learntOn"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.field("caseNumber", ifPresent: caseNumber?.rawValue)
            writer.field("termEnds", ifPresent: termEnds?.iso)
            writer.field("learntOn", ifPresent: learntOn?.iso)
        }
    }
}

extension ComplaintContent: JSONWritable {
    /// What the complaint says; personal data.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("reviewingBodyName", ifPresent: reviewingBodyName)
            if let sender {
                writer.object("sender") { writer in
                    writer.field("name", ifPresent: sender.name)
                    writer.field("identificationNumber", ifPresent: sender.identificationNumber)
                    writer.field("postalAddress", ifPresent: sender.postalAddress)
                    writer.field("actualResidence", ifPresent: sender.actualResidence)
                }
            }
            writer.field("standing", standing.rawValue)
            if let representative {
                writer.object("representative") { writer in
                    writer.field("name", representative.name)
                    if let power = representative.powerOfAttorney { writer.field("powerOfAttorney", power) }
                }
            }
            writer.field("respondentName", ifPresent: respondentName)
            writer.field("circumstances", ifPresent: circumstances)
            writer.field("writtenOn", ifPresent: writtenOn?.iso)
            writer.field("signature", signature.rawValue)
            writer.array("attachments") { writer in for document in attachments { document.write(to: &writer) } }
        }
    }
}

extension Manifest: JSONWritable {
    /// The index of what is forwarded.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.array("complaint") { writer in for document in complaint { document.write(to: &writer) } }
            writer.array("attachments") { writer in for document in attachments { document.write(to: &writer) } }
            writer.array("caseParts") { writer in
                for part in caseParts {
                    writer.object { writer in
                        writer.field("kind", part.kind.rawValue)
                        writer.array("documents") { writer in for document in part.documents { document.write(to: &writer) } }
                        writer.field("absentBecause", ifPresent: part.absentBecause)
                    }
                }
            }
        }
    }
}
