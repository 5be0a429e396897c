import Directory
import Law

/// Who may give which command: role, body and relation to the matter; everything else is denied. Source: design 7.
enum Authority {
    /// - Throws: an `Objection` naming what is missing.
    static func check(_ command: CommandName, _ matter: AdministrativeCase?, by caller: Caller) throws(Objection) {
        switch caller.actor.kind {
        case .system, .operatorOfSystem:
            let own = caller.adapter?.reports ?? systemCommands
            guard own.contains(command) else { throw Objection(.roleMissing, .r9_1, details: [command.rawValue]) }
        case .portal: try checkApplicant(command, matter, by: caller)
        case .complainant: throw Objection(.roleMissing, .r9_1, details: [command.rawValue])
        case .staff: try checkStaff(command, matter, by: caller)
        }
    }

    /// Whether the caller may give the command.
    static func allows(_ command: CommandName, _ matter: AdministrativeCase?, by caller: Caller) -> Bool {
        do throws(Objection) {
            try check(command, matter, by: caller)
            return true
        } catch {
            return false
        }
    }

    private static let systemCommands: Set<CommandName> = [
        .recordClearance, .reopen, .timerFired, .moveDeadlines, .giveForComplaint, .noteComplaintOutcome,
        .followClearance, .noteUnopenedClearance, .completeIssue,
    ]

    /// What the applicant does in the personal cabinet.
    private static let applicantCommands: Set<CommandName> = [
        .withdraw, .addDocuments, .addDocument, .recordPosition, .requestPostponement, .waiveHearing, .remarkOnMinutes,
    ]

    private static func checkApplicant(
        _ command: CommandName,
        _ matter: AdministrativeCase?,
        by caller: Caller
    ) throws(Objection) {
        if command == .receive { return }
        guard applicantCommands.contains(command) else {
            throw Objection(.roleMissing, .r9_1, details: [command.rawValue])
        }
        guard let matter, caller.matter == matter.id else { throw Objection(.notTheApplicant, .r2_1) }
    }

    private static func checkStaff(_ command: CommandName, _ matter: AdministrativeCase?, by caller: Caller) throws(Objection) {
        let needed = roles(for: command)
        guard !caller.roles.isDisjoint(with: needed) else {
            throw Objection(.roleMissing, .r9_1, details: needed.map(\.rawValue).sorted())
        }
        guard let matter else { return }
        guard let body = caller.actor.body, bodies(for: command, matter).contains(body) else {
            throw Objection(.notYourBody, .r3_1)
        }
    }

    private static func roles(for command: CommandName) -> Set<Role> {
        switch command {
        case .receive: [.registrar, .executor]
        case .register: [.registrar, .head]
        case .confirmCompleteness, .reportIncomplete, .enterInMigrationPoliceIs, .sendInquiries, .sendToDepartment,
            .prepareDecision, .enterDecision, .sendRefusal, .requestMilitaryRemoval, .confirmMilitaryRemoval, .skipMilitary,
            .issue:
            [.executor, .legalOfficer, .head]
        case .addDocuments, .addDocument, .recordReply, .recordPosition, .requestPostponement, .waiveHearing, .withdraw,
            .recordMessageReceived, .recordSurrender, .proveService, .reportServiceNotProved, .serveNotice, .notifyExtension:
            [.registrar, .executor, .legalOfficer, .head]
        case .confirmByDepartment: [.reviewer, .executor, .head]
        case .planRefusal, .confirmGround: [.legalOfficer]
        case .draftPreliminaryDecision, .scheduleHearing, .rescheduleHearing, .answerArgument, .removeGround, .holdHearing,
            .writeMinutes, .remarkOnMinutes, .signMinutes, .conclude:
            [.executor, .legalOfficer, .head]
        case .extendTerm, .orderLateHearing: [.head]
        case .recordClearance: [.legalOfficer, .securityOfficer]
        case .reopen, .timerFired, .moveDeadlines, .giveForComplaint, .noteComplaintOutcome, .followClearance, .noteUnopenedClearance, .completeIssue:
            []
        }
    }

    private static func bodies(for command: CommandName, _ matter: AdministrativeCase) -> Set<BodyID> {
        switch command {
        case .confirmByDepartment: [matter.intake.department]
        // The branch that accepted the package serves the applicant there too (R9.13).
        case .recordMessageReceived, .recordSurrender, .addDocuments, .addDocument, .withdraw:
            Set([matter.provider, matter.intake.acceptedAt].compactMap { $0 })
        default: [matter.provider]
        }
    }
}
