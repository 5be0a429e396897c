import StrictJSON

/// An organisation that complains, as far as it said who it is.
public struct LegalPerson: Hashable, Sendable {
    /// Its full name.
    public let name: String
    /// The business identification number.
    public let bin: BIN?
    /// Its address.
    public let address: PostalAddress?
    /// Telephone and e-mail.
    public let contacts: Contacts

    static let nameLength = 1...500

    /// nil unless the name is 1 to 500 scalars, not blank, on one line.
    public init?(name: String, bin: BIN? = nil, address: PostalAddress? = nil, contacts: Contacts = .none) {
        guard LegalPerson.nameLength.contains(name.unicodeScalars.count), !TextCheck.isBlank(name),
            !TextCheck.hasControlCharacter(name)
        else { return nil }
        self.name = name
        self.bin = bin
        self.address = address
        self.contacts = contacts
    }

    /// Reads `{"name":…,"bin"?:…,"address"?:{…},"contacts"?:{…}}`.
    init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", LegalPerson.nameLength)
        let bin = fields.optional.text("bin", as: BIN.init(rawValue:), form: BIN.form)
        let address = fields.optional.object("address", PostalAddress.init(fields:))
        let contacts = fields.optional.object("contacts", Contacts.init(fields:))
        try fields.finish()
        self.name = try name.value
        self.bin = try bin.value
        self.address = try address.value
        self.contacts = try contacts.value ?? .none
    }

    /// Writes the fields that `init(fields:)` reads, inside an object.
    func writeFields(to writer: inout JSONWriter) {
        writer.field("name", name)
        writer.field("bin", ifPresent: bin?.rawValue)
        writer.field("address", ifPresent: address)
        if !contacts.isEmpty { writer.field("contacts", contacts) }
    }
}
