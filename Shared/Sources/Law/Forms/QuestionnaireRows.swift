import CivilTime

/// A minor child named in form 1.
public struct QuestionnaireChild: Hashable, Sendable {
    /// The texts of the columns.
    let cells: [String]

    /// A child.
    public init(name: String, iin: String, born: Day, passport: String?, sex: String) {
        cells = [name, iin, KazakhDate.words(born), passport ?? "", sex]
    }
}

/// A close relative, item 15 of form 1: parents, spouses (also former ones), children.
public struct QuestionnaireRelative: Hashable, Sendable {
    /// The texts of the columns.
    let cells: [String]

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
        cells = [name, iin ?? "", kinship, birth, residence, workplace ?? "", marriage ?? ""]
    }
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

    /// The access declared for this place.
    public let access: SecretAccess
    /// The texts of the columns.
    let cells: [String]

    /// A place of work.
    public init(years: String, organisation: String, address: String, workplace: String, position: String, access: SecretAccess) {
        self.access = access
        cells = [years, organisation, address, workplace, position, access.words]
    }
}
