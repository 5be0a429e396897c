import Testing

/// What a page of the console loads as script.
enum PageScripts {
    /// The sources of a page's script and of every script it imports, by name.
    static func sources(of page: String) throws -> [String: String] {
        var waiting = try text(page).matches(of: #/<script type="module" src="([^"]+)"/#).map { String($0.output.1) }
        var read: [String: String] = [:]
        while let name = waiting.popLast() {
            guard read[name] == nil else { continue }
            let source = try text(name)
            read[name] = source
            waiting += source.matches(of: #/from "\./([^"]+)"/#).map { String($0.output.1) }
        }
        return read
    }

    /// The markup of a page and of the templates that its scripts take in.
    static func markup(of page: String) throws -> String {
        let shared = try sources(of: page).values.flatMap {
            $0.matches(of: #/addTemplates\("([^"]+)"\)/#).map { String($0.output.1) }
        }
        return try ([page] + shared).map(text).joined()
    }

    private static func text(_ name: String) throws -> String {
        String(decoding: try Checkout.bytes("Shared/Resources/console/\(name)"), as: UTF8.self)
    }
}
