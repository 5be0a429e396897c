import StrictJSON

/// Who acts in a story.
public struct ScenarioActor: Hashable, Sendable {
    /// What the actor is to the system.
    public enum Kind: Hashable, Sendable {
        /// Files without credentials, then follows each complaint with the tracking code of its own.
        case complainant
        /// Has no credentials at all.
        case nobody
        /// The portal; for a person who has signed in there, when an identification number is given.
        case portal(person: String?)
        /// A member of a body's staff; known as a person where an identification number is given.
        case staff(body: String, roles: [String], person: String?)
    }

    /// What the actor is.
    public let kind: Kind
    /// The id under which staff are known; made from the name unless the story gives one: `legal officer` is `legal-officer`.
    public let id: String

    init(_ name: String, _ value: JSONValue) throws(ScenarioFault) {
        let place = "actors/\(name)"
        let text = try ScenarioText(value, at: place, allowed: ["kind", "id", "body", "roles", "for", "person"])
        id = try text.optionalText("id") ?? Self.id(of: name)
        switch try text.optionalText("kind") {
        case "complainant": kind = .complainant
        case "nobody": kind = .nobody
        case "portal": kind = .portal(person: try text.optionalText("for"))
        case nil:
            kind = .staff(
                body: try text.text("body"),
                roles: try text.texts("roles"),
                person: try text.optionalText("person")
            )
        case let other?: throw ScenarioFault(place, "\"\(other)\" is no kind of actor")
        }
    }

    private static func id(of name: String) -> String {
        String(
            name.lowercased().map { letter in
                letter.isASCII && (letter.isLetter || letter.isNumber || letter == ".") ? letter : "-"
            }
        )
    }
}
