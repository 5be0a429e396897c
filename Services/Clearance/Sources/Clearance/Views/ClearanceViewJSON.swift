import CivilTime
import Journal
import StrictJSON

/// A request as JSON, for one caller: exactly the views that the table of permissions opens.
enum ClearanceViewJSON {
    private static let encoder = StrictJSONEncoder()

    /// The view.
    static func view(of matter: ClearanceRequest, for caller: Caller, at now: Instant) throws -> [UInt8] {
        let views = matter.views(for: caller)
        var writer = JSONWriter(reserving: 4096)
        try writer.object { writer in
            writer.field("id", matter.id.rawValue)
            writer.field("number", matter.number.rawValue)
            writer.field("statusTitle", matter.notice(at: now).status.words)
            if views.contains(.status) { writer.field("status", raw: try encoder.encode(matter.notice(at: now))) }
            if views.contains(.holder) { writer.field("holder", raw: try encoder.encode(matter.holderView(at: now))) }
            if views.contains(.reviewer) { writer.field("reviewer", raw: try encoder.encode(matter.reviewerView)) }
            if views.contains(.organisation) {
                try writer.array("organisation") { writer in
                    for maker in own(caller, in: matter) {
                        writer.raw(try encoder.encode(matter.organisationView(of: maker, at: now)))
                    }
                }
            }
            let admitted = matter.admittedEntries(of: caller)
            if !admitted.isEmpty, Authority.allows(.readSealed, matter, by: caller) {
                writer.array("admitted") { writer in
                    for entry in admitted {
                        writer.object { writer in
                            writer.field("entry", entry.id.rawValue)
                            writer.field("maker", entry.maker.code)
                        }
                    }
                }
            }
            writer.array("options") { writer in
                for option in matter.options(of: caller) {
                    writer.object { writer in
                        writer.field("command", option.rawValue)
                        writer.field("title", option.words)
                    }
                }
            }
        }
        return writer.take()
    }

    /// The decision makers that the caller's body is, or in whose place it came.
    static func own(_ caller: Caller, in matter: ClearanceRequest) -> [DecisionMaker] {
        matter.makers.filter { maker in
            maker.desk == caller.actor.body || matter.competent(for: maker).contains { $0.desk == caller.actor.body }
        }
    }

    /// What comes next, as far as it concerns the caller.
    /// - Returns: nil for those who may know a status only.
    static func nextSteps(of matter: ClearanceRequest, for caller: Caller, at now: Instant) -> [UInt8]? {
        let views = matter.views(for: caller)
        let seesAll = !views.isDisjoint(with: [.holder, .reviewer])
        guard seesAll || views.contains(.organisation) else { return nil }
        let makers = own(caller, in: matter)
        let steps = (matter.nextSteps(at: now)?.steps ?? []).filter { step in
            if seesAll { return true }
            if case .decision(let maker) = step.clock { return makers.contains(maker) }
            return false
        }
        var writer = JSONWriter(reserving: 1024)
        writer.object { writer in
            writer.array("steps") { writer in
                for step in steps {
                    writer.object { writer in
                        writer.field("clock", step.clock.code)
                        writer.field("title", step.clock.words)
                        writer.field("duty", step.duty.code)
                        writer.field("day", step.day.iso)
                        writer.field("due", step.due.rfc3339)
                        writer.field("overdue", step.isOverdue)
                        writer.field("rule", step.rule.rawValue)
                        if let clock = matter.clocks[step.clock], !clock.facts.reminders.isEmpty {
                            writer.array("reminders") { writer in
                                for (index, moment) in clock.facts.reminders.enumerated() {
                                    writer.object { writer in
                                        writer.field("at", moment.rfc3339)
                                        writer.field("given", index < clock.reminded)
                                    }
                                }
                            }
                        }
                        writer.array("commands") { writer in for command in step.commands { writer.string(command.rawValue) } }
                    }
                }
            }
            writer.array("yours") { writer in for command in matter.options(of: caller) { writer.string(command.rawValue) } }
            writeCommands(of: matter, for: caller, to: &writer)
        }
        return writer.take()
    }

    /// What the caller's own powers cover: what is lawful now, and what is not, by which rule.
    private static func writeCommands(of matter: ClearanceRequest, for caller: Caller, to writer: inout JSONWriter) {
        let own = CommandName.allCases.filter { $0.isForPeople && Authority.allows($0, matter, by: caller) }
        writer.array("lawful") { writer in
            for command in own where Lawfulness.of(command, on: matter).isLawful {
                writer.object { writer in
                    writer.field("command", command.rawValue)
                    writer.field("title", command.words)
                }
            }
        }
        writer.array("forbidden") { writer in
            for command in own {
                guard case .forbidden(let problem, let rule, _) = Lawfulness.of(command, on: matter) else { continue }
                writer.object { writer in
                    writer.field("command", command.rawValue)
                    writer.field("title", command.words)
                    writer.field("reason", problem.words)
                    writer.field("rule", rule.rawValue)
                }
            }
        }
    }

    /// What happened, as far as it concerns the caller: names, moments and leaves of the log; never what an event holds.
    /// - Returns: nil for those who may know a status only.
    static func events(_ stored: [(RecordedEvent, ClearanceEvent)], of matter: ClearanceRequest, for caller: Caller) -> [UInt8]? {
        let views = matter.views(for: caller)
        guard !views.isDisjoint(with: [.holder, .reviewer, .organisation]) else { return nil }
        let makers = own(caller, in: matter)
        var writer = JSONWriter(reserving: 4096)
        writer.object { writer in
            writer.array("events") { writer in
                for (record, event) in stored {
                    let isShown =
                        views.contains(.reviewer)
                        || views.contains(.holder) && !event.isInside
                        || views.contains(.organisation) && event.maker.map(makers.contains) ?? false
                    guard isShown else { continue }
                    writer.object { writer in
                        writer.field("sequence", record.sequence)
                        writer.field("type", event.type)
                        writer.field("title", EventWords.title(of: event.type))
                        writer.field("at", event.stamp.at.rfc3339)
                        // Whose staff did it is for the staff.
                        if !views.isDisjoint(with: [.reviewer, .organisation]) {
                            writer.field("by", ifPresent: event.stamp.by.officer?.rawValue)
                        }
                        writer.array("basis") { writer in for rule in event.stamp.basis { writer.string(rule.rawValue) } }
                        writer.field("leaf", record.leafHash.hex)
                    }
                }
            }
        }
        return writer.take()
    }
}

extension ClearanceEvent {
    /// Steps inside the deciding bodies, which are none of the holder's business.
    fileprivate var isInside: Bool {
        switch self {
        case .decisionPrepared, .sealedPartRead, .noteSent, .decisionReminded, .overrideProposed, .reviewerAdmitted,
            .admissionEnded:
            true
        default: false
        }
    }

    /// The decision maker whose own step it is.
    fileprivate var maker: DecisionMaker? {
        switch self {
        case .decisionPrepared(let fact): fact.maker
        case .makerGranted(let fact): fact.maker
        case .makerRefused(let fact): fact.maker
        case .noteSent(let fact): fact.maker
        case .sealedPartRead(let fact): fact.maker
        case .decisionReminded(let fact): fact.maker
        case .reviewerAdmitted(let fact): fact.admission.maker
        case .admissionEnded(let fact): fact.admission.maker
        case .revoked(let fact): fact.maker
        default: nil
        }
    }
}
