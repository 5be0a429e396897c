/// What a complaint should contain. Missing items are asked for; they are never a reason not to register. Source: rules 7.3 [X S-08].
public enum ContentItem: String, CaseIterable, Hashable, Sendable, Codable {
    case reviewingBody
    case complainantName
    /// IIN, or BIN of a legal person.
    case identificationNumber
    case postalAddress
    case actualResidence
    case respondentName
    case circumstances
    case date
    case signature
    case demands
    /// Only when somebody acts for the complainant.
    case powerOfAttorney
}
