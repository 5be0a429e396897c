import Contracts
import Directory
import StrictJSON

/// The head lets a reviewer from outside read the own sealed entries of this request; each reading is recorded. Source: rules 8.1.
public struct AdmitReviewer: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.admitReviewer
    /// Whose entries.
    public let maker: DecisionMaker
    /// The reviewer's body.
    public let body: BodyID
    /// The reviewer.
    public let officer: OfficerID
    /// On what it rests, such as the number of an order.
    public let reference: String

    /// The order.
    public init(maker: DecisionMaker, body: BodyID, officer: OfficerID, reference: String) {
        self.maker = maker
        self.body = body
        self.officer = officer
        self.reference = reference
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        try context.checkDesk(of: maker, matter, .cl27)
        guard !TextCheck.isBlank(reference) else { throw Objection(.reasonMissing, .cl27) }
        let admission = Admission(maker: maker, body: body, officer: officer)
        guard !matter.admissions.contains(admission) else { throw Objection(.alreadyDone, .cl27) }
        let stamp = context.stamp(matter, .cl27)
        emission.emit(
            .reviewerAdmitted(
                ReviewerAdmitted(stamp: stamp, stage: matter.staying, admission: admission, reference: reference)
            )
        )
    }
}

/// Ends an admission. Source: rules 8.1.
public struct EndAdmission: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.endAdmission
    /// Whose entries.
    public let maker: DecisionMaker
    /// The reviewer's body.
    public let body: BodyID
    /// The reviewer.
    public let officer: OfficerID

    /// The order.
    public init(maker: DecisionMaker, body: BodyID, officer: OfficerID) {
        self.maker = maker
        self.body = body
        self.officer = officer
    }

    func run(_ emission: inout Emission, _ context: ClearanceContext) throws(Objection) {
        let matter = emission.matter
        try context.checkDesk(of: maker, matter, .cl27)
        let admission = Admission(maker: maker, body: body, officer: officer)
        guard matter.admissions.contains(admission) else { throw Objection(.notAdmitted, .cl27) }
        let stamp = context.stamp(matter, .cl27)
        emission.emit(.admissionEnded(AdmissionEnded(stamp: stamp, stage: matter.staying, admission: admission)))
    }
}
