import Contracts
import Law

/// Documents of a matter: uploaded and downloaded in pieces. Neither the bus nor the service ever holds more of a document
/// than one piece.
extension Matter {
    /// Takes a document.
    func storeDocument(_ exchange: Exchange) {
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
            to: self,
            request: request,
            name: name,
            mediaType: exchange.request.headers["content-type"] ?? "application/octet-stream"
        ).sendNext()
    }

    /// Gives a document.
    func readDocument(_ exchange: Exchange) {
        let digest = exchange.values[1]
        guard digest.utf8.count == 64, digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return exchange.refuse(.notFound)
        }
        DocumentDownload(exchange, by: readCall, digest: digest).askNext()
    }
}
