/// With whom a person under 18 leaves (DC-04, DC-05).
public enum MinorDeparture: Hashable, Sendable {
    /// With both parents.
    case bothParents
    /// With one parent, guardian or trustee; `second` is the parent who does not travel along.
    case one(LegalRepresentative, second: SecondParent)
    /// Without a parent or other legal representative; the order is silent on it.
    case alone
}
