import CivilTime

/// The data of the receipt on refusal to accept documents, form 5 (R8.3).
public struct RefusalToAcceptForm: FillableForm, Hashable {
    /// A document for which acceptance is refused.
    public enum Lack: Hashable, Sendable {
        /// It was not presented.
        case missing(RequiredDocument)
        /// Its validity is over; the employee's word, in Kazakh, follows the name, because the form speaks of missing documents only.
        case expired(RequiredDocument, word: FormWords)

        /// What the form prints.
        var words: String {
            switch self {
            case .missing(let document): document.title.kk
            case .expired(let document, let word): "\(document.title.kk) (\(word.text))"
            }
        }
    }

    /// The number of the department.
    public var department: String
    /// Its address.
    public var address: String
    /// What is lacking, at least one document.
    public let lacks: [Lack]
    /// The employee of the State Corporation.
    public var employee: String
    /// The executor.
    public var executor: String
    /// The executor's telephone.
    public var phone: String
    /// The applicant's full name.
    public var applicant: String
    /// The day of the receipt.
    public var issued: Day

    /// A receipt; nil if nothing is lacking.
    public init?(
        department: String,
        address: String,
        lacks: [Lack],
        employee: String,
        executor: String,
        phone: String,
        applicant: String,
        issued: Day
    ) {
        guard !lacks.isEmpty else { return nil }
        self.department = department
        self.address = address
        self.lacks = lacks
        self.employee = employee
        self.executor = executor
        self.phone = phone
        self.applicant = applicant
        self.issued = issued
    }

    /// Form 5.
    public var form: FormID { .form5 }

    /// The slots' values; the applicant's name stands in the line of receipt, the signature follows by hand.
    public var values: [FormSlot: SlotValue] {
        [
            .departmentNo: .text(department), .departmentAddress: .text(address),
            .missingDocuments: .list(lacks.map { [.document: $0.words] }), .employeeFullName: .text(employee),
            .executorFullName: .text(executor), .executorPhone: .text(phone), .receivedBy: .text(applicant), .date: .day(issued),
        ]
    }
}
