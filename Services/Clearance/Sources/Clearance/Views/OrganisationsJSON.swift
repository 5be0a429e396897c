import CivilTime
import Directory
import StrictJSON

/// The register of organisations as JSON.
enum OrganisationsJSON {
    /// The organisations with what happened to them.
    static func body(_ register: OrganisationRegister, on day: Day) throws -> [UInt8] {
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
                            for act in register.graph.acts(of: organisation.id) { writer.raw(try encoder.encode(act)) }
                        }
                    }
                }
            }
        }
        return writer.take()
    }

    /// Who decides on an obligation, with the way that leads there, or why a legal officer must find them (rules 8.3).
    static func makers(_ resolution: Resolution, of organisation: OrganisationID, signed: Day, on day: Day) throws -> [UInt8] {
        let encoder = StrictJSONEncoder()
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
                        try writer.array("acts") { writer in for act in found.acts { writer.raw(try encoder.encode(act)) } }
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

    /// What became of each line.
    static func results(_ results: [OrganisationLineResult], rerouted: Int) -> [UInt8] {
        var writer = JSONWriter(reserving: 128 * results.count + 64)
        writer.object { writer in
            writer.array("results") { writer in
                for result in results {
                    writer.object { writer in
                        writer.field("line", result.line)
                        if let problem = result.problem {
                            writer.object("problem") { writer in
                                writer.field("code", problem.code.kebab)
                                writer.field("detail", problem.words)
                            }
                        }
                    }
                }
            }
            writer.field("entered", results.count { $0.problem == nil })
            writer.field("rerouted", rerouted)
        }
        return writer.take()
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
