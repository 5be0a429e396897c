import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Complaints

/// A complaint on its way: commands with actors and times, in the order a file would show them.
struct Story {
    private(set) var complaint: Complaint?
    private(set) var events: [ComplaintEvent] = []
    var calendar = Fixture.calendar
    var directory = Fixture.directory
    var outcomes = Set(OutcomeCode.allCases)
    private var made = 0

    init() {}

    /// The complaint; a test that has not received one fails here.
    var it: Complaint { complaint! }

    func context(_ caller: Caller, _ time: Instant) -> ComplaintContext {
        ComplaintContext(
            now: time,
            caller: caller,
            calendar: calendar,
            bodies: directory,
            outcomes: outcomes,
            fresh: FreshIdentifiers(
                complaint: Fixture.complaintID("c-\(made + 1)"),
                number: RegistrationNumber(rawValue: "2026-\(made + 1)")!
            )
        )
    }

    @discardableResult
    mutating func run(_ command: ComplaintCommand, by caller: Caller, at time: Instant) throws(ComplaintRefusal)
        -> [ComplaintEvent]
    {
        let new = try Complaint.decide(command, on: complaint, in: context(caller, time))
        for event in new { complaint = Complaint.evolve(complaint, event) }
        events += new
        made += new.isEmpty ? 0 : 1
        return new
    }

    @discardableResult
    mutating func run(_ command: ComplaintCommand, by caller: Caller, at time: String) throws(ComplaintRefusal)
        -> [ComplaintEvent]
    {
        try run(command, by: caller, at: Fixture.at(time))
    }

    /// The refusal of a command; nil when it is carried out. Changes nothing.
    func refusal(of command: ComplaintCommand, by caller: Caller, at time: String) -> ComplaintRefusal? {
        do throws(ComplaintRefusal) {
            _ = try Complaint.decide(command, on: complaint, in: context(caller, Fixture.at(time)))
            return nil
        } catch {
            return error
        }
    }

    /// Fires every timer due until a moment, in legal order.
    mutating func fireTimers(until time: String) throws(ComplaintRefusal) {
        let now = Fixture.at(time)
        while let timer = complaint?.timers.first, timer.due <= now {
            try run(.timerFired(TimerFired(key: timer.key, due: timer.due)), by: .system, at: now)
        }
    }

    func due(_ key: ClockKey) -> Day? { complaint?.clocks[key]?.facts.day }
    func status(_ key: ClockKey) -> Clock.Status? { complaint?.clocks[key]?.status }
}
