import CivilTime

/// The data of the decision that permits leaving, form 8 or 9 (R9.14, R9.15).
public struct ExitDecisionForm: FillableForm, Hashable {
    /// A child who leaves together with the applicant.
    public struct Child: Hashable, Sendable {
        /// The full name.
        public let name: String
        /// The birth date.
        public let born: Day

        /// A child.
        public init(name: String, born: Day) {
            self.name = name
            self.born = born
        }
    }

    /// How the application was filed; decides between paper and electronic form.
    public var channel: FilingChannel
    /// The country of destination, in Kazakh and in the case the sentence needs.
    public var destination: String
    /// The blank without a caption before «азамат (ша)»; empty by default.
    public var citizenOf: String?
    /// The applicant's full name.
    public var applicant: String
    /// The children; with none a dash is printed.
    public var children: [Child]
    /// The full name of the official who signs form 8 by hand.
    public var official: String
    /// The executor's full name, on form 8.
    public var executor: String
    /// The executor's telephone, on form 8.
    public var phone: String
    /// The day of issue.
    public var issued: Day

    /// A decision.
    public init(
        channel: FilingChannel,
        destination: String,
        citizenOf: String? = nil,
        applicant: String,
        children: [Child],
        official: String,
        executor: String,
        phone: String,
        issued: Day
    ) {
        self.channel = channel
        self.destination = destination
        self.citizenOf = citizenOf
        self.applicant = applicant
        self.children = children
        self.official = official
        self.executor = executor
        self.phone = phone
        self.issued = issued
    }

    /// 8 or 9.
    public var form: FormID { .decision(for: channel) }

    /// The slots' values; the applicant writes the line of receipt by hand.
    public var values: [FormSlot: SlotValue] {
        let names = children.map { "\($0.name), \(KazakhDate.words($0.born))" }.joined(separator: "; ")
        return [
            .destinationCountry: .text(destination), .citizenOf: .text(citizenOf ?? ""), .applicantFullName: .text(applicant),
            .children: children.isEmpty ? .nothing : .text(names), .officialSignature: .text(official),
            .executorFullName: .text(executor), .executorPhone: .text(phone), .issueDate: .day(issued),
        ]
    }
}
