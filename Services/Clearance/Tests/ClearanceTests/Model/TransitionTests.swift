import CivilTime
import Directory
import Law
import Testing

@testable import Clearance

/// The lawful commands of people in every state where a request rests, written as table 11.4 reads; all others are refused by a rule.
private let lawfulByState: [ClearanceState: Set<CommandName>] = [
    .notRequired: [.reportAccess],
    .required: [.submit, .withdraw, .attach],
    .manualRouting: [.route, .withdraw, .reportObligation, .recordMove, .attach],
    .routed: [.prepare, .withdraw, .reportObligation, .confirmEnd, .recordMove, .proposeOverride],
    .granted: [.prepare, .reportObligation],
    .refused: [.resubmit],
    .revoked: [], .expired: [], .superseded: [], .withdrawn: [],
]

/// The lines of table 11.4; what stays in its state is no line.
private let edges: [ClearanceState?: Set<ClearanceState>] = [
    nil: [.notRequired, .required],
    .notRequired: [.required],
    .required: [.submitted, .withdrawn],
    .submitted: [.routed, .manualRouting],
    .manualRouting: [.routed, .withdrawn],
    .routed: [.granted, .refused, .submitted, .withdrawn],
    .granted: [.revoked, .expired, .superseded],
    .refused: [.submitted],
]

@Suite struct `The state machine of a clearance, rules 11.4` {
    private static let resting = ClearanceState.allCases.filter { $0 != .submitted }

    @Test(arguments: resting) func `rules 11.4: every command is lawful in a state or refused by a named rule`(
        state: ClearanceState
    ) throws {
        let story = try Story.standing(in: state)
        #expect(story.it.state == state)
        #expect(Set(story.it.lawfulCommands) == lawfulByState[state])
        for command in CommandName.allCases {
            guard case .forbidden(let problem, _, _) = Lawfulness.of(command, on: story.it) else { continue }
            // A closed request is still reviewed.
            if [.admitReviewer, .endAdmission].contains(command) { continue }
            if story.it.state.isClosed, command.isForPeople { #expect(problem == .requestClosed) }
        }
    }

    @Test(arguments: resting) func `rules 11.4: what is lawful can be done by somebody, what is not changes nothing`(
        state: ClearanceState
    ) throws {
        let story = try Story.standing(in: state)
        let now = story.it.lastRecordedAt
        for name in CommandName.allCases {
            let isLawful = Lawfulness.of(name, on: story.it).isLawful
            var isDone = false
            for order in Sample.orders(for: story.it, at: now) where order.name == name {
                for caller in Sample.callers(for: story.it) {
                    do throws(ClearanceRefusal) {
                        let outcome = try ClearanceRequest.decide(order, on: story.it, in: story.context(caller, now))
                        isDone = isDone || isLawful
                        if !isLawful { #expect(outcome.events.isEmpty, "\(name) in \(state)") }
                    } catch {
                        #expect(error.command == name)
                    }
                }
            }
            // An order of the system may find nothing to do.
            if isLawful { #expect(isDone, "\(name) in \(state) can be done by nobody") }
        }
    }

    @Test func `rules 11.4: every line of the table is walked, and no other`() throws {
        var walked: [ClearanceState?: Set<ClearanceState>] = [:]
        for state in ClearanceState.allCases {
            let story = try Story.standing(in: state)
            var stories = [story]
            for order in Sample.orders(for: story.it, at: story.it.lastRecordedAt) {
                for caller in Sample.callers(for: story.it) {
                    var next = story
                    if (try? next.run(order, by: caller, at: story.it.lastRecordedAt)) != nil { stories.append(next) }
                }
            }
            if state == .notRequired { stories.append(try reported(story)) }
            for event in stories.flatMap(\.events) where event.stage.from != event.stage.to {
                walked[event.stage.from, default: []].insert(event.stage.to)
            }
        }
        #expect(walked == edges)
    }

    private func reported(_ story: Story) throws -> Story {
        var story = story
        try story.run(.reportAccess(ReportAccess(report: "reply")), by: .system, at: "2026-06-09 10:00")
        return story
    }

    @Test(arguments: resting) func `rules 11.4: replaying the events gives the same request, each names its rules and states`(
        state: ClearanceState
    ) throws {
        let story = try Story.standing(in: state)
        #expect(ClearanceRequest.replay(story.events) == story.it && story.it.version == story.events.count)
        var before: ClearanceState?
        for event in story.events {
            #expect(!event.stamp.basis.isEmpty && event.stage.from == before)
            before = event.stage.to
        }
        #expect(before == state)
        #expect(ClearanceRequest.replay(story.events.dropFirst()) == nil)
    }

    @Test func `rules 11.4: an event that cannot follow changes nothing`() throws {
        for state in Self.resting {
            let story = try Story.standing(in: state)
            for other in Self.resting {
                for event in try Story.standing(in: other).events where event.stage.from != state {
                    #expect(ClearanceRequest.evolve(story.it, event) == story.it)
                }
            }
        }
    }
}
