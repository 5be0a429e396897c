import Contracts
import Journal
import Law
import StrictJSON

/// The journals' own evidence, for anybody: tree heads and proofs as the services give them, and receipts checked without
/// asking any service.
enum JournalRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/journal/{service}/head", "getJournalHead") { ask($0, "Head", numbers: []) },
        Route(.get, "/v1/journal/{service}/proof", "getJournalProof", query: ["sequence", "size"]) {
            ask($0, "Proof", numbers: [("sequence", true), ("size", false)])
        },
        Route(.get, "/v1/journal/{service}/consistency", "getJournalConsistency", query: ["first", "second"]) {
            ask($0, "Consistency", numbers: [("first", true), ("second", false)])
        },
        Route(.post, "/v1/receipts/verify", "verifyReceipt", body: .json, verify),
    ]

    private static let number = Text3(
        kk: "1-ден басталатын бүтін сан керек.",
        ru: "нужно целое число от 1.",
        en: "a whole number from 1 is needed."
    )

    private static func ask(_ exchange: Exchange, _ method: String, numbers: [(name: String, isRequired: Bool)]) {
        guard let service = ServiceName(rawValue: exchange.values[0]).map(exchange.gateway.link) else {
            return exchange.refuse(.notFound)
        }
        var writer = JSONWriter(reserving: 64)
        writer.beginObject()
        for (name, isRequired) in numbers {
            guard let text = exchange.query[name] else {
                if isRequired { return exchange.refuse(.parameter(name, number)) }
                continue
            }
            guard let value = Int64(text), value > 0, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return exchange.refuse(.parameter(name, number))
            }
            writer.field(name, value)
        }
        writer.endObject()
        exchange.ask(service, "kz.shagym.journal." + method, writer.take()) { exchange, reply in
            exchange.answer(json: reply.bytes, headers: [.init(.cacheControl, "no-store")])
        }
    }

    private static func verify(_ exchange: Exchange) {
        guard let object = exchange.jsonBody() else { return }
        let receipt = object["receipt"]?.asObject ?? object
        var trouble = FieldTrouble()
        func digest(_ name: String) -> Digest? {
            let digest = receipt[name]?.asString.flatMap(Digest.init(hex:))
            if digest == nil { trouble.add("/\(name)", receipt[name] == nil ? "missing" : "format", FieldWords.hash) }
            return digest
        }
        func whole(_ name: String) -> Int64? {
            let value = receipt[name]?.asInteger
            if value == nil { trouble.add("/\(name)", receipt[name] == nil ? "missing" : "format", number) }
            return value
        }
        let (sequence, size) = (whole("sequence"), whole("size"))
        let (leaf, root) = (digest("leaf"), digest("root"))
        let path = receipt["path"]?.asArray?.map { $0.asString.flatMap(Digest.init(hex:)) }
        if path == nil || path?.contains(nil) == true {
            trouble.add("/path", path == nil ? "missing" : "format", FieldWords.hash)
        }
        let event = receipt["event"]
        if let event, event.asObject == nil { trouble.add("/event", "format", FieldWords.object) }
        guard trouble.isEmpty, let sequence, let size, let leaf, let root, let path else {
            return exchange.refuse(trouble.refusal)
        }
        // The journal writes its events without white space, so a receipt indented on the way still has the same leaf.
        let isUnchanged = event.map { event in
            MerkleHash.leaf(event.jsonBytes) == leaf && event["sequence"]?.asString.flatMap { Int64($0) } == sequence
        }
        let isInTree = MerkleProof.verifyInclusion(
            leaf: leaf,
            index: sequence - 1,
            size: size,
            path: path.compactMap { $0 },
            root: root
        )
        var writer = JSONWriter(reserving: 256)
        writer.object { writer in
            writer.field("holds", isInTree && isUnchanged != false)
            if let isUnchanged { writer.field("eventUnchanged", isUnchanged) }
            writer.field("inTree", isInTree)
            writer.field("sequence", sequence)
            writer.field("size", size)
            writer.field("root", root.hex)
        }
        exchange.answer(json: writer.take())
    }
}
