import Journal

extension CaseNotices {
    /// The subject under which a case's letters are recorded.
    static func subject(of matter: CaseID) -> String { "notices:" + matter.rawValue }

    /// The state after stored events.
    init(_ stored: [RecordedEvent], _ coding: DeskEventCoding) throws {
        for event in stored {
            if NoticeRequested.types.contains(event.type) {
                apply(try coding.data(of: event, as: NoticeRequested.self))
            } else {
                apply(try coding.data(of: event, as: DeliveryReported.self))
            }
        }
    }
}

extension NoticeParty {
    /// The applicant, to whom every notice goes.
    static let applicant = named("applicant")
    /// Whoever acts for the applicant.
    static let representative = named("representative")

    private static func named(_ word: String) -> NoticeParty {
        guard let party = NoticeParty(rawValue: word) else { preconditionFailure("a word is well formed") }
        return party
    }
}
