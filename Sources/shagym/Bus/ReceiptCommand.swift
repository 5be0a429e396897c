import Journal
import StrictJSON

extension Command {
    /// `shagym receipt verify`: checks a filer's receipt without any server.
    static let receiptVerify = Command(
        name: "receipt verify",
        summary: "check a filer's receipt, without any server",
        arguments: ["<file>"],
        options: [Option("json", "print the finding as JSON")],
        notes: [
            "The file is the receipt, or the whole answer to the filing that contains it. Exit status 0: the receipt holds; 1: it does not.",
            "Checked is the Merkle inclusion proof of RFC 9162 section 2.1.3, computed again from the event's own bytes.",
        ],
        examples: ["shagym receipt verify receipt.json"]
    ) { invocation in
        let file = invocation.arguments[0]
        let finding = ReceiptFinding(try TextFile.read(file, limit: 4 << 20))
        if invocation.has("json") {
            Terminal.print(finding.json)
        } else {
            Terminal.print(finding.text)
        }
        return finding.holds ? ExitStatus.done : ExitStatus.failed
    }
}

/// What a receipt proves.
struct ReceiptFinding {
    /// Why it does not hold; nil when it holds.
    private(set) var objection: String?
    private var sequence: Int64 = 0
    private var size: Int64 = 0
    private var root = ""
    private var epoch: String?
    private var type: String?
    private var time: String?
    private var subject: String?

    var holds: Bool { objection == nil }

    init(_ bytes: [UInt8]) {
        do throws(Objection) {
            try check(bytes)
        } catch {
            objection = error.sentence
        }
    }

    private struct Objection: Error {
        let sentence: String
        init(_ sentence: String) { self.sentence = sentence }
    }

    private mutating func check(_ bytes: [UInt8]) throws(Objection) {
        let document: JSONValue
        do {
            document = try JSONValue(parsing: bytes, limits: JSONLimits(maxBytes: 4 << 20))
        } catch {
            throw Objection("The file is not strict JSON: \(error).")
        }
        let receipt = document["receipt"] ?? document
        guard let event = receipt["event"], case .object = event else {
            throw Objection("The file is not a receipt: it has no member \"event\".")
        }
        guard let sequence = receipt["sequence"]?.asInteger, let size = receipt["size"]?.asInteger,
            let root = receipt["root"]?.asString.flatMap(Digest.init(hex:)),
            let leaf = receipt["leaf"]?.asString.flatMap(Digest.init(hex:)), let list = receipt["path"]?.asArray
        else { throw Objection("The receipt lacks one of: sequence, size, root, leaf, path.") }
        let path = list.compactMap { $0.asString.flatMap(Digest.init(hex:)) }
        guard path.count == list.count else { throw Objection("The receipt's path holds something that is no hash.") }
        self.sequence = sequence
        self.size = size
        self.root = root.hex
        epoch = receipt["epoch"]?.asString
        type = event["type"]?.asString
        time = event["time"]?.asString
        subject = event["subject"]?.asString
        // The journal's own bytes have no whitespace: a receipt that was indented by some program still gives the same hash.
        guard MerkleHash.leaf(event.jsonBytes) == leaf else {
            throw Objection(
                "The event in the receipt is not the one that was recorded: its hash differs. It was changed afterwards."
            )
        }
        guard event["sequence"]?.asString.flatMap({ Int64($0) }) == sequence else {
            throw Objection("The event's number and the receipt's number differ.")
        }
        guard MerkleProof.verifyInclusion(leaf: leaf, index: sequence - 1, size: size, path: path, root: root) else {
            throw Objection(
                "The path does not lead from the event to the journal's root. The receipt was changed, or it is of another journal."
            )
        }
    }

    var text: String {
        if let objection { return Terminal.strong("The receipt does NOT hold.") + "\n\n" + objection }
        var rows = [["  Event", "number \(sequence) of \(size)"]]
        if let type { rows.append(["  Kind", type]) }
        if let subject { rows.append(["  Matter", subject]) }
        if let time { rows.append(["  Recorded", time]) }
        rows.append(["  Root", root])
        if let epoch { rows.append(["  Journal", epoch]) }
        return """
            \(Terminal.strong("The receipt holds."))

            \(Columns.aligned(rows).joined(separator: "\n"))

            It proves: the journal whose root stands above contains exactly this event, unchanged, at this place. Anyone who
            keeps this file can show that the filing was recorded at this time; if the event is later removed or altered, the
            journal can no longer show that its present state grew from this root.
            It does not prove that the root is the journal's: compare it with what the service publishes
            (GET /v1/journal/complaints/consistency?first=\(size)).
            """
    }

    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("holds", holds)
            object.field("objection", ifPresent: objection)
            if holds {
                object.field("sequence", sequence)
                object.field("size", size)
                object.field("root", root)
            }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
