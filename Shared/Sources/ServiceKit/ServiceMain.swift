import CivilTime
import Directory
import EventLoop
import Glibc
import Journal
import Law
import StrictJSON

/// A service's program: settings, law, signals, loop.
public enum ServiceMain {
    /// Runs the service until it is asked to stop.
    /// - Returns: the exit status; `StartFailure.exitStatus` when it is configured wrongly or its journal must not be served.
    public static func run(_ service: some ServiceDefinition, version: String) -> Int32 {
        let environment = ProcessEnvironment.all
        do throws(any Error) {
            umask(0o077)
            let settings = try ServiceSettings(part: service.name, environment: environment)
            try FileBytes.makeFolder(settings.folder)
            let clock: any Clock = settings.training ? TrainingClock(keptIn: settings.folder) : SystemClock()
            let log = ServiceLog(part: service.name, clock: clock)
            try FileBytes.makeFolder(String(settings.socket[..<(settings.socket.lastIndex(of: "/") ?? settings.socket.startIndex)]))
            let facts = try LegalFacts(resources: settings.resources, law: settings.law)
            let surroundings = Surroundings(
                calendar: facts.calendar,
                bodies: facts.bodies,
                law: settings.law,
                clock: clock,
                log: log,
                metrics: Metrics(),
                secret: try ServiceSecret.load(in: settings.folder),
                documents: settings.documents,
                smallestGroup: settings.smallestGroup,
                simulatedAnswerDays: settings.simulatedAnswerDays
            )
            let loop = try EventLoop()
            let host = ServiceHost(service, settings: settings, surroundings: surroundings, loop: loop, version: version)
            try loop.watchSignals([SIGTERM, SIGINT]) { _ in host.stop() }
            host.start()
            loop.run()
            if let failure = host.failure { throw failure }
            return 0
        } catch let failure as StartFailure {
            StandardError.write(failure.description)
            return failure.status
        } catch {
            StandardError.write("\(error)")
            return 1
        }
    }
}

/// The calendar and the directory, read from the data files.
public struct LegalFacts: Sendable {
    /// The country's working days.
    public let calendar: WorkingCalendar
    /// The bodies and their superiors.
    public let bodies: BodyDirectory

    /// Reads `calendar/kz.json` and `directory/bodies.json`.
    /// - Throws: `StartFailure` when a file is missing or wrong.
    public init(resources: Resources, law: LawSettings) throws(StartFailure) {
        calendar = try Self.calendar(resources)
        let bodyBytes = try resources.bytes("directory/bodies.json")
        do {
            bodies = try BodyDirectory(json: bodyBytes, settings: law)
        } catch {
            throw StartFailure("directory/bodies.json cannot be used: \(error)")
        }
    }

    /// Reads `calendar/kz.json`.
    /// - Throws: `StartFailure` when the file is missing or wrong.
    public static func calendar(_ resources: Resources) throws(StartFailure) -> WorkingCalendar {
        let bytes = try resources.bytes("calendar/kz.json")
        do {
            let facts = try StrictJSONDecoder().decode(CalendarFacts.self, from: bytes)
            return try WorkingCalendar(facts: facts, hash: SHA256.hash(bytes).hex)
        } catch {
            throw StartFailure("calendar/kz.json cannot be used: \(error)")
        }
    }
}

/// The environment of the process.
public enum ProcessEnvironment {
    /// Every variable.
    public static var all: [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if pair.count == 2 { result[String(pair[0])] = String(pair[1]) }
            entry += 1
        }
        return result
    }
}

/// Words for the operator.
public enum StandardError {
    /// Writes a line.
    public static func write(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
