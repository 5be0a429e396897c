import CivilTime
import Directory
import Journal
import Law
import MessageBus

/// What makes one service different from another.
public protocol ServiceDefinition: Sendable {
    /// Works on the thread that owns the journal.
    associatedtype Writing: WriteHandler
    /// Works on the bus thread.
    associatedtype Reading: ReadHandler where Reading.Command == Writing.Command

    /// The part's name, such as `complaints`: folder, socket and event source are named after it.
    var name: String { get }
    /// The texts of the interfaces it serves beside the common ones.
    var interfaces: [String] { get }
    /// Its own tables, oldest first.
    var migrations: [Migration] { get }
    /// The services whose event logs it follows.
    var follows: [FollowedService] { get }
    /// The methods of its own interface that another service's user may call; everything else is for the gateway.
    var methodsForServices: [String] { get }
    /// The event types another service's user may read; the other events are nobody's business outside.
    var eventTypesForServices: [String] { get }
    /// The event types that readers for operators may read.
    var eventTypesForOperators: [String] { get }
    /// What the user of an information system's adapter may do.
    func access(ofAdapterOf system: ExternalSystem) -> AdapterAccess
    /// Makes the handler of the writing thread, on that thread.
    func makeWriting(_ surroundings: Surroundings) throws -> Writing
    /// Makes the handler of the bus thread, on that thread, with a read-only view of the journal.
    func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> Reading
}

/// What a service is given to work with: the law and the directory as values, a clock, a log, metrics.
public struct Surroundings: Sendable {
    private let calendars: CalendarInForce
    /// The country's working days, as they are now: an operator may install another calendar while the service runs.
    public var calendar: WorkingCalendar { calendars.value }
    /// The bodies and their superiors.
    public let bodies: BodyDirectory
    /// The choices of the rulebook's section 12.
    public let law: LawSettings
    /// The present.
    public let clock: any Clock
    /// The log.
    public let log: ServiceLog
    /// Counts.
    public let metrics: Metrics
    /// A key of this service alone, kept in its folder: 32 bytes.
    public let secret: [UInt8]
    /// How many documents one matter may have.
    public let documents: DocumentQuota
    /// Groups of clearance data with fewer members are not counted out in reports.
    public let smallestGroup: Int
    /// After how many working days other bodies' answers are made up while people are trained; 0 for never, as in earnest.
    public let simulatedAnswerDays: Int

    /// What a service is given to work with.
    public init(
        calendar: WorkingCalendar,
        bodies: BodyDirectory,
        law: LawSettings,
        clock: any Clock,
        log: ServiceLog,
        metrics: Metrics,
        secret: [UInt8],
        documents: DocumentQuota = DocumentQuota(),
        smallestGroup: Int = 5,
        simulatedAnswerDays: Int = 0
    ) {
        calendars = CalendarInForce(calendar)
        self.bodies = bodies
        self.law = law
        self.clock = clock
        self.log = log
        self.metrics = metrics
        self.secret = secret
        self.documents = documents
        self.smallestGroup = smallestGroup
        self.simulatedAnswerDays = simulatedAnswerDays
    }

    /// Goes over to another calendar, for everybody who has these surroundings.
    func use(_ calendar: WorkingCalendar) { calendars.value = calendar }
}
