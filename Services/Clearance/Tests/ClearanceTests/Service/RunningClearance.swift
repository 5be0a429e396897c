import CivilTime
import StrictJSON
import Synchronization
import TestSupport

@testable import Clearance
@testable import ServiceKit

/// The clearance service in this process, with its real journal and socket below a folder and a clock that stands until it is set.
final class RunningClearance: Sendable {
    private let thread: ServiceThread
    private let requests = Atomic(0)
    private let run: String
    /// The folder of its data.
    var folder: String { thread.folder }

    /// Starts it and waits until it answers.
    /// - Parameter time: what its clock shows, `2026-06-03 10:00`.
    init(
        _ service: some ServiceDefinition = ClearanceService(),
        in folder: String,
        at time: String,
        calendar: WorkingCalendar = Fixture.calendar
    ) throws {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        run = time
        let clock = TrainingClock()
        clock.set(Fixture.at(time))
        let variables = ["SHAGYM_RESOURCES": checkout + "/Shared/Resources", "SHAGYM_TRAINING": "1"]
        thread = try ServiceThread(service, in: folder, variables: variables) { _ in
            Surroundings(
                calendar: calendar,
                bodies: Fixture.serviceBodies,
                law: .recommended,
                clock: clock,
                log: ServiceLog(part: "clearance", clock: clock),
                metrics: Metrics(),
                secret: []
            )
        }
    }

    /// Ends it in order.
    func stop() throws { try thread.stop() }

    /// Ends it at once, whatever it is doing.
    func kill() throws { try thread.kill() }

    func bytes(_ method: String, _ parameters: JSONValue) throws -> [UInt8] { try thread.bytes(method, parameters) }

    func call(_ method: String, _ parameters: JSONValue) throws -> JSONValue { try thread.call(method, parameters) }

    func refusal(_ method: String, _ parameters: JSONValue) throws -> (code: String, all: JSONValue)? {
        try thread.refusal(method, parameters)
    }

    /// Sets the clock; what becomes due by then is recorded before anything else.
    func setClock(_ time: String) throws { try thread.setClock(Fixture.at(time)) }

    /// A key no other call has used.
    func freshRequest() -> String { "\(run)-\(requests.add(1, ordering: .relaxed).newValue)" }
}
