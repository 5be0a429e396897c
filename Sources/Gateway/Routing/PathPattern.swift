/// The path of a route, such as `/v1/complaints/{id}/events`, split at its slashes.
struct PathPattern: Sendable, Equatable {
    /// One step of a path.
    enum Part: Sendable, Equatable {
        /// Exactly this word.
        case word(String)
        /// Any one step, kept under this name.
        case value(String)
    }

    /// The steps from the top.
    let parts: [Part]
    /// The path as `openapi.json` writes it.
    let text: String

    /// Reads a pattern written in the program.
    init(_ text: String) {
        self.text = text
        parts = text.split(separator: "/").map { part in
            part.first == "{" && part.last == "}" ? .value(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    /// The names of the values, in order.
    var names: [String] {
        parts.compactMap { part in
            if case .value(let name) = part { name } else { nil }
        }
    }
}
