import CivilTime
import Journal
import Law
import StrictJSON

/// Keeps each calculation of a deadline once, as an event of its own in the log, before the first event that names it. On the writing thread.
///
/// What a command adds is set aside until its savepoint is kept; after a rollback it never was.
final class CalculationShelf {
    /// The type of the event that holds a calculation.
    static let type = "kz.shagym.deadline.calculated.v1"
    /// How many names are remembered; there is about one for each rule, body's hours and day.
    private static let capacity = 4_096

    private var names: [DeadlineCalculation: CalculationName] = [:]
    private var pending: [DeadlineCalculation: CalculationName] = [:]
    private let library = CalculationLibrary()

    /// The name of a deadline's calculation, which is recorded if it is new; nil for a deadline that is written whole.
    func name(of deadline: Deadline, at now: Instant, in transaction: Transaction) throws -> CalculationName? {
        guard let calculation = DeadlineCalculation(of: deadline) else { return nil }
        if let name = names[calculation] ?? pending[calculation] { return name }
        let text = calculation.jsonBytes
        let name = CalculationName(of: text)
        if try transaction.events(of: name.subject, limit: 1).isEmpty {
            var draft = EventDraft(type: Self.type, subject: name.subject, time: now.rfc3339, data: text, id: name.subject)
            draft.isWrittenByUs = true
            try transaction.append(draft)
        }
        pending[calculation] = name
        return name
    }

    /// What the log holds under a name.
    func text(of name: CalculationName, in transaction: Transaction) throws -> JSONValue {
        try library.text(of: name) { try transaction.events(of: name.subject, limit: 1).first }
    }

    /// What the command did is settled.
    func settle(kept: Bool) {
        guard !pending.isEmpty else { return }
        defer { pending.removeAll() }
        guard kept else { return }
        if names.count >= Self.capacity { names.removeAll() }
        names.merge(pending) { first, _ in first }
    }

    /// Nothing in memory can be trusted any more.
    func forgetAll() {
        names.removeAll()
        pending.removeAll()
    }
}

/// Calculations as they were read from the log, for one thread.
final class CalculationLibrary {
    private static let capacity = 1_024
    private var texts: [CalculationName: JSONValue] = [:]

    /// What the log holds under a name.
    func text(of name: CalculationName, in reader: JournalReader) throws -> JSONValue {
        try text(of: name) { try reader.events(of: name.subject, limit: 1).first }
    }

    fileprivate func text(of name: CalculationName, _ read: () throws -> RecordedEvent?) throws -> JSONValue {
        if let text = texts[name] { return text }
        guard let event = try read(), let text = try JSONMembers(scanning: event.bytes).value(of: "data", in: event.bytes) else {
            throw CalculationMissing(name: name)
        }
        if texts.count >= Self.capacity { texts.removeAll() }
        texts[name] = text
        return text
    }
}
