import StrictJSON

/// What `shagym up` says when the system serves.
struct Announcement {
    /// `http://127.0.0.1:8080`
    let address: String
    let port: Int
    let places: Places
    let processes: [(part: String, pid: Int32)]
    let isTraining: Bool
    /// The file with the demo staff's tokens, if there is one.
    var tokens: String?

    /// For people.
    var text: String {
        var rows = [["  Address", address], ["  API", "\(address)/docs"], ["  Data", places.data]]
        if let tokens { rows.append(["  Tokens", "\(tokens) (demo staff, for one day)"]) }
        if isTraining { rows.append(["  Training", "the clock can be set: never use this with real data"]) }
        return """

            \(Terminal.strong("Shagym is ready."))

            \(Columns.aligned(rows).joined(separator: "\n"))

            File a complaint:

            \(Self.curl(address))

            Ctrl-C stops the system.

            """
    }

    /// One command that files a complaint.
    static func curl(_ address: String) -> String {
        """
          curl -sS \(address)/v1/complaints -H 'Content-Type: application/json' -d '\(ExampleComplaint.json)'
        """
    }

    /// For programs: one line.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("event", "ready")
            object.field("address", address)
            object.field("port", port)
            object.field("data", places.data)
            object.field("run", places.run)
            object.field("tokens", ifPresent: tokens)
            object.object("parts") { parts in
                for process in processes { parts.field(process.part, Int(process.pid)) }
            }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// Says, for programs, that a part serves (again).
    static func serving(part: String, pid: Int32) {
        var writer = JSONWriter()
        writer.object { object in
            object.field("event", "serving")
            object.field("part", part)
            object.field("pid", Int(pid))
        }
        Terminal.printIfRead(String(decoding: writer.take(), as: UTF8.self))
    }

    /// Says, for programs, that a part ended.
    static func ended(part: String, _ ending: Ending) {
        var writer = JSONWriter()
        writer.object { object in
            object.field("event", "ended")
            object.field("part", part)
            object.field("how", ending.description)
        }
        Terminal.printIfRead(String(decoding: writer.take(), as: UTF8.self))
    }
}
