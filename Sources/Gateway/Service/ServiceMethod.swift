import Contracts

/// A method of a service's own interface: where a call goes, and over which connection. Put together once for each route.
struct ServiceMethod: Sendable {
    /// The service.
    let service: ServiceName
    /// The method's full name on the bus.
    let name: String
    /// The connection it takes.
    let lane: ServiceLink.Lane

    /// A method of the complaints service.
    init(_ method: ComplaintsInterface.Method) {
        service = .complaints
        name = method.qualified
        lane =
            switch method {
            case .file, .execute, .storeDocument: .commands
            case .get, .list, .work, .report, .readDocument: .questions
            }
    }

    /// A method of the hearings service.
    init(_ method: HearingsInterface.Method) {
        service = .hearings
        name = method.qualified
        lane =
            switch method {
            case .receive, .importCases, .execute, .changeResources, .planDay, .storeDocument: .commands
            case .get, .list, .work, .slots, .resources, .day, .outlook, .unnotified, .calendar, .manifest, .report, .readDocument:
                .questions
            }
    }

    /// A method of the clearance service.
    init(_ method: ClearanceInterface.Method) {
        service = .clearance
        name = method.qualified
        lane =
            switch method {
            case .open, .execute, .executeAll, .openSealed, .openAnnex, .storeDocument, .changeOrganisations, .importOrganisations,
                .openForCase, .endCase:
                .commands
            case .get, .list, .work, .overdue, .report, .organisations, .decisionMakers, .status, .readDocument, .readAnnex:
                .questions
            }
    }
}
