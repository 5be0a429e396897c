import CivilTime
import Law

/// Whether a command is lawful for a complaint at a moment, before its details are looked at.
public enum Lawfulness: Hashable, Sendable {
    case lawful
    /// Forbidden by a rule; with the last day on which it was lawful, where a day matters.
    case forbidden(ProblemCode, RuleID, lastLawfulDay: Day?)

    /// Whether it is lawful.
    public var isLawful: Bool { self == .lawful }

    /// The answer for one command. Source: rules 11.3 and 7.4.
    public static func of(_ command: CommandName, on complaint: Complaint, at now: Instant) -> Lawfulness {
        let stage = complaint.stage
        if stage.isClosed, command != .linkTrack { return .forbidden(.complaintClosed, command.rule, lastLawfulDay: nil) }
        if command == .receive { return .forbidden(.alreadyReceived, command.rule, lastLawfulDay: nil) }
        guard stages(for: command).contains(stage) else { return .forbidden(.stageForbids, command.rule, lastLawfulDay: nil) }
        return further(command, complaint, now)
    }

    /// The stages at which a command may be given at all; every command is named. Source: rules 11.3.
    static func stages(for command: CommandName) -> Set<ComplaintStage> {
        switch command {
        case .receive: []
        case .register: [.received]
        case .complete: [.received, .registered, .selfReview, .forwardingSent, .forwarded, .underReview, .joined]
        case .assign: [.registered, .selfReview]
        case .answerDemand, .satisfyInFull, .forward: [.selfReview]
        case .acknowledge, .rejectDelivery: [.forwardingSent]
        case .sendAnswer:
            [.selfReview, .satisfiedInFull, .forwarded, .underReview, .decided, .awaitingExecution, .joined, .treatedAsObjection]
        case .redirect, .split: [.registered]
        case .link: [.received, .registered]
        case .absorb: [.received, .registered, .selfReview, .forwardingSent, .forwarded, .underReview]
        case .followLead: [.joined]
        case .linkTrack: Set(ComplaintStage.allCases)
        case .withdraw:
            [.received, .registered, .selfReview, .forwardingSent, .forwarded, .underReview, .joined, .treatedAsObjection]
        case .requestCase, .deliverCase: [.registered, .underReview]
        case .fetchCase, .recordCaseFetch: CaseFetch.stages
        case .startReview: [.registered, .forwarded, .underReview]
        case .restoreTerm: [.registered, .forwarded, .underReview]
        case .decide: [.underReview]
        case .notify: [.decided]
        case .executeOrder: [.awaitingExecution]
        case .reportNewAct: [.forwardingSent, .forwarded, .underReview]
        case .timerFired, .moveDeadlines, .addDocument, .noteCase: Set(ComplaintStage.allCases.filter { !$0.isClosed })
        }
    }

    /// Guards that depend on course, clock and what has happened, not on the command's details.
    private static func further(_ command: CommandName, _ complaint: Complaint, _ now: Instant) -> Lawfulness {
        switch command {
        case .assign, .answerDemand, .satisfyInFull: selfReviewGuard(command, complaint, now)
        case .forward: .lawful
        case .sendAnswer: answerGuard(complaint)
        case .redirect: redirectGuard(complaint)
        case .split: complaint.ownDemands.count > 1 ? .lawful : .forbidden(.nothingLeft, .dx5, lastLawfulDay: nil)
        case .complete: complaint.missing.isEmpty ? .forbidden(.nothingMissing, .a18, lastLawfulDay: nil) : .lawful
        case .requestCase: requestGuard(complaint)
        case .deliverCase: complaint.caseRequestedAt == nil ? .forbidden(.caseNotRequested, .a17, lastLawfulDay: nil) : .lawful
        case .fetchCase: further(complaint.commandAwaitingCase, complaint, now)
        case .recordCaseFetch:
            complaint.caseFetch == nil ? .forbidden(.caseNotBeingFetched, .r15_2, lastLawfulDay: nil) : .lawful
        case .startReview: reviewGuard(complaint)
        case .restoreTerm: restoreGuard(complaint)
        case .receive, .register, .acknowledge, .rejectDelivery, .link, .absorb, .followLead, .linkTrack, .withdraw, .decide,
            .notify,
            .executeOrder, .reportNewAct, .timerFired, .moveDeadlines, .addDocument, .noteCase:
            .lawful
        }
    }

