import CivilTime
import Directory
import Law
import StrictJSON

/// The parts of a request that a caller may see, with the way of each decision maker's competence in words, and what is prepared.
struct ClearancePartsJSON {
    let matter: ClearanceRequest
    let graph: OrganisationGraph
    let bodies: BodyDirectory
    let today: Day
    private let encoder = StrictJSONEncoder()

    init(_ matter: ClearanceRequest, graph: OrganisationGraph, bodies: BodyDirectory, on today: Day) {
        self.matter = matter
        self.graph = graph
        self.bodies = bodies
        self.today = today
    }

    /// - Returns: nil for those who may see no part.
    func body(for caller: Caller) throws -> [UInt8]? {
        let views = matter.views(for: caller)
        let isOwn = views.contains(.organisation)
        guard isOwn || views.contains(.reviewer) else { return nil }
        // Of an own part everything; of others', for the desk, who decides and where it stands.
        let makers = isOwn ? ClearanceViewJSON.own(caller, in: matter) : matter.makers
        var writer = JSONWriter(reserving: 4096)
        try writer.object { writer in
            writer.field("holder", raw: try encoder.encode(matter.holder))
            try writer.array("flags") { writer in
                for flag in ClearanceFlag.allCases where matter.flags.contains(flag) && (!isOwn || flag.concernsDecisionMakers) {
                    writer.raw(try encoder.encode(flag.words))
                }
            }
            try writer.array("parts") { writer in
                for part in matter.parts where makers.contains(part.maker) { try write(part, whole: isOwn, to: &writer) }
            }
            writer.array("makers") { writer in
                for maker in makers {
                    writer.object { writer in
                        writer.field("maker", maker.code)
                        writer.field("name", name(maker))
                    }
                }
            }
            try writer.array("prepared") { writer in
                for maker in makers where isOwn {
                    guard let preparation = matter.preparations[maker] else { continue }
                    try write(preparation, of: maker, to: &writer)
                }
            }
            writer.array("sealed") { writer in
                for entry in matter.sealedEntries where isOwn && makers.contains(entry.maker) { writer.string(entry.id.rawValue) }
            }
        }
        return writer.take()
    }

    private func write(_ part: ObligationDecision, whole: Bool, to writer: inout JSONWriter) throws {
        try writer.object { writer in
            if let obligation = matter.obligation(part.obligation) {
                writer.field("obligation", raw: try encoder.encode(obligation))
                writer.field("organisation", name(obligation.organisation, on: obligation.signedOn))
            }
            writer.field("maker", part.maker.code)
            writer.field("makerName", name(part.maker))
            writer.array("rules") { writer in for rule in part.route.rules { writer.string(rule.rawValue) } }
            try writer.array("acts") { writer in
                // The own number stands in the obligation; others' are nothing for a reader of this request.
                for act in part.route.acts { try OrganisationsJSON.write(act, in: graph, withNumbers: false, to: &writer) }
            }
            writer.field("routedAt", part.routedAt.rfc3339)
            writer.field("state", part.state.rawValue)
            writer.field("stateTitle", part.state.words)
            guard let decision = part.decision else { return }
            writer.object("decision") { writer in
                writer.field("number", decision.number.rawValue)
                writer.field("at", decision.at.rfc3339)
                guard whole else { return }
                writer.field("by", decision.by.rawValue)
                writer.field("until", ifPresent: decision.until?.iso)
                write(decision.reasons, to: &writer)
            }
        }
    }

    private func write(_ preparation: Preparation, of maker: DecisionMaker, to writer: inout JSONWriter) throws {
        try writer.object { writer in
            writer.field("maker", maker.code)
            writer.field("by", preparation.by.rawValue)
            writer.field("at", preparation.at.rfc3339)
            writer.field("outcome", preparation.outcome.kind)
            if case .grant(let until) = preparation.outcome { writer.field("until", ifPresent: until?.iso) }
            write(preparation.outcome.reasons, to: &writer)
            // The command that decides as is prepared; the head adds in what capacity.
            try writer.object("order") { writer in
                writer.field("command", preparation.outcome.kind)
                writer.field("maker", maker.code)
                if case .grant(let until) = preparation.outcome { writer.field("until", ifPresent: until?.iso) }
                if let reasons = preparation.outcome.reasons { writer.field("reasons", raw: try encoder.encode(reasons)) }
            }
        }
    }

    private func write(_ reasons: ShownReasons?, to writer: inout JSONWriter) {
        switch reasons {
        case .stated(let text):
            writer.field("reasons", "stated")
            writer.field("text", text)
        case .classified: writer.field("reasons", "classified")
        case nil: break
        }
    }

    // MARK: Names

    private func name(_ maker: DecisionMaker) -> Text3 {
        switch maker {
        case .head(let organisation): name(.known(organisation), on: today)
        case .securityBody(let id): bodies.body(id)?.name ?? Text3(kk: id.rawValue, ru: id.rawValue, en: id.rawValue)
        }
    }

    private func name(_ organisation: ObligationOrganisation, on day: Day) -> Text3 {
        switch organisation {
        case .known(let id): graph.name(of: id, on: day) ?? Text3(kk: id.rawValue, ru: id.rawValue, en: id.rawValue)
        case .named(let name): Text3(kk: name, ru: name, en: name)
        }
    }
}

extension ProposedOutcome {
    /// The outcome as the interface spells it.
    fileprivate var kind: String {
        switch self {
        case .grant: "grant"
        case .refuse: "refuse"
        case .revoke: "revoke"
        }
    }
}
