import CivilTime
import MessageBus
import StrictJSON
import TestSupport

@testable import ServiceKit

/// A service in this process, with its real journal and socket below a folder and a clock that stands until it is set.
final class RunningPart: Sendable {
    private let thread: ServiceThread
    var name: String { thread.name }
    var socket: String { thread.socket }
    /// Where its journal lies.
    var folder: String { thread.folder }

    /// Starts it and waits until it answers.
    /// - Parameter time: what its clock shows, `2026-06-03 10:00`.
    init(
        _ service: some ServiceDefinition,
        in folder: String,
        at time: String,
        calendar: WorkingCalendar = Place.calendar
    ) throws {
        let clock = TrainingClock()
        clock.set(Place.at(time))
        let name = service.name
        let variables = ["SHAGYM_RESOURCES": Place.checkout + "/Shared/Resources", "SHAGYM_TRAINING": "1"]
        thread = try ServiceThread(service, in: folder, variables: variables) { _ in
            Surroundings(
                calendar: calendar,
                bodies: Place.bodies,
                law: .recommended,
                clock: clock,
                log: ServiceLog(part: name, clock: clock),
                metrics: Metrics(),
                secret: [1, 2, 3]
            )
        }
    }

    /// Ends it in order.
    func stop() throws { try thread.stop() }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try thread.kill() }

    /// Calls a method of its interface; again when it is told to come again.
    /// - Throws: `Refused` when it is refused.
    func call(_ method: String, _ parameters: JSONValue) throws -> JSONValue {
        do {
            return try thread.call(method, parameters)
        } catch BusCallFailure.error(let name, let parameters) {
            throw Refused(name: name, parameters: String(decoding: parameters, as: UTF8.self))
        }
    }

    /// Sets the clock; what becomes due by then is recorded before anything else.
    func setClock(_ time: String) throws { try thread.setClock(Place.at(time)) }

    /// Every event of the log, in order.
    func log() throws -> [JSONValue] {
        var events: [JSONValue] = []
        var after: Int64 = 0
        while true {
            let page = try call("kz.shagym.bus.Read", ["reader": "test", "after": .number(JSONNumber(after)), "limit": 500])
            events += page["events"]?.asArray ?? []
            after = page["next"]?.asInteger ?? after
            if after >= page["head"]?.asInteger ?? 0 { return events }
        }
    }
}

/// A call was refused; readable where a test shows it.
struct Refused: Error {
    let name: String
    let parameters: String
}
