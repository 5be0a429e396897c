import Directory

/// Who works at hearings and as what.
public struct PersonDescription: ResourceDescription, Codable {
    /// What somebody may do at a hearing.
    public enum Duty: String, Hashable, Comparable, Sendable, Codable, CaseIterable {
        /// Chairs the hearing.
        case official
        /// Keeps the minutes.
        case secretary
        /// Interprets between the language of the hearing and another one.
        case interpreter

        /// The order of the words.
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// The person.
    public let id: PersonID
    /// The same person as a member of staff; nil for an interpreter from outside.
    public let staff: StaffID?
    /// The name as it stands in notices and minutes.
    public let name: String
    /// What the person may do; one of it at a time.
    public let duties: SortedSet<Duty>
    /// The languages the person works in.
    public let languages: SortedSet<HearingLanguage>

    /// A person.
    public init(id: PersonID, staff: StaffID?, name: String, duties: SortedSet<Duty>, languages: SortedSet<HearingLanguage>) {
        self.id = id
        self.staff = staff
        self.name = name
        self.duties = duties
        self.languages = languages
    }

    var fault: ResourceProblem? {
        if BlankText.isBlank(name) { return .nameMissing }
        if duties.isEmpty { return .dutyMissing }
        // Who chairs or keeps the minutes signs them, so it is a member of staff; an interpreter may come from outside.
        if staff == nil, duties.contains(.official) || duties.contains(.secretary) { return .staffMissing }
        return languages.isEmpty ? .languageMissing : nil
    }
}
