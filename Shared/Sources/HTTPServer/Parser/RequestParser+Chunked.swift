extension RequestParser {
    mutating func readChunked(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTPRefusal) -> Event {
        while true {
            switch state {
            case .chunkLine:
                guard let size = try readChunkLine(input, &position) else { return .more }
                guard size <= bodyLimit - received else { throw .bodyTooLarge }
                received += size
                state = size == 0 ? .trailer(bytes: 0) : .chunkData(remaining: size)
            case .chunkData(let remaining):
                guard remaining > 0 else {
                    state = .chunkEnd
                    continue
                }
                guard position < input.count else { return .more }
                let piece = position..<min(input.count, position + min(remaining, input.count))
                state = .chunkData(remaining: remaining - piece.count)
                position = piece.upperBound
                return .body(piece)
            case .chunkEnd:
                guard try passLineEnd(input, &position) else { return .more }
                state = .chunkLine
            case .trailer(let bytes):
                guard let line = try readTrailerLine(input, &position, before: bytes) else { return .more }
                guard line > 2 else { return finish() }
                state = .trailer(bytes: bytes + line)
            default: return .more
            }
        }
    }

    private mutating func readChunkLine(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTPRefusal) -> Int? {
        // An octet that cannot start a size is refused at once, not when its line ends.
        if held.isEmpty, position < input.count, Octet.hexValue(input[position]) == nil { throw .chunkMalformed }
        return try readLine(input, &position, atMost: limits.chunkLineBytes, else: .chunkExtensionTooLong) {
            line throws(HTTPRefusal) in try ChunkLine.size(line)
        }
    }

    /// - Returns: the length of the line with its end.
    private mutating func readTrailerLine(
        _ input: UnsafeRawBufferPointer,
        _ position: inout Int,
        before: Int
    ) throws(HTTPRefusal) -> Int? {
        let room = limits.trailerBytes - before
        return try readLine(input, &position, atMost: room, else: .trailersTooLarge) { line throws(HTTPRefusal) in
            if let first = line.first {
                guard !Octet.isBlank(first) else { throw .foldedField }
                _ = try HeadScanner.split(line, 0..<line.count)
            }
            return line.count + 2
        }
    }

    /// The line end behind a chunk's data.
    private mutating func passLineEnd(_ input: UnsafeRawBufferPointer, _ position: inout Int) throws(HTTPRefusal) -> Bool {
        while position < input.count {
            let expected = held.isEmpty ? Octet.carriageReturn : Octet.lineFeed
            guard input[position] == expected else { throw .chunkMalformed }
            position += 1
            guard held.isEmpty else {
                held.removeAll(keepingCapacity: true)
                return true
            }
            held.append(Octet.carriageReturn)
        }
        return false
    }

    /// Hands a whole line, without its end, to `read`; keeps an incomplete one.
    private mutating func readLine<Value>(
        _ input: UnsafeRawBufferPointer,
        _ position: inout Int,
        atMost limit: Int,
        else tooLong: HTTPRefusal,
        _ read: (UnsafeRawBufferPointer) throws(HTTPRefusal) -> Value
    ) throws(HTTPRefusal) -> Value? {
        guard position < input.count else { return nil }
        let before = held.count
        guard let feed = input.lineFeed(from: position) else {
            // The line end is two octets: more than one beyond the limit cannot be an acceptable line.
            guard before + input.count - position <= limit + 1 else { throw tooLong }
            held.append(contentsOf: input.part(position..<input.count))
            position = input.count
            return nil
        }
        guard before + feed - position <= limit + 1 else { throw tooLong }
        let start = position
        position = feed + 1
        guard before > 0 else { return try Self.withoutEnd(input.part(start..<feed), read) }
        held.append(contentsOf: input.part(start..<feed))
        let value = try held.read { line throws(HTTPRefusal) in try Self.withoutEnd(line, read) }
        held.removeAll(keepingCapacity: true)
        return value
    }

    private static func withoutEnd<Value>(
        _ line: UnsafeRawBufferPointer,
        _ read: (UnsafeRawBufferPointer) throws(HTTPRefusal) -> Value
    ) throws(HTTPRefusal) -> Value {
        guard line.last == Octet.carriageReturn else { throw .bareLineEnd }
        return try read(line.part(0..<line.count - 1))
    }
}
