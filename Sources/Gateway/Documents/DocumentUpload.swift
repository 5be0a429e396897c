import Contracts
import StrictJSON

/// One document on its way to the service, piece by piece. Each piece has a request id of its own, made from the upload's,
/// so that a piece that was repeated after a lost answer is stored once.
final class DocumentUpload {
    private let exchange: Exchange
    private let matter: Matter
    private let request: String
    private let name: String
    private let kind: String
    private let mediaType: String
    private var offset = 0
    private var restarts = 0
    private static let mostRestarts = 2
    /// Bytes of one piece on the bus: base 64 makes it four thirds of that, within the bus's message limit of 1 MiB.
    static let pieceBytes = 512 << 10

    /// - Parameter kind: what the document is, where the operation says it and not the query.
    init(_ exchange: Exchange, to matter: Matter, request: String, name: String, mediaType: String, kind: String? = nil) {
        self.exchange = exchange
        self.matter = matter
        self.request = request
        self.name = name
        self.kind = kind ?? exchange.query[matter.documentKind] ?? matter.usualDocument
        self.mediaType = mediaType
    }

    func sendNext() {
        let body = exchange.request.body
        let end = min(body.count, offset + Self.pieceBytes)
        let last = end == body.count
        var data: [UInt8] = [UInt8(ascii: "\"")]
        Base64.append(body[offset..<end], to: &data)
        data.append(UInt8(ascii: "\""))
        var writer = JSONWriter(reserving: data.count + 1024)
        writer.beginObject()
        writer.field("request", "\(request)-\(offset / Self.pieceBytes)")
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        writer.field("upload", request)
        writer.field("offset", offset)
        writer.field("data", raw: data)
        writer.field("last", last)
        writer.field("name", name)
        writer.field("mediaType", mediaType)
        writer.field(matter.documentKind, kind)
        writer.endObject()
        offset = end
        guard let call = matter.storeCall else { return exchange.refuse(.notFound) }
        exchange.ask(call, writer.take(), failed: failed) { exchange, reply in
            guard last else { return self.sendNext() }
            exchange.answerVersion(reply, status: .created)
        }
    }

    /// A service that was restarted, or has taken a piece whose answer was lost, no longer expects this piece: the upload
    /// begins again. Its last piece has the same request id as before, so the document is attached once.
    private func failed(_ trouble: ServiceTrouble) {
        guard case .invalidParameter("offset") = trouble, offset > 0, restarts < Self.mostRestarts else {
            return exchange.refuse(trouble.refusal)
        }
        restarts += 1
        offset = 0
        sendNext()
    }
}
