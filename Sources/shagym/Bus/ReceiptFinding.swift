import Journal
import StrictJSON

/// What a receipt proves, found with nothing but the receipt.
struct ReceiptFinding {
    /// Why it does not hold; nil when it holds.
    private(set) var objection: String?
    private var sequence: Int64 = 0
    private var size: Int64 = 0
    private var root = ""
    private var leaf = ""
    private var epoch: String?
    private var journal = "<service>"
    private var event: JSONValue?

    /// Whether everything in the receipt fits together.
    var holds: Bool { objection == nil }

    /// Checks a receipt, or an answer to a filing that has one as `receipt`.
    /// - Parameter event: the recorded event, when the receipt does not hold it itself.
    init(_ receipt: [UInt8], event: [UInt8]? = nil) {
        do throws(Objection) {
            try check(receipt, event)
        } catch {
            objection = error.sentence
        }
    }

    private struct Objection: Error {
        let sentence: String
        init(_ sentence: String) { self.sentence = sentence }
    }

    private mutating func check(_ bytes: [UInt8], _ separate: [UInt8]?) throws(Objection) {
        let document = try Self.parse(bytes)
        let receipt = document["receipt"] ?? document
        guard let sequence = receipt["sequence"]?.asInteger, let size = receipt["size"]?.asInteger,
            let root = receipt["root"]?.asString.flatMap(Digest.init(hex:)),
            let leaf = receipt["leaf"]?.asString.flatMap(Digest.init(hex:)), let list = receipt["path"]?.asArray
        else { throw Objection("The file is not a receipt: it lacks one of sequence, size, root, leaf, path.") }
        let path = list.compactMap { $0.asString.flatMap(Digest.init(hex:)) }
        guard path.count == list.count else { throw Objection("The receipt's path holds something that is no hash.") }
        self.sequence = sequence
        self.size = size
        self.root = root.hex
        self.leaf = leaf.hex
        epoch = receipt["epoch"]?.asString
        if let name = receipt["journal"]?.asString, Part.services.contains(name) { journal = name }
        if let separate { event = try Self.parse(separate) } else { event = receipt["event"] }
        if let event { try check(event, leaf) }
        guard MerkleProof.verifyInclusion(leaf: leaf, index: sequence - 1, size: size, path: path, root: root) else {
            throw Objection(
                "The path does not lead from the event to the journal's root. The receipt was changed, or it is of another journal."
            )
        }
    }

    private func check(_ event: JSONValue, _ leaf: Digest) throws(Objection) {
        // The journal's own bytes have no whitespace: an event that was indented by some program still gives the same hash.
        guard MerkleHash.leaf(event.jsonBytes) == leaf else {
            throw Objection(
                "The event is not the one that was recorded: its hash differs from the receipt's. It was changed afterwards."
            )
        }
        guard event["sequence"]?.asString.flatMap({ Int64($0) }) == sequence else {
            throw Objection("The event's number and the receipt's number differ.")
        }
    }

    private static func parse(_ bytes: [UInt8]) throws(Objection) -> JSONValue {
        do {
            return try JSONValue(parsing: bytes, limits: JSONLimits(maxBytes: 4 << 20))
        } catch {
            throw Objection("The file is not strict JSON: \(error).")
        }
    }

    // MARK: Words

    /// The finding for people.
    var text: String {
        if let objection { return Terminal.strong("The receipt does NOT hold.") + "\n\n" + objection }
        return """
            \(Terminal.strong("The receipt holds."))

            \(Columns.aligned(facts).joined(separator: "\n"))

            \(event == nil ? Self.provesLeaf : Self.provesEvent)
            It does not prove that the root is the journal's: compare it with what the service publishes
            (GET /v1/journal/\(journal)/consistency?first=\(size)).
            """
    }

    private var facts: [[String]] {
        let event = self.event
        let named = [("  Kind", "type"), ("  Matter", "subject"), ("  Recorded", "time")].compactMap { title, key in
            event?[key]?.asString.map { [title, $0] }
        }
        return [["  Event", "number \(sequence) of \(size)"]] + named + [["  Hash", leaf], ["  Root", root]]
            + (epoch.map { [["  Journal", $0]] } ?? [])
    }

    private static let provesEvent = """
        It proves: the journal whose root stands above contains exactly this event, unchanged, at this place. Whoever keeps
        this file can show that the filing was recorded at this time; should the event be removed or altered later, the
        journal can no longer show that its present state grew from this root.
        """

    private static let provesLeaf = """
        It proves: the journal whose root stands above contains, at this place, an event with this hash. The receipt does not
        hold the event's own words; give them with --event FILE to prove those too. Should the event be removed or altered
        later, the journal can no longer show that its present state grew from this root.
        """

    /// The finding for programs.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.field("holds", holds)
            object.field("objection", ifPresent: objection)
            if holds {
                object.field("sequence", sequence)
                object.field("size", size)
                object.field("leaf", leaf)
                object.field("root", root)
                object.field("event", event != nil)
            }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }
}
