import StrictJSON

/// Makes a readable page from an OpenAPI document: plain HTML with its own styles, no script, nothing from elsewhere.
struct APIPage {
    private let document: JSONValue
    private var out = ""

    /// Makes the page.
    init(_ document: JSONValue) {
        self.document = document
        write()
    }

    /// The page in UTF-8.
    var bytes: [UInt8] { Array(out.utf8) }

    private static let methods = ["get", "post", "put", "patch", "delete"]

    private mutating func write() {
        let title = document["info"]?["title"]?.asString ?? "API"
        out += "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>\(Self.escape(title))</title>"
        out +=
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>\(APIPageStyle.text)</style></head><body>"
        out += "<header><h1>\(Self.escape(title))</h1>"
        paragraphs(document["info"]?["description"]?.asString)
        out += "<p><a href=\"/openapi.json\">openapi.json</a></p></header>"
        let operations = operations()
        out += "<nav aria-label=\"Operations\"><ul>"
        for operation in operations {
            out +=
                "<li><a href=\"#\(Self.escape(operation.id))\"><b>\(operation.method.uppercased())</b> \(Self.escape(operation.path))</a></li>"
        }
        out += "</ul></nav><main>"
        for operation in operations { write(operation) }
        out += "<section><h2 id=\"schemas\">Schemas</h2>"
        for (name, schema) in document["components"]?["schemas"]?.asObject?.members.map({ ($0.key, $0.value) }) ?? [] {
            out += "<article><h3 id=\"schema-\(Self.escape(name))\">\(Self.escape(name))</h3>"
            paragraphs(schema["description"]?.asString)
            write(properties: schema)
            out += "</article>"
        }
        out += "</section></main></body></html>\n"
    }

    private struct Operation {
        let id: String
        let method: String
        let path: String
        let value: JSONValue
    }

    private func operations() -> [Operation] {
        (document["paths"]?.asObject?.members ?? []).flatMap { path in
            Self.methods.compactMap { method in
                path.value[method].map {
                    Operation(id: $0["operationId"]?.asString ?? path.key, method: method, path: path.key, value: $0)
                }
            }
        }
    }

    private mutating func write(_ operation: Operation) {
        out +=
            "<article id=\"\(Self.escape(operation.id))\"><h2><span class=\"method \(operation.method)\">\(operation.method.uppercased())</span> "
        out += "<code>\(Self.escape(operation.path))</code></h2>"
        if let summary = operation.value["summary"]?.asString { out += "<p class=\"summary\">\(Self.escape(summary))</p>" }
        paragraphs(operation.value["description"]?.asString)
        let parameters = (operation.value["parameters"]?.asArray ?? []).map(resolved)
        if !parameters.isEmpty {
            out +=
                "<table><caption>Parameters</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">In</th><th scope=\"col\">Meaning</th></tr></thead><tbody>"
            for parameter in parameters {
                let needed = parameter["required"]?.asBool == true ? " <em>required</em>" : ""
                out += "<tr><th scope=\"row\"><code>\(Self.escape(parameter["name"]?.asString ?? ""))</code>\(needed)</th>"
                out +=
                    "<td>\(Self.escape(parameter["in"]?.asString ?? ""))</td><td>\(Self.escape(parameter["description"]?.asString ?? ""))</td></tr>"
            }
            out += "</tbody></table>"
        }
        if let body = operation.value["requestBody"] { write(content: resolved(body), title: "Body") }
        for response in operation.value["responses"]?.asObject?.members ?? [] {
            let value = resolved(response.value)
            write(content: value, title: "\(response.key) \(value["description"]?.asString ?? "")")
        }
        out += "</article>"
    }

    private mutating func write(content value: JSONValue, title: String) {
        out += "<details><summary>\(Self.escape(title))</summary>"
        for media in value["content"]?.asObject?.members ?? [] {
            out += "<p><code>\(Self.escape(media.key))</code> \(link(media.value["schema"]))</p>"
            if let example = media.value["example"] { write(example: example) }
            for example in media.value["examples"]?.asObject?.members ?? [] {
                let one = resolved(example.value)
                out += "<p>\(Self.escape(one["summary"]?.asString ?? example.key))</p>"
                if let value = one["value"] { write(example: value) }
            }
        }
        out += "</details>"
    }

    private mutating func write(example: JSONValue) { out += "<pre><code>\(Self.escape(example.prettyText))</code></pre>" }

    private mutating func write(properties schema: JSONValue) {
        guard let properties = schema["properties"]?.asObject else { return }
        let required = Set((schema["required"]?.asArray ?? []).compactMap(\.asString))
        out +=
            "<table><thead><tr><th scope=\"col\">Member</th><th scope=\"col\">Type</th><th scope=\"col\">Meaning</th></tr></thead><tbody>"
        for member in properties.members {
            let needed = required.contains(member.key) ? " <em>required</em>" : ""
            out += "<tr><th scope=\"row\"><code>\(Self.escape(member.key))</code>\(needed)</th><td>\(link(member.value))</td>"
            out += "<td>\(Self.escape(member.value["description"]?.asString ?? ""))</td></tr>"
        }
        out += "</tbody></table>"
    }

    /// The type of a schema in words, with a link to a named one.
    private func link(_ schema: JSONValue?) -> String {
        guard let schema else { return "" }
        if let name = Self.name(schema["$ref"]?.asString) {
            return "<a href=\"#schema-\(Self.escape(name))\">\(Self.escape(name))</a>"
        }
        if let items = schema["items"] { return "list of \(link(items))" }
        if let words = schema["enum"]?.asArray {
            return words.map { "<code>\(Self.escape($0.asString ?? $0.text))</code>" }.joined(separator: " ")
        }
        if let choices = schema["oneOf"]?.asArray ?? schema["anyOf"]?.asArray {
            return choices.map(link).joined(separator: " or ")
        }
        let format = schema["format"]?.asString.map { " (\($0))" } ?? ""
        let type = schema["type"]?.asString ?? (schema["type"]?.asArray ?? []).compactMap(\.asString).joined(separator: " or ")
        return Self.escape(type + format)
    }

    private func resolved(_ value: JSONValue) -> JSONValue {
        guard let reference = value["$ref"]?.asString, reference.hasPrefix("#"),
            let pointer = JSONPointer(String(reference.dropFirst()))
        else {
            return value
        }
        return document[pointer: pointer] ?? value
    }

    private static func name(_ reference: String?) -> String? { reference?.split(separator: "/").last.map(String.init) }

    private mutating func paragraphs(_ text: String?) {
        for paragraph in (text ?? "").split(separator: "\n") { out += "<p>\(Self.escape(String(paragraph)))</p>" }
    }

    /// Text as HTML content or attribute value.
    private static func escape(_ text: String) -> String {
        var out = ""
        for character in text {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: out.append(character)
            }
        }
        return out
    }
}
