import Glibc
import Journal
import StrictJSON

/// What reading a journal again found.
struct JournalFinding {
    let service: String
    let isSound: Bool
    let events: Int64
    let root: String
    let problem: String?

    /// From the answer of `kz.shagym.journal.Verify`.
    init(_ answer: JSONValue, of service: String) {
        self.service = service
        isSound = answer["sound"]?.asBool ?? false
        events = answer["events"]?.asInteger ?? 0
        root = answer["root"]?.asString ?? ""
        problem = answer["finding"]?.asString
    }

    /// A copy that is not what was copied.
    init(service: String, damage: String) {
        self.service = service
        isSound = false
        events = 0
        root = ""
        problem = damage
    }

    /// From the files of a journal that no service has open.
    /// - Throws: `Failure` when they cannot be read as a journal.
    init(folder: String, name: String) throws(Failure) {
        do throws(JournalFailure) {
            let found = try Verification.offline(folder: folder, name: name)
            service = name
            isSound = found.fault == nil
            events = found.events
            root = found.head.root.hex
            problem = found.fault.map { "\($0)" }
        } catch .inUse {
            throw Failure("\(folder) is in use, but its service does not answer; if it is just starting, try again in a moment")
        } catch .folderUnusable(_, ENOENT) {
            throw Failure("there is no journal in \(folder). Say where it is: --data DIR")
        } catch {
            throw Failure("\(folder) cannot be read as a journal: \(error)")
        }
    }

    /// The finding for people.
    var text: String {
        if isSound {
            return """
                \(Terminal.strong("The journal of \(service) is sound."))

                  Events  \(events)
                  Root    \(root)
                """
        }
        return """
            \(Terminal.strong("The journal of \(service) is DAMAGED."))

              \(problem ?? "no details")

            Do not write to it. Keep a copy of the folder as it is, then put a verified backup in its place.
            """
    }

    /// The finding for programs.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("service", service)
            object.field("sound", isSound)
            object.field("events", events)
            object.field("root", root)
            object.field("finding", ifPresent: problem)
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
