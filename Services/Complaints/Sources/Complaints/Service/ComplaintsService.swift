import Contracts
import Journal
import ServiceKit

/// The complaints service: Chapter 3 of the order.
public struct ComplaintsService: ServiceDefinition {
    /// Names folder, socket and event source.
    public let name = "complaints"
    /// Its own interface.
    public let interfaces = [ComplaintsInterface.text]
    /// Its own tables.
    public let migrations = ComplaintTable.migrations + [
        CalendarInUse.migration, KnownCases.migration, ComplaintTable.contentMigration, ComplaintTable.ledgerMigration,
    ]
    /// The outcomes that other matters follow.
    public let eventTypesForServices = [ComplaintSatisfiedNotice.type, ComplaintDecidedNotice.type]
    /// The acts that may be complained of, and their absence.
    public let follows = [FollowedService("hearings", types: [DecisionRefusedNotice.type, TermBreachedNotice.type])]

    /// The service.
    public init() {}

    /// The handler of the writing thread.
    public func makeWriting(_ surroundings: Surroundings) throws -> ComplaintsWriting { ComplaintsWriting(surroundings) }

    /// The handler of the bus thread.
    public func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> ComplaintsReading {
        try ComplaintsReading(surroundings, journal: journal)
    }
}
