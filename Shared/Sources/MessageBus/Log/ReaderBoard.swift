/// What is known of the readers of a log: for display and trimming, never for delivery.
struct ReaderBoard {
    struct Reader {
        var offset: Int64
        var streams = 0
        var seen: String
    }

    let capacity: Int
    private(set) var readers: [String: Reader] = [:]

    init(capacity: Int) { self.capacity = capacity }

    /// Notes a sign of life. When there are too many names, the longest unseen one without a stream makes room.
    mutating func note(_ name: String, offset: Int64, at time: String) {
        if let known = readers[name] {
            readers[name] = Reader(offset: offset, streams: known.streams, seen: time)
            return
        }
        if readers.count >= capacity {
            let idle = readers.filter { $0.value.streams == 0 }.min { ($0.value.seen, $0.key) < ($1.value.seen, $1.key) }
            guard let idle else { return }
            readers[idle.key] = nil
        }
        readers[name] = Reader(offset: offset, seen: time)
    }

    mutating func streamOpened(_ name: String) { readers[name]?.streams += 1 }

    mutating func streamClosed(_ name: String) {
        if let open = readers[name]?.streams, open > 0 { readers[name]?.streams = open - 1 }
    }
}

/// One reader of the log, as it last reported.
public struct LogReaderStatus: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Everything up to this sequence is safely stored with the reader, as it says.
    public let offset: Int64
    /// It has a stream open.
    public let isConnected: Bool
    /// When it last read or reported, RFC 3339.
    public let seen: String
}
