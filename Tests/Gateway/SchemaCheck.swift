import StrictJSON

/// Checks a value against the part of JSON Schema that `openapi.json` uses.
struct SchemaCheck {
    let document: JSONValue

    private static let known: Set<String> = [
        "$ref", "type", "properties", "required", "additionalProperties", "items", "enum", "pattern", "format", "description",
        "minimum",
        "maximum", "oneOf", "minLength", "maxLength", "minItems", "maxItems",
    ]

    /// What is wrong, with places; empty when the value fits.
    func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "") -> [String] {
        if let reference = schema["$ref"]?.asString {
            guard let target = JSONPointer(String(reference.dropFirst())).flatMap({ document[pointer: $0] }) else {
                return ["\(place): \(reference)"]
            }
            return faults(value, target, at: place)
        }
        var faults = (schema.asObject?.keys ?? []).filter { !Self.known.contains($0) }.map {
            "\(place): keyword \($0) is not checked"
        }
        if let choices = schema["oneOf"]?.asArray {
            let fitting = choices.filter { self.faults(value, $0, at: place).isEmpty }.count
            if fitting != 1 { faults.append("\(place): fits \(fitting) of the schemas of oneOf") }
        }
        let types = schema["type"]?.asArray?.compactMap(\.asString) ?? schema["type"]?.asString.map { [$0] } ?? []
        if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) { faults.append("\(place): not \(types)") }
        if let words = schema["enum"]?.asArray, !words.contains(value) { faults.append("\(place): not in the enum") }
        if let text = value.asString {
            if let least = schema["minLength"]?.asInteger, text.unicodeScalars.count < least {
                faults.append("\(place): too short")
            }
            if let most = schema["maxLength"]?.asInteger, text.unicodeScalars.count > most { faults.append("\(place): too long") }
            if let pattern = schema["pattern"]?.asString, (try? Regex(pattern).wholeMatch(in: text)) == nil {
                faults.append("\(place): not \(pattern)")
            }
        }
        if let number = value.asInteger {
            if let least = schema["minimum"]?.asInteger, number < least { faults.append("\(place): too small") }
            if let most = schema["maximum"]?.asInteger, number > most { faults.append("\(place): too large") }
        }
        if let elements = value.asArray {
            if let least = schema["minItems"]?.asInteger, elements.count < least { faults.append("\(place): too few") }
            if let items = schema["items"] {
                for (index, element) in elements.enumerated() { faults += self.faults(element, items, at: "\(place)/\(index)") }
            }
        }
        if let object = value.asObject {
            for name in schema["required"]?.asArray?.compactMap(\.asString) ?? [] where object[name] == nil {
                faults.append("\(place)/\(name): missing")
            }
            for member in object.members {
                if let property = schema["properties"]?[member.key] {
                    faults += self.faults(member.value, property, at: "\(place)/\(member.key)")
                } else if schema["additionalProperties"]?.asBool == false {
                    faults.append("\(place)/\(member.key): unknown")
                }
            }
        }
        return faults
    }

    private static func isOf(_ type: String, _ value: JSONValue) -> Bool {
        switch type {
        case "object": value.kind == .object
        case "array": value.kind == .array
        case "string": value.kind == .string
        case "integer": value.asInteger != nil
        case "number": value.kind == .number
        case "boolean": value.kind == .bool
        case "null": value.isNull
        default: false
        }
    }
}
