import Contracts
import Journal
import MessageBus
import ServiceKit

/// The clearance service: exit clearances of secret-holders under paragraph 12 of the order.
public struct ClearanceService: ServiceDefinition {
    /// Names folder, socket and event source.
    public let name = "clearance"
    /// Its own interface.
    public let interfaces = [ClearanceInterface.text]
    /// Its own tables.
    public let migrations = ClearanceTable.migrations + [
        CalendarInUse.migration, SealedContent.table, ClearanceTable.parts, SealedTable.annexes, SealedContent.salts,
    ]
    /// Others read where a clearance stands, and nothing else (rules 8.1).
    public let eventTypesForServices = [ClearanceInterface.statusChanged]
    /// Nor do operators' readers.
    public let eventTypesForOperators = [ClearanceInterface.statusChanged]
    /// Others ask where a clearance stands, and tell of the cases it is for; nothing else.
    public let methodsForServices = [
        ClearanceInterface.Method.status.qualified, ClearanceInterface.Method.openForCase.qualified,
        ClearanceInterface.Method.endCase.qualified,
    ]

    /// The service.
    public init() {}

    /// The handler of the writing thread.
    public func makeWriting(_ surroundings: Surroundings) throws -> ClearanceWriting { ClearanceWriting(surroundings) }

    /// The handler of the bus thread.
    public func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> ClearanceReading {
        try ClearanceReading(surroundings, journal: journal)
    }
}
