import StrictJSON

/// A person who complains, as far as the person said who it is.
public struct NaturalPerson: Hashable, Sendable {
    /// The name.
    public let name: PersonName
    /// The individual identification number.
    public let iin: IIN?
    /// Where letters arrive.
    public let postalAddress: PostalAddress?
    /// Where the person really lives.
    public let actualResidence: PostalAddress?
    /// Telephone and e-mail.
    public let contacts: Contacts

    /// A person.
    public init(
        name: PersonName,
        iin: IIN? = nil,
        postalAddress: PostalAddress? = nil,
        actualResidence: PostalAddress? = nil,
        contacts: Contacts = .none
    ) {
        self.name = name
        self.iin = iin
        self.postalAddress = postalAddress
        self.actualResidence = actualResidence
        self.contacts = contacts
    }

    /// Reads `{"name":{…},"iin"?:…,"postalAddress"?:{…},"actualResidence"?:{…},"contacts"?:{…}}`.
    init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.object("name", PersonName.init(fields:))
        let iin = fields.optional.text("iin", as: IIN.init(rawValue:), form: IIN.form)
        let postalAddress = fields.optional.object("postalAddress", PostalAddress.init(fields:))
        let actualResidence = fields.optional.object("actualResidence", PostalAddress.init(fields:))
        let contacts = fields.optional.object("contacts", Contacts.init(fields:))
        try fields.finish()
        self.name = try name.value
        self.iin = try iin.value
        self.postalAddress = try postalAddress.value
        self.actualResidence = try actualResidence.value
        self.contacts = try contacts.value ?? .none
    }

    /// Writes the fields that `init(fields:)` reads, inside an object.
    func writeFields(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.field("iin", ifPresent: iin?.rawValue)
        writer.field("postalAddress", ifPresent: postalAddress)
        writer.field("actualResidence", ifPresent: actualResidence)
        if !contacts.isEmpty { writer.field("contacts", contacts) }
    }
}
