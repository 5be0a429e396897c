/// Walks through CSV record by record.
struct CSVScanner {
    private enum LineEnd { case crlf, lf }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed: UInt8 = 10
    private static let carriageReturn: UInt8 = 13

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineEnd: LineEnd?

    /// - Throws: `CSVError` when the text begins with a byte-order mark or is no UTF-8.
    init(_ bytes: [UInt8]) throws(CSVError) {
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw CSVError(.byteOrderMark, line: 1) }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw CSVError(.notUTF8, line: 1) }
        self.bytes = bytes
    }

    /// The next record; nil at the end.
    mutating func nextRecord() throws(CSVError) -> CSVTable.Record? {
        guard position < bytes.count else { return nil }
        let first = line
        var cells: [String] = []
        while true {
            cells.append(position < bytes.count && bytes[position] == Self.quote ? try quoted() : try plain())
            guard position < bytes.count, bytes[position] == Self.comma else { break }
            position += 1
        }
        try endLine()
        return CSVTable.Record(line: first, cells: cells)
    }

    private mutating func plain() throws(CSVError) -> String {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            if byte == Self.quote { throw CSVError(.quoteInsideCell, line: line) }
            guard byte >= 0x20, byte != 0x7F else { throw CSVError(.controlCharacter, line: line) }
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A cell in quotes; a doubled quote in it is one (RFC 4180, section 2.7).
    private mutating func quoted() throws(CSVError) -> String {
        let opened = line
        var cell: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else { return try closed(cell) }
                position += 1
            } else if byte == Self.lineFeed {
                line += 1
            } else if byte != Self.carriageReturn, byte < 0x20 || byte == 0x7F {
                throw CSVError(.controlCharacter, line: line)
            }
            cell.append(byte)
        }
        throw CSVError(.quoteNotClosed, line: opened)
    }

    private func closed(_ cell: [UInt8]) throws(CSVError) -> String {
        if position < bytes.count, ![Self.comma, Self.lineFeed, Self.carriageReturn].contains(bytes[position]) {
            throw CSVError(.textAfterQuote, line: line)
        }
        return String(decoding: cell, as: UTF8.self)
    }

    /// The line end after a record; the last one may have none.
    private mutating func endLine() throws(CSVError) {
        guard position < bytes.count else { return }
        let found: LineEnd
        if bytes[position] == Self.lineFeed {
            found = .lf
        } else {
            guard position + 1 < bytes.count, bytes[position + 1] == Self.lineFeed else {
                throw CSVError(.controlCharacter, line: line)
            }
            found = .crlf
            position += 1
        }
        guard lineEnd == nil || lineEnd == found else { throw CSVError(.mixedLineEnds, line: line) }
        lineEnd = found
        position += 1
        line += 1
    }
}
