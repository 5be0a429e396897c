import CivilTime
import Law

/// A reminder of a hearing. It names no person and no ground: it goes over channels that others can read.
public struct ReminderContent: Hashable, Sendable {
    /// The body.
    public let authority: Text3
    /// The number of the administrative case.
    public let caseNumber: String
    /// When and where.
    public let appointment: NoticeAppointment

    /// A reminder.
    public init(authority: Text3, caseNumber: String, appointment: NoticeAppointment) {
        self.authority = authority
        self.caseNumber = caseNumber
        self.appointment = appointment
    }

    func values() -> [NoticeField: Text3] {
        appointment.values.merging([.authority: authority, .caseNumber: Text3(same: caseNumber)]) { $1 }
    }
}

/// What a postponement and a cancellation have in common.
public struct ChangeContent: Hashable, Sendable {
    /// The body.
    public let authority: Text3
    /// To whom it goes.
    public let applicant: String
    /// The number of the administrative case.
    public let caseNumber: String
    /// The slot that was announced before.
    public let previous: Slot
    /// Why it is not held then.
    public let reason: Text3
    /// The day of the letter.
    public let issuedOn: Day
    /// Who signs, with the office.
    public let signer: Text3

    /// A change of an announced hearing.
    public init(
        authority: Text3,
        applicant: String,
        caseNumber: String,
        previous: Slot,
        reason: Text3,
        issuedOn: Day,
        signer: Text3
    ) {
        self.authority = authority
        self.applicant = applicant
        self.caseNumber = caseNumber
        self.previous = previous
        self.reason = reason
        self.issuedOn = issuedOn
        self.signer = signer
    }

    var values: [NoticeField: Text3] {
        [
            .authority: authority, .applicant: Text3(same: applicant), .caseNumber: Text3(same: caseNumber),
            .previousDay: Text3(date: previous.day), .previousTime: NoticeWords.time(previous.span), .reason: reason,
            .issuedOn: Text3(date: issuedOn), .signer: signer,
        ]
    }
}
