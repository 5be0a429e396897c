import Directory
import ServiceKit

/// Makes the marks of persons.
struct PersonMarks: Sendable {
    private let secret: [UInt8]

    init(secret: [UInt8]) { self.secret = secret }

    /// The mark of a caller's person; nil where it is not known who that is.
    func mark(of caller: Caller) -> PersonMark? {
        guard let person = caller.person else { return nil }
        return PersonMark(rawValue: Hexadecimal.text(HMAC.sha256(key: secret, Array("person:\(person.rawValue)".utf8))))
    }
}
