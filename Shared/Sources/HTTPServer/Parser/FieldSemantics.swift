/// How the content of a request is delimited (RFC 9112, section 6.3).
public enum HTTPFraming: Sendable, Hashable {
    /// No content.
    case none
    /// So many bytes.
    case length(Int)
    /// Chunked transfer coding.
    case chunked
}

/// What the fields that steer the connection say; anything two readers could understand differently is refused.
struct FieldSemantics {
    private var hosts = 0
    private var length: Int?
    private var coded = false
    private var close = false
    private var keepAlive = false
    private var expectsContinue = false

    /// The content's framing, valid after `judge`.
    private(set) var framing = HTTPFraming.none
    /// Whether the client lets the connection live on, valid after `judge` (RFC 9112, section 9.3).
    private(set) var persistent = true
    /// Whether the client waits for 100 before it sends content, valid after `judge`.
    private(set) var awaitsContinue = false

    mutating func note(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) throws(HTTPRefusal) {
        switch name.count {
        case 4 where name.equalsIgnoringCase("host"):
            hosts += 1
            guard hosts == 1 else { throw .hostRepeated }
            guard HostRule.accepts(value) else { throw .hostInvalid }
        case 6 where name.equalsIgnoringCase("expect"):
            guard value.equalsIgnoringCase("100-continue") else { throw .expectationFailed }
            expectsContinue = true
        case 10 where name.equalsIgnoringCase("connection"):
            noteConnection(value)
        case 14 where name.equalsIgnoringCase("content-length"):
            guard length == nil else { throw .lengthRepeated }
            length = try Self.length(value)
        case 17 where name.equalsIgnoringCase("transfer-encoding"):
            guard !coded else { throw .codingRepeated }
            guard value.equalsIgnoringCase("chunked") else { throw .codingUnsupported }
            coded = true
        default: break
        }
    }

    private mutating func noteConnection(_ value: UnsafeRawBufferPointer) {
        for option in value.split(separator: Octet.comma) {
            var option = option
            while let first = option.first, Octet.isBlank(first) { option.removeFirst() }
            while let last = option.last, Octet.isBlank(last) { option.removeLast() }
            let name = UnsafeRawBufferPointer(rebasing: option)
            if name.equalsIgnoringCase("close") { close = true }
            if name.equalsIgnoringCase("keep-alive") { keepAlive = true }
        }
    }

    /// Digits only; a number too big to hold counts as the biggest and is refused by every limit.
    private static func length(_ value: UnsafeRawBufferPointer) throws(HTTPRefusal) -> Int {
        guard !value.isEmpty else { throw .lengthInvalid }
        var length = 0
        for byte in value {
            guard Octet.isDigit(byte) else { throw .lengthInvalid }
            let (tens, tooBig) = length.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int(byte &- 0x30))
            length = tooBig || overflow ? Int.max : sum
        }
        return length
    }

    /// The verdict over the whole head.
    mutating func judge(_ version: HTTPVersion) throws(HTTPRefusal) {
        if hosts == 0, version == .http11 { throw .hostMissing }
        if coded {
            guard length == nil else { throw .lengthAndCoding }
            guard version == .http11 else { throw .codingInHTTP10 }
            framing = .chunked
        } else if let length, length > 0 {
            framing = .length(length)
        }
        persistent = !close && (version == .http11 || keepAlive)
        awaitsContinue = expectsContinue && version == .http11 && framing != .none
    }
}
