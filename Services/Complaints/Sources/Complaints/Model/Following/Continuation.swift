import CivilTime

extension Complaint {
    /// Where it goes on, when it ended here by being passed on or linked.
    public var continuesAs: ComplaintID? {
        switch phase {
        case .redirected(let child): child
        case .linkedAsDuplicate(let lead), .linkedAsSupplement(let lead), .joined(let lead, _): lead
        default: nil
        }
    }

    /// The day from which a premature complaint against inaction has its object (DX-7); nil for others.
    public var ripensOn: Day? {
        flags.contains(.prematureInaction) ? intake.object.termEnds?.adding(days: 1) : nil
    }
}
