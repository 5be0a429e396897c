import Testing

@testable import HTTPServer

@Suite struct `Requests nobody meant` {
    private static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Octets that start or end something for one reader or another, but can be part of no field name.
    private static let confusing: [UInt8] = [
        0x00, 0x01, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x20, 0x22, 0x28, 0x2C, 0x2F, 0x3B, 0x3D, 0x40, 0x5C, 0x7F, 0x80,
        0x85, 0xA0, 0xFF,
    ]

    @Test(arguments: [
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 35\r\n\r\n" + smuggled,
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n23\r\n" + smuggled + "\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 035\r\nX: y\r\nHost: a\r\n\r\n" + smuggled,
    ]) func `do not come out of content, whatever octet is put into its head (RFC 9112, 11.2)`(text: String) throws {
        let bytes = Array(text.utf8)
        #expect(ParserRun(bytes).requests == ["POST / \(Self.smuggled)"])
        let headLength = try #require(text.utf8.firstRange(of: "\r\n\r\n".utf8)).lowerBound
        let end = text.utf8.distance(from: text.utf8.startIndex, to: headLength)
        for position in 0...end {
            for octet in Self.confusing {
                var changed = bytes
                changed.insert(octet, at: position)
                let run = ParserRun(changed)
                #expect(!run.requests.contains { $0.hasPrefix("GET /smuggled") }, "\(octet) at \(position): \(run)")
                if position < end {
                    changed = bytes
                    changed[position] = octet
                    // Without its colon or line end a line is refused; an octet cannot turn it into another one.
                    #expect(!ParserRun(changed).requests.contains { $0.hasPrefix("GET /smuggled") }, "\(octet) for \(position)")
                }
            }
        }
    }

    @Test(arguments: ["Content-Length: 5", "Content-Length: 0", "Transfer-Encoding: chunked", "Transfer-Encoding: identity"])
    func `do not come out of two framings (RFC 9112, 6.3)`(second: String) {
        for first in ["Content-Length: 35", "Transfer-Encoding: chunked"] {
            for lines in [[first, second], [second, first]] {
                let text = RequestCase.fields(lines[0], lines[1]) + "0\r\n\r\n" + Self.smuggled
                let run = ParserRun(Array(text.utf8))
                #expect(run.requests.isEmpty)
                #expect(run.refusal?.status == .badRequest)
            }
        }
    }

    @Test(arguments: 0..<25) func `neither stop the parser nor depend on how they were cut`(seed: Int) throws {
        var random = Seeded(seed)
        let all = (goodRequests + badRequests).filter { $0.bytes.count < 400 }
        for _ in 0..<100 {
            var bytes = try #require(all.randomElement(using: &random)).bytes
            if Bool.random(using: &random) { bytes += try #require(all.randomElement(using: &random)).bytes }
            for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, &random) }
            let whole = ParserRun(bytes)
            var cuts = Set<Int>()
            for _ in 0..<5 { cuts.insert(Int.random(in: 0...bytes.count, using: &random)) }
            #expect(ParserRun(bytes, cuts: cuts.sorted()) == whole)
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout Seeded) {
        guard !bytes.isEmpty else { return }
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.insert(confusing.randomElement(using: &random) ?? 0, at: position)
        case 2: bytes.remove(at: position)
        case 3: bytes.swapAt(position, Int.random(in: 0..<bytes.count, using: &random))
        case 4: bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + 20)], at: position)
        default: bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 1...9, using: &random)))
        }
    }
}
