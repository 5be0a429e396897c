import CivilTime

/// Days as the forms print them, in Kazakh.
enum KazakhDate {
    /// "2026 жылғы 26 маусым".
    static func words(_ day: Day) -> String { "\(day.year) жылғы \(day.day) \(DateWords.month(day, .kk))" }

    /// A printed pattern of three blanks for year, day and month, filled: "20__ жылғы «__» _____" gives "2026 жылғы «26» маусым". A
    /// pattern of another shape is replaced by ``words(_:)``.
    static func filling(_ pattern: String, with day: Day) -> String {
        let parts = pattern.split(separator: "_").map(String.init)
        guard parts.count == 3, parts[0].trimmedEnd == "20", parts[1].hasSuffix("«") || parts[1].trimmedEnd.hasSuffix("«") else {
            return words(day)
        }
        let closing = parts[2].drop { $0 == " " }
        return "\(day.year)\(parts[1].trimmedEnd)\(day.day)\(closing)\(DateWords.month(day, .kk))"
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
