import CivilTime
import Contracts
import Directory
import StrictJSON

/// The register of organisations as JSON.
enum OrganisationsJSON {
    /// The organisations with what happened to them; for those who enter them also every entry, with who made it, and the numbers of
    /// obligations that transfer acts name: these belong to persons.
    static func body(_ register: OrganisationRegister, on day: Day, withEntries: Bool) throws -> [UInt8] {
        let encoder = StrictJSONEncoder()
        var writer = JSONWriter(reserving: 8192)
        try writer.object { writer in
            try writer.array("organisations") { writer in
                for organisation in register.graph.all {
                    try writer.object { writer in
                        writer.field("id", organisation.id.rawValue)
                        writer.field("bin", ifPresent: organisation.bin?.rawValue)
                        writer.field("name", register.graph.name(of: organisation.id, on: day) ?? organisation.name)
                        writer.field("founded", ifPresent: organisation.founded?.iso)
                        writer.field("exists", register.graph.exists(organisation.id, on: day))
                        try writer.array("acts") { writer in
                            for act in register.graph.acts(of: organisation.id) {
                                try write(act, in: register.graph, withNumbers: withEntries, to: &writer)
                            }
                        }
                    }
                }
            }
            guard withEntries else { return }
            try writer.array("entries") { writer in
                for entry in register.entries { try write(entry, encoder, to: &writer) }
            }
        }
        return writer.take()
    }

    /// An entry with its number, also one that was annulled: nothing is ever erased.
    private static func write(_ entry: RegisterEntry, _ encoder: StrictJSONEncoder, to writer: inout JSONWriter) throws {
        try writer.object { writer in
            writer.field("entry", entry.number)
            writer.field("line", raw: try encoder.encode(entry.line))
            writer.field("at", entry.stamp.at.rfc3339)
            writer.field("by", ifPresent: entry.stamp.by.officer?.rawValue)
            if let annulment = entry.annulment {
                writer.object("annulled") { writer in
                    writer.field("at", annulment.stamp.at.rfc3339)
                    writer.field("by", ifPresent: annulment.stamp.by.officer?.rawValue)
                    writer.field("proposedBy", ifPresent: annulment.proposedBy?.rawValue)
                }
            }
            if let proposal = entry.proposal {
                try writer.object("proposal") { writer in
                    writer.field("at", proposal.stamp.at.rfc3339)
                    writer.field("by", ifPresent: proposal.stamp.by.officer?.rawValue)
                    writer.field("reasons", proposal.reasons)
                    if let line = proposal.replacement { writer.field("replacement", raw: try encoder.encode(line)) }
                }
            }
        }
    }

    /// What became of each line of a list, those that could not be read among them.
    static func results(of lines: [ImportedLine], _ results: [OrganisationLineResult], rerouted: Int) -> [UInt8] {
        var entered = 0
        var readable = results.makeIterator()
        var writer = JSONWriter(reserving: 128 * lines.count + 64)
        writer.object { writer in
            writer.array("results") { writer in
                for (index, line) in lines.enumerated() {
                    writer.object { writer in
                        writer.field("line", index + 1)
                        switch line {
                        case .unreadable(let problem): writer.field("problem", raw: problem.wireBytes())
                        case .line:
                            if let problem = readable.next()?.problem {
                                writer.write(problem)
                            } else {
                                entered += 1
                            }
                        }
                    }
                }
            }
            writer.field("entered", entered)
            writer.field("rerouted", rerouted)
        }
        return writer.take()
    }

    /// Who decides on an obligation, with the way that leads there, or why a legal officer must find them (rules 8.3).
    static func makers(
        _ organisation: OrganisationID,
        signed: Day,
        number: ObligationNumber?,
        on day: Day,
        in graph: OrganisationGraph,
        withNumbers: Bool
    ) throws -> [UInt8] {
        let resolution = graph.resolve(organisation, signed: signed, number: number, on: day)
        var writer = JSONWriter(reserving: 1024)
        try writer.object { writer in
            writer.field("organisation", organisation.rawValue)
            writer.field("signed", signed.iso)
            writer.field("day", day.iso)
            try writer.array("makers") { writer in
                for found in resolution.deciders {
                    try writer.object { writer in
                        writer.field("maker", found.decider.code)
                        writer.array("rules") { writer in for rule in found.rules { writer.string(rule.rawValue) } }
                        try writer.array("acts") { writer in
                            for act in found.acts { try write(act, in: graph, withNumbers: withNumbers, to: &writer) }
                        }
                    }
                }
            }
            if case .manual(let reason) = resolution {
                writer.field("manual", reason.rawValue)
                writer.field("manualTitle", RoutingGap(reason).words)
            }
        }
        return writer.take()
    }

    /// An act with what a reader would have to find out: its kind, who follows, and all of it in words.
    /// - Parameter withNumbers: whether as it was entered, with the numbers of obligations: only for those who enter acts.
    static func write(
        _ act: OrganisationAct,
        in graph: OrganisationGraph,
        withNumbers: Bool,
        to writer: inout JSONWriter
    ) throws {
        try writer.object { writer in
            writer.field("organisation", act.organisation.rawValue)
            writer.field("day", act.day.iso)
            writer.field("reference", act.reference)
            if withNumbers { writer.field("change", raw: try StrictJSONEncoder().encode(act.change)) }
            writer.field("kind", act.change.kind)
            writer.array("successors") { writer in for successor in act.change.successors { writer.string(successor.rawValue) } }
            writer.field("text", graph.words(of: act, withNumbers: withNumbers))
        }
    }

    /// What became of each line.
    static func results(_ results: [OrganisationLineResult], rerouted: Int) -> [UInt8] {
        var writer = JSONWriter(reserving: 128 * results.count + 64)
        writer.object { writer in
            writer.array("results") { writer in
                for result in results {
                    writer.object { writer in
                        writer.field("line", result.line)
                        if let problem = result.problem { writer.write(problem) }
                    }
                }
            }
            writer.field("entered", results.count { $0.problem == nil })
            writer.field("rerouted", rerouted)
        }
        return writer.take()
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ problem: OrganisationProblem) {
        let told = Problem(.unprocessable, code: problem.code.kebab, rule: .r12_2, detail: problem.words)
        field("problem", raw: told.wireBytes())
    }
}

extension Decider {
    /// As decision makers are named; of the territorial body it is not said which one, for that is found by the holder's residence (R12.3).
    fileprivate var code: String {
        switch self {
        case .head(let organisation): DecisionMaker.head(organisation).code
        case .territorialSecurityBody: "territorialSecurityBody"
        }
    }
}
