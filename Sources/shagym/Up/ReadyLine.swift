import StrictJSON

/// The line a part writes to the descriptor `SHAGYM_READY_FD` when it serves: `{"part":"gateway","port":8080}`.
struct ReadyLine: Equatable {
    /// Which part it is.
    let part: String
    /// The TCP port it listens on, if it does.
    let port: Int?

    /// Reads the line without its line end; nil when it is something else.
    init?(bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes), let part = value["part"]?.asString else { return nil }
        self.part = part
        port = value["port"]?.asInteger.map { Int($0) }
    }
}
