import StrictJSON

/// The line a part writes to the descriptor `SHAGYM_READY_FD` when it serves: `{"part":"gateway","port":8080}`.
struct ReadyLine: Equatable {
    /// Which part it is.
    let part: String
    /// The TCP port it listens on, if it does.
    let port: Int?

    /// Reads the line without its line end; nil when it is something else.
    init?(bytes: [UInt8]) {
        guard case .object(let object)? = try? JSONValue(parsing: bytes), let part = object["part"]?.text else { return nil }
        self.part = part
        self.port = object["port"]?.integer
    }
}
