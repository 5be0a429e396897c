import CivilTime

/// A minor child named in form 1.
public struct QuestionnaireChild: Hashable, Sendable {
    /// The full name.
    public let name: String
    /// The IIN.
    public let iin: String
    /// The birth date.
    public let born: Day
    /// The number of the passport, if there is one.
    public let passport: String?
    /// The sex, in words.
    public let sex: String

    /// A child.
    public init(name: String, iin: String, born: Day, passport: String?, sex: String) {
        self.name = name
        self.iin = iin
        self.born = born
        self.passport = passport
        self.sex = sex
    }

    /// The texts of the columns.
    var cells: [String] { [name, iin, KazakhDate.words(born), passport ?? "", sex] }
}

/// A close relative, item 15 of form 1: parents, spouses (also former ones), children.
public struct QuestionnaireRelative: Hashable, Sendable {
    /// The full name.
    public let name: String
    /// The IIN, if known.
    public let iin: String?
    /// The degree of kinship.
    public let kinship: String
    /// Date and place of birth.
    public let birth: String
    /// Country of stay and address.
    public let residence: String
    /// The place of work.
    public let workplace: String?
    /// Where a marriage was registered.
    public let marriage: String?

    /// A relative.
    /// - Parameters:
    ///   - birth: date and place.
    ///   - residence: country of stay and address.
    ///   - marriage: where a marriage was registered.
    public init(
        name: String,
        iin: String?,
        kinship: String,
        birth: String,
        residence: String,
        workplace: String?,
        marriage: String?
    ) {
        self.name = name
        self.iin = iin
        self.kinship = kinship
        self.birth = birth
        self.residence = residence
        self.workplace = workplace
        self.marriage = marriage
    }

    /// The texts of the columns.
    var cells: [String] { [name, iin ?? "", kinship, birth, residence, workplace ?? "", marriage ?? ""] }
}

/// A place of work of the last five years, item 16 of form 1.
public struct QuestionnaireEmployment: Hashable, Sendable {
    /// Access to state secrets held there; the column is never left blank (R-A1). What is declared makes a clearance necessary (CL-01).
    public enum SecretAccess: Hashable, Sendable {
        /// The express words that there was none.
        case none
        /// The access in the applicant's words.
        case declared(FormWords)

        /// What the column prints.
        var words: String {
            switch self {
            case .none: "мемлекеттік құпияларға рұқсаты жоқ"
            case .declared(let words): words.text
            }
        }
    }

    /// The years of taking up and leaving.
    public let years: String
    /// The name of the organisation.
    public let organisation: String
    /// Its address.
    public let address: String
    /// The place of work there.
    public let workplace: String
    /// The position.
    public let position: String
    /// The access declared for this place.
    public let access: SecretAccess

    /// A place of work.
    public init(years: String, organisation: String, address: String, workplace: String, position: String, access: SecretAccess) {
        self.years = years
        self.organisation = organisation
        self.address = address
        self.workplace = workplace
        self.position = position
        self.access = access
    }

    /// The texts of the columns.
    var cells: [String] { [years, organisation, address, workplace, position, access.words] }
}
