/// A table read from CSV (RFC 4180): a line of names, and records with one cell for each name. Pure.
///
/// Read strictly, because a table that two programs read differently would register other people's data: UTF-8 without a
/// byte-order mark, commas, one kind of line end throughout (CRLF or LF), quotes only around a whole cell, as many cells in
/// every record as there are names.
struct CSVTable: Equatable, Sendable {
    /// A record and where it begins.
    struct Record: Equatable, Sendable {
        /// The line in the text, counted from 1; a quoted cell may hold line ends, so lines are not records.
        let line: Int
        /// The cells, quotes removed.
        let cells: [String]
    }

    /// The most names.
    static let mostColumns = 100

    /// The names, each once.
    let names: [String]
    /// The records in order.
    let records: [Record]

    /// Reads a whole text.
    /// - Parameter mostRecords: more are refused.
    init(_ bytes: [UInt8], mostRecords: Int) throws(CSVError) {
        var scanner = try CSVScanner(bytes)
        guard let header = try scanner.nextRecord() else { throw CSVError(.empty, line: 1) }
        guard header.cells.count <= Self.mostColumns else { throw CSVError(.tooManyColumns, line: 1) }
        guard !header.cells.contains("") else { throw CSVError(.nameMissing, line: 1) }
        guard Set(header.cells).count == header.cells.count else { throw CSVError(.nameRepeated, line: 1) }
        var records: [Record] = []
        while let record = try scanner.nextRecord() {
            guard record.cells.count == header.cells.count else { throw CSVError(.otherNumberOfCells, line: record.line) }
            guard records.count < mostRecords else { throw CSVError(.tooManyRecords, line: record.line) }
            records.append(record)
        }
        guard !records.isEmpty else { throw CSVError(.empty, line: 1) }
        names = header.cells
        self.records = records
    }
}

/// Why a text is no table.
struct CSVError: Error, Equatable {
    /// What is wrong.
    enum Reason: String, CaseIterable, Sendable {
        case empty
        case byteOrderMark
        case notUTF8
        case controlCharacter
        case quoteInsideCell
        case textAfterQuote
        case quoteNotClosed
        case mixedLineEnds
        case nameMissing
        case nameRepeated
        case tooManyColumns
        case otherNumberOfCells
        case tooManyRecords
    }

    /// What is wrong.
    let reason: Reason
    /// In which line, counted from 1.
    let line: Int

    init(_ reason: Reason, line: Int) {
        self.reason = reason
        self.line = line
    }
}
