/// What the user typed after the command's name, checked against what the command takes.
struct Invocation: Sendable {
    private(set) var arguments: [String] = []
    private var values: [String: String] = [:]
    private var flags: Set<String> = []

    /// Reads the words that follow the command's name. `--name value` and `--name=value` mean the same; after `--`
    /// everything is an argument.
    /// - Throws: `UsageError` for an unknown or repeated option, a missing value, or too many or too few words.
    init(_ words: [String], for command: Command) throws(UsageError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                arguments += rest
                break
            }
            if Self.isOption(word) {
                try readOption(word, &rest, command)
            } else {
                arguments.append(word)
            }
        }
        let required = command.arguments.count(where: { $0.hasPrefix("<") })
        if arguments.count < required {
            throw UsageError("\(command.arguments[arguments.count]) is missing. Usage: \(command.usage)")
        }
        if arguments.count > command.arguments.count, !command.takesMore {
            throw UsageError("\"\(arguments[command.arguments.count])\" is one word too many. Usage: \(command.usage)")
        }
    }

    /// A dash and a letter or another dash: a lone dash and negative numbers are ordinary words.
    private static func isOption(_ word: String) -> Bool {
        let bytes = Array(word.utf8.prefix(2))
        guard bytes.count == 2, bytes[0] == UInt8(ascii: "-") else { return false }
        return bytes[1] == UInt8(ascii: "-") || bytes[1] | 0x20 >= UInt8(ascii: "a") && bytes[1] | 0x20 <= UInt8(ascii: "z")
    }

    private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>, _ command: Command) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let option = command.options.first(where: { "--" + $0.name == parts[0] }) else {
            let known = command.options.map { "--" + $0.name }
            let hint = Similar.word(to: parts[0], among: known).map { " Did you mean \($0)?" } ?? ""
            throw UsageError(
                "shagym \(command.name) has no option \(parts[0]).\(hint) Its options: shagym \(command.name) --help"
            )
        }
        guard values[option.name] == nil, !flags.contains(option.name) else {
            throw UsageError("--\(option.name) is given twice")
        }
        if option.value == nil {
            guard parts.count == 1 else { throw UsageError("--\(option.name) takes no value") }
            flags.insert(option.name)
        } else if parts.count == 2 {
            values[option.name] = parts[1]
        } else if let next = rest.first, !next.hasPrefix("--") {
            values[option.name] = rest.removeFirst()
        } else {
            throw UsageError("--\(option.name) needs a value: \(option.spelling)")
        }
    }

    /// The value of an option, or nil when it was not given.
    func value(_ name: String) -> String? { values[name] }

    /// The value of an option that must be given.
    func required(_ name: String, example: String) throws(UsageError) -> String {
        guard let value = values[name] else { throw UsageError("--\(name) is missing, for example: --\(name) \(example)") }
        return value
    }

    /// True when a flag was given.
    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The argument at a place, or nil when it was left out.
    func argument(_ index: Int) -> String? { index < arguments.count ? arguments[index] : nil }

    /// The whole number of an option, or nil when it was not given.
    func integer(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError("--\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\"")
        }
        return number
    }

    /// One word of a closed list, or nil when the option was not given.
    func choice<Choice>(_ name: String, _ choices: KeyValuePairs<String, Choice>) throws(UsageError) -> Choice? {
        guard let text = values[name] else { return nil }
        guard let found = choices.first(where: { $0.key == text }) else {
            throw UsageError("--\(name) must be \(choices.map(\.key).joined(separator: " or ")), not \"\(text)\"")
        }
        return found.value
    }
}
