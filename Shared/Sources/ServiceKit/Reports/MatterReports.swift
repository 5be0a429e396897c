import CivilTime
import Directory
import Journal
import StrictJSON
import Synchronization

/// Makes the reports of a service's matters from its ledger. Each says what was asked, when, and on which state of the journal it rests.
public struct MatterReports: Sendable {
    /// More matters are not looked at for one report; it then says that it is not complete.
    private static let most = 200_000
    /// The working days of a look ahead.
    private static let daysAhead = 20

    private let table: LedgerTable
    private let surroundings: Surroundings

    /// Reports over this table.
    public init(_ table: LedgerTable, _ surroundings: Surroundings) {
        self.table = table
        self.surroundings = surroundings
    }

    /// The answer.
    /// - Parameters:
    ///   - viewer: whoever asks, as `visible` names it.
    ///   - hearings: how many hearings a day has at the body; nil where the service knows of none.
    public func body(
        _ question: ReportQuestion,
        viewer: String,
        now: Instant,
        in reader: JournalReader,
        hearings: ((Day) -> Int)? = nil
    ) throws -> [UInt8] {
        let today = KazakhstanTime.local(now).day
        let scan = Scan(today: today, calendar: surroundings.calendar, question: question, ahead: ahead(question.body, today))
        let isPage = question.kind == .ledger
        let isCounter = surroundings.bodies.body(question.viewer)?.kind == .stateCorporation
        let hidden = isCounter ? table.hiddenFromCounters : []
        let collected = Mutex(scan)
        try table.forEach(
            visibleTo: viewer,
            handedIn: question.days,
            before: isPage ? question.before : nil,
            in: reader
        ) { entry in
            var entry = entry
            entry.terms.removeAll { hidden.contains($0.clock) }
            return collected.withLock { $0.add(entry, most: isPage ? question.limit : Self.most) }
        }
        let found = collected.withLock { $0 }
        var writer = JSONWriter(reserving: 16_384)
        let head = try reader.treeHead()
        writer.object { writer in
            writer.field("report", question.kind.rawValue)
            writer.write(question)
            writer.field("at", now.rfc3339)
            if let head { writer.object("head") { $0.write(head) } }
            if !isPage { writer.field("complete", !found.isCut) }
            switch question.kind {
            case .counts: writer.counts(found)
            case .days: writer.days(found)
            case .overdue: writer.overdue(found)
            case .ledger: writer.ledger(found)
            case .load: writer.load(found, hearings)
            }
        }
        return writer.take()
    }

    /// The next working days of a body, today among them if it is one.
    private func ahead(_ body: BodyID, _ today: Day) -> [Day] {
        let schedule = surroundings.bodies.body(body)?.schedule ?? surroundings.law.schedule(of: .receivingBody)
        let calendar = BodyCalendar(calendar: surroundings.calendar, schedule: schedule)
        var days: [Day] = []
        // Beyond the years with data there are no working days to name.
        while days.count < Self.daysAhead,
            let day = try? days.last.map({ try calendar.nextWorkingDay(after: $0) }) ?? calendar.workingDay(onOrAfter: today)
        {
            days.append(day)
        }
        return days
    }
}
