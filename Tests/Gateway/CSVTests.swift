import Testing

@testable import Gateway

@Suite struct `CSV as RFC 4180 has it` {
    private func table(_ text: String) throws(CSVError) -> CSVTable { try CSVTable(Array(text.utf8), mostRecords: 10) }

    @Test(arguments: [
        ("a,b\r\n1,2\r\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\n,\n", [["", ""]]), ("a\n\"\"\n", [[""]]),
        ("a,b\n\"1,2\",\"3\"\"4\"\n", [["1,2", "3\"4"]]), ("a\n\"x\r\ny\"\nz\n", [["x\r\ny"], ["z"]]),
        ("a\n 1 \n", [[" 1 "]]), ("a,b\n\"1\",\n", [["1", ""]]),
    ])
    func `cells are what was written`(text: String, cells: [[String]]) throws {
        #expect(try table(text).records.map(\.cells) == cells)
    }

    @Test(arguments: [
        ("", CSVError.Reason.empty, 1), ("a,b\n", .empty, 1), ("\u{FEFF}a\n1\n", .byteOrderMark, 1),
        ("a\n1\"2\n", .quoteInsideCell, 2), ("a\n\"1\"2\n", .textAfterQuote, 2), ("a\n1\n\"2\n3", .quoteNotClosed, 3),
        ("a\n1\r\n", .mixedLineEnds, 2), ("a\n1\r2\n", .controlCharacter, 2), ("a\n1\u{0}\n", .controlCharacter, 2),
        ("a\n\"\u{7}\"\n", .controlCharacter, 2), ("a,\n1,2\n", .nameMissing, 1), ("a,b,a\n1,2,3\n", .nameRepeated, 1),
        ("a,b\n1,2\n3,4,5\n", .otherNumberOfCells, 3), ("a,b\n\"x\ny\",2\n\n", .otherNumberOfCells, 4),
        (String(repeating: "a,", count: 100) + "b\n", .tooManyColumns, 1),
        ("a\n" + String(repeating: "1\n", count: 11), .tooManyRecords, 12),
    ])
    func `what is none says why and in which line`(text: String, reason: CSVError.Reason, line: Int) {
        #expect(throws: CSVError(reason, line: line)) { try table(text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        #expect(throws: CSVError(.notUTF8, line: 1)) { try CSVTable([0x61, 0x0A, 0xC3, 0x28], mostRecords: 1) }
    }

    @Test func `whatever is written with quotes is read back`() throws {
        var chance = SystemRandomNumberGenerator()
        let letters = ["a", ",", "\"", "\n", "\r", "ә", " ", ";", "🂡"]
        for _ in 0..<300 {
            let cells = (0..<3).map { _ in
                (0..<Int.random(in: 0...6, using: &chance)).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)]
                }
                .joined()
            }
            let line = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            #expect(try table("x,y,z\n\(line)\n").records.map(\.cells) == [cells])
        }
    }

    @Test func `no bytes stop the reader`() {
        var chance = SystemRandomNumberGenerator()
        let letters: [UInt8] = [0x61, 0x2C, 0x22, 0x0A, 0x0D, 0x00, 0xC3, 0xA4]
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...24, using: &chance)).map { _ in
                letters[Int.random(in: 0..<letters.count, using: &chance)]
            }
            guard let table = try? CSVTable(bytes, mostRecords: 10) else { continue }
            #expect(table.records.allSatisfy { $0.cells.count == table.names.count })
        }
    }
}

@Suite struct `Metrics of several services` {
    @Test func `stand together by metric, each line with its part`() {
        var families = MetricFamilies()
        families.add("# HELP a x y\n# TYPE a counter\na 1\na{k=\"v\"} 2\n# HELP b z\n# TYPE b gauge\nb 3\n", of: "one")
        families.add("# HELP a x y\n# TYPE a counter\na 4\n", of: "two")
        #expect(
            families.text
                == """
                # HELP a x y
                # TYPE a counter
                a{part="one"} 1
                a{part="one",k="v"} 2
                a{part="two"} 4
                # HELP b z
                # TYPE b gauge
                b{part="one"} 3

                """
        )
    }
}
