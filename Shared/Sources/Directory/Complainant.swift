import StrictJSON

/// Who complains (A-46: applicant, addressee or their representative; others are accepted and checked by a person).
///
/// A complaint is never refused for what is missing (rulebook 7.3): numbers and addresses are optional here and `missingItems` says
/// what to ask for. What is given must be well formed, so that nobody is registered under a mistyped number.
public enum Complainant: Hashable, Sendable {
    /// A person.
    case person(NaturalPerson)
    /// An organisation.
    case organisation(LegalPerson)
    /// Nobody signed. Registered, but not a complaint of a service recipient; it goes to the head for information (rulebook 7.4).
    case unsigned

    private enum Kind: String, CaseIterable { case person, organisation, unsigned }

    /// What still has to be asked for (rulebook 7.3).
    public var missingItems: [ComplainantItem] {
        switch self {
        case .person(let person):
            (person.iin == nil ? [.iin] : []) + (person.postalAddress == nil ? [.postalAddress] : [])
                + (person.actualResidence == nil ? [.actualResidence] : [])
        case .organisation(let organisation):
            (organisation.bin == nil ? [.bin] : []) + (organisation.address == nil ? [.postalAddress] : [])
        case .unsigned: [.name]
        }
    }

    /// What a CMS signature must name as its signer: the complainant's own number (design 7).
    public var identificationNumber: String? {
        switch self {
        case .person(let person): person.iin?.rawValue
        case .organisation(let organisation): organisation.bin?.rawValue
        case .unsigned: nil
        }
    }
}

/// What a complaint has to say about the complainant (APPC art. 93; rulebook 7.3).
public enum ComplainantItem: String, Hashable, Sendable, Codable, CaseIterable {
    /// A name.
    case name
    /// The person's number.
    case iin
    /// The organisation's number.
    case bin
    /// Where letters arrive.
    case postalAddress
    /// Where the person really lives.
    case actualResidence
}

extension Complainant: FieldCodable {
    /// Reads a person, an organisation (`"kind"` says which) or `{"kind":"unsigned"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        switch try fields.choice("kind", of: Kind.self).value {
        case .person: self = .person(try NaturalPerson(fields: fields))
        case .organisation: self = .organisation(try LegalPerson(fields: fields))
        case .unsigned:
            try fields.finish()
            self = .unsigned
        }
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            switch self {
            case .person(let person):
                $0.field("kind", Kind.person.rawValue)
                person.writeFields(to: &$0)
            case .organisation(let organisation):
                $0.field("kind", Kind.organisation.rawValue)
                organisation.writeFields(to: &$0)
            case .unsigned: $0.field("kind", Kind.unsigned.rawValue)
            }
        }
    }
}
