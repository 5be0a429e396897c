import CivilTime

/// The data of the receipt of acceptance, form 4 (R8.1).
public struct AcceptanceReceiptForm: FillableForm, Hashable {
    /// The applicant's full name.
    public var applicant: String
    /// The day on which to come: the end of the service term.
    public var termEnd: Day
    /// The employee who accepted.
    public var executor: String
    /// The employee's telephone.
    public var phone: String
    /// The day of the receipt.
    public var issued: Day

    /// A receipt.
    public init(applicant: String, termEnd: Day, executor: String, phone: String, issued: Day) {
        self.applicant = applicant
        self.termEnd = termEnd
        self.executor = executor
        self.phone = phone
        self.issued = issued
    }

    /// Form 4.
    public var form: FormID { .form4 }

    /// The slots' values; the applicant's name stands in the line of receipt, the signature follows by hand.
    public var values: [FormSlot: SlotValue] {
        [
            .applicantFullName: .text(applicant), .appearanceDate: .day(termEnd), .executorFullName: .text(executor),
            .executorPhone: .text(phone), .receivedBy: .text(applicant), .date: .day(issued),
        ]
    }
}
