import Contracts
import Directory
import Journal
import ServiceKit

/// The hearings service: administrative cases under paragraphs 6–9 of the order.
public struct HearingsService: ServiceDefinition {
    /// Names folder, socket and event source.
    public let name = "hearings"
    /// Its own interface.
    public let interfaces = [HearingsInterface.text]
    /// Its own tables.
    public let migrations = CaseTable.migrations + [
        CalendarInUse.migration, AwaitingHearingTable.migration, CaseTable.ledgerMigration, CaseTable.nextClock,
        HearingNoticeTable.migration, CaseTable.plainStep,
    ]
    /// The outcomes of complaints by which refusals fall, and where the clearances of applicants stand.
    public let follows = [
        FollowedService("complaints", types: [ComplaintSatisfiedNotice.type, ComplaintDecidedNotice.type]),
        FollowedService("clearance", types: [ClearanceNotice.type]),
    ]
    /// The acts that may be complained of, and their absence.
    public let eventTypesForServices = [DecisionRefusedNotice.type, TermBreachedNotice.type]
    /// A case goes to the complaints service for a complaint, and nothing else to any service.
    public let methodsForServices = [
        HearingsInterface.Method.manifest.qualified, HearingsInterface.Method.readDocument.qualified,
    ]

    /// An adapter reads the messages to its system and the documents that go with them, and reports.
    public func access(ofAdapterOf system: ExternalSystem) -> AdapterAccess {
        let methods: [HearingsInterface.Method] = [.execute, .get, .storeDocument, .readDocument]
        return AdapterAccess(methods: methods.map(\.qualified), eventTypes: system.eventTypes)
    }

    /// The service.
    public init() {}

    /// The handler of the writing thread.
    public func makeWriting(_ surroundings: Surroundings) throws -> HearingsWriting {
        try HearingsWriting(surroundings)
    }

    /// The handler of the bus thread.
    public func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> HearingsReading {
        try HearingsReading(surroundings, journal: journal)
    }
}
