import Contracts
import Law

/// The applicant's data were entered in КҚП АЖ. Source: R9.1.
public struct EnteredInMigrationPoliceIs: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.enteredInMigrationPoliceIs.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// Screened, and the five state bodies asked. Source: R9.2, R9.3.
public struct InquiriesSent: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.inquiriesSent.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The inquiries.
    public let documents: [Document]
}

/// A state body answered. Source: R9.2.
public struct ReplyRecorded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.replyRecorded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// The reply.
    public let reply: InquiryReply
    /// Whether it makes a clearance required that was not (CL-02).
    public let requiresClearance: Bool
}

/// The record file went to the department. Source: R9.4.
public struct SentToDepartment: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.sentToDepartment.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
}

/// The department confirmed to permit or to refuse. Source: R9.5.
public struct DepartmentConfirmed: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.departmentConfirmed.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// To permit or to refuse.
    public let answer: DepartmentAnswer
    /// The grounds of a refusal.
    public let grounds: [RefusalGround]
    /// The confirmation.
    public let document: Document
    /// The clocks it starts.
    public let clocks: [StartedClock]
}

/// The state of the clearance became known. Source: rules 8.5.
public struct ClearanceRecorded: CaseFact {
    /// The event's name.
    public static let type = "kz.shagym.case.clearanceRecorded.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The stage before and after.
    public let stage: StageChange
    /// Its state.
    public let clearance: Clearance
    /// Whether it keeps a planned or entered permission from going on (A-10, CL-24).
    public let blocks: Bool
    /// The clocks it starts.
    public let clocks: [StartedClock]
    /// The applicant's requests as the clearance service published them; nil where a person recorded it.
    public var requests: [ClearanceNotice]?
}
