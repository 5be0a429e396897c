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

    /// The message's id. Its number alone would not do: after the log was restored from a copy numbers begin anew.
    let message: String
    /// Who proposed it.
    let proposer: Voice
    /// Who confirmed it; nil while it is only proposed.
    var confirmer: Voice?

    /// The decision after one more person has spoken. Who speaks twice changes the own reason and confirms nothing.
    static func after(_ before: AsideDecision?, _ voice: Voice, on message: String) -> AsideDecision {
        guard var decision = before, PersonName.comparable(decision.proposer.person) != PersonName.comparable(voice.person) else {
            return AsideDecision(on: message, proposer: voice)
        }
        if decision.confirmer == nil { decision.confirmer = voice }
        return decision
    }

    /// Reads what ``bytes`` wrote.
    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), let message = value["message"]?.asString,
            let proposer = Voice(value["proposed"])
        else { return nil }
        self.init(on: message, proposer: proposer, confirmer: Voice(value["confirmed"]))
    }

    init(on message: String, proposer: Voice, confirmer: Voice? = nil) {
        self.message = message
        self.proposer = proposer
        self.confirmer = confirmer
    }

    /// The decision as JSON.
    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("message", message)
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
    /// Whether two people have set a message aside.
    func isDecided(_ message: AdapterMessage) throws(Failure) -> Bool {
        let decision = try Self.decision("\(aside)/\(message.folderName).json")
        return decision?.message == message.id && decision?.confirmer != nil
    }

    /// Keeps a message that was set aside, with its documents, where others are not waiting for it.
    func setAside(_ message: AdapterMessage) throws(Failure) {
        let (from, to) = ("\(handing)/\(message.folderName)", "\(aside)/\(message.folderName)")
        guard access(to, F_OK) == 0 else {
            // Its program took it while they decided, and the position was not stored: there is nothing left to keep.
            guard access(from, F_OK) == 0 else { return }
            guard rename(from, to) == 0 else { throw Failure("cannot write \(to): \(TextFile.reason())") }
            return try DurableFile.sync(folder: aside)
        }
        // After a crash it lies there already.
        guard AdapterMessage.id(laidIn: to) == message.id else { throw Failure("\(to) is of another log; take it away") }
        DurableFile.remove(folder: from)
    }

    /// Lets one more person speak about the message that is being handed over under a number; a decision is changed by one command at a time.
    /// - Throws: `Failure` where there is no such message, or where another log's message was set aside under its number.
    static func decide(about name: String, _ voice: AsideDecision.Voice, in state: String) throws(Failure) -> AsideDecision {
        let aside = state + "/aside"
        guard let message = AdapterMessage.id(laidIn: "\(state)/handing/\(name)") else {
            throw Failure("no adapter in \(state) is trying to hand over message \(Int64(name) ?? 0)")
        }
        let lock = open(aside + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX) == 0 else { throw Failure("cannot use \(aside): \(TextFile.reason())") }
        defer { close(lock) }
        let file = "\(aside)/\(name).json"
        let before = try decision(file)
        guard before.map({ $0.message == message }) ?? true else {
            throw Failure("\(file) and what lies beside it are of another log; take them away and give the command again")
        }
        let decision = AsideDecision.after(before, voice, on: message)
        try DurableFile.write(decision.bytes, to: file + ".new")
        guard rename(file + ".new", file) == 0 else { throw Failure("cannot write \(file): \(TextFile.reason())") }
        try DurableFile.sync(folder: aside)
        return decision
    }

    /// What stands in a file; nil where nobody proposed anything.
    private static func decision(_ file: String) throws(Failure) -> AsideDecision? {
        guard access(file, F_OK) == 0 else { return nil }
        guard let decision = AsideDecision(try TextFile.read(file, limit: 1 << 16)) else {
            throw Failure("\(file) cannot be read")
        }
        return decision
    }
}
