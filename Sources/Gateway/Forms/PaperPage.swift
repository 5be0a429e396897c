import Contracts
import HTTPServer
import Law
import StrictJSON

/// A paper of our own, filled from a matter for whoever may read it.
enum PaperPage {
    /// What the query may say: the matter, which of its decisions, and the one language that is wanted.
    static let parameters = ["complaint", "clearance", "decision", "language"]

    /// Asks the service for the paper and hands it on, as it is to be printed and as the service said it.
    static func show(
        _ id: PaperID,
        _ exchange: Exchange,
        _ answer: @escaping (Exchange, _ page: LetterPage, _ said: [UInt8]) -> Void
    ) {
        let own = [id.matter.rawValue, "language"] + (id.matter == .clearance ? ["decision"] : [])
        if let other = exchange.query.pairs.first(where: { !own.contains($0.0) })?.0 {
            return exchange.refuse(.parameter(other, notOfPaper(id)))
        }
        guard let number = exchange.query[id.matter.rawValue] else {
            return exchange.refuse(.parameter(id.matter.rawValue, numberWanted))
        }
        guard exchange.caller.kind != .anonymous else { return exchange.refuse(Refusal.unauthenticated) }
        guard let language = exchange.languageParameter(else: exchange.language) else { return }
        let wanted = exchange.query["language"] == nil ? nil : language
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("principal", raw: exchange.caller.json)
            writer.field("id", number)
            writer.field("part", id.rawValue)
            writer.field("decision", ifPresent: exchange.query["decision"])
        }
        exchange.ask(call(id), writer.take()) { exchange, reply in
            guard let said = reply.body, let paper = (try? JSONValue(parsing: said)).flatMap({ try? Paper(json: $0) }) else {
                return exchange.refuse(.serviceFailed)
            }
            if let wanted, paper.title[wanted].isEmpty { return exchange.refuse(.parameter("language", asServed)) }
            let page = LetterPage(
                title: paper.title,
                blocks: paper.blocks,
                languages: wanted.map { [$0] } ?? paper.languages,
                copies: id.copies,
                reader: exchange.language
            )
            answer(exchange, page, said)
        }
    }

    private static func call(_ id: PaperID) -> ServiceMethod {
        switch id.matter {
        case .case: Matter.cases.getCall
        case .complaint: Matter.complaints.getCall
        case .clearance: Matter.clearances.getCall
        }
    }

    private static let numberWanted = Text3(
        kk: "толтыру үшін істің нөмірі керек.",
        ru: "чтобы заполнить документ, нужен номер дела.",
        en: "to fill the paper the number of the matter is needed."
    )

    private static let asServed = Text3(
        kk: "берілген хабарлама тек қазақ және орыс тілдерінде.",
        ru: "вручённое уведомление есть только на казахском и русском.",
        en: "what was served is in Kazakh and Russian only."
    )

    private static func notOfPaper(_ id: PaperID) -> Text3 {
        Text3(
            kk: "бұл құжат /v1/forms/\(id.rawValue)?\(id.matter.rawValue)=… арқылы толтырылады.",
            ru: "этот документ заполняется так: /v1/forms/\(id.rawValue)?\(id.matter.rawValue)=….",
            en: "this paper is filled with /v1/forms/\(id.rawValue)?\(id.matter.rawValue)=…."
        )
    }
}
