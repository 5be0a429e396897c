import CivilTime
import Contracts
import Directory
import Glibc
import Journal
import Law
import MessageBus
import ServiceKit
import StrictJSON
import Synchronization

import struct Journal.FollowedEvent

/// What a test can change while a tiny service runs, and what it can see of it.
final class Behaviour: Sendable {
    /// Texts whose events cannot be applied.
    let poison = Mutex<Set<String>>([])
    /// Texts that `Note` refuses for good.
    let refused = Mutex<Set<String>>([])
    /// So many calls are told to come again.
    let busy = Mutex(0)
    /// How often the effects of an event were tried.
    let tries = Mutex(0)
    /// The writing thread at the last start.
    let writerThread = Mutex("")
}

/// A service of one method, `Note(request, subject, text)`, which records an event. Of a followed log it records `seen` for each note. A text
/// that begins with `to NAME ` makes it call `Note` of that service with the rest, and record the answer.
struct TinyService: ServiceDefinition {
    let name: String
    var follows: [FollowedService] = []
    var behaviour = Behaviour()

    static let noted = "kz.shagym.test.noted.v1"
    static let seen = "kz.shagym.test.seen.v1"
    static let answered = "kz.shagym.test.answered.v1"
    static let other = "kz.shagym.test.other.v1"

    var interfaces: [String] {
        [
            """
            interface kz.shagym.\(name)
            method Note(request: string, subject: string, text: string) -> (sequence: int)
            error Refused (kind: string, code: string, detail: object)
            """
        ]
    }

    var migrations: [Migration] {
        [Migration("001 seen", "CREATE TABLE seen (sequence INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")]
    }

    func makeWriting(_ surroundings: Surroundings) throws -> TinyWriting { TinyWriting(behaviour, surroundings.calendar) }

    func makeReading(_ surroundings: Surroundings, journal: JournalReader) throws -> TinyReading { TinyReading() }
}

/// One call of `Note`.
struct Note: Sendable {
    let subject: String
    let text: String
}

final class TinyReading: ReadHandler {
    func route(_ call: BusCall, now: Instant) throws -> RoutedCall<Note> {
        let members = try JSONMembers(scanning: call.parameters)
        guard let request = members.string("request", in: call.parameters),
            let text = members.string("text", in: call.parameters),
            let subject = members.string("subject", in: call.parameters)
        else { throw BusError.invalidParameter("text") }
        return .write(request: request, rehearsal: false, Note(subject: subject, text: text))
    }

    /// Everybody sees every note but the ones of "secret".
    func viewers(_ principal: Principal, of id: String?) throws -> [String] { id.map { [$0] } ?? ["anybody"] }

    func seen(_ subjects: [String], by viewers: [String]) throws -> [SeenMatter] {
        subjects.map { SeenMatter(id: $0, version: 1, viewers: $0 == "secret" ? [] : viewers) }
    }
}

final class TinyWriting: WriteHandler {
    private let behaviour: Behaviour
    var calendar: WorkingCalendar

    init(_ behaviour: Behaviour, _ calendar: WorkingCalendar) {
        self.behaviour = behaviour
        self.calendar = calendar
    }

    func moveDeadlines(in transaction: Transaction, now: Instant) throws -> Int { 0 }

    func begin(in transaction: Transaction, now: Instant) throws { behaviour.writerThread.withLock { $0 = threadName() } }

    func perform(_ note: Note, in transaction: Transaction, now: Instant) throws -> WriteAnswer {
        let isBusy = behaviour.busy.withLock { busy in
            busy -= 1
            return busy >= 0
        }
        if isBusy { throw Problem.unavailable(retryAfterSeconds: 0) }
        if behaviour.refused.withLock({ $0.contains(note.text) }) { throw Problem.notFound }
        let type = note.text.hasPrefix("other") ? TinyService.other : TinyService.noted
        let event = try append(type, subject: note.subject, note.text, in: transaction, now: now)
        let words = note.text.split(separator: " ", maxSplits: 2).map(String.init)
        if words.count == 3, words[0] == "to" {
            try transaction.call(
                words[1],
                "kz.shagym.\(words[1]).Note",
                parameters: object {
                    $0.field("subject", note.subject); $0.field("text", words[2])
                },
                causedBy: event,
                at: now.milliseconds
            )
        }
        return WriteAnswer(object { $0.field("sequence", event.sequence) })
    }

    func recall(_ memo: [UInt8], in transaction: Transaction) throws -> [UInt8] { memo }

    func fire(_ timer: JournalTimer, in transaction: Transaction, now: Instant) throws {}

    func apply(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {
        behaviour.tries.withLock { $0 += 1 }
        let text = try JSONValue(parsing: event.body)["data"]?["text"]?.asString ?? ""
        try transaction.database.run("INSERT INTO seen (sequence, text) VALUES (?, ?)", event.sequence, text)
        try append(TinyService.seen, subject: event.subject, text, in: transaction, now: now)
        // Thrown last: nothing of what stands above may remain.
        if behaviour.poison.withLock({ $0.contains(text) }) { throw Problem.notFound }
    }

    func answered(_ call: OutgoingCall, with result: CallResult, in transaction: Transaction, now: Instant) throws {
        let text =
            switch result {
            case .done: "done \(call.request)"
            case .refused(let name, _): "refused \(call.request) \(result.problem?.code ?? name)"
            }
        try append(TinyService.answered, subject: call.subject, text, in: transaction, now: now)
    }

    func settle(kept: Bool) {}

    func forgetAll() {}

    @discardableResult
    private func append(
        _ type: String,
        subject: String?,
        _ text: String,
        in transaction: Transaction,
        now: Instant
    ) throws -> RecordedEvent {
        try transaction.append(
            EventDraft(type: type, subject: subject, time: now.rfc3339, data: object { $0.field("text", text) })
        )
    }
}

/// The bytes of a JSON object.
func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return writer.take()
}

/// The running thread as proc(5) names it below `/proc`: process, task, number.
func threadName() -> String {
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
            text.baseAddress.map { readlink("/proc/thread-self", $0, text.count) } ?? 0
        }
    }
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}
