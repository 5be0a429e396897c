import CivilTime

/// The data of the application for registration information, form 3 (R7.1); one for each person sought.
public struct RegistrationApplicationForm: FillableForm, Hashable {
    /// The internal affairs body.
    public var body: String
    /// The applicant's full name.
    public var applicant: String
    /// The applicant's registered address.
    public var address: String
    /// Full name and kinship of the person sought.
    public var personSought: String
    /// The day of the application.
    public var date: Day

    /// An application.
    public init(body: String, applicant: String, address: String, personSought: String, date: Day) {
        self.body = body
        self.applicant = applicant
        self.address = address
        self.personSought = personSought
        self.date = date
    }

    /// Form 3.
    public var form: FormID { .form3 }

    /// The slots' values.
    public var values: [FormSlot: SlotValue] {
        [
            .toBody: .text(body), .applicantFullName: .text(applicant), .applicantRegisteredAddress: .text(address),
            .personSought: .text(personSought), .date: .day(date),
        ]
    }
}
