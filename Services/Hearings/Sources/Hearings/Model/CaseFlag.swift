/// What is notable about a case. Flags are raised by events; breaches stay.
public enum CaseFlag: String, CaseIterable, Hashable, Sendable, Codable {
    /// No notice can be served in time any more: only the ways of rules 6.4 are left. Falls with a new end of the term.
    case noticeWindowClosed
    /// The service term passed, or will pass, without an act (DL-14).
    case termBreached
    /// The day after the end of the term counts as refusal, which may be appealed (DX-7).
    case deemedRefusal
    /// The head extended the procedure (DX-3).
    case termExtended
    /// The head ordered notice and hearing although the window was closed.
    case lateHearing
    /// The provider found the package incomplete. Falls when it is complete.
    case incomplete
    /// Accepted although something was missing or expired.
    case acceptedIncomplete
    /// Six working days before the end of the term replies of the state bodies were missing.
    case repliesMissing
    /// Six working days before the end of the term the clearance was not there (rules 8.5). Falls with the clearance, a planned refusal or an extension.
    case clearanceAwaited
    /// Three working days before the end of the term the clearance was still pending: the legal officer chooses (rules 8.5). Falls as the warning does.
    case clearanceChoiceDue
    /// The clearance does not let a permission be recorded or issued (A-10, CL-24). Falls with the clearance.
    case clearanceBlocks
    /// National security tells of access to state secrets, item 16 of form 1 does not: RG-1 and RG-6 are candidates (CL-02).
    case accessConcealed
    /// The clearance service did not open the request this case needs: somebody must look why (CL-01). Falls with the first notice.
    case clearanceNotOpened
    /// A notice could not be proved and does not count.
    case serviceNotProved
    /// The applicant asked to postpone.
    case postponementRequested
    /// The position came after the objection term; it is filed all the same (DX-4).
    case positionLate
    /// The applicant did not come.
    case applicantAbsent
    /// The applicant waived the hearing in writing.
    case hearingWaived
    /// A decision on a complaint made the refusal fall (R15.3, R14.1).
    case reopened
    /// The outcome of a complaint could not reopen the case: the legal officer decides what follows (R15.3, R14.1). Falls with a reopening.
    case complaintOutcomeOpen
    /// Waited longer than fifteen minutes at the State Corporation (DL-15, A-43).
    case waitingOverran
    /// Served longer than fifteen minutes at the State Corporation (DL-16, A-43).
    case servingOverran
    /// DL-01, A-54.
    case registrationOverdue
    /// DL-02.
    case completenessOverdue
    /// DL-03.
    case screeningOverdue
    /// DL-04.
    case inquiriesOverdue
    /// DL-05.
    case departmentFileOverdue
    /// DL-06.
    case preparationOverdue
    /// DL-07.
    case entryOverdue
    /// DL-09: no hearing until the second working day after the notice.
    case hearingOverdue
    /// DL-10.
    case refusalDispatchOverdue
    /// DL-11.
    case militaryRemovalOverdue
    /// DL-12; without statutory consequence.
    case surrenderOverdue
    /// DL-13.
    case issueOverdue
    /// DX-3: the applicant was not told of the extension in time.
    case extensionNoticeOverdue
}
