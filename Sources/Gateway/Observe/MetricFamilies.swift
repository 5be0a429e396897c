/// The counts of several services as one Prometheus text (exposition format 0.0.4): all lines of a metric stand together, and
/// each has the label `part` with the service it came from, because services count the same things under the same names.
struct MetricFamilies {
    private struct Family {
        let name: String
        /// Its `HELP` and `TYPE` lines.
        var head: [Substring] = []
        var samples: [String] = []
    }

    private var families: [Family] = []

    /// Takes over what a service has counted.
    mutating func add(_ text: String, of part: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ", maxSplits: 3)
            if line.hasPrefix("#") {
                guard words.count > 2 else { continue }
                let place = place(of: words[2])
                // The first service to have a metric explains it for all.
                if !families[place].head.contains(where: { $0.hasPrefix("# \(words[1]) ") }) { families[place].head.append(line) }
            } else if let end = line.firstIndex(where: { $0 == "{" || $0 == " " }) {
                let place = place(of: line[..<end])
                families[place].samples.append(Self.labelled(line, after: end, part))
            }
        }
    }

    /// Everything taken over.
    var text: String {
        families.map { family in (family.head.map(String.init) + family.samples).map { $0 + "\n" }.joined() }.joined()
    }

    private mutating func place(of name: Substring) -> Int {
        // The lines of a histogram have names of their own below the name of the whole.
        let known = families.firstIndex { family in
            name == family.name || ["_bucket", "_sum", "_count"].contains { name == family.name + $0 }
        }
        if let known { return known }
        families.append(Family(name: String(name)))
        return families.count - 1
    }

    private static func labelled(_ line: Substring, after end: Substring.Index, _ part: String) -> String {
        let rest = line[end...]
        let label = "part=\"\(part)\""
        return rest.hasPrefix("{")
            ? "\(line[..<end]){\(label),\(rest.dropFirst())" : "\(line[..<end]){\(label)}\(rest)"
    }
}
