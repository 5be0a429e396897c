import Contracts
import HTTPServer
import StrictJSON

/// One document on its way to the client. The next piece is asked for when the client has room for it.
final class DocumentDownload {
    private let exchange: Exchange
    private let call: ServiceMethod?
    private let digest: String
    private let ticket: Ticket?
    private var responder: HTTPResponder?
    private var size: Int64 = 0
    private var offset: Int64 = 0
    private var waits = false
    /// Keeps this download alive while nothing but the client's reading can move it on.
    private var waiting: DocumentDownload?

    /// What a service gave out with the recorded opening of a sealed document.
    struct Ticket {
        /// The text that its pieces are asked for with.
        let text: String
        /// The document's name.
        let name: String?
        /// Its media type.
        let mediaType: String?
    }

    /// - Parameter ticket: nil where the caller's rights alone decide.
    init(_ exchange: Exchange, by call: ServiceMethod?, digest: String, ticket: Ticket? = nil) {
        self.exchange = exchange
        self.call = call
        self.digest = digest
        self.ticket = ticket
    }

    func askNext() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("principal", raw: exchange.caller.json)
        writer.field("id", exchange.values[0])
        writer.field("sha256", digest)
        writer.field("ticket", ifPresent: ticket?.text)
        writer.field("offset", offset)
        writer.field("limit", DocumentUpload.pieceBytes)
        writer.endObject()
        guard let call else { return exchange.refuse(.notFound) }
        exchange.ask(call, writer.take(), failed: { trouble in self.fail(trouble.refusal) }, take)
    }

    private func take(_ exchange: Exchange, _ reply: ServiceReply) {
        guard let size = reply.integer("size"), let piece = reply.plainText("data").flatMap(Base64.decode), size >= 0,
            responder == nil || size == self.size, offset + Int64(piece.count) <= size, !piece.isEmpty || offset == size
        else { return fail(.serviceFailed) }
        if responder == nil {
            guard begin(reply, size: size) else { return }
        }
        // A client that went while this piece was on its way takes no more, and nothing would wake a download that waits for it.
        guard let responder, responder.isOpen else { return }
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
        let type = (ticket?.mediaType ?? reply.text("mediaType")).flatMap { MediaType.isWellFormed($0) ? $0 : nil } ?? "application/octet-stream"
        let headers = AnswerHeaders.document(
            type: type,
            disposition: ContentDisposition.attachment(named: ticket?.name ?? reply.text("name") ?? digest),
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
