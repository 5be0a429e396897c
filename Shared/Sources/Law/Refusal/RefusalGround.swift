/// The grounds of refusal (RR-9, rulebook 10). The list is closed: a refusal cites nothing else. All of them refuse for a time only.
public enum RefusalGround: String, CaseIterable, Hashable, Sendable, Codable {
    /// Knows secrets protected by law and has not informed the authorised bodies of leaving.
    case secrets = "RG-1"
    /// Detained on suspicion, suspect or accused.
    case suspect = "RG-2"
    /// Convicted of a crime.
    case convicted = "RG-3"
    /// Evades duties imposed by a court.
    case courtDuty = "RG-4"
    /// Performs conscript military service.
    case conscript = "RG-5"
    /// Knowingly gave false information about himself or herself.
    case falseInformation = "RG-6"
    /// Defendant in civil proceedings.
    case civilDefendant = "RG-7"
    /// Has a tax debt.
    case taxDebt = "RG-8"
    /// Debtor in enforcement proceedings.
    case enforcementDebtor = "RG-9"
    /// A case of article 19-1 of the Law "On public services".
    case publicServicesLaw = "RG-10"

    /// The rulebook's id.
    public var rule: RuleID {
        switch self {
        case .secrets: .rg1
        case .suspect: .rg2
        case .convicted: .rg3
        case .courtDuty: .rg4
        case .conscript: .rg5
        case .falseInformation: .rg6
        case .civilDefendant: .rg7
        case .taxDebt: .rg8
        case .enforcementDebtor: .rg9
        case .publicServicesLaw: .rg10
        }
    }

    /// Whether the order itself says until when this ground holds. Where it does not, the officer must write the condition in Kazakh
    ///
    public var hasStatutoryUntil: Bool {
        switch self {
        case .enforcementDebtor, .publicServicesLaw: false
        default: true
        }
    }
}
