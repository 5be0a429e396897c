import CivilTime
import Contracts
import Directory
import Law

/// The one table of what each event of a case tells other information systems. Source: R8.4, R9.1–R9.15, R13.1.
enum PortTable {
    /// The messages of an event.
    static func messages(of event: CaseEvent, in matter: AdministrativeCase) -> [PortMessage] {
        var found = lines(of: event, in: matter)
        let stage = event.fact.stage
        if stage.from != stage.to { found.append(Line(.serviceMonitoringIs, .stageChanged, .r13_1)) }
        return found.map { line in
            PortMessage(
                system: line.system,
                subject: line.subject,
                rule: line.rule,
                at: event.stamp.at,
                matter: matter.id,
                provider: matter.provider,
                stage: stage.to,
                day: line.day,
                documents: line.documents
            )
        }
    }

    private struct Line {
        let system: ExternalSystem
        let subject: PortMessage.Subject
        let rule: RuleID
        var day: Day?
        var documents: [Document] = []

        init(
            _ system: ExternalSystem,
            _ subject: PortMessage.Subject,
            _ rule: RuleID,
            day: Day? = nil,
            documents: [Document] = []
        ) {
            self.system = system
            self.subject = subject
            self.rule = rule
            self.day = day
            self.documents = documents
        }
    }

    private static func lines(of event: CaseEvent, in matter: AdministrativeCase) -> [Line] {
        let isPortal = matter.intake.channel == .portal
        func cabinet(_ line: Line) -> [Line] { isPortal ? [line] : [] }
        switch event {
        case .received(let fact):
            guard let term = fact.term else { return [] }
            return cabinet(Line(.personalCabinet, .statusAccepted, .r8_4, day: term.end))
                + cabinet(Line(.paymentGateway, .feeToConfirm, .rr6)) + [Line(.gbdFl, .personsToLookUp, .rr8)]
        case .enteredInMigrationPoliceIs: return [Line(.migrationPoliceIs, .applicantEntered, .r9_1)]
        case .inquiriesSent(let fact):
            return [
                Line(.migrationPoliceIs, .approvalRequested, .r9_2, documents: fact.documents),
                Line(.burkitIm, .securityApprovalRequested, .r9_3, documents: fact.documents),
            ]
        case .sentToDepartment: return [Line(.migrationPoliceIs, .recordFileSent, .r9_4)]
        case .decisionEntered(let fact):
            return [Line(.migrationPoliceIs, .decisionEntered, .r9_6, documents: [fact.document].compactMap { $0 })]
        case .militaryRemovalRequested(let fact):
            return [
                Line(.mobilisationGateway, .militaryRemovalRequested, .r9_11, documents: [fact.document].compactMap { $0 })
            ]
        case .militaryRemovalConfirmed, .militarySkipped:
            return [Line(.serviceCentresIs, .surrenderRequested, .r9_12)]
                + cabinet(Line(.personalCabinet, .surrenderRequested, .r9_12))
        case .refusalSent(let fact):
            return cabinet(Line(.personalCabinet, .refusalSent, .r9_10, documents: [fact.notice]))
        case .issued(let fact):
            return [
                Line(.migrationPoliceIs, .decisionIssued, .r9_14),
                Line(.serviceCentresIs, .decisionIssued, .r9_14),
            ] + cabinet(Line(.personalCabinet, .decisionIssued, .r9_15, documents: [fact.document]))
        default: return []
        }
    }
}
