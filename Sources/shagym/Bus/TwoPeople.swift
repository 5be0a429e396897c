import Glibc
import ServiceKit
import StrictJSON

/// What commands share that two people give one after the other.
enum TwoPeople {
    static let person = Command.Option(
        "person",
        "NAME",
        "who decides (default: the user who runs the command, seen through sudo)"
    )

    static let note =
        "Two people decide: the first command proposes, the same command by another person confirms and carries it out."

    /// The person at the keyboard: who `--person` names, whoever called sudo, else the user.
    static func person(_ invocation: Invocation) -> String? {
        invocation.value("person") ?? ProcessEnvironment.all["SUDO_USER"]
            ?? getpwuid(getuid())?.pointee.pw_name.map { String(cString: $0) }
    }

    /// A log's source as it is typed, with or without the slash.
    static func source(_ typed: String) -> String { typed.hasPrefix("/") ? typed : "/" + typed }

    /// Says that another person must agree, when that is so.
    /// - Returns: false when the decision was carried out.
    static func isProposal(_ answer: JSONValue, by person: String?) -> Bool {
        guard answer["state"]?.asString != "confirmed" else { return false }
        Terminal.print("Proposed\(person.map { " by \($0)" } ?? ""). It is done when another person gives the same command.")
        return true
    }
}
