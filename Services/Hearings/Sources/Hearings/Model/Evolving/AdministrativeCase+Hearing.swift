import CivilTime
import Contracts

extension AdministrativeCase {
    /// Notice, position, hearing and minutes.
    mutating func applyHearing(_ event: CaseEvent) {
        let stamp = event.stamp
        switch event {
        case .hearingScheduled(let fact): changeRound { $0.appointment = fact.appointment }
        case .noticeServed(let fact): applyServed(fact)
        case .serviceProved(let fact):
            changeRound { $0.prove(fact) }
            store([fact.proof], as: .proofsOfService, stamp)
        case .serviceNotProved(let fact):
            flags.insert(.serviceNotProved)
            release(.hearing, .objection, at: stamp.at)
            start(fact.clocks)
            changeRound { round in
                round.notice = nil
                round.appointmentNotice = .inNotice
                round.stage = .drafted
            }
        case .positionRecorded(let fact): applyPosition(fact)
        case .argumentAnswered(let fact):
            changeRound { round in
                guard let index = round.arguments.firstIndex(where: { $0.id == fact.argument }) else { return }
                round.arguments[index].answer = fact.answer
            }
            store(fact.answer.document, as: .objections, stamp)
        case .postponementRequested(let fact):
            flags.insert(.postponementRequested)
            changeRound { $0.excludedDays.formUnion(fact.excluded) }
        case .hearingRescheduled(let fact): changeRound { $0.move(to: fact.appointment, at: stamp.at) }
        case .hearingWaived(let fact):
            flags.insert(.hearingWaived)
            store([fact.document], as: .objections, stamp)
            hold(.waived(at: stamp.at, fact.document))
        case .hearingHeld(let fact):
            let isAbsent = fact.outcome == .absent
            if isAbsent { flags.insert(.applicantAbsent) }
            hold(isAbsent ? .absent(start: fact.start, end: fact.end) : .held(start: fact.start, end: fact.end))
        case .hearingAdjourned(let fact): changeRound { $0.move(to: fact.next, at: stamp.at) }
        case .minutesWritten(let fact):
            store([fact.minutes.document], as: .hearingMinutes, stamp)
            changeRound {
                $0.minutes.append(MinutesVersion(version: fact.version, minutes: fact.minutes, remarks: [], signatures: []))
            }
        case .minutesRemarked(let fact): changeMinutes { $0.remarks.append(fact.remark) }
        case .minutesSigned(let fact):
            changeMinutes { $0.signatures.insert(fact.signer) }
            if fact.isComplete { changeRound { $0.stage = .minutesSigned } }
        default: break
        }
    }

    private mutating func applyServed(_ fact: NoticeServed) {
        stop(.notice, at: fact.at)
        flags.remove(.noticeWindowClosed)
        store([fact.notice], as: .hearingNotice, fact.stamp)
        store(fact.proofDocument, as: .proofsOfService, fact.stamp)
        changeRound { round in
            round.stage = .noticeServed
            round.appointment = fact.appointment
            round.appointmentNotice = .inNotice
            round.notice = ServedNotice(
                at: fact.at,
                channel: fact.channel,
                proof: fact.proof,
                terms: fact.terms,
                isLate: fact.isLate
            )
        }
        start(fact.clocks)
    }

    private mutating func applyPosition(_ fact: PositionRecorded) {
        stop(.objection, at: fact.position.receivedAt)
        if fact.isLate { flags.insert(.positionLate) }
        store(fact.position.document, as: .objections, fact.stamp)
        changeRound { round in
            round.positions.append(fact.position)
            round.arguments += fact.position.arguments.map { Argument(id: $0.id, text: $0.text, answer: nil) }
        }
    }

    private mutating func hold(_ record: HearingRecord) {
        stop(.hearing, at: record.start)
        changeRound { round in
            round.stage = .held
            round.record = record
        }
    }

    private mutating func changeMinutes(_ change: (inout MinutesVersion) -> Void) {
        changeRound { round in
            guard !round.minutes.isEmpty else { return }
            change(&round.minutes[round.minutes.count - 1])
        }
    }
}

extension HearingRound {
    /// Another time than the notice names: that the applicant knows it is to be proved anew.
    fileprivate mutating func move(to next: HearingAppointment, at moment: Instant) {
        appointment = next
        appointmentNotice = .awaited(since: moment)
    }

    fileprivate mutating func prove(_ fact: ServiceProved) {
        guard fact.letter == .postponement else {
            notice?.proof = .proved
            return
        }
        guard let since = appointmentNotice.changedAt, let effectiveDay = fact.effectiveDay else { return }
        appointmentNotice = .proved(since: since, effectiveDay: effectiveDay)
    }
}
