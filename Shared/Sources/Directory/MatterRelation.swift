/// What a body has to do with a complaint.
public enum BodyRelation: String, Hashable, Sendable, Codable, CaseIterable {
    /// It (or its official) is complained of and holds the matter: self-review, forwarding, its own answer.
    case respondent
    /// The complaint arrived here but is about somebody else (rulebook 7.2, 7.4: misaddressed).
    case receiving
    /// It considers the complaint (R14.1).
    case reviewing
    /// It stands above the respondent without considering the complaint.
    case superior
    /// None of these.
    case unrelated
}

/// What a person has to do with a complaint, apart from the body the person works for.
public enum PersonRelation: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nothing.
    case none
    /// The official whose decision, action or inaction is complained of (R15.1).
    case complainedOf
    /// A party: complainant, applicant, addressee or their representative.
    case party
}

/// Both together.
public struct MatterRelation: Hashable, Sendable {
    /// All relations of the person's body; a body complained of before itself is both respondent and reviewing.
    public let body: Set<BodyRelation>
    /// The relation of the person.
    public let person: PersonRelation

    /// A relation.
    public init(body: Set<BodyRelation>, person: PersonRelation = .none) {
        self.body = body.isEmpty ? [.unrelated] : body
        self.person = person
    }

    /// The relation of a member of staff to a matter.
    public init(of staff: StaffID, in body: BodyID, to matter: MatterParties, directory: BodyDirectory) {
        var relations: Set<BodyRelation> = []
        if body == matter.respondent { relations.insert(.respondent) }
        if body == matter.reviewing { relations.insert(.reviewing) }
        if body == matter.receiving, body != matter.respondent, body != matter.reviewing { relations.insert(.receiving) }
        if let respondent = matter.respondent, directory.isSuperior(body, of: respondent) { relations.insert(.superior) }
        let person: PersonRelation =
            matter.parties.contains(staff) ? .party : matter.complainedOf == staff ? .complainedOf : .none
        self.init(body: relations, person: person)
    }
}

/// Who is who in a complaint, as far as permissions ask.
public struct MatterParties: Hashable, Sendable {
    /// The body complained of, or whose official is; nil while not known.
    public let respondent: BodyID?
    /// The body that considers the complaint, once it is there.
    public let reviewing: BodyID?
    /// The body where it arrived.
    public let receiving: BodyID
    /// The official complained of, if staff of a body here.
    public let complainedOf: StaffID?
    /// Members of staff who are parties themselves.
    public let parties: Set<StaffID>

    /// The parties of a complaint.
    public init(
        respondent: BodyID?,
        reviewing: BodyID? = nil,
        receiving: BodyID,
        complainedOf: StaffID? = nil,
        parties: Set<StaffID> = []
    ) {
        self.respondent = respondent
        self.reviewing = reviewing
        self.receiving = receiving
        self.complainedOf = complainedOf
        self.parties = parties
    }
}
