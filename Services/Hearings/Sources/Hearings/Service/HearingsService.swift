import Contracts
import Journal
import ServiceKit

/// The hearings service: administrative cases under paragraphs 6–9 of the order.
public struct HearingsService: ServiceDefinition {
    /// Names folder, socket and event source.
    public let name = "hearings"
    /// Its own interface.
    public let interfaces = [HearingsInterface.text]
    /// Its own tables.
    public let migrations = CaseTable.migrations + [CalendarInUse.migration, AwaitingHearingTable.migration]
    private let training: TrainingTerms?

    /// The service.
    /// - Parameter training: how long simulated bodies take; nil for none, and without effect where the clock cannot be set.
    public init(training: TrainingTerms? = nil) { self.training = training }

    /// The handler of the writing thread.
    public func makeWriting(_ surroundings: Surroundings) throws -> HearingsWriting {
        try HearingsWriting(surroundings, training: training)
    }

    /// The handler of the bus thread.
    public func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> HearingsReading {
        try HearingsReading(surroundings, journal: journal)
    }
}
