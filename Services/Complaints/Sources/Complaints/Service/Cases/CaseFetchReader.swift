import Contracts
import Directory
import StrictJSON

/// Reads `"caseFrom": "hearings"` in a command that otherwise lists the parts of the case by hand. Source: R15.2, A-17.
enum CaseFetchReader {
    /// The order to fetch; nil when the command does not ask for it.
    /// - Parameter complaint: makes the complaint as filed a document.
    /// - Throws: `FieldRefusal` naming the members that cannot be taken.
    static func order(_ value: JSONValue, complaint: () throws -> Document) throws -> FetchCase? {
        guard let object = value.asObject, object["caseFrom"] != nil,
            let command = object["command"]?.asString.flatMap(CommandName.init(rawValue:)),
            command == .forward || command == .deliverCase
        else { return nil }
        let read = command == .forward ? forwarding : delivering
        return FetchCase(purpose: try FieldReader.read(value, read), complaint: [try complaint()])
    }

    private enum Source: String, CaseIterable { case hearings }

    private static func forwarding(_ fields: FieldReader) throws(FieldRefusal) -> CaseFetchPurpose {
        let to = fields.text("to", as: BodyID.init(rawValue:), form: BodyID.form)
        try finish(fields)
        return .forwarding(to: try to.value)
    }

    private static func delivering(_ fields: FieldReader) throws(FieldRefusal) -> CaseFetchPurpose {
        try finish(fields)
        return .delivering
    }

    /// The members both commands have; the command's name is known already.
    private static func finish(_ fields: FieldReader) throws(FieldRefusal) {
        _ = fields.any("command")
        _ = fields.optional.bool("dryRun")
        _ = fields.choice("caseFrom", of: Source.self)
        try fields.finish()
    }
}
