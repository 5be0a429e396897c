/// What starts a term (rulebook 5.3, column "from").
public enum StartEvent: String, Hashable, Sendable, Codable, CaseIterable {
    /// Documents arrived at the provider (DL-01).
    case documentsArrived
    /// They were registered there (DL-02).
    case applicationRegistered
    /// The package was found complete (DL-03, DL-04).
    case packageComplete
    /// The applicant's data were entered in КҚП АЖ (DL-05).
    case enteredInMigrationPoliceIs
    /// The last reply of the state bodies, or the confirmation of the Migration Service Directorate (DL-06).
    case lastReply
    /// A decision was taken (DL-07).
    case decisionTaken
    /// The end of the service term, from which is counted backwards (DL-08) or on (DX-7).
    case serviceTermEnd
    /// The applicant was notified of the preliminary decision or hearing (DL-09, DX-4, DX-6).
    case applicantNotified
    /// The refusal was decided (DL-10).
    case refusalDecided
    /// The military body received the request (DL-11).
    case militaryRequestReceived
    /// The applicant received the message to surrender the identity document (DL-12).
    case surrenderMessageReceived
    /// The surrender was confirmed to the provider (DL-13).
    case surrenderConfirmed
    /// The package was handed to the State Corporation (DL-14).
    case packageHandedIn
    /// The application was filed through the portal (DL-14, A-12).
    case filedThroughPortal
    /// The visitor arrived at the State Corporation (DL-15).
    case visitorArrived
    /// Serving the visitor began (DL-16).
    case servingBegan
    /// The complaint was received (DL-17, DL-18, DX-2, DX-5).
    case complaintReceived
    /// The complaint was registered (DL-19, DL-20).
    case complaintRegistered
    /// The person learnt of the act or action (DX-1).
    case learntOfAct
    /// The head decided to extend the procedure (DX-3).
    case extensionDecided
}
