/// A place of a form to be filled.
public enum FormSlot: String, CaseIterable, Hashable, Sendable, Codable {
    // Form 1.
    case addressDistrict = "address.districtOrCity"
    case addressRuralDistrict = "address.ruralDistrictOrTown"
    case addressSettlement = "address.settlement"
    case militaryDuty
    case otherCitizenship
    case fromCountry = "from.country"
    case fromRegion = "from.regionOrRepublicanCity"
    case fromDistrict = "from.districtOrCity"
    case fromRuralDistrict = "from.ruralDistrictOrTown"
    case fromSettlement = "from.settlement"
    case toCountry = "to.country"
    case toSettlement = "to.settlement"
    case purpose
    case socialCategory
    case educationLevel
    case educationField
    case maritalStatus
    case minorChildren
    case closeRelatives
    case employmentLast5Years
    case warningSignature
    case warningDate
    case consentSignature
    case consentDate
    case registrationDate
    // Forms 3 to 9.
    case toBody
    case applicantFullName
    case applicantRegisteredAddress
    case personSought
    case date
    case signature
    case appearanceDate
    case executorFullName
    case executorPhone
    case receivedBy
    case departmentNo
    case departmentAddress
    case missingDocuments
    case employeeFullName
    case grounds
    case officialSignature
    case issueDate
    case destinationCountry
    case citizenOf
    case children
    case receivedDate

    /// How a slot is completed by hand.
    enum Signing { case none, signature, nameAndSignature }

    var signing: Signing {
        switch self {
        case .signature, .warningSignature, .consentSignature: .signature
        case .receivedBy, .officialSignature: .nameAndSignature
        default: .none
        }
    }

    /// The slots of form 1, declared first.
    static let questionnaire = Set(allCases.prefix { $0 != .toBody })
}
