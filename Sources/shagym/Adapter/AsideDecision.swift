import CivilTime
import Glibc
import ServiceKit
import StrictJSON

/// What two people decided about a message that its program never takes: to go on without it. Kept for good beside the message.
struct AsideDecision: Sendable, Equatable {
    /// One of the two.
    struct Voice: Sendable, Equatable {
        let person: String
        let reason: String
        let at: Instant
    }

    /// Who proposed it.
    let proposer: Voice
    /// Who confirmed it; nil while it is only proposed.
    var confirmer: Voice?

    /// The decision after one more person has spoken. Who speaks twice changes the own reason and confirms nothing.
    static func after(_ before: AsideDecision?, _ voice: Voice) -> AsideDecision {
        guard var decision = before, PersonName.comparable(decision.proposer.person) != PersonName.comparable(voice.person) else {
            return AsideDecision(proposer: voice)
        }
        if decision.confirmer == nil { decision.confirmer = voice }
        return decision
    }

    /// Reads what ``bytes(of:)`` wrote.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), let proposer = Voice(value["proposed"]) else { return nil }
        self.init(proposer: proposer, confirmer: Voice(value["confirmed"]))
    }

    init(proposer: Voice, confirmer: Voice? = nil) {
        self.proposer = proposer
        self.confirmer = confirmer
    }

    /// The decision about a message as JSON.
    func bytes(of sequence: Int64) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("sequence", sequence)
            for (name, voice) in [("proposed", proposer), ("confirmed", confirmer)] {
                guard let voice else { continue }
                writer.object(name) { writer in
                    writer.field("by", voice.person)
                    writer.field("reason", voice.reason)
                    writer.field("at", voice.at.rfc3339)
                }
            }
        }
        return writer.take()
    }
}

extension AsideDecision.Voice {
    fileprivate init?(_ value: JSONValue?) {
        guard let person = value?["by"]?.asString, let reason = value?["reason"]?.asString,
            let at = value?["at"]?.asString.flatMap(Instant.init(rfc3339:))
        else { return nil }
        self.init(person: person, reason: reason, at: at)
    }
}

extension AdapterFolder {
    /// The decision about a message; nil where nobody proposed anything.
    func decision(about message: String) throws(Failure) -> AsideDecision? {
        try Self.decision(about: message, in: aside)
    }

    /// Keeps the message and its documents where others are not waiting for it.
    func setAside(_ message: String) throws(Failure) {
        let (from, to) = ("\(handing)/\(message)", "\(aside)/\(message)")
        // After a crash it lies there already.
        guard access(to, F_OK) != 0 else { return DurableFile.remove(folder: from) }
        guard rename(from, to) == 0 else { throw Failure("cannot write \(to): \(TextFile.reason())") }
        try DurableFile.sync(folder: aside)
    }

    /// Lets one more person speak about a message; a decision is changed by one command at a time.
    static func decide(about message: String, _ sequence: Int64, _ voice: AsideDecision.Voice, in aside: String) throws(Failure)
        -> AsideDecision
    {
        let lock = open(aside + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw Failure("cannot use \(aside): \(TextFile.reason())") }
        defer { close(lock) }
        let decision = AsideDecision.after(try decision(about: message, in: aside), voice)
        let file = "\(aside)/\(message).json"
        try DurableFile.write(decision.bytes(of: sequence), to: file + ".new")
        guard rename(file + ".new", file) == 0 else { throw Failure("cannot write \(file): \(TextFile.reason())") }
        try DurableFile.sync(folder: aside)
        return decision
    }

    private static func decision(about message: String, in aside: String) throws(Failure) -> AsideDecision? {
        let file = "\(aside)/\(message).json"
        guard access(file, F_OK) == 0 else { return nil }
        guard let decision = AsideDecision(try TextFile.read(file, limit: 1 << 16)) else {
            throw Failure("\(file) cannot be read")
        }
        return decision
    }
}
