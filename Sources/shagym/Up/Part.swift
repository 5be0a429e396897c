/// A program that the supervisor keeps running.
struct Part: Sendable {
    /// Its name in messages and in its ready line.
    let name: String
    /// The whole path of its program.
    let program: String
    /// The words after the program's name.
    let arguments: [String]

    /// The services, each a program of its own, in the order in which they are started.
    static let services = ["complaints", "hearings", "clearance"]

    /// What `shagym serve` can run.
    static let names = ["gateway"] + services

    /// The program of a service.
    static func program(of service: String) throws(Failure) -> String { try Installation.program("\(service)-service") }

    /// Everything that `shagym up` keeps running: the gateway last, because it asks the others.
    static func all() throws(Failure) -> [Part] {
        var parts: [Part] = []
        for name in services { parts.append(Part(name: name, program: try program(of: name), arguments: [])) }
        return parts + [Part(name: "gateway", program: try Installation.executable(), arguments: ["serve", "gateway"])]
    }
}
