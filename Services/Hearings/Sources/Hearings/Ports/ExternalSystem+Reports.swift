import Contracts
import Directory

/// What each information system may report about a case through its adapter; whatever decides a case is left to people. Source: rules 4,
/// R9.2–R9.13.
extension ExternalSystem {
    /// The commands that its adapter may give.
    var reports: Set<CommandName> {
        switch self {
        // The department confirms in it, and what the military body did comes back through it (R9.5, R9.11).
        case .migrationPoliceIs: [.addDocument, .recordReply, .confirmByDepartment, .confirmMilitaryRemoval]
        case .burkitIm: [.addDocument, .recordReply]
        case .mobilisationGateway: [.addDocument, .confirmMilitaryRemoval]
        case .serviceCentresIs: [.addDocument, .recordMessageReceived, .recordSurrender]
        case .personalCabinet: [.addDocument, .recordMessageReceived, .proveService]
        case .paymentGateway, .gbdFl: [.addDocument]
        case .serviceMonitoringIs, .messageGateway: []
        }
    }

    /// The parts of a case to which its adapter may add documents.
    var documentKinds: Set<CaseDocumentKind> {
        switch self {
        case .migrationPoliceIs: [.inquiries, .directorateConfirmation, .documents]
        case .burkitIm: [.inquiries]
        case .mobilisationGateway, .paymentGateway, .gbdFl: [.documents]
        case .serviceCentresIs: [.documents, .receipts]
        case .personalCabinet: [.proofsOfService]
        case .serviceMonitoringIs, .messageGateway: []
        }
    }

    /// The bodies whose replies come through it. Source: R9.2, R9.3.
    var answering: Set<InquiredBody> {
        switch self {
        case .migrationPoliceIs: Set(InquiredBody.allCases)
        case .burkitIm: [.nationalSecurity]
        default: []
        }
    }

    /// The channels of notices whose fate it reports with `recordDelivery`.
    var channels: Set<NoticeChannel> { Set(letterChannels.compactMap(NoticeChannel.init(rawValue:))) }

    /// Whether its adapter is told who the applicant is. The monitoring of services counts stages and needs nobody's name (R13.1).
    var knowsApplicant: Bool { self != .serviceMonitoringIs }
}
