import CivilTime
import Contracts
import Directory
import Law

/// Where a complaint that was passed on comes from.
public struct Origin: Hashable, Sendable, Codable {
    /// How it was passed on.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case redirected
        case split
    }

    /// How it was passed on.
    public let kind: Kind
    /// The complaint it was before.
    public let parent: ComplaintID

    /// An origin.
    public init(kind: Kind, parent: ComplaintID) {
        self.kind = kind
        self.parent = parent
    }
}

/// A complaint was received and numbered; acceptance is never refused. Source: R15.1, rules 7.3.
public struct ComplaintReceived: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.received.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The complaint.
    public let id: ComplaintID
    /// Its unique number.
    public let number: RegistrationNumber
    /// When it came; with an official, when the official got it.
    public let receivedAt: Instant
    /// When it was submitted; the three months are judged by this moment.
    public let submittedAt: Instant
    /// The day it counts as received.
    public let effectiveDay: Day
    /// The body where it arrived.
    public let holder: BodyID
    /// The row of the routing table.
    public let route: ComplaintRoute
    /// Who is complained of.
    public let respondent: Respondent
    /// The body that keeps the administrative case; nil when none is concerned.
    public let caseHolder: BodyID?
    /// The quality or other body the complainant chose; nil when none.
    public let addressedTo: BodyID?
    /// What it is about.
    public let object: ComplaintObject
    /// What it says.
    @Boxed public private(set) var content: ComplaintContent
    /// What it demands.
    public let demands: [DemandText]
    /// What is missing.
    public let missing: [ContentItem]
    /// Why it is late, in the sender's words; nil when not late or not said.
    public let lateReason: String?
    /// Where it was before; nil when it was filed here.
    public let origin: Origin?
    /// What is notable from the start.
    public let flags: [ComplaintFlag]
    /// The clocks that start with receipt.
    public let clocks: [StartedClock]
}

/// The complaint was registered. Source: R15.4, R15.5, A-49.
public struct ComplaintRegistered: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.registered.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The day it counts as registered.
    public let registeredOn: Day
    /// The clocks that start with registration.
    public let clocks: [StartedClock]
}

/// Missing content was asked for; no clock stops for it. Source: rules 7.3.
public struct CompletionRequested: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.completionRequested.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// What is asked for.
    public let items: [ContentItem]
    /// The day by which it is useful.
    public let clocks: [StartedClock]
}

/// Missing content was added. Source: rules 7.3.
public struct ContentCompleted: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.contentCompleted.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The content as it stands now.
    public let content: ComplaintContent
    /// Demands that were added.
    public let addedDemands: [DemandText]
    /// What is still missing.
    public let missing: [ContentItem]
}

/// An anonymous or unsigned complaint went to the head for information. Source: rules 7.4.
public struct PassedForInformation: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.passedForInformation.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The body whose head has it.
    public let body: BodyID
}

/// A complaint against a step of a running procedure became an objection in the case. Source: rules 7.3, DX-4.
public struct TreatedAsObjection: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.treatedAsObjection.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The case it was put in, where known.
    public let caseNumber: CaseNumber?
}

/// The term of a premature complaint against inaction ran out without an act. Source: DX-7.
public struct InactionRipened: ComplaintFact {
    /// The event's name.
    public static let type = "kz.shagym.complaint.inactionRipened.v1"
    /// When, who, by which rule.
    public let stamp: Stamp
    /// The first moment after the term, as of law.
    public let asOf: Instant
}