    /// After T3 only forwarding is left to the body complained of. Source: R15.2, R15.3, DL-18.
    private static func selfReviewGuard(_ command: CommandName, _ complaint: Complaint, _ now: Instant) -> Lawfulness {
        guard complaint.course == .selfReview else {
            return .forbidden(.courseForbids, complaint.course.rule, lastLawfulDay: nil)
        }
        if complaint.stage == .selfReview, let clock = complaint.openClock(.forwarding), clock.isLate(at: now) {
            let problem: ProblemCode = command == .satisfyInFull ? .deadlinePassed : .onlyForwardingLeft
            return .forbidden(problem, command == .satisfyInFull ? .dl18 : .r15_2, lastLawfulDay: clock.facts.day)
        }
        guard command == .satisfyInFull else { return .lawful }
        if complaint.ownDemands.isEmpty { return .forbidden(.noDemands, .r15_3, lastLawfulDay: nil) }
        let allMet = complaint.ownDemands.allSatisfy { $0.answer?.result == .met }
        return allMet ? .lawful : .forbidden(.demandsNotAllMet, .r15_3, lastLawfulDay: nil)
    }

    /// The body complained of answers once it has satisfied or forwarded; a joined complaint once its lead has ended.
    private static func answerGuard(_ complaint: Complaint) -> Lawfulness {
        switch complaint.phase {
        case .joined(_, concluded: false): .forbidden(.leadNotConcluded, .a18, lastLawfulDay: nil)
        case .joined, .satisfiedInFull, .treatedAsObjection: .lawful
        case .selfReview: complaint.isReviewingBodyOnItself ? .lawful : .forbidden(.stageForbids, .a13, lastLawfulDay: nil)
        default:
            if complaint.forwardedTo == nil {
                .forbidden(.courseForbids, complaint.course.rule, lastLawfulDay: nil)
            } else {
                complaint.answeredAt == nil ? .lawful : .forbidden(.alreadyAnswered, .r15_4, lastLawfulDay: nil)
            }
        }
    }

    /// Redirecting is for what is outside competence; one's own act is satisfied or forwarded, and a reviewer keeps what it may decide.
    private static func redirectGuard(_ complaint: Complaint) -> Lawfulness {
        switch complaint.course {
        case .redirect, .considerAsHead: .lawful
        case .selfReview:
            complaint.intake.respondent.body == complaint.holder
                ? .forbidden(.ownActMustBeForwarded, .r15_2, lastLawfulDay: nil) : .lawful
        case .considerAsSuperior: .forbidden(.returnForbidden, .a17, lastLawfulDay: nil)
        case .considerAsQualityBody: .forbidden(.courseForbids, .r15_5, lastLawfulDay: nil)
        }
    }

    private static func requestGuard(_ complaint: Complaint) -> Lawfulness {
        switch complaint.course {
        case .considerAsSuperior, .considerAsQualityBody, .considerAsHead:
            if complaint.caseHolder == nil { return .forbidden(.noCaseHolder, .a17, lastLawfulDay: nil) }
            let isOpen = complaint.caseRequestedAt != nil || complaint.caseManifest != nil
            return isOpen ? .forbidden(.caseAlreadyRequested, .a17, lastLawfulDay: nil) : .lawful
        case .selfReview: return .forbidden(.courseForbids, .r15_2, lastLawfulDay: nil)
        case .redirect: return .forbidden(.courseForbids, .dx5, lastLawfulDay: nil)
        }
    }

    private static func reviewGuard(_ complaint: Complaint) -> Lawfulness {
        guard complaint.stage == .registered else { return .lawful }
        switch complaint.course {
        case .considerAsSuperior, .considerAsQualityBody, .considerAsHead: return .lawful
        case .selfReview, .redirect: return .forbidden(.courseForbids, complaint.course.rule, lastLawfulDay: nil)
        }
    }

    private static func restoreGuard(_ complaint: Complaint) -> Lawfulness {
        if complaint.stage == .registered, !reviewGuard(complaint).isLawful { return reviewGuard(complaint) }
        let isOpen = complaint.flags.contains(.lateFiling) && complaint.termRestoration == nil
        return isOpen ? .lawful : .forbidden(.termNotMissed, .dx1, lastLawfulDay: nil)
    }
}

extension Complaint {
    /// RT-RB-sup: the reviewing body is itself the body complained of.
    var isReviewingBodyOnItself: Bool { course == .selfReview && intake.respondent.kind == .reviewingBody }
}

extension ComplaintRoute.Course {
    /// The rule the course rests on.
    public var rule: RuleID {
        switch self {
        case .selfReview: .r15_2
        case .considerAsSuperior: .r14_1
        case .considerAsQualityBody: .r15_5
        case .considerAsHead: .a16
        case .redirect: .dx5
        }
    }
}
