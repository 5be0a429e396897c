/// Writes answers in HTTP/1.1 form.
enum ResponseWriter {
    /// How an answer's content is delimited (RFC 9112, section 6.3).
    enum Framing {
        /// No content and no field about it: 1xx, 204, 304.
        case none
        /// So many bytes follow (or would, for HEAD).
        case length(Int)
        /// Chunks follow.
        case chunked
        /// Everything up to the end of the connection: HTTP/1.0 without a length.
        case untilClose
    }

    /// What Connection says.
    enum Persistence {
        /// Nothing: HTTP/1.1 goes on by itself.
        case implied
        /// `keep-alive`, for HTTP/1.0 clients that asked for it.
        case keepAlive
        /// `close`.
        case close
    }

    static let continueLine: StaticString = "HTTP/1.1 100 Continue\r\n\r\n"

    /// - Parameter date: the whole Date line with its end.
    static func head(
        _ status: HTTPStatus,
        _ fields: [HTTPResponse.Field],
        _ block: HTTPFieldBlock? = nil,
        _ framing: Framing,
        _ persistence: Persistence,
        date: [UInt8],
        to output: inout [UInt8]
    ) {
        append(status.line, to: &output)
        output.append(contentsOf: date)
        switch persistence {
        case .implied: break
        case .keepAlive: append("Connection: keep-alive\r\n", to: &output)
        case .close: append("Connection: close\r\n", to: &output)
        }
        switch framing {
        case .none, .untilClose: break
        case .length(let length):
            append("Content-Length: ", to: &output)
            append(decimal: length, to: &output)
            append("\r\n", to: &output)
        case .chunked: append("Transfer-Encoding: chunked\r\n", to: &output)
        }
        Self.fields(fields, to: &output)
        if let block { output.append(contentsOf: block.bytes) }
        append("\r\n", to: &output)
    }

    /// Each field on its line.
    static func fields(_ fields: [HTTPResponse.Field], to output: inout [UInt8]) {
        for field in fields {
            output.append(contentsOf: field.name.text.utf8)
            append(": ", to: &output)
            append(value: field.value, to: &output)
            append("\r\n", to: &output)
        }
    }

    /// One chunk with its size line and end; an empty one would end the content and is left out.
    static func chunk(_ bytes: [UInt8], to queue: inout OutputQueue) {
        guard !bytes.isEmpty else { return }
        queue.tail.append(contentsOf: String(bytes.count, radix: 16).utf8)
        append("\r\n", to: &queue.tail)
        queue.append(bytes)
        append("\r\n", to: &queue.tail)
    }

    static let lastChunk: StaticString = "0\r\n\r\n"

    @inline(__always)
    static func append(_ text: StaticString, to output: inout [UInt8]) {
        output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private static func append(value: String, to output: inout [UInt8]) {
        let start = output.count
        output.append(contentsOf: value.utf8)
        for index in start..<output.count where output[index] < 0x20 || output[index] == 0x7F {
            if output[index] != Octet.tab { output[index] = Octet.space }
        }
    }

    static func append(decimal value: Int, to output: inout [UInt8]) {
        var rest = value
        var count = 0
        let start = output.count
        repeat {
            output.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            count += 1
        } while rest > 0
        output[start..<start + count].reverse()
    }
}
