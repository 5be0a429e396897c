import CivilTime
import Law

/// What a preliminary decision with its hearing notice says (rulebook 6.2, A-07).
public struct HearingNoticeContent: Hashable, Sendable {
    /// A ground of the intended refusal.
    public struct Ground: Hashable, Sendable {
        /// The ground, RG-1 … RG-10.
        public let rule: RuleID
        /// Its words and the facts behind it.
        public let text: Text3
        /// Until when the refusal would stand; for RG-9 and RG-10 as the legal officer words it.
        public let until: Text3

        /// A ground.
        public init(_ rule: RuleID, text: Text3, until: Text3) {
            self.rule = rule
            self.text = text
            self.until = until
        }
    }

    /// The body.
    public let authority: Text3
    /// To whom it goes.
    public let applicant: String
    /// The number of the administrative case.
    public let caseNumber: String
    /// The text of the preliminary decision.
    public let decision: Text3
    /// The grounds; at least one.
    public let grounds: [Ground]
    /// When and where the hearing is held.
    public let appointment: NoticeAppointment
    /// The last day of the objection (DX-4) if the notice is given on the day of issue.
    public let objectionUntil: Day
    /// The first day of a refusal (DX-6) if the notice is given on the day of issue.
    public let decisionFrom: Day
    /// Where and when the file can be read.
    public let fileAccess: Text3
    /// The day of the notice.
    public let issuedOn: Day
    /// Who signs, with the office.
    public let signer: Text3

    /// The rule against a hearing on the day of the appointment; nil if there is none.
    let forbidding: RuleID?

    /// What a notice says; the days of objection and decision come from the law's own computation of this notice.
    public init(
        authority: Text3,
        applicant: String,
        caseNumber: String,
        decision: Text3,
        grounds: [Ground],
        appointment: NoticeAppointment,
        outcome: NoticeOutcome,
        fileAccess: Text3,
        signer: Text3
    ) {
        self.authority = authority
        self.applicant = applicant
        self.caseNumber = caseNumber
        self.decision = decision
        self.grounds = grounds
        self.appointment = appointment
        objectionUntil = outcome.objection.due.day
        decisionFrom = outcome.refusal.due.day
        self.fileAccess = fileAccess
        let day = LawfulDay.days(after: outcome).first { $0.day == appointment.day }
        // A day that the law's walk does not show lies before the notice or far behind the window.
        let unseen: RuleID = appointment.day < outcome.effectiveDay ? .a09 : .dl09
        forbidding = day.map { $0.obstacle?.forbiddingRule } ?? unseen
        issuedOn = KazakhstanTime.local(outcome.notice.instant).day
        self.signer = signer
    }

    /// What a notice says in a case whose term was extended or set by a decision: its days as the case itself counts them.
    init(
        authority: Text3,
        applicant: String,
        caseNumber: String,
        decision: Text3,
        grounds: [Ground],
        appointment: NoticeAppointment,
        terms: NoticeTerms,
        objectionUntil: Day,
        issuedOn: Day,
        fileAccess: Text3,
        signer: Text3
    ) {
        self.authority = authority
        self.applicant = applicant
        self.caseNumber = caseNumber
        self.decision = decision
        self.grounds = grounds
        self.appointment = appointment
        self.objectionUntil = objectionUntil
        decisionFrom = terms.earliestRefusal.due.day
        self.fileAccess = fileAccess
        forbidding = appointment.day < terms.window.first ? .a09 : appointment.day > terms.window.last ? .dl09 : nil
        self.issuedOn = issuedOn
        self.signer = signer
    }

    func values() throws(NoticeFault) -> [NoticeField: Text3] {
        guard !grounds.isEmpty else { throw .valueMissing(.grounds) }
        for ground in grounds {
            guard ground.rule.rawValue.hasPrefix("RG-") else { throw .notAGround(ground.rule) }
            if ground.text.hasBlank || ground.until.hasBlank { throw .valueMissing(.grounds) }
        }
        if let forbidding { throw .dayForbidden(forbidding) }
        var values = appointment.values
        values[.authority] = authority
        values[.applicant] = Text3(same: applicant)
        values[.caseNumber] = Text3(same: caseNumber)
        values[.decision] = decision
        values[.grounds] = Text3(kk: list(.kk), ru: list(.ru), en: list(.en))
        values[.objectionUntil] = Text3(date: objectionUntil)
        values[.decisionFrom] = Text3(date: decisionFrom)
        values[.fileAccess] = fileAccess
        values[.issuedOn] = Text3(date: issuedOn)
        values[.signer] = signer
        return values
    }

    private func list(_ language: Language) -> String {
        let until = Text3(kk: "Шарты", ru: "Условие", en: "Until")[language]
        return grounds.enumerated().map { index, ground in
            "\(index + 1)) \(ground.text[language]) (\(ground.rule.rawValue)). \(until): \(ground.until[language])"
        }.joined(separator: "; ")
    }
}
