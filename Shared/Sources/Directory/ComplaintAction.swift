import Law

/// Everything somebody may want to do with a complaint: the commands of rulebook 11.3 (the raw value is the command's name on the
/// wire), the system's own steps, and looking.
public enum ComplaintAction: String, Hashable, Sendable, Codable, CaseIterable {
    /// Files a complaint, or takes it in.
    case receive
    /// Gives the registration.
    case register
    /// Adds what was missing.
    case complete
    /// Names who works on it.
    case assign
    /// Judges one demand as met or not.
    case answerDemand
    /// Ends self-review with a decision that meets every demand (R15.3).
    case satisfyInFull
    /// Sends complaint and case to the reviewing body (R15.2).
    case forward
    /// Confirms that complaint and case have arrived.
    case acknowledge
    /// Says that what arrived is not complete.
    case rejectDelivery
    /// Answers the complainant (R15.4).
    case sendAnswer
    /// Passes a misaddressed complaint on (DX-5).
    case redirect
    /// Passes the foreign part of a mixed complaint on.
    case split
    /// Joins complaints about one act, or marks a duplicate.
    case link
    /// Notes that the same complaint runs at another body too.
    case linkTrack
    /// Takes the complaint back, or records that.
    case withdraw
    /// Calls for the case.
    case requestCase
    /// Hands the case over.
    case deliverCase
    /// Begins to consider (R14.1).
    case startReview
    /// Restores the missed term of filing (DX-1).
    case restoreTerm
    /// Decides the complaint (R14.1, R15.5).
    case decide
    /// Tells the decision.
    case notify
    /// Reports that the decision was carried out.
    case executeOrder
    /// Reports that a new act replaced the one complained of (rulebook 7.4).
    case reportNewAct
    /// Takes a joined complaint over.
    case absorb
    /// Follows the complaint it was joined to.
    case followLead
    /// Acts on a due moment.
    case timerFired
    /// Moves deadlines after a decree changed the calendar.
    case moveDeadlines
    /// Sees number, state, deadlines and next steps, no personal data.
    case readStatus
    /// Sees what the complaint says and who complains.
    case readContent
    /// Opens the documents and the forwarded case.
    case readDocuments
    /// Sees the record of events with actors.
    case readJournal

    /// Whether it only looks.
    public var isRead: Bool {
        switch self {
        case .readStatus, .readContent, .readDocuments, .readJournal: true
        default: false
        }
    }
}
