import Journal
import StrictJSON

/// A document of a story.
public struct ScenarioPaper: Hashable, Sendable {
    /// The file's name.
    public let name: String
    /// The media type.
    public let type: String
    /// The content.
    public let bytes: [UInt8]

    init(_ key: String, _ value: JSONValue) throws(ScenarioFault) {
        let text = try ScenarioText(value, at: "papers/\(key)", allowed: ["name", "type", "text"])
        name = try text.text("name")
        type = try text.text("type")
        bytes = Array(try text.text("text").utf8)
    }

    /// The entry by which commands name it.
    var entry: JSONValue {
        [
            "name": .string(name), "type": .string(type), "size": .integer(bytes.count),
            "sha256": .string(SHA256.hash(bytes).hex),
        ]
    }
}
