import CivilTime
import Contracts
import Directory
import Law

/// The papers of our own that a case is printed with.
extension HearingsReading {
    /// The longest notice that is read back to be printed; ours are a few kilobytes.
    private static let longestNotice: Int64 = 256 << 10

    /// What can be printed of the case for this audience.
    func papers(of matter: AdministrativeCase, for audience: CaseAudience, now: Instant) throws -> [OfferedPaper] {
        let rounds = audience.rounds(of: matter)
        guard let last = rounds.last else { return [] }
        var offers: [OfferedPaper] = []
        let isReady =
            last.notice == nil
            ? try desk.isBooked(matter, now: now) : try servedNotice(of: matter, in: last) != nil
        if isReady { offers.append(OfferedPaper(.hearingNotice)) }
        if rounds.contains(where: { !$0.minutes.isEmpty }) { offers.append(OfferedPaper(.hearingMinutes)) }
        return offers
    }

    /// A paper of the case.
    /// - Throws: `Problem.noPaperNow` where there is none as the case stands, or not for this caller.
    func paper(_ id: PaperID, of matter: AdministrativeCase, for caller: Caller, now: Instant) throws -> Paper {
        let rounds = CaseAudience(caller, of: matter).rounds(of: matter)
        switch id {
        case .hearingNotice:
            guard let last = rounds.last else { throw Problem.noPaperNow }
            return try notice(of: matter, in: last, by: caller, now: now)
        case .hearingMinutes:
            guard let round = rounds.last(where: { !$0.minutes.isEmpty }), let version = round.minutes.last else {
                throw Problem.noPaperNow
            }
            return try desk.minutes(version, of: round, in: matter)
        case .coveringLetter, .clearanceDecision, .complaintReceipt: throw Problem.noPaperNow
        }
    }

    /// Before it is served, the notice as it would be handed over now; afterwards the words that were served.
    private func notice(of matter: AdministrativeCase, in round: HearingRound, by caller: Caller, now: Instant) throws -> Paper {
        let applicant = matter.applicant.name
        if round.notice != nil {
            guard let served = try servedNotice(of: matter, in: round) else { throw Problem.noPaperNow }
            return served.paper(signer: nil, applicant: applicant)
        }
        guard let signer = caller.actor.officer, try desk.isBooked(matter, now: now) else { throw Problem.noPaperNow }
        let given = HearingNotice(.handedOver, at: now)
        let (text, name) = try desk.notice(of: matter, given, signer: signer, now: now)
        return text.paper(signer: name, applicant: applicant)
    }

    /// The words that were served in a round; nil where the officer served a document of another making.
    private func servedNotice(of matter: AdministrativeCase, in round: HearingRound) throws -> NoticeText? {
        let letters = try desk.letters(of: matter.id).requests
        guard let document = letters.last(where: { $0.round == round.number && $0.kind == .hearing })?.document,
            let bytes = try documents.bytes(of: document, atMost: Self.longestNotice)
        else { return nil }
        return NoticeText(served: bytes, kind: .hearing)
    }
}
