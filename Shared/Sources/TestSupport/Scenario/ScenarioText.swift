import StrictJSON

/// Reads the members of one object of a story strictly: what is not known is a fault, so that a misspelt word never passes for an
/// expectation that holds.
struct ScenarioText {
    let object: JSONObject
    let place: String

    init(_ value: JSONValue, at place: String, allowed: Set<String>) throws(ScenarioFault) {
        guard case .object(let object) = value else { throw ScenarioFault(place, "an object is needed") }
        for key in object.keys where !allowed.contains(key) { throw ScenarioFault(place, "\"\(key)\" is not known here") }
        self.object = object
        self.place = place
    }

    func optionalText(_ name: String) throws(ScenarioFault) -> String? {
        guard let value = object[name] else { return nil }
        guard case .string(let text) = value, !text.isEmpty else { throw ScenarioFault("\(place)/\(name)", "a text is needed") }
        return text
    }

    func text(_ name: String) throws(ScenarioFault) -> String {
        guard let text = try optionalText(name) else { throw ScenarioFault(place, "\"\(name)\" is missing") }
        return text
    }

    func texts(_ name: String) throws(ScenarioFault) -> [String] {
        let texts = (object[name]?.asArray ?? []).compactMap(\.asString)
        guard !texts.isEmpty, texts.count == object[name]?.asArray?.count else {
            throw ScenarioFault("\(place)/\(name)", "a list of texts is needed")
        }
        return texts
    }

    /// The members of an object by name, in order; none when it is not there.
    func members(_ name: String) throws(ScenarioFault) -> [JSONObject.Member] {
        guard let value = object[name] else { return [] }
        guard case .object(let members) = value else { throw ScenarioFault("\(place)/\(name)", "an object is needed") }
        return members.members
    }
}
