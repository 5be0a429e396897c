/// The path of a route, such as `/v1/complaints/{id}/events`, split at its slashes.
struct PathPattern: Sendable, Equatable {
    /// One step of a path.
    enum Part: Sendable, Equatable {
        /// Exactly this word.
        case word(String)
        /// Any one step that ends with `ending` and has something before it, which is kept under this name.
        case value(String, ending: String)
    }

    /// The steps from the top.
    let parts: [Part]
    /// The path as `openapi.json` writes it.
    let text: String

    /// Reads a pattern written in the program.
    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/").map { part in
            guard part.first == "{", let close = part.firstIndex(of: "}") else { return .word(String(part)) }
            return .value(String(part[..<close].dropFirst()), ending: String(part[close...].dropFirst()))
        }
    }

    /// The names of the values, in order.
    var names: [String] {
        parts.compactMap { part in
            if case .value(let name, _) = part { name } else { nil }
        }
    }
}
