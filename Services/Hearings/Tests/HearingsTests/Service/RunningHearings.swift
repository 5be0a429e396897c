import CivilTime
import StrictJSON
import Synchronization
import TestSupport

@testable import Hearings
@testable import ServiceKit

/// The hearings service in this process, with its real journal and socket below a folder and a clock that stands until it is set.
final class RunningHearings: Sendable {
    private let thread: ServiceThread
    private let requests = Atomic(0)
    private let run: String

    /// Starts it and waits until it answers.
    /// - Parameters:
    ///   - time: what its clock shows, `2026-06-03 10:00`.
    ///   - callers: which user has which role, as in `SHAGYM_BUS_UIDS`.
    init(
        _ service: some ServiceDefinition = HearingsService(),
        in folder: String,
        at time: String,
        calendar: WorkingCalendar = Fixture.calendar,
        answerDays: Int = 0,
        callers: String = ""
    ) throws {
        let checkout = "/" + #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        run = time
        let clock = TrainingClock()
        clock.set(Fixture.at(time))
        let variables = ["SHAGYM_RESOURCES": checkout + "/Shared/Resources", "SHAGYM_TRAINING": "1", "SHAGYM_BUS_UIDS": callers]
        thread = try ServiceThread(service, in: folder, variables: variables) { _ in
            Surroundings(
                calendar: calendar,
                bodies: Fixture.sixDays,
                law: .recommended,
                clock: clock,
                log: ServiceLog(part: "hearings", clock: clock),
                metrics: Metrics(),
                secret: [],
                simulatedAnswerDays: answerDays
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
