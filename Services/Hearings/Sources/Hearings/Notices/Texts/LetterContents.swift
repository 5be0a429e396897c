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
        appointment.values.merging([.authority: authority, .caseNumber: NoticeWords.same(caseNumber)]) { $1 }
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
            .authority: authority, .applicant: NoticeWords.same(applicant), .caseNumber: NoticeWords.same(caseNumber),
            .previousDay: NoticeWords.date(previous.day), .previousTime: NoticeWords.time(previous.span), .reason: reason,
            .issuedOn: NoticeWords.date(issuedOn), .signer: signer,
        ]
    }
}

/// The letter that goes with a complaint and the administrative case to the reviewing body (R15.2).
public struct ForwardingContent: Hashable, Sendable {
    /// The body that sends.
    public let authority: Text3
    /// The body that reviews.
    public let receiver: Text3
    /// Who complained.
    public let complainant: String
    /// The number of the complaint.
    public let complaintNumber: String
    /// The day on which it was received.
    public let complaintReceivedOn: Day
    /// The number of the administrative case.
    public let caseNumber: String
    /// What goes along: names of documents with their numbers of sheets or files.
    public let enclosures: [Text3]
    /// The day of the letter.
    public let issuedOn: Day
    /// Who signs, with the office.
    public let signer: Text3

    /// A covering letter.
    public init(
        authority: Text3,
        receiver: Text3,
        complainant: String,
        complaintNumber: String,
        complaintReceivedOn: Day,
        caseNumber: String,
        enclosures: [Text3],
        issuedOn: Day,
        signer: Text3
    ) {
        self.authority = authority
        self.receiver = receiver
        self.complainant = complainant
        self.complaintNumber = complaintNumber
        self.complaintReceivedOn = complaintReceivedOn
        self.caseNumber = caseNumber
        self.enclosures = enclosures
        self.issuedOn = issuedOn
        self.signer = signer
    }

    func values() -> [NoticeField: Text3] {
        func list(_ language: Language) -> String {
            enclosures.enumerated().map { "\($0 + 1)) \($1[language])" }.joined(separator: "; ")
        }
        return [
            .authority: authority, .receiver: receiver, .complainant: NoticeWords.same(complainant),
            .complaintNumber: NoticeWords.same(complaintNumber), .complaintReceivedOn: NoticeWords.date(complaintReceivedOn),
            .caseNumber: NoticeWords.same(caseNumber), .enclosures: Text3(kk: list(.kk), ru: list(.ru), en: list(.en)),
            .issuedOn: NoticeWords.date(issuedOn), .signer: signer,
        ]
    }
}
