import CivilTime
import Contracts
import Journal
import ServiceKit
import StrictJSON

/// What the clearance service publishes, and what it answers. Source: R12.1, rules 8.5.
extension HearingsWriting {
    /// Takes over where a clearance stands, in the transaction of the event that says so.
    func follow(_ event: FollowedEvent, in transaction: Transaction, now: Instant) throws {
        let notice = try event.published(ClearanceNotice.self)
        guard let number = notice.exitCase, let id = CaseID(rawValue: number.rawValue),
            let matter = try store.matter(id, in: transaction)
        else { return }
        let order = FollowClearance(notices: [notice], origin: .published)
        try recorder.carryOut(.followClearance(order), on: matter, by: .system, in: transaction, now: now)
    }

    /// Takes what the clearance service answered. Nobody waits any more for what belongs to a closed case.
    public func answered(_ call: OutgoingCall, with result: CallResult, in transaction: Transaction, now: Instant) throws {
        guard let id = CaseID(rawValue: call.subject), let matter = try store.matter(id, in: transaction), !matter.stage.isClosed,
            let method = ClearanceInterface.Method.allCases.first(where: { $0.qualified == call.method })
        else { return }
        guard case .done(let parameters) = result else {
            return try refused(method, result, matter, in: transaction, now: now)
        }
        let answer = try ClearanceAnswer(parameters)
        var after = matter
        if matter.orderedIssue != nil, method == .endCase {
            let order = CompleteIssue(isConfirmed: answer.confirmed == true)
            after = try recorder.carryOut(.completeIssue(order), on: matter, by: .system, in: transaction, now: now)
        }
        let about = method == .status ? try ClearanceAnswer.number(in: call.parameters) : nil
        let order = FollowClearance(notices: answer.notices, origin: .answered(about: about))
        try recorder.carryOut(.followClearance(order), on: after, by: .system, in: transaction, now: now)
    }

    /// A refusal is an answer too: nothing is issued on it, and what could not be opened is kept for the legal officer.
    private func refused(
        _ method: ClearanceInterface.Method,
        _ result: CallResult,
        _ matter: AdministrativeCase,
        in transaction: Transaction,
        now: Instant
    ) throws {
        let command: CaseCommand
        switch method {
        case .openForCase: command = .noteUnopenedClearance(NoteUnopenedClearance(problem: result.refusalCode))
        case .endCase where matter.orderedIssue != nil: command = .completeIssue(CompleteIssue(isConfirmed: false))
        default: return
        }
        try recorder.carryOut(command, on: matter, by: .system, in: transaction, now: now)
    }
}

/// What the clearance service answers to a call.
private struct ClearanceAnswer: Decodable {
    /// Whether an exit decision may be recorded; nil where that was not asked.
    let confirmed: Bool?
    /// The applicant's requests.
    let notices: [ClearanceNotice]

    init(_ parameters: [UInt8]) throws {
        let members = try JSONMembers(scanning: parameters)
        guard let body = members.value(of: "body", in: parameters) else { throw Problem.internalFault }
        self = try StrictJSONDecoder().decode(ClearanceAnswer.self, from: body)
    }

    /// The request that a call asked about.
    static func number(in parameters: [UInt8]) throws -> String? {
        try JSONMembers(scanning: parameters).string("number", in: parameters)
    }
}

extension CallResult {
    /// The code of a refusal, or the name of an error.
    fileprivate var refusalCode: String {
        if let problem { return problem.code }
        if case .refused(let name, _) = self { return name }
        return ""
    }
}

extension CaseRecorder {
    /// Leaves the call that follows from an event, to be made after the commit.
    func ask(after event: CaseEvent, recorded: RecordedEvent, on matter: AdministrativeCase, in transaction: Transaction) throws {
        guard let call = ClearanceCalls.following(event, on: matter) else { return }
        try transaction.call(
            "clearance",
            call.method.qualified,
            parameters: call.parameters,
            causedBy: recorded,
            at: event.stamp.at.milliseconds
        )
    }
}
