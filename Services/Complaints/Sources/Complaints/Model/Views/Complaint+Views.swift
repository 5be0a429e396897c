import CivilTime
import Law

extension Complaint {
    /// The view for staff at a moment.
    public func staffView(at now: Instant) -> StaffComplaintView {
        let next = nextSteps(at: now)
        return StaffComplaintView(
            id: id,
            number: number,
            version: version,
            stage: stage,
            stageTitle: stage.words,
            route: intake.route,
            owner: owner,
            edition: edition,
            respondent: intake.respondent,
            object: objectKind,
            content: content,
            demands: demandViews,
            missing: missing,
            flags: ComplaintFlag.allCases.filter(flags.contains),
            deadlines: deadlineViews(at: now),
            lawful: (next?.lawful ?? []).map { CommandView(command: $0, title: $0.words) },
            forbidden: (next?.forbidden ?? []).map {
                ForbiddenView(
                    command: $0.command,
                    title: $0.command.words,
                    reason: $0.problem.words,
                    problem: $0.problem,
                    rule: $0.rule,
                    lastLawfulDay: $0.lastLawfulDay
                )
            },
            timeline: timeline.map {
                TimelineView(type: $0.type, title: EventWords.title(of: $0.type), at: $0.at, by: $0.by, basis: $0.basis)
            }
        )
    }

    /// The view for the filer at a moment.
    public func filerView(at now: Instant) -> FilerComplaintView {
        let next = nextSteps(at: now)
        let filerCommands: [CommandName] = [.withdraw, .complete]
        return FilerComplaintView(
            number: number,
            stage: stage,
            stageTitle: stage.words,
            whatHappensNext: stage.nextWords,
            byDay: next?.steps.first { $0.duty != nil }?.day,
            owner: owner,
            notices: ComplaintFlag.allCases.filter { flags.contains($0) && $0.concernsFiler }.map(\.words),
            missing: missing,
            ripensOn: flags.contains(.prematureInaction) ? intake.object.termEnds?.adding(days: 1) : nil,
            youCan: (next?.lawful ?? []).filter(filerCommands.contains).map { CommandView(command: $0, title: $0.words) },
            demands: demandViews,
            deadlines: deadlineViews(at: now),
            timeline: timeline.map {
                // The filer is told which body acted, not which officer.
                let actor = Actor(kind: $0.by.kind, body: $0.by.body)
                return TimelineView(type: $0.type, title: EventWords.title(of: $0.type), at: $0.at, by: actor, basis: $0.basis)
            },
            continuesAs: continuesAs
        )
    }

    /// Where it goes on, when it ended here by being passed on or linked.
    public var continuesAs: ComplaintID? {
        switch phase {
        case .redirected(let child): child
        case .linkedAsDuplicate(let lead), .linkedAsSupplement(let lead), .joined(let lead, _): lead
        default: nil
        }
    }

    private var demandViews: [DemandView] {
        demands.map { DemandView(id: $0.id, text: $0.text, answer: $0.answer, outcome: $0.outcome, movedTo: $0.movedTo) }
    }

    /// Open clocks by their end, then the stopped ones.
    func deadlineViews(at now: Instant) -> [DeadlineView] {
        let stopped = ClockKey.allCases.compactMap { clocks[$0] }.filter { !$0.isOpen }
        return (openClocks + stopped).map { clock in
            let status: DeadlineStatus =
                switch clock.status {
                case .running, .overdue: clock.isLate(at: now) ? .overdue : .running
                case .stopped(_, let late): late ? .late : .met
                }
            return DeadlineView(
                clock: clock.facts.key,
                title: clock.facts.key.words,
                duty: clock.facts.duty,
                day: clock.facts.day,
                due: clock.facts.due,
                status: status,
                rule: clock.facts.key.rule,
                mark: clock.facts.key.mark,
                deadline: clock.facts.deadline
            )
        }
    }
}
