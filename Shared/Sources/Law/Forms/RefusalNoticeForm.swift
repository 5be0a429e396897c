import CivilTime

/// The data of the refusal notice, form 6 or 7 (R9.10).
public struct RefusalNoticeForm: FillableForm, Hashable {
    /// How the application was filed; decides between paper and electronic form.
    public let channel: FilingChannel
    /// The grounds, at least one. The form prints three lines; there may be more.
    public let grounds: [CitedGround]
    /// The applicant's full name.
    public let applicant: String
    /// The full name of the official who signs form 6 by hand.
    public let official: String
    /// The day of issue, printed on form 7 only.
    public let issued: Day

    /// A notice; nil without any ground.
    public init?(channel: FilingChannel, grounds: [CitedGround], applicant: String, official: String, issued: Day) {
        guard !grounds.isEmpty else { return nil }
        self.channel = channel
        self.grounds = grounds
        self.applicant = applicant
        self.official = official
        self.issued = issued
    }

    /// 6 or 7.
    public var form: FormID { .refusal(for: channel) }

    /// The slots' values.
    public var values: [FormSlot: SlotValue] {
        [
            .grounds: .list(grounds.map { [.ground: $0.groundSlot, .until: $0.untilSlot] }),
            .applicantFullName: .text(applicant), .officialSignature: .text(official), .issueDate: .day(issued),
        ]
    }
}
