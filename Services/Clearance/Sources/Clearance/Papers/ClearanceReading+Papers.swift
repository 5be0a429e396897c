import Contracts
import Directory

/// The decisions of a request that can be printed: the holder's own, and for a deciding body those of its own.
struct PrintableDecisions {
    let matter: ClearanceRequest
    let caller: Caller

    /// A decision with whose it is and what it covers.
    struct Entry {
        let decision: MakerDecision
        let outcome: DecisionPaper.Outcome
        let maker: DecisionMaker
        let obligations: [ObligationID]
    }

    /// In the order in which they were taken.
    var all: [Entry] {
        let views = matter.views(for: caller)
        guard !views.isDisjoint(with: [.holder, .organisation]) else { return [] }
        let makers = views.contains(.holder) ? matter.makers : ClearanceViewJSON.own(caller, in: matter)
        var entries = makers.compactMap { maker -> Entry? in
            let parts = matter.parts.filter { $0.maker == maker && $0.decision != nil }
            guard let decision = parts.first?.decision, let state = parts.first?.state else { return nil }
            let outcome: DecisionPaper.Outcome = state == .refused ? .refused : .granted
            return Entry(decision: decision, outcome: outcome, maker: maker, obligations: parts.map(\.obligation))
        }
        // Others may have come in the place of whoever granted (CL-24); what is revoked is what was granted.
        if let revoked = matter.revocation, views.contains(.holder) || makers.contains(revoked.maker) || isOwn(revoked.maker) {
            let granted = matter.parts.filter { matter.competent(for: $0.maker).contains(revoked.maker) && $0.state == .granted }
            entries.append(
                Entry(
                    decision: revoked.decision,
                    outcome: .revoked,
                    maker: revoked.maker,
                    obligations: granted.map(\.obligation)
                )
            )
        }
        return entries.sorted { $0.decision.at < $1.decision.at }
    }

    private func isOwn(_ maker: DecisionMaker) -> Bool { maker.desk == caller.actor.body }
}

extension ClearanceReading {
    /// What can be printed of the request for this caller.
    func papers(of matter: ClearanceRequest, for caller: Caller) -> [OfferedPaper] {
        PrintableDecisions(matter: matter, caller: caller).all.map {
            OfferedPaper(.clearanceDecision, decision: $0.decision.number.rawValue)
        }
    }

    /// A decision as a paper; the newest one where none is named.
    /// - Throws: `Problem.noPaperNow` where there is none, or not for this caller.
    func paper(_ id: PaperID, decision: String?, of matter: ClearanceRequest, for caller: Caller) throws -> Paper {
        let all = PrintableDecisions(matter: matter, caller: caller).all
        let wanted = decision.map { number in all.first { $0.decision.number.rawValue == number } } ?? all.last
        guard id == .clearanceDecision, let entry = wanted else { throw Problem.noPaperNow }
        return DecisionPaper(
            matter: matter,
            decision: entry.decision,
            outcome: entry.outcome,
            maker: entry.maker,
            obligations: entry.obligations.compactMap(matter.obligation),
            graph: try register().graph,
            bodies: bodies,
            namesSigner: !matter.views(for: caller).contains(.holder)
        ).paper
    }
}
