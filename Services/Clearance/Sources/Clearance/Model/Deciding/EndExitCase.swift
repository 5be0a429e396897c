import CivilTime
import Contracts

/// Takes note that the exit application ended. Source: CL-24, CL-25.
public struct EndExitCase: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.endExitCase
    /// Its number.
    public let number: CaseNumber
    /// How it ended.
    public let end: ExitCaseEnd

    /// The order.
    public init(number: CaseNumber, end: ExitCaseEnd) {
        self.number = number
        self.end = end
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        guard let exitCase = matter.exitCase, exitCase.number == number else {
            throw Objection(.exitCaseUnknown, .cl03, details: [number.rawValue])
        }
        // What was to be issued may still end without: the applicant withdrew before it was recorded.
        let isCorrected = matter.isExitDecisionIssued && end == .withoutPermission
        guard matter.exitEnd == nil || isCorrected else { throw Objection(.alreadyDone, .cl25) }
        if case .issued(let at) = end, at > context.now { throw Objection(.inTheFuture, .cl24) }
        let fact = ExitCaseEnded(stamp: context.stamp(matter, .cl24, .cl25), stage: matter.staying, exitCase: exitCase, end: end)
        emission.emit(.exitCaseEnded(fact))
        guard end == .withoutPermission, let grant = matter.grant, matter.state == .granted, !grant.isSetByHead else { return }
        context.expire(.exitCaseEnded, asOf: context.now, &emission)
    }
}

extension ClearanceContext {
    /// Ends a clearance. Source: CL-25.
    func expire(_ cause: ExpiryCause, asOf: Instant, _ emission: inout Emission) {
        let matter = emission.matter
        let fact = ClearanceExpired(
            stamp: stamp(matter, .cl25),
            stage: matter.going(to: .expired),
            cause: cause,
            asOf: asOf,
            recordedLateBy: now.milliseconds - asOf.milliseconds,
            notice: matter.notice(.expired, validUntil: matter.grant?.validUntil)
        )
        emission.emit(.expired(fact))
    }
}
