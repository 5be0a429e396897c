import Contracts
import HTTPServer
import Law
import StrictJSON

/// Documents of a complaint: their list, their upload in pieces, their download in pieces. Neither the bus nor the service
/// ever holds more of a document than one piece.
enum DocumentRoutes {
    /// Bytes of one piece on the bus: base 64 makes it four thirds of that, within the bus's message limit of 1 MiB.
    static let pieceBytes = 512 << 10

    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/complaints/{id}/documents", "listDocuments", by: .staffOrFiler, personal: true) {
            ComplaintRoutes.get($0, part: "documents")
        },
        Route(
            .post,
            "/v1/complaints/{id}/documents",
            "storeDocument",
            by: .staffOrFiler,
            body: .document,
            query: ["name", "role"],
            personal: true,
            store
        ),
        Route(.get, "/v1/complaints/{id}/documents/{sha256}", "readDocument", by: .staffOrFiler, personal: true, read),
    ]

    private static func store(_ exchange: Exchange) {
        guard let request = exchange.requestID() else { return }
        guard let name = exchange.query["name"], !name.isEmpty, name.utf8.count <= 255 else {
            return exchange.refuse(
                .parameter(
                    "name",
                    Text3(
                        kk: "құжаттың атауы керек, 255 байтқа дейін.",
                        ru: "нужно имя документа, до 255 байт.",
                        en: "the document's name is needed, at most 255 bytes."
                    )
                )
            )
        }
        guard !exchange.request.body.isEmpty else {
            return exchange.refuse(
                .malformed(Text3(kk: "Құжат бос.", ru: "Документ пуст.", en: "The document is empty."))
            )
        }
        DocumentUpload(
            exchange,
            request: request,
            name: name,
            role: exchange.query["role"] ?? "attachment",
            mediaType: exchange.request.headers["content-type"] ?? "application/octet-stream"
        ).sendNext()
    }

    private static func read(_ exchange: Exchange) {
        let digest = exchange.values[1]
        guard digest.utf8.count == 64, digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return exchange.refuse(.notFound)
        }
        DocumentDownload(exchange, digest: digest).askNext()
    }
}

/// One document on its way to the service, piece by piece. Each piece has a request id of its own, made from the upload's,
/// so that a piece that was repeated after a lost answer is stored once.
private final class DocumentUpload {
    private let exchange: Exchange
    private let request: String
    private let name: String
    private let role: String
    private let mediaType: String
    private var offset = 0
    private var restarts = 0
    private static let mostRestarts = 2

    init(_ exchange: Exchange, request: String, name: String, role: String, mediaType: String) {
        self.exchange = exchange
        self.request = request
        self.name = name
        self.role = role
        self.mediaType = mediaType
    }

    func sendNext() {
        let body = exchange.request.body
        let end = min(body.count, offset + DocumentRoutes.pieceBytes)
        let last = end == body.count
        var data: [UInt8] = [UInt8(ascii: "\"")]
        Base64.append(body[offset..<end], to: &data)
        data.append(UInt8(ascii: "\""))
        var writer = JSONWriter(reserving: data.count + 1024)
        writer.beginObject()
        writer.field("request", "\(request)-\(offset / DocumentRoutes.pieceBytes)")
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        writer.field("upload", request)
        writer.field("offset", offset)
        writer.field("data", raw: data)
        writer.field("last", last)
        writer.field("name", name)
        writer.field("mediaType", mediaType)
        writer.field("role", role)
        writer.endObject()
        offset = end
        exchange.ask(.storeDocument, writer.take(), failed: failed) { exchange, reply in
            guard last else { return self.sendNext() }
            guard let body = reply.body, let version = reply.version else { return exchange.refuse(.serviceFailed) }
            exchange.answer(.created, json: body, headers: [.init(.etag, EntityTag.text(version))])
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

/// One document on its way to the client. The next piece is asked for when the client has room for it.
private final class DocumentDownload {
    private let exchange: Exchange
    private let digest: String
    private var responder: HTTPResponder?
    private var size: Int64 = 0
    private var offset: Int64 = 0
    private var waits = false
    /// Keeps this download alive while nothing but the client's reading can move it on.
    private var waiting: DocumentDownload?

    init(_ exchange: Exchange, digest: String) {
        self.exchange = exchange
        self.digest = digest
    }

    func askNext() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        writer.field("sha256", digest)
        writer.field("offset", offset)
        writer.field("limit", DocumentRoutes.pieceBytes)
        writer.endObject()
        exchange.ask(.readDocument, writer.take(), failed: { trouble in self.fail(trouble.refusal) }, take)
    }

    private func take(_ exchange: Exchange, _ reply: ServiceReply) {
        guard let size = reply.integer("size"), let piece = reply.plainText("data").flatMap(Base64.decode), size >= 0,
            responder == nil || size == self.size, offset + Int64(piece.count) <= size, !piece.isEmpty || offset == size
        else { return fail(.serviceFailed) }
        if responder == nil {
            guard begin(reply, size: size) else { return }
        }
        guard let responder else { return }
        offset += Int64(piece.count)
        let hasRoom = responder.write(piece)
        if offset == size {
            responder.finish()
        } else if hasRoom {
            askNext()
        } else {
            waits = true
            waiting = self
        }
    }

    /// The client has taken what there was.
    private func continueIfWaiting() {
        guard waits else { return }
        waits = false
        waiting = nil
        askNext()
    }

    /// Sends the head, or all of the answer when there is nothing to send.
    private func begin(_ reply: ServiceReply, size: Int64) -> Bool {
        let tag = "\"\(digest)\""
        if EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: tag) {
            exchange.answer(HTTPResponse(.notModified, headers: [.init(.etag, tag), .init(.cacheControl, "no-store")]))
            return false
        }
        let type = reply.text("mediaType").flatMap { MediaType.isWellFormed($0) ? $0 : nil } ?? "application/octet-stream"
        let headers = AnswerHeaders.document(
            type: type,
            disposition: ContentDisposition.attachment(named: reply.text("name") ?? digest),
            digest: digest
        )
        self.size = size
        let responder = exchange.begin(.ok, headers: headers, length: size)
        if exchange.request.method == .head {
            responder.finish()
            return false
        }
        responder.onWritable { [weak self] in self?.continueIfWaiting() }
        responder.onClosed { [weak self] in self?.waiting = nil }
        self.responder = responder
        return true
    }

    /// Before the head a problem can be told; afterwards only a broken connection says that the document is not whole.
    private func fail(_ refusal: Refusal) {
        guard let responder else { return exchange.refuse(refusal) }
        responder.abort()
    }
}
