import Contracts
import StrictJSON

extension CaseNotices {
    /// Writes the members `letters`, with their texts, and `deliveries`, how each notice reached its party.
    func write(to writer: inout JSONWriter) {
        writer.array("letters") { writer in for request in requests { request.write(to: &writer) } }
        writer.array("deliveries") { writer in
            for (addressee, delivery) in deliveries.sorted(by: {
                ($0.key.round, $0.key.party, $0.key.letter) < ($1.key.round, $1.key.party, $1.key.letter)
            }) {
                writer.object { writer in
                    writer.field("round", addressee.round)
                    writer.field("letter", addressee.letter.rawValue)
                    delivery.write(to: &writer)
                }
            }
        }
    }
}

extension NoticeRequested {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("at", at.rfc3339)
            writer.field("round", round)
            writer.field("kind", kind.rawValue)
            writer.field("party", party.rawValue)
            writer.field("channel", channel.rawValue)
            writer.field("channelTitle", channel.text)
            writer.field("step", ifPresent: step?.rawValue)
            writer.field("document", ifPresent: document)
            if let text { writer.field("text", text) }
            writer.field("calendar", ifPresent: calendar)
        }
    }
}

extension NoticeDelivery {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.field("party", party.rawValue)
        writer.field("issuedAt", issuedAt.rfc3339)
        writer.array("channels") { writer in
            for channel in NoticeChannel.allCases {
                guard let standing = channels[channel] else { continue }
                writer.object { writer in
                    writer.field("channel", channel.rawValue)
                    writer.field("state", standing.code)
                    writer.field("title", standing.text)
                    writer.field("at", standing.proof.at.rfc3339)
                    writer.field("reference", standing.proof.reference)
                }
            }
        }
    }
}

extension NoticeDelivery.Standing {
    /// A stable word for programs.
    fileprivate var code: String {
        switch self {
        case .posted: "posted"
        case .read: "read"
        case .handedOver: "handedOver"
        case .told: "told"
        case .failed: "failed"
        }
    }

    fileprivate var proof: NoticeProof {
        switch self {
        case .posted(let proof), .read(_, let proof), .handedOver(let proof), .told(let proof), .failed(_, let proof): proof
        }
    }
}
