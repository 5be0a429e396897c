/// One word (or two: `token issue`) of the program `shagym` and what may follow it.
struct Command: Sendable {
    /// An option such as `--port NUMBER`, or a flag such as `--demo` when `value` is nil.
    struct Option: Sendable {
        let name: String
        let value: String?
        let help: String

        /// An option that is followed by a value.
        init(_ name: String, _ value: String, _ help: String) {
            self.name = name
            self.value = value
            self.help = help
        }

        /// A flag.
        init(_ name: String, _ help: String) {
            self.name = name
            self.value = nil
            self.help = help
        }

        /// As it is typed: `--port NUMBER`.
        var spelling: String { "--" + name + (value.map { " " + $0 } ?? "") }
    }

    /// The word or words that choose the command.
    let name: String
    /// What it does, in one line.
    let summary: String
    /// Names of the words that must or may follow, for example `<file>` or `[date]`; the last may be `[date …]`, for any number of them.
    var arguments: [String] = []
    var options: [Option] = []
    /// What a reader should know beyond the options, a paragraph each.
    var notes: [String] = []
    /// Whole command lines.
    var examples: [String] = []
    /// Runs the command and returns the exit status.
    let run: @Sendable (Invocation) throws -> Int32

    /// Whether any number of words may follow the first ones.
    var takesMore: Bool { arguments.last?.hasSuffix("…]") ?? false }

    /// `shagym token issue [options]`.
    var usage: String {
        (["shagym", name] + arguments + (options.isEmpty ? [] : ["[options]"])).joined(separator: " ")
    }

    /// The text of `shagym <name> --help`.
    var help: String {
        var lines = ["shagym \(name): \(summary)", "", "Usage: \(usage)", "", "Options:"]
        lines += Columns.aligned(options.map { ["  " + $0.spelling, $0.help] } + [["  --help", "this text"]])
        for note in notes { lines += ["", note] }
        if !examples.isEmpty { lines += ["", "Examples:"] + examples.map { "  " + $0 } }
        return lines.joined(separator: "\n")
    }
}
