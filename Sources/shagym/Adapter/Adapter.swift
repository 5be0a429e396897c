import Contracts
import Directory
import Glibc
import MessageBus
import ServiceKit
import StrictJSON

/// Follows the hearings log for one information system and hands each message over before it goes on to the next: in order, at least
/// once, whatever is killed when.
final class Adapter {
    private let system: ExternalSystem
    private let folder: AdapterFolder
    private let program: AdapterProgram?
    private let log: BlockingBusClient
    private let source: AdapterSource
    private let notes: ServiceLog
    private var position = AdapterPosition(epoch: nil, after: 0)
    private var storedAfter: Int64 = 0

    init(_ system: ExternalSystem, folder: AdapterFolder, program: AdapterProgram?, socket: String) {
        self.system = system
        self.folder = folder
        self.program = program
        log = BlockingBusClient(path: socket)
        source = AdapterSource(system, socket: socket)
        notes = ServiceLog(part: "adapter-\(system.rawValue)", clock: SystemClock())
    }

    /// Goes on until the process is ended.
    /// - Throws: `Failure` when the log is not the one that was followed, or this user may not follow it.
    func run(from start: AdapterPosition) throws -> Never {
        position = start
        storedAfter = start.after
        notes.write(.info, "following", [("after", .number(position.after))])
        var pause = Pause()
        while true {
            do {
                try follow { pause = Pause() }
                pause.wait()
            } catch let failure as BusCallFailure {
                if case .error(let name, let parameters) = failure, name != "kz.shagym.bus.Busy" {
                    throw Failure(PartConnection.words(name, parameters))
                }
                notes.write(.warning, "hearingsAway")
                pause.wait()
            }
        }
    }

    private func follow(_ heard: () -> Void) throws {
        var failure: (any Error)?
        try log.callMore("kz.shagym.bus.Read", parameters: question()) { bytes in
            heard()
            do {
                try take(bytes)
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
    }

    private func question() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("reader", "adapter-\(system.rawValue)")
            writer.field("epoch", ifPresent: position.epoch)
            writer.field("after", position.after)
            writer.array("types") { list in for type in system.eventTypes { list.string(type) } }
        }
        return writer.take()
    }

    private func take(_ bytes: [UInt8]) throws {
        guard let batch = try? JSONValue(parsing: bytes), let epoch = batch["epoch"]?.asString,
            let next = batch["next"]?.asInteger
        else { throw Failure("hearings answered with a batch that cannot be read") }
        if position.epoch == nil { position.epoch = epoch }
        for event in batch["events"]?.asArray ?? [] {
            guard let message = try AdapterMessage(event, for: system) else { continue }
            try handOver(message)
            try reached(message.sequence)
        }
        guard next > position.after else { return }
        position.after = next
        // Events that are not for this system need no sync each; reading a few of them again costs nothing.
        if next - storedAfter >= 1_000 { try reached(next) }
    }

    /// Only now that the message is with somebody else.
    private func reached(_ sequence: Int64) throws {
        position.after = max(position.after, sequence)
        try folder.store(position)
        storedAfter = position.after
        source.report(position)
    }

    /// Tries until it succeeds, or two people have set the message aside: later messages of the same system wait, for their order counts.
    private func handOver(_ message: AdapterMessage) throws {
        var pause = Pause()
        var attempts: Int64 = 0
        while try !isSetAside(message, attempts) {
            attempts += 1
            let outcome = attempt(message)
            guard let trouble = outcome else {
                notes.write(.info, "handedOver", [("sequence", .number(message.sequence)), ("attempts", .number(attempts))])
                return
            }
            notes.write(
                .warning,
                "notHandedOver",
                [("sequence", .number(message.sequence)), ("attempts", .number(attempts)), ("because", .name(trouble))]
            )
            try pause.wait(while: { try !folder.isDecided(message) })
        }
    }

    private func isSetAside(_ message: AdapterMessage, _ attempts: Int64) throws -> Bool {
        guard program != nil, try folder.isDecided(message) else { return false }
        try folder.setAside(message)
        notes.write(.warning, "setAside", [("sequence", .number(message.sequence)), ("attempts", .number(attempts))])
        return true
    }

    /// - Returns: nil when it was handed over, else a word for the reason.
    private func attempt(_ message: AdapterMessage) -> String? {
        do {
            let place = try source.lay(message, in: program == nil ? folder.outbox : folder.handing)
            guard let program else { return nil }
            let outcome = program.run(on: place)
            guard outcome == .accepted else { return outcome.word }
            source.clear(message, in: folder.handing)
            return nil
        } catch let failure as BusCallFailure {
            if case .error(let name, _) = failure { return name }
            return "hearingsAway"
        } catch is MessageOfAnotherLog {
            return "messageOfAnotherLog"
        } catch {
            return "folder"
        }
    }
}

/// Growing pauses between attempts.
struct Pause {
    private var microseconds: UInt32 = 200_000

    /// Waits, each time twice as long as before, at most a minute.
    mutating func wait() { wait(while: { true }) }

    /// Waits as long.
    /// - Parameter goesOn: asked about once a second; false ends the waiting.
    mutating func wait(while goesOn: () throws -> Bool) rethrows {
        var rest = microseconds
        while rest > 0, try goesOn() {
            let part = min(rest, 900_000)
            usleep(part)
            rest -= part
        }
        microseconds = min(microseconds * 2, 60_000_000)
    }
}
