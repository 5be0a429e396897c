import CivilTime

extension ClearanceRequest {
    /// The status in a state as others may know it.
    func status(in state: ClearanceState) -> ClearanceStatus {
        let isGrantedByHead = parts.contains { $0.decision != nil && $0.state == .granted }
        return switch state {
        case .notRequired: .notRequired
        case .required, .superseded, .withdrawn: .required
        case .submitted, .manualRouting, .routed: .pending
        // Where every restriction had ended or lapsed, nobody had to permit anything (CL-21, CL-22).
        case .granted: isGrantedByHead ? .granted : .notRequired
        case .refused: .refused
        case .revoked: .revoked
        case .expired: isGrantedByHead ? .expired : .required
        }
    }

    /// What others see in a state, with a revocation that is being recorded.
    func notice(
        _ state: ClearanceState,
        validUntil: Day? = nil,
        revocation: MakerDecision? = nil
    ) -> ClearanceStatusNotice {
        let status = status(in: state)
        let shown: [MakerDecision] =
            switch status {
            case .granted, .expired: parts.filter { $0.state == .granted }.compactMap(\.decision)
            case .refused: parts.filter { $0.state == .refused }.compactMap(\.decision)
            case .revoked: [revocation].compactMap { $0 }
            case .notRequired, .required, .pending: []
            }
        var decisions: [NoticedDecision] = []
        for decision in shown where !decisions.contains(where: { $0.number == decision.number }) {
            decisions.append(NoticedDecision(number: decision.number, decidedOn: KazakhstanTime.local(decision.at).day))
        }
        return ClearanceStatusNotice(
            number: number,
            exitCase: exitCase?.number,
            status: status,
            isFiledWithAll: requestDay != nil && status != .required,
            decisions: decisions,
            validUntil: status == .granted || status == .expired ? validUntil : nil
        )
    }

    /// What others see at a moment: a grant whose last day has passed has expired, also before that is recorded (CL-25).
    public func notice(at now: Instant) -> ClearanceStatusNotice {
        let hasPassed = state == .granted && grant.map { $0.validUntil < KazakhstanTime.local(now).day } ?? false
        return notice(hasPassed ? .expired : state, validUntil: grant?.validUntil, revocation: revocation?.decision)
    }

    /// What is told to other services: what others see, and since when.
    public func published(at now: Instant) -> ClearanceStatusNotice {
        var notice = notice(at: now)
        notice.asOf = lastRecordedAt
        notice.revision = version
        return notice
    }

    /// What to tell others after a write; nil where nothing they may know has changed.
    public static func noticeOfChange(
        from before: ClearanceRequest?,
        to after: ClearanceRequest,
        at now: Instant
    ) -> ClearanceStatusNotice? {
        before?.notice(at: now) == after.notice(at: now) ? nil : after.published(at: now)
    }
}
