import Directory
import Law

/// Who may give which command: role, body and relation to the matter; everything else is denied. Source: design 7, rules 7.2 (guard).
enum Authority {
    /// - Throws: an `Objection` naming what is missing.
    static func check(_ command: CommandName, _ complaint: Complaint?, by caller: Caller) throws(Objection) {
        switch caller.actor.kind {
        case .system, .operatorOfSystem:
            guard systemCommands.contains(command) else { throw Objection(.roleMissing, .r14_1, details: [command.rawValue]) }
        case .portal, .complainant:
            try checkFiler(command, complaint, by: caller)
        case .staff:
            try checkStaff(command, complaint, by: caller)
        }
    }

    /// Whether the caller may give the command.
    static func allows(_ command: CommandName, _ complaint: Complaint?, by caller: Caller) -> Bool {
        do throws(Objection) {
            try check(command, complaint, by: caller)
            return true
        } catch {
            return false
        }
    }

    private static let systemCommands: Set<CommandName> = [
        .receive, .register, .absorb, .followLead, .linkTrack, .timerFired, .moveDeadlines, .noteCase, .recordCaseFetch,
    ]

    private static func checkFiler(_ command: CommandName, _ complaint: Complaint?, by caller: Caller) throws(Objection) {
        if command == .receive { return }
        guard [.withdraw, .complete, .addDocument].contains(command) else {
            throw Objection(.roleMissing, .r14_1, details: [command.rawValue])
        }
        guard let complaint, caller.complaint == complaint.id else { throw Objection(.notTheFiler, .a18) }
    }

    private static func checkStaff(_ command: CommandName, _ complaint: Complaint?, by caller: Caller) throws(Objection) {
        let needed = roles(for: command)
        guard !caller.roles.isDisjoint(with: needed) else {
            throw Objection(.roleMissing, .r14_1, details: needed.map(\.rawValue).sorted())
        }
        guard let complaint else { return }
        guard let body = caller.actor.body, bodies(for: command, complaint).contains(body) else {
            throw Objection(.notYourBody, .r14_1)
        }
        if reviewing.contains(command), let person = caller.actor.officer, complaint.isAbout(person) {
            throw Objection(.personComplainedOf, .r14_1)
        }
    }

    /// What only somebody other than the person complained of may do.
    private static let reviewing: Set<CommandName> = [
        .startReview, .decide, .notify, .restoreTerm, .acknowledge, .rejectDelivery, .requestCase,
    ]

    private static func roles(for command: CommandName) -> Set<Role> {
        switch command {
        case .receive, .register: [.registrar, .head]
        case .complete, .withdraw: [.registrar, .legalOfficer, .head]
        case .assign: [.registrar, .legalOfficer, .head]
        case .answerDemand, .satisfyInFull, .forward, .deliverCase, .fetchCase, .executeOrder, .reportNewAct:
            [.executor, .legalOfficer, .head]
        case .sendAnswer: [.executor, .legalOfficer, .reviewer, .qualityOfficer, .head]
        case .acknowledge, .rejectDelivery: [.registrar, .reviewer, .qualityOfficer, .head]
        case .redirect, .split, .link, .linkTrack: [.registrar, .legalOfficer, .reviewer, .qualityOfficer, .head]
        case .requestCase, .startReview, .decide, .notify, .restoreTerm: [.reviewer, .qualityOfficer, .head]
        case .addDocument: [.registrar, .executor, .legalOfficer, .reviewer, .qualityOfficer, .head]
        case .absorb, .followLead, .timerFired, .moveDeadlines, .noteCase, .recordCaseFetch: []
        }
    }

    private static func bodies(for command: CommandName, _ complaint: Complaint) -> Set<BodyID> {
        switch command {
        case .sendAnswer:
            // The body complained of still owes its own answer after the complaint has left it; no other gives it in its stead.
            [complaint.forwardedTo == nil ? complaint.holder : complaint.intake.holder]
        case .reportNewAct, .deliverCase:
            Set([complaint.caseHolder, complaint.intake.respondent.body].compactMap { $0 })
        case .fetchCase: bodies(for: complaint.commandAwaitingCase, complaint)
        case .acknowledge, .rejectDelivery, .executeOrder: [complaint.owner]
        case .complete: [complaint.holder, complaint.intake.holder]
        // A withdrawal ends the review: the body complained of may not record it once it has sent the complaint on.
        case .withdraw: [complaint.owner]
        case .addDocument: Set(complaint.concernedBodies)
        default: [complaint.holder]
        }
    }
}
