import CivilTime
import Contracts
import Directory
import Journal
import Law
import ServiceKit

/// Answers in the place of other bodies while people are trained: by the commands that their adapters would give, after some working
/// days. It knows of no ground and permits; what a trainee wants otherwise is entered before it answers.
final class TrainingSimulator {
    /// The kind of its timers.
    static let timerKind = "training"
    /// What it puts in for an answer; the service stores the bytes when it starts.
    static let answer = Array("Оқу режиміндегі жауап. Ответ учебного режима. Answer of the training mode.\n".utf8)
    /// The name of the answer.
    static let answerName = "training-answer.txt"

    private let surroundings: Surroundings
    private let days: WorkingDays
    private let document: Document

    /// Nil in earnest, and where nobody asked for it.
    init?(_ surroundings: Surroundings) {
        guard surroundings.simulatedAnswerDays > 0, let days = WorkingDays(exactly: surroundings.simulatedAnswerDays),
            let hash = DocumentHash(rawValue: SHA256.hash(Self.answer).hex)
        else { return nil }
        self.surroundings = surroundings
        self.days = days
        document = Document(
            name: Self.answerName,
            type: "text/plain; charset=utf-8",
            size: Int64(Self.answer.count),
            sha256: hash
        )
    }

    private enum Step: String {
        case reply, department, military
    }

    /// Sets the timer of what a simulated body does next.
    func follow(_ events: [CaseEvent], of matter: AdministrativeCase, in transaction: Transaction, now: Instant) throws {
        for event in events {
            switch event {
            case .inquiriesSent: try set(.reply, matter, transaction, now)
            case .replyRecorded, .sentToDepartment:
                guard matter.missingReplies.isEmpty, matter.sentToDepartmentAt != nil else { continue }
                try set(.department, matter, transaction, now)
            case .militaryRemovalRequested: try set(.military, matter, transaction, now)
            default: break
            }
        }
    }

    private func set(
        _ step: Step,
        _ matter: AdministrativeCase,
        _ transaction: Transaction,
        _ now: Instant
    ) throws {
        let calendar = CaseContext.desk(surroundings, now: now).provider(matter.provider)
        let day = try calendar.adding(days, to: calendar.effectiveDay(of: now))
        let due = KazakhstanTime.instant(day, calendar.schedule.opens)
        try transaction.set(
            JournalTimer(
                key: "training:\(step.rawValue):\(matter.id)",
                due: due.milliseconds,
                subject: matter.id.rawValue,
                kind: Self.timerKind,
                payload: Array(step.rawValue.utf8)
            )
        )
    }

    /// The commands that a timer of its own stands for, and for whose adapter it gives them; none where people were faster.
    func commands(for timer: JournalTimer, on matter: AdministrativeCase, now: Instant) -> (Caller, [CaseCommand]) {
        let system: ExternalSystem = timer.payload == Array(Step.military.rawValue.utf8) ? .mobilisationGateway : .migrationPoliceIs
        return (.adapter(system), commands(of: timer, on: matter, now: now))
    }

    private func commands(of timer: JournalTimer, on matter: AdministrativeCase, now: Instant) -> [CaseCommand] {
        guard let step = Step(rawValue: String(decoding: timer.payload, as: UTF8.self)) else { return [] }
        switch step {
        case .reply:
            return matter.missingReplies.map { body in
                .recordReply(
                    RecordReply(reply: InquiryReply(body: body, grounds: [], documents: [document], receivedAt: now))
                )
            }
        case .department:
            guard matter.departmentAnswer == nil, matter.missingReplies.isEmpty, matter.candidateGrounds.isEmpty,
                !matter.clearanceBlocks(at: now)
            else { return [] }
            return [.confirmByDepartment(ConfirmByDepartment(answer: .permit, grounds: [], document: document))]
        case .military: return [.confirmMilitaryRemoval(ConfirmMilitaryRemoval(document: document))]
        }
    }
}
