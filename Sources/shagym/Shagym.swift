import Glibc

/// The program `shagym`: finds the command, runs it, and turns errors into one sentence and an exit status.
@main
struct Shagym {
    static let commands: [Command] = [
        .up, .serve, .deadline, .window, .calendarReload, .calendar, .tokenIssue, .tokenList, .tokenRevoke, .status, .follow, .adapter, .answer,
        .parkedList,
        .parkedRetry, .parkedSkip, .resume, .aside, .receiptVerify, .verify, .backup, .restore,
    ]

    static func main() {
        exit(run(Array(CommandLine.arguments.dropFirst())))
    }

    static func run(_ words: [String]) -> Int32 {
        guard let first = words.first else {
            Terminal.print(overview)
            return ExitStatus.usage
        }
        if ["--help", "-h", "help"].contains(first) {
            return words.count == 1 ? show(overview) : run(Array(words.dropFirst()) + ["--help"])
        }
        guard let command = command(for: words) else {
            let group = commands.filter { $0.name.hasPrefix(first + " ") }
            if group.isEmpty {
                let hint = Similar.word(to: first, among: commands.map(\.name)).map { " Did you mean \($0)?" } ?? ""
                Terminal.complain("there is no command \"\(first)\".\(hint) All commands: shagym --help")
                return ExitStatus.usage
            }
            let lines = Columns.aligned(group.map { ["  " + $0.usage, $0.summary] }).joined(separator: "\n")
            if words.contains("--help") { return show(lines) }
            Terminal.complain("shagym \(first) needs one more word:\n\(lines)")
            return ExitStatus.usage
        }
        let rest = words.dropFirst(command.name.split(separator: " ").count)
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) { return show(command.help) }
        do {
            return try command.run(Invocation(Array(rest), for: command))
        } catch let error as UsageError {
            Terminal.complain(error.description)
            return ExitStatus.usage
        } catch let error as Failure {
            Terminal.complain(error.description)
            return error.status
        } catch {
            Terminal.complain("\(error)")
            return ExitStatus.failed
        }
    }

    /// The command whose name the line starts with.
    private static func command(for words: [String]) -> Command? {
        let line = words.joined(separator: " ") + " "
        return commands.first { line.hasPrefix($0.name + " ") }
    }

    private static func show(_ text: String) -> Int32 {
        Terminal.print(text)
        return ExitStatus.done
    }

    private static var overview: String {
        let rows = Columns.aligned(commands.map { ["  " + $0.name, $0.summary] }).joined(separator: "\n")
        return """
            shagym: cases, hearings and complaints under Order No. 259, with every deadline and the proof of it

            Usage: shagym <command> [options]

            \(rows)

            shagym <command> --help tells more.
            """
    }
}
