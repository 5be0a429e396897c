import CivilTime
import Contracts

extension AdministrativeCase {
    /// Starts clocks; a clock that was stopped may start anew.
    mutating func start(_ started: [StartedClock]) {
        for facts in started { clocks[facts.key] = Clock(facts: facts, status: .running) }
    }

    /// Moves open clocks; a clock that already ran out may run again if it now ends later, but its breach stays recorded as a flag.
    mutating func move(_ moved: [StartedClock]) {
        for facts in moved where openClock(facts.key) != nil { clocks[facts.key] = Clock(facts: facts, status: .running) }
    }

    /// Stops a clock as of the moment its work was done; late when that was after its end.
    mutating func stop(_ key: ClockKey, at moment: Instant) {
        guard let clock = openClock(key) else { return }
        let isLate = clock.isLate(at: moment)
        if isLate, let flag = key.overrunFlag { flags.insert(flag) }
        clocks[key]?.status = .stopped(at: moment, late: isLate)
    }

    /// The duty fell away undone; what was late already stays late.
    mutating func release(_ keys: ClockKey..., at moment: Instant) {
        for key in keys {
            guard let clock = openClock(key) else { continue }
            clocks[key]?.status = clock.isLate(at: moment) ? .stopped(at: moment, late: true) : .released(at: moment)
        }
    }

    mutating func releaseAll(at moment: Instant) {
        for key in ClockKey.allCases { release(key, at: moment) }
    }

    /// The decision was taken: the service term stops, and with it what was only for its sake.
    mutating func leaveDecision(at moment: Instant) {
        if clocks[.serviceTerm].map({ $0.isOpen && $0.isLate(at: moment) }) == true { flags.insert(.termBreached) }
        stop(.serviceTerm, at: moment)
        release(.notice, .hearing, .objection, .clearanceReview, at: moment)
        endClearanceChoice(at: moment)
    }

    /// A new end of the term: the window for the notice is judged anew (rules 11.2, DX-3).
    mutating func apply(_ newTerm: ServiceTerm, at moment: Instant) {
        term = newTerm
        if let choice = openClock(.clearanceChoice) { move([choice.facts.ending(with: newTerm.notice)]) }
        if openClock(.serviceTerm) != nil { start([newTerm.clock]) }
        guard moment < newTerm.notice.due.adding(milliseconds: 1_000) else {
            move([newTerm.notice])
            return
        }
        flags.remove(.noticeWindowClosed)
        changeRound { round in if round.stage == .noticeWindowClosed { round.stage = .drafted } }
        if stage == .refusalPlanned || round?.stage == .drafted { start([newTerm.notice]) }
    }

    /// Adds documents to a part of the case, each once.
    mutating func store(_ new: [Document], as kind: CaseDocumentKind, _ stamp: Stamp) {
        for document in new where !documents.contains(where: { $0.document.sha256 == document.sha256 && $0.kind == kind }) {
            documents.append(CaseDocument(document: document, kind: kind, by: stamp.by, at: stamp.at))
        }
    }

    mutating func store(_ new: Document?, as kind: CaseDocumentKind, _ stamp: Stamp) {
        if let new { store([new], as: kind, stamp) }
    }

    mutating func changeRound(_ change: (inout HearingRound) -> Void) {
        guard round != nil else { return }
        change(&rounds[rounds.count - 1])
    }
}
