import TestSupport
import Testing

@testable import shagym

/// One command line that must be refused, and the words that must be in the refusal.
struct RefusedLine: CustomTestStringConvertible, Sendable {
    let words: [String]
    let says: [String]

    init(_ line: String, _ says: String...) {
        words = line.split(separator: " ").map(String.init)
        self.says = says
    }

    var testDescription: String { "shagym " + words.joined(separator: " ") }

    static let all = [
        RefusedLine("updeadline", "no command", "--help"),
        RefusedLine("deadlin DL-17", "Did you mean deadline?"),
        RefusedLine("up --prot 8080", "no option --prot", "Did you mean --port?", "shagym up --help"),
        RefusedLine("up -p 8080", "no option -p"),
        RefusedLine("up --port", "--port needs a value", "--port NUMBER"),
        RefusedLine("up --port --demo", "--port needs a value"),
        RefusedLine("up --port 70000", "0 to 65535", "70000"),
        RefusedLine("up --port 80x", "80x"),
        RefusedLine("up --port 1 --port 2", "--port is given twice"),
        RefusedLine("up --demo=yes", "--demo takes no value"),
        RefusedLine("up now", "\"now\" is one word too many"),
        RefusedLine("serve", "<part> is missing"),
        RefusedLine("serve portal", "gateway, complaints, hearings, clearance"),
        RefusedLine("deadline", "<rule> is missing"),
        RefusedLine("deadline DL-99 --on 2026-07-03", "DL-99", "DL-17"),
        RefusedLine("deadline DL-17", "--at", "--on"),
        RefusedLine("deadline DL-17 --at yesterday", "yesterday", "2026-07-03T15:00:00+05:00"),
        RefusedLine("deadline DL-17 --at 2026-02-30T10:00:00+05:00", "2026-02-30"),
        RefusedLine("deadline DL-17 --on 2026-13-01", "2026-13-01"),
        RefusedLine("deadline DL-17 --on 2026-07-03 --at 2026-07-03T15:00", "not both"),
        RefusedLine("deadline DL-17 --on 2026-07-03 --week seven", "six or five", "seven"),
        RefusedLine("deadline DL-17 --on 2026-07-03 --language de", "kk or ru or en"),
        RefusedLine("calendar", "<year> is missing"),
        RefusedLine("calendar twenty", "twenty"),
        RefusedLine("calendar 2026 --month 13", "1 to 12"),
        RefusedLine("token", "one more word", "token issue"),
        RefusedLine("token isue", "one more word", "token issue"),
        RefusedLine("token issue --staff a --body b", "--roles is missing"),
        RefusedLine("token revoke", "<id> is missing"),
        RefusedLine("follow", "<service> is missing"),
        RefusedLine("parked", "one more word", "parked list"),
        RefusedLine("parked retry hearings", "<source> is missing"),
        RefusedLine("parked retry hearings /complaints first", "<number>", "parked list hearings"),
        RefusedLine("parked skip hearings /complaints 4", "--reason is missing"),
        RefusedLine("resume hearings /complaints --reason known", "--after is missing"),
        RefusedLine("resume hearings /complaints --after 7", "--reason is missing"),
        RefusedLine("receipt", "receipt verify"), RefusedLine("backup", "<folder> is missing"),
        RefusedLine("restore copy", "--data is missing"),
    ]
}

@Suite struct `The command line` {
    @Test(arguments: RefusedLine.all) func `refuses what it does not take with status 64 and says what to do`(line: RefusedLine)
        throws
    {
        let run = try ProgramRun("shagym", line.words)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("shagym: "))
        for words in line.says { #expect(run.errors.contains(words), "\(run.errors)") }
    }

    @Test func `without a command shows all commands and fails`() throws {
        let run = try ProgramRun("shagym", [])
        #expect(run.status == 64)
        for command in Shagym.commands { #expect(run.output.contains("  " + command.name)) }
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]]) func `shows all commands when asked for help`(words: [String]) throws {
        let run = try ProgramRun("shagym", words)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        for command in Shagym.commands { #expect(run.output.contains(command.summary)) }
    }

    @Test(arguments: Shagym.commands.map(\.name)) func `every command explains itself with its options and an example`(
        name: String
    ) throws {
        let command = try #require(Shagym.commands.first { $0.name == name })
        let words = name.split(separator: " ").map(String.init)
        for line in [words + ["--help"], ["help"] + words] {
            let run = try ProgramRun("shagym", line)
            #expect(run.status == 0)
            #expect(run.output.contains(command.usage))
            #expect(run.output.contains("Examples:"))
            for option in command.options { #expect(run.output.contains("  " + option.spelling)) }
        }
    }

    @Test(arguments: Shagym.commands.flatMap { command in command.examples.map { [command.name, $0] } })
    func `every example in the help is a command line that is understood`(pair: [String]) throws {
        let command = try #require(Shagym.commands.first { $0.name == pair[0] })
        // What follows a pipe, or precedes the program as a setting, is the shell's.
        let line = Self.words(String(pair[1].split(separator: "|")[0])).drop { $0 != "shagym" }.dropFirst()
        let rest = line.dropFirst(command.name.split(separator: " ").count)
        _ = try Invocation(Array(rest), for: command)
    }

    /// The words as a shell takes them apart: what stands between double quotes is one.
    private static func words(_ line: String) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }

    @Test func `--name=value and --name value mean the same, and -- ends the options`() throws {
        let command = Command.receiptVerify
        #expect(try Invocation(["--json", "--", "--strange-name"], for: command).arguments == ["--strange-name"])
        #expect(try Invocation(["--port=0"], for: .up).integer("port", in: 0...1) == 0)
        #expect(try Invocation(["--port", "1"], for: .up).integer("port", in: 0...1) == 1)
    }
}
