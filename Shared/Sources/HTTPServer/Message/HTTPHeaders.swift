/// The header fields of a request, in the order sent. Names compare without case (RFC 9110, section 5.1).
public struct HTTPHeaders: Sendable {
    /// The whole head as it came in; spans point into it.
    let bytes: [UInt8]
    let fields: [FieldSpan]

    /// How many field lines there are.
    public var count: Int { fields.count }

    /// The first value of a field, given by its name in lower case, or nil. Octets that are no UTF-8 become U+FFFD.
    public subscript(name: StaticString) -> String? {
        bytes.withUnsafeBytes { bytes in
            for field in fields where bytes.part(field.name.range).equalsIgnoringCase(name) {
                return String(decoding: bytes.part(field.value.range), as: UTF8.self)
            }
            return nil
        }
    }

    /// All values of a field, given by its name in lower case. More than one line of a field that must be single
    /// (credentials, an idempotency key) is for the caller to refuse.
    public func values(_ name: StaticString) -> [String] {
        bytes.withUnsafeBytes { bytes in
            var values: [String] = []
            for field in fields where bytes.part(field.name.range).equalsIgnoringCase(name) {
                values.append(String(decoding: bytes.part(field.value.range), as: UTF8.self))
            }
            return values
        }
    }

    /// The name, as sent, and value of each field line.
    public var all: [(name: String, value: String)] {
        bytes.withUnsafeBytes { bytes in
            fields.map { field in
                (
                    String(decoding: bytes.part(field.name.range), as: UTF8.self),
                    String(decoding: bytes.part(field.value.range), as: UTF8.self)
                )
            }
        }
    }
}
