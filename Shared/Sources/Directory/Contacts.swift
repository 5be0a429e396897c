import StrictJSON

/// How to reach somebody besides by post; both may be absent.
public struct Contacts: Hashable, Sendable {
    /// A telephone number.
    public let phone: PhoneNumber?
    /// An e-mail address.
    public let email: EmailAddress?

    /// Contacts.
    public init(phone: PhoneNumber? = nil, email: EmailAddress? = nil) {
        self.phone = phone
        self.email = email
    }

    /// Nobody can be reached this way.
    public static let none = Contacts()

    /// Whether there is nothing.
    public var isEmpty: Bool { phone == nil && email == nil }
}

extension Contacts: FieldCodable {
    /// Reads `{"phone"?:…,"email"?:…}`; a number may be written as people write it.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let phone = fields.optional.text("phone", as: PhoneNumber.init(written:), form: PhoneNumber.form)
        let email = fields.optional.text("email", as: EmailAddress.init(rawValue:), form: EmailAddress.form)
        try fields.finish()
        self.phone = try phone.value
        self.email = try email.value
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("phone", ifPresent: phone?.rawValue)
            $0.field("email", ifPresent: email?.rawValue)
        }
    }
}
