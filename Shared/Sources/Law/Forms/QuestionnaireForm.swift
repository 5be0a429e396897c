import CivilTime

/// The data of the application-questionnaire, form 1 (R6.1, R-A1), as far as the source has the form: title and items 1–8 are on the
/// missing page and have no data here (R-A1.1).
public struct QuestionnaireForm: FillableForm, Hashable {
    /// The place left, from the country down.
    public struct Place: Hashable, Sendable {
        /// The country.
        public var country: String
        /// Region or city of republican significance.
        public var region: String?
        /// District or city of regional significance.
        public var district: String?
        /// Rural district or town of district significance.
        public var ruralDistrict: String?
        /// The settlement.
        public var settlement: String?

        /// A place.
        public init(
            country: String,
            region: String? = nil,
            district: String? = nil,
            ruralDistrict: String? = nil,
            settlement: String? = nil
        ) {
            self.country = country
            self.region = region
            self.district = district
            self.ruralDistrict = ruralDistrict
            self.settlement = settlement
        }
    }

    /// Items 11–16, for persons who have reached sixteen.
    public struct FromSixteen: Hashable, Sendable {
        /// Item 11.
        public var category: SocialCategory
        /// Item 12.
        public var education: EducationLevel
        /// Item 13, if the person has a speciality.
        public var field: EducationField?
        /// Item 14.
        public var marital: MaritalStatus
        /// Item 15.
        public var relatives: [QuestionnaireRelative]
        /// Item 16.
        public var employment: [QuestionnaireEmployment]

        /// The items.
        public init(
            category: SocialCategory,
            education: EducationLevel,
            field: EducationField?,
            marital: MaritalStatus,
            relatives: [QuestionnaireRelative],
            employment: [QuestionnaireEmployment]
        ) {
            self.category = category
            self.education = education
            self.field = field
            self.marital = marital
            self.relatives = relatives
            self.employment = employment
        }
    }

    /// How it is filed; decides between paper and electronic form.
    public var channel: FilingChannel
    /// Relation to military duty (R9.11, A-37).
    public var militaryDuty: String
    /// Another citizenship, earlier or now.
    public var otherCitizenship: String
    /// Where the applicant leaves from.
    public var from: Place
    /// The country the applicant goes to.
    public var toCountry: String
    /// The settlement there.
    public var toSettlement: String?
    /// Item 10.
    public var purpose: DeparturePurpose
    /// Items 11–16; nil for a person under sixteen.
    public var fromSixteen: FromSixteen?
    /// The minor children who leave, too.
    public var children: [QuestionnaireChild]
    /// The day of the two declarations.
    public var declared: Day
    /// The day of registration, if registered.
    public var registered: Day?

    /// The data of a questionnaire.
    public init(
        channel: FilingChannel,
        militaryDuty: String,
        otherCitizenship: String,
        from: Place,
        toCountry: String,
        toSettlement: String?,
        purpose: DeparturePurpose,
        fromSixteen: FromSixteen?,
        children: [QuestionnaireChild],
        declared: Day,
        registered: Day?
    ) {
        self.channel = channel
        self.militaryDuty = militaryDuty
        self.otherCitizenship = otherCitizenship
        self.from = from
        self.toCountry = toCountry
        self.toSettlement = toSettlement
        self.purpose = purpose
        self.fromSixteen = fromSixteen
        self.children = children
        self.declared = declared
        self.registered = registered
    }

    /// Form 1.
    public var form: FormID { .form1 }

    /// Paper at the State Corporation, electronic on the portal.
    public var medium: FormMedium? { channel == .portal ? .electronic : .paper }

    /// The slots' values. The address rows before item 9 belong to a group whose heading is on the missing page, so nothing is put there.
    public var values: [FormSlot: SlotValue] {
        var values: [FormSlot: SlotValue] = [
            .militaryDuty: .text(militaryDuty), .otherCitizenship: .text(otherCitizenship), .fromCountry: .text(from.country),
            .fromRegion: .text(from.region ?? ""), .fromDistrict: .text(from.district ?? ""),
            .fromRuralDistrict: .text(from.ruralDistrict ?? ""), .fromSettlement: .text(from.settlement ?? ""),
            .toCountry: .text(toCountry), .toSettlement: .text(toSettlement ?? ""), .purpose: .choice(purpose.rawValue),
            .minorChildren: .rows(children.map(\.cells)), .warningDate: .day(declared), .consentDate: .day(declared),
        ]
        if let registered { values[.registrationDate] = .day(registered) }
        if let items = fromSixteen {
            values[.socialCategory] = .choice(items.category.rawValue)
            values[.educationLevel] = .choice(items.education.rawValue)
            if let field = items.field { values[.educationField] = .choice(field.rawValue) }
            values[.maritalStatus] = .choice(items.marital.rawValue)
            values[.closeRelatives] = .rows(items.relatives.map(\.cells))
            values[.employmentLast5Years] = .rows(items.employment.map(\.cells))
        }
        return values
    }
}
