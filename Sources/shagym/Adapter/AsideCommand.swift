import Directory
import Glibc
import ServiceKit

extension Command {
    /// `shagym aside`: lets an adapter go on without a message that its program never takes.
    static let aside = Command(
        name: "aside",
        summary: "let an adapter go on without a message that is never taken; two people and a reason",
        arguments: ["<system>", "<number>"],
        options: [
            Option("state", "DIR", "the adapter's folder, as it was started with"),
            Option("reason", "TEXT", "why the message is not handed over now; kept beside it"), TwoPeople.person,
        ],
        notes: [
            TwoPeople.note + " Only the message that holds up the others can be set aside.",
            "Nothing is thrown away: message, documents and both reasons stay in DIR/aside, to be handed over by hand.",
            "The adapter need not be stopped. Run it as the adapter's user.",
        ],
        examples: [
            "shagym aside burkitIm 118 --state /var/lib/shagym/adapters/burkitIm --reason \"refused by Burkit, sent on paper, note 17\""
        ]
    ) { invocation in
        let system = try ExternalSystem(typed: invocation.arguments[0])
        guard let sequence = Int64(invocation.arguments[1]), sequence > 0 else {
            throw UsageError("<number> is the message's number: `sequence` in the adapter's log")
        }
        let state = Installation.absolute(try invocation.required("state", example: "/var/lib/shagym/\(system.rawValue)"))
        let reason = try invocation.required("reason", example: "\"sent on paper, note 17\"")
        guard !reason.allSatisfy(\.isWhitespace) else { throw UsageError("--reason is empty") }
        guard let person = TwoPeople.person(invocation) else { throw UsageError("nobody knows who you are: --person NAME") }
        let message = AdapterMessage.folderName(of: sequence)
        let voice = AsideDecision.Voice(person: person, reason: reason, at: SystemClock().now())
        let decision = try AdapterFolder.decide(about: message, voice, in: state)
        guard decision.confirmer != nil else {
            Terminal.print("Proposed by \(decision.proposer.person). It is done when another person gives the same command.")
            return ExitStatus.done
        }
        Terminal.print("Done. The adapter goes on without message \(sequence), which stays in \(state)/aside/\(message).")
        return ExitStatus.done
    }
}
