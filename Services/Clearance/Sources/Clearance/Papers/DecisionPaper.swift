import CivilTime
import Contracts
import Directory
import Law

/// What one decision maker decided on a request, as a paper: the decision and what may be shown of its reasons, never the sealed part
/// (CL-20, CL-27).
struct DecisionPaper {
    /// How a decision maker decided.
    enum Outcome: Hashable { case granted, refused, revoked }

    let matter: ClearanceRequest
    let decision: MakerDecision
    let outcome: Outcome
    let maker: DecisionMaker
    let obligations: [SecrecyObligation]
    let graph: OrganisationGraph
    let bodies: BodyDirectory
    /// Whether the reader is of the body that decided: then the signer is named.
    let namesSigner: Bool

    /// The paper.
    var paper: Paper {
        Paper(.clearanceDecision, title: title, blocks: head + covered + result + reasons + signatures)
    }

    private var title: Text3 {
        switch outcome {
        case .granted:
            Text3(
                kk: "Шығуға рұқсат беру туралы шешім",
                ru: "Решение о разрешении на выезд",
                en: "Decision to permit leaving"
            )
        case .refused:
            Text3(
                kk: "Шығуға рұқсат беруден бас тарту туралы шешім",
                ru: "Решение об отказе в разрешении на выезд",
                en: "Decision to refuse leaving"
            )
        case .revoked:
            Text3(
                kk: "Шығуға берілген рұқсатты қайтарып алу туралы шешім",
                ru: "Решение об отзыве разрешения на выезд",
                en: "Decision to revoke a permission to leave"
            )
        }
    }

    private var head: [Paper.Block] {
        let date = Text3(date: KazakhstanTime.local(decision.at).day)
        let (number, request) = (decision.number.rawValue, matter.number.rawValue)
        let body = name
        let (holder, iin) = (matter.holder.name, matter.holder.iin.rawValue)
        return [
            .paragraph(
                Text3(
                    kk: "Шешім № \(number). Күні: \(date.kk). Өтініш № \(request). Шешім қабылдаған: \(body.kk).",
                    ru: "Решение № \(number). Дата: \(date.ru). Запрос № \(request). Решение принял: \(body.ru).",
                    en: "Decision No. \(number). Date: \(date.en). Request No. \(request). Decided by: \(body.en)."
                )
            ),
            .paragraph(
                Text3(
                    kk: "Кім туралы: \(holder), ЖСН \(iin).",
                    ru: "В отношении: \(holder), ИИН \(iin).",
                    en: "Concerning: \(holder), IIN \(iin)."
                )
            ),
        ]
    }

    private var covered: [Paper.Block] {
        let lines = obligations.map { obligation -> Text3 in
            let organisation = self.organisation(obligation)
            let signed = Text3(date: obligation.signedOn)
            let number = obligation.number.map { "№ \($0.rawValue), " } ?? ""
            return Text3(
                kk: "\(organisation.kk), \(number)қол қойылған күні: \(signed.kk)",
                ru: "\(organisation.ru), \(number)подписано: \(signed.ru)",
                en: "\(organisation.en), \(number)signed: \(signed.en)"
            )
        }
        return [
            .heading(
                Text3(
                    kk: "Шешім қамтитын міндеттемелер",
                    ru: "Обязательства, на которые распространяется решение",
                    en: "Obligations covered by the decision"
                )
            )
        ] + lines.map(Paper.Block.paragraph)
    }

    private var result: [Paper.Block] {
        var blocks: [Paper.Block] = [.heading(Text3(kk: "Шешім", ru: "Решение", en: "Decision")), .paragraph(words)]
        if outcome == .granted {
            let until = decision.until.map(Text3.init(date:))
            blocks.append(
                .paragraph(
                    until.map {
                        Text3(
                            kk: "Рұқсат \($0.kk) қоса алғанға дейін жарамды.",
                            ru: "Разрешение действует по \($0.ru) включительно.",
                            en: "The permission is good until \($0.en), that day included."
                        )
                    }
                        ?? Text3(
                            kk: "Рұқсаттың мерзімі шешімде белгіленбеген.",
                            ru: "Срок действия разрешения решением не установлен.",
                            en: "The decision sets no last day of the permission."
                        )
                )
            )
        }
        return blocks
    }

    private var words: Text3 {
        switch outcome {
        case .granted:
            Text3(
                kk: "Қазақстан Республикасынан тұрақты тұруға шығуға рұқсат берілсін.",
                ru: "Разрешить выезд из Республики Казахстан на постоянное место жительства.",
                en: "Leaving the Republic of Kazakhstan for permanent residence is permitted."
            )
        case .refused:
            Text3(
                kk: "Қазақстан Республикасынан тұрақты тұруға шығуға рұқсат беруден бас тартылсын.",
                ru: "Отказать в разрешении на выезд из Республики Казахстан на постоянное место жительства.",
                en: "The permission to leave the Republic of Kazakhstan for permanent residence is refused."
            )
        case .revoked:
            Text3(
                kk: "Қазақстан Республикасынан тұрақты тұруға шығуға берілген рұқсат қайтарып алынсын.",
                ru: "Отозвать разрешение на выезд из Республики Казахстан на постоянное место жительства.",
                en: "The permission to leave the Republic of Kazakhstan for permanent residence is revoked."
            )
        }
    }

    /// Reasons that may be shown, or the statement that they are classified; then the neutral words on an appeal.
    private var reasons: [Paper.Block] {
        guard let reasons = decision.reasons else { return [] }
        let said =
            switch reasons {
            case .stated(let text): Text3(kk: text, ru: text, en: text)
            case .classified:
                Text3(
                    kk: "Шешімнің себептері құпияландырылған.",
                    ru: "Причины решения засекречены.",
                    en: "The reasons of the decision are classified."
                )
            }
        return [.heading(Text3(kk: "Себептері", ru: "Причины", en: "Reasons")), .paragraph(said), .paragraph(AppealWords.text)]
    }

    private var signatures: [Paper.Block] {
        var capacity = Text3(kk: "Басшы", ru: "Руководитель", en: "Head")
        if case .acting(let order) = decision.capacity, namesSigner {
            capacity = Text3(
                kk: "Басшының міндетін атқарушы (\(order))",
                ru: "Исполняющий обязанности руководителя (\(order))",
                en: "Acting head (\(order))"
            )
        }
        return [
            .signature(capacity, name: namesSigner ? decision.by.rawValue : nil), .seal,
            .signature(
                Text3(
                    kk: "Шешімнің данасын алдым (күні, қолы)",
                    ru: "Экземпляр решения получен (дата, подпись)",
                    en: "Copy of the decision received (date, signature)"
                ),
                name: matter.holder.name
            ),
        ]
    }

    // MARK: Names

    /// The body by its name on the day of the decision.
    private var name: Text3 {
        switch maker {
        case .head(let id): graph.name(of: id, on: KazakhstanTime.local(decision.at).day) ?? Text3(same: id.rawValue)
        case .securityBody(let id): bodies.body(id)?.name ?? Text3(same: id.rawValue)
        }
    }

    private func organisation(_ obligation: SecrecyObligation) -> Text3 {
        switch obligation.organisation {
        case .known(let id): graph.name(of: id, on: obligation.signedOn) ?? Text3(same: id.rawValue)
        case .named(let name): Text3(same: name)
        }
    }
}
