import CivilTime
import Contracts
import Directory
import Law

/// A message to another information system about a case. Adapters follow these events.
public struct PortMessage: Hashable, Sendable, Codable {
    /// What it says.
    public enum Subject: String, CaseIterable, Hashable, Sendable, Codable {
        /// The fee of an application through the portal is to be confirmed (RR-6).
        case feeToConfirm
        /// The persons of the application are to be looked up (RR-8).
        case personsToLookUp
        /// The stage changed (R13.1).
        case stageChanged
        /// The application was accepted; `day` is the day of the result (R8.4).
        case statusAccepted
        /// The applicant's data are to be entered (R9.1).
        case applicantEntered
        /// Requests for approval go to the five state bodies (R9.2).
        case approvalRequested
        /// The request to the National Security Committee is coordinated (R9.3).
        case securityApprovalRequested
        /// The record file goes to the department for approval (R9.4).
        case recordFileSent
        /// The decision was taken (R9.6).
        case decisionEntered
        /// The applicant is to be removed from the military register (R9.11).
        case militaryRemovalRequested
        /// The applicant is to come for removal from registration (R9.12).
        case surrenderRequested
        /// The refusal with its reasons (R9.10).
        case refusalSent
        /// Registration is removed and the decision issued (R9.14, R9.15).
        case decisionIssued
    }

    /// To whom.
    public let system: ExternalSystem
    /// What it says.
    public let subject: Subject
    /// The rule behind it.
    public let rule: RuleID
    /// When it came about.
    public let at: Instant
    /// The case.
    public let matter: CaseID
    /// The provider.
    public let provider: BodyID
    /// The stage of the case afterwards.
    public let stage: CaseStage
    /// The day it speaks of, if it speaks of one.
    public let day: Day?
    /// The documents that go along.
    public let documents: [Document]

    /// The subject under which the messages about a case are recorded.
    static func subject(of matter: CaseID) -> String { "port:" + matter.rawValue }
}
