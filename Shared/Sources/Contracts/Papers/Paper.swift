import Law
import StrictJSON

/// A paper of our own as a service words it, in every language and without any layout. What people typed is the same in all of them.
public struct Paper: Hashable, Sendable, Codable {
    /// A part of a paper, from top to bottom.
    public enum Block: Hashable, Sendable, Codable {
        /// A heading above the blocks that follow.
        case heading(Text3)
        /// A paragraph; a line feed within it is kept.
        case paragraph(Text3)
        /// A line to be signed by hand: as what, and the name where it is known.
        case signature(Text3, name: String?)
        /// The place of the seal.
        case seal

        private enum HeadingCodingKeys: String, CodingKey { case _0 = "text" }
        private enum ParagraphCodingKeys: String, CodingKey { case _0 = "text" }
        private enum SignatureCodingKeys: String, CodingKey {
            case _0 = "text"
            case name
        }
    }

    /// Which paper.
    public let id: PaperID
    /// Its title.
    public let title: Text3
    /// What stands on it.
    public let blocks: [Block]
    /// The languages it is printed in unless the reader asks for one, in order; none where it is printed in the reader's own.
    public let languages: [Language]

    /// A paper.
    public init(_ id: PaperID, title: Text3, blocks: [Block], languages: [Language] = [.kk, .ru]) {
        self.id = id
        self.title = title
        self.blocks = blocks
        self.languages = languages
    }

    /// The paper as a service answers it.
    public var jsonBytes: [UInt8] { get throws { try StrictJSONEncoder().encode(self) } }

    /// Reads what ``jsonBytes`` wrote.
    public init(json: JSONValue) throws(JSONDecodingError) {
        self = try StrictJSONDecoder(refusesUnknownKeys: true).decode(Paper.self, from: json)
    }
}

/// A paper that can be printed of a matter as it stands.
public struct OfferedPaper: Hashable, Sendable {
    /// Which paper.
    public let id: PaperID
    /// The number of the decision where a matter may have several; nil for other papers.
    public let decision: String?

    /// An offer.
    public init(_ id: PaperID, decision: String? = nil) {
        self.id = id
        self.decision = decision
    }

    /// What a service answers to the part `papers`: `{"papers":[{"id","name","decision"?}]}`.
    public static func jsonBytes(_ offers: [OfferedPaper]) -> [UInt8] {
        var writer = JSONWriter(reserving: 512)
        writer.object { writer in
            writer.array("papers") { writer in
                for offer in offers {
                    writer.object { writer in
                        writer.field("id", offer.id.rawValue)
                        writer.field("name", offer.id.name)
                        writer.field("decision", ifPresent: offer.decision)
                    }
                }
            }
        }
        return writer.take()
    }
}

extension Problem {
    /// The matter has no such paper as it stands, or not for this caller.
    public static let noPaperNow = Problem(
        .notFound,
        code: "no-paper-now",
        detail: Text3(
            kk: "Істің бұл кезеңінде мұндай құжат басып шығарылмайды. Не басып шығаруға болатыны іс бетінде көрсетілген.",
            ru: "На этой стадии такой документ не печатается. Что можно напечатать, указано на странице дела.",
            en: "As the matter stands there is no such paper. What can be printed stands on the matter's page."
        )
    )
}
