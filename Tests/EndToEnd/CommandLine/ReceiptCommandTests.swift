import Journal
import StrictJSON
import TestSupport
import Testing

/// A journal of a few events, and the receipt of one of them.
private struct SampleReceipt {
    let events: [[UInt8]]

    init(count: Int) {
        events = (1...count).map { number in
            let sequence = String(repeating: "0", count: 20 - String(number).count) + String(number)
            return Array(
                """
                {"specversion":"1.0","type":"kz.shagym.complaint.received.v1","time":"2026-07-03T15:00:00+05:00",\
                "sequence":"\(sequence)","data":{"number":\(number),"text":"Шағым"}}
                """.utf8
            )
        }
    }

    func receipt(of sequence: Int, changed: (inout JSONObject) -> Void = { _ in }) throws -> [UInt8] {
        let leaves = events.map { MerkleHash.leaf($0) }
        let tree = MerkleTree<Never> { height, index in
            Self.root(Array(leaves[(Int(index) << height)..<(Int(index + 1) << height)]))
        }
        let path = tree.inclusion(of: Int64(sequence - 1), size: Int64(events.count))
        var object: JSONObject = [
            "event": try JSONValue(parsing: events[sequence - 1]),
            "sequence": .number(JSONNumber(sequence)),
            "size": .number(JSONNumber(events.count)),
            "epoch": "5f2c",
            "leaf": .string(leaves[sequence - 1].hex),
            "root": .string(tree.root(size: Int64(events.count)).hex),
            "path": .array(path.map { .string($0.hex) }),
        ]
        changed(&object)
        return JSONValue.object(["number": "1", "receipt": .object(object)]).jsonBytes
    }

    private static func root(_ leaves: [Digest]) -> Digest {
        leaves.count == 1
            ? leaves[0]
            : MerkleHash.node(root(Array(leaves.prefix(leaves.count / 2))), root(Array(leaves.suffix(leaves.count / 2))))
    }
}

@Suite struct `shagym receipt verify` {
    private func verify(_ receipt: [UInt8], _ words: String...) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        return try ProgramRun("shagym", ["receipt", "verify", folder.write("receipt.json", receipt)] + words)
    }

    @Test(arguments: [(1, 1), (1, 2), (3, 3), (5, 8), (7, 11)]) func `confirms a true receipt and says what it proves`(
        sequence: Int,
        size: Int
    ) throws {
        let run = try verify(try SampleReceipt(count: size).receipt(of: sequence))
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.hasPrefix("The receipt holds."))
        #expect(run.output.contains("number \(sequence) of \(size)"))
        #expect(run.output.contains("It does not prove"))
    }

    @Test func `confirms a receipt that a program has indented`() throws {
        var text = ""
        for character in String(decoding: try SampleReceipt(count: 4).receipt(of: 2), as: UTF8.self) {
            text.append(character)
            if character == "," || character == "{" { text += "\n   " }
        }
        // Commas and braces inside the sample's strings do not occur, so only whitespace between values was added.
        #expect(try verify(Array(text.utf8)).status == 0)
    }

    @Test(arguments: ["event", "leaf", "root", "size", "sequence", "path", "path order"])
    func `refuses a receipt in which anything was changed`(part: String) throws {
        let receipt = try SampleReceipt(count: 6).receipt(of: 3) { object in
            switch part {
            case "event":
                var event = object["event"]?.asObject ?? [:]
                event["data"] = ["number": 3, "text": "Шагым"]
                object["event"] = .object(event)
            case "leaf", "root": object[part] = .string(SHA256.hash(Array("other".utf8)).hex)
            case "size": object["size"] = 20
            case "sequence": object["sequence"] = 2
            case "path": object["path"] = .array(Array((object["path"]?.asArray ?? []).dropLast()))
            default: object["path"] = .array((object["path"]?.asArray ?? []).reversed())
            }
        }
        let run = try verify(receipt, "--json")
        #expect(run.status == 1)
        #expect(try JSONValue(parsing: run.output)["holds"]?.asBool == false)
    }

    @Test(arguments: ["", "{", "[]", "{\"event\":1}", "{\"event\":{},\"sequence\":1}"])
    func `refuses what is no receipt`(text: String) throws {
        let run = try verify(Array(text.utf8))
        #expect(run.status == 1)
        #expect(run.output.contains("does NOT hold"))
    }

    @Test func `says so when there is no such file`() throws {
        let run = try ProgramRun("shagym", ["receipt", "verify", "/nowhere/receipt.json"])
        #expect(run.status == 1)
        #expect(run.errors.contains("cannot read /nowhere/receipt.json"))
    }
}
