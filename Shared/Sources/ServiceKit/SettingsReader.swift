import Glibc
import StrictJSON

/// Reads a program's settings from the environment and one file, complains about everything at once, and knows every
/// name it was asked for, so that a misspelt name is an error and not a silence.
///
/// The environment (`SHAGYM_PORT`) wins over the file (`{"SHAGYM_PORT": 8080}`).
public struct SettingsReader {
    private let environment: [String: String]
    private let file: [String: String]
    private var asked: Set<String> = []
    /// What was read so far, in the order it was asked for; what is absent and has no default is left out.
    public private(set) var inForce: [SettingInForce] = []
    /// What is wrong with the configuration, a sentence each.
    public private(set) var complaints: [String] = []

    /// - Parameters:
    ///   - environment: the process's environment.
    ///   - file: the text of the settings file: one JSON object of texts, numbers and booleans; empty if there is none.
    public init(environment: [String: String], file: [UInt8] = []) {
        self.environment = environment
        var values: [String: String] = [:]
        if !file.isEmpty {
            do {
                guard let object = try JSONValue(parsing: file).asObject else {
                    complaints.append("the settings file is not one JSON object")
                    self.file = [:]
                    return
                }
                for member in object.members {
                    let name = member.key
                    switch member.value {
                    case .string(let text): values[name] = text
                    case .number(let number): values[name] = number.text
                    case .bool(let flag): values[name] = flag ? "true" : "false"
                    default: complaints.append("\(name) in the settings file must be a text, a number or true/false")
                    }
                }
            } catch {
                complaints.append("the settings file is not strict JSON: \(error)")
            }
        }
        self.file = values
    }

    /// A text, or `fallback` when the setting is absent.
    public mutating func text(_ name: String, default fallback: String) -> String { raw(name, default: fallback) ?? fallback }

    /// A text, or nil when the setting is absent.
    public mutating func optionalText(_ name: String) -> String? { raw(name) }

    /// A whole number within `range`.
    public mutating func integer(_ name: String, default fallback: Int, in range: ClosedRange<Int>) -> Int {
        guard let raw = raw(name, default: String(fallback)) else { return fallback }
        guard let value = Int(raw), range.contains(value) else {
            complaints.append("\(name) is \"\(raw)\"; it must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return fallback
        }
        return value
    }

    /// `true` or `false`.
    public mutating func flag(_ name: String, default fallback: Bool) -> Bool {
        guard let raw = raw(name, default: String(fallback)) else { return fallback }
        switch raw {
        case "true", "yes", "1": return true
        case "false", "no", "0": return false
        default:
            complaints.append("\(name) is \"\(raw)\"; it must be true or false")
            return fallback
        }
    }

    /// Whole numbers between commas, such as `10,13`.
    public mutating func numbers(_ name: String, default fallback: [Int], in range: ClosedRange<Int>) -> [Int] {
        guard let raw = raw(name) else { return fallback }
        let words = raw.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0) }.filter(range.contains)
        guard numbers.count == words.count else {
            complaints.append(
                "\(name) is \"\(raw)\"; it must be numbers from \(range.lowerBound) to \(range.upperBound) between commas, such as 10,13"
            )
            return fallback
        }
        return numbers
    }

    /// One of a closed list of words.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, default fallback: Choice) -> Choice
    where Choice.RawValue == String {
        guard let raw = raw(name, default: fallback.rawValue) else { return fallback }
        guard let value = Choice(rawValue: raw) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            complaints.append("\(name) is \"\(raw)\"; it must be one of: \(words)")
            return fallback
        }
        return value
    }

    /// Complains about every `SHAGYM_…` name, in the environment or the file, that nobody asked for. `others` are names
    /// that other parts of the system ask for.
    public mutating func refuseUnknown(except others: Set<String>) {
        let known = asked.union(others)
        let names = Set(environment.keys.filter { $0.hasPrefix("SHAGYM_") }).union(file.keys)
        for name in names.subtracting(known).sorted() {
            complaints.append("\(name) is not a setting of Shagym")
        }
    }

    private mutating func raw(_ name: String, default fallback: String? = nil) -> String? {
        let given = environment[name] ?? file[name]
        if asked.insert(name).inserted, let value = given ?? fallback {
            inForce.append(SettingInForce(name: name, value: value, isGiven: given != nil))
        }
        return given
    }
}
