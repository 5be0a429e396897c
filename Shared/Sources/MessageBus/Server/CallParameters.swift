import StrictJSON

/// Reads a call's parameters one by one and refuses what is missing, of another type, or left over.
struct CallParameters {
    private let object: JSONObject
    private var known: Set<String> = []

    init(_ bytes: [UInt8]) throws(BusError) {
        guard let object = (try? JSONValue(parsing: bytes))?.asObject else { throw .invalidParameter("parameters") }
        self.object = object
    }

    mutating func string(_ name: String) throws(BusError) -> String {
        guard let text = try optionalString(name) else { throw .invalidParameter(name) }
        return text
    }

    /// A string of 1 to 128 characters.
    mutating func name(_ name: String) throws(BusError) -> String {
        let text = try string(name)
        guard (1...128).contains(text.unicodeScalars.count) else { throw .invalidParameter(name) }
        return text
    }

    mutating func integer(_ name: String) throws(BusError) -> Int64 {
        guard let number = try optionalInteger(name) else { throw .invalidParameter(name) }
        return number
    }

    mutating func optionalString(_ name: String) throws(BusError) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.asString else { throw .invalidParameter(name) }
        return text
    }

    mutating func optionalInteger(_ name: String) throws(BusError) -> Int64? {
        guard let value = take(name) else { return nil }
        guard let number = value.asInteger else { throw .invalidParameter(name) }
        return number
    }

    mutating func optionalStrings(_ name: String) throws(BusError) -> [String]? {
        guard let value = take(name) else { return nil }
        guard let array = value.asArray else { throw .invalidParameter(name) }
        var texts: [String] = []
        for element in array {
            guard let text = element.asString else { throw .invalidParameter(name) }
            texts.append(text)
        }
        return texts
    }

    /// Refuses what was not asked for.
    func finish() throws(BusError) {
        for key in object.keys where !known.contains(key) { throw .invalidParameter(key) }
    }

    private mutating func take(_ name: String) -> JSONValue? {
        known.insert(name)
        guard let value = object[name], !value.isNull else { return nil }
        return value
    }
}
