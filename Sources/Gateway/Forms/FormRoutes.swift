import Contracts
import HTTPServer
import Law
import StrictJSON

/// The forms of the order and our own papers and leaflet as printable pages, blank or filled. What is sent in to fill a form is answered and
/// forgotten: it is neither stored nor logged.
enum FormRoutes {
    /// The operations.
    static let all: [Route] = [
        Route(.get, "/v1/forms", "listForms", list),
        Route(.get, "/v1/forms/{form}", "getForm", query: CaseFormPage.parameters + PaperPage.parameters, show),
        Route(.post, "/v1/forms/{form}", "fillForm", body: .json, offers: [html, json], personal: true, fill),
        Route(.get, "/v1/forms/leaflet", "getLeaflet", query: ["language"], leaflet),
        Route(.get, "/assets/print.css", "getPrintStyle", style),
    ]

    private static let html: StaticString = "text/html"
    private static let json: StaticString = "application/json"
    private static let hour = AnswerHeaders.cached(seconds: 3600)
    private static let varies = HTTPResponse.Field(.vary, "Accept, Accept-Language")

    private static func list(_ exchange: Exchange) {
        let forms = exchange.gateway.law.forms
        var writer = JSONWriter(reserving: 4096)
        func entry(
            _ id: String,
            _ name: Text3,
            _ rule: RuleID,
            _ media: [FormMedium] = [.paper],
            copies: Int = 1,
            isStatutory: Bool = false,
            of matter: PaperID.Matter? = nil
        ) {
            writer.object { writer in
                writer.field("id", id)
                writer.field("name", name)
                writer.field("rule", rule.rawValue)
                writer.array("media") { for medium in media { $0.string(medium.rawValue) } }
                writer.field("copies", copies)
                writer.field("statutory", isStatutory)
                writer.field("of", ifPresent: matter?.rawValue)
            }
        }
        writer.beginObject()
        writer.key("items")
        writer.beginArray()
        for id in FormID.allCases {
            entry(id.rawValue, id.name, id.rule, forms.media(of: id), copies: forms.blank(id).copies, isStatutory: true)
        }
        for id in PaperID.allCases { entry(id.rawValue, id.name, id.rule, copies: id.copies, of: id.matter) }
        entry("leaflet", RemediesLeaflet.name, .a26)
        writer.endArray()
        writer.endObject()
        exchange.answer(json: writer.take(), headers: [hour])
    }

    /// A blank form, the one of a case, or a paper of a matter.
    private static func show(_ exchange: Exchange) {
        if let paper = PaperID(rawValue: exchange.values[0]) { return PaperPage.show(paper, exchange, answer) }
        guard let form = FormID(rawValue: exchange.values[0]) else { return exchange.refuse(.noSuchForm) }
        guard exchange.query.pairs.isEmpty else {
            return CaseFormPage.show(form, exchange) { answer($0, $1, keeping: .init(.cacheControl, "no-store")) }
        }
        answer(exchange, exchange.gateway.law.forms.blank(form), keeping: hour)
    }

    private static func fill(_ exchange: Exchange) {
        guard let form = FormID(rawValue: exchange.values[0]) else { return exchange.refuse(.noSuchForm) }
        guard let object = exchange.jsonBody() else { return }
        let printed: PrintedForm
        do throws(FieldRefusal) {
            printed = try FormInput.print(form, object, with: exchange.gateway.law.forms)
        } catch {
            return exchange.refuse(Problem(error))
        }
        answer(exchange, printed, keeping: .init(.cacheControl, "no-store"))
    }

    private static func answer(_ exchange: Exchange, _ form: PrintedForm, keeping: HTTPResponse.Field) {
        answer(
            exchange,
            "kk",
            keeping: keeping,
            page: { FormPage(form: form, reader: exchange.language).bytes },
            json: form.jsonBytes
        )
    }

    private static func answer(_ exchange: Exchange, _ page: LetterPage, _ said: [UInt8]) {
        let languages = page.languages.isEmpty ? [exchange.language] : page.languages
        answer(
            exchange,
            languages.map(\.rawValue).joined(separator: ", "),
            keeping: .init(.cacheControl, "no-store"),
            page: { page.bytes },
            json: said
        )
    }

    /// Answers with the page, or with JSON to a caller who would rather have that.
    private static func answer(
        _ exchange: Exchange,
        _ languages: String,
        keeping: HTTPResponse.Field,
        page: () -> [UInt8],
        json: @autoclosure () -> [UInt8]
    ) {
        switch MediaType.preferred(exchange.request.headers["accept"], of: [html, Self.json]) {
        case 0:
            let headers = AnswerHeaders.printPage + [.init(.contentLanguage, languages), varies, keeping]
            exchange.answer(HTTPResponse(.ok, headers: headers, body: page()))
        case 1:
            // A personal answer has its own `no-store`.
            let isPersonal = exchange.route?.isPersonal ?? true
            exchange.answer(json: json(), headers: isPersonal ? [varies] : [varies, keeping])
        default: exchange.refuse(.notAcceptable(offered: "text/html, application/json"))
        }
    }

    private static func leaflet(_ exchange: Exchange) {
        guard MediaType.accepts(exchange.request.headers["accept"], html) else {
            return exchange.refuse(.notAcceptable(offered: "\(html)"))
        }
        guard let language = exchange.languageParameter(else: exchange.language) else { return }
        let page = RemediesLeaflet(language: language, reader: exchange.language, rules: exchange.gateway.law.rules)
        exchange.answer(
            HTTPResponse(
                .ok,
                headers: AnswerHeaders.printPage + [.init(.contentLanguage, language.rawValue), varies, hour],
                body: page.bytes
            )
        )
    }

    private static func style(_ exchange: Exchange) {
        let tag = HTTPResponse.Field(.etag, PrintStyle.tag)
        let short = AnswerHeaders.cached(seconds: 300)
        if EntityTag.noneMatch(exchange.request.headers["if-none-match"], has: PrintStyle.tag) {
            return exchange.answer(HTTPResponse(.notModified, headers: [tag, short]))
        }
        exchange.answer(HTTPResponse(.ok, headers: AnswerHeaders.style + [tag, short], body: PrintStyle.bytes))
    }
}

extension Refusal {
    /// The order has no form with this name.
    static let noSuchForm = Refusal(
        Problem(
            .notFound,
            code: "not-found",
            detail: Text3(
                kk: "Мұндай нысан жоқ. Барлық нысандар: /v1/forms.",
                ru: "Такой формы нет. Все формы: /v1/forms.",
                en: "There is no such form. All forms: /v1/forms."
            )
        )
    )
}
