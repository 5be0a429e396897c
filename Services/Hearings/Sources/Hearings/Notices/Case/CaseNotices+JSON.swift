import Contracts
import StrictJSON

extension CaseNotices {
    /// The part `notices` of a case: the letters with their texts, and how they reached the parties.
    func part(of matter: AdministrativeCase) -> [UInt8] {
        var writer = JSONWriter(reserving: 4_096)
        writer.object { writer in
            writer.array("notices") { writer in for request in requests { request.write(to: &writer) } }
            writer.array("deliveries") { writer in
                for (addressee, delivery) in deliveries.sorted(by: { ($0.key.round, $0.key.party) < ($1.key.round, $1.key.party) }
                ) {
                    writer.object { writer in
                        writer.field("round", addressee.round)
                        delivery.write(to: &writer)
                    }
                }
            }
            guard let round = matter.rounds.last, let notice = round.notice else { return }
            writer.object("service") { writer in
                writer.field("round", round.number)
                writer.field("at", notice.at.rfc3339)
                writer.field("channel", notice.channel.rawValue)
                writer.field("proof", notice.proof.rawValue)
                writer.field("effectiveDay", notice.terms.effectiveDay.iso)
                writer.field("late", notice.isLate)
            }
        }
        return writer.take()
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
