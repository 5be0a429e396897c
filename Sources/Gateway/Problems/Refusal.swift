import Contracts
import HTTPServer
import Law

/// A problem on its way to a client: what is the matter, the status it is told with, and header fields that belong to it.
struct Refusal: Sendable {
    /// What is the matter.
    let problem: Problem
    /// The HTTP status; usually that of the problem's kind.
    let status: HTTPStatus
    /// Header fields such as `Allow` and `WWW-Authenticate`.
    let headers: [HTTPResponse.Field]

    /// Tells `problem` with the status of its kind, or another one that only HTTP knows.
    init(_ problem: Problem, status: HTTPStatus? = nil, headers: [HTTPResponse.Field] = []) {
        self.problem = problem
        self.status = status ?? HTTPStatus(rawValue: problem.kind.status) ?? .internalServerError
        var headers = headers
        if let seconds = problem.retryAfterSeconds { headers.append(.init(.retryAfter, String(seconds))) }
        self.headers = headers
    }
}

extension Refusal {
    /// No operation stands at this address.
    static let noSuchAddress = Refusal(
        Problem(
            .notFound,
            code: "not-found",
            detail: Text3(
                kk: "Мұндай мекенжай жоқ. Барлық әрекеттер: /docs.",
                ru: "Такого адреса нет. Все операции: /docs.",
                en: "There is no such address. All operations: /docs."
            )
        )
    )

    /// The address exists, the method there does not (RFC 9110, section 15.5.6).
    static func methodNotAllowed(_ allowed: [HTTPMethod]) -> Refusal {
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            Problem(
                .malformed,
                code: "method-not-allowed",
                detail: Text3(
                    kk: "Бұл мекенжайда мына әдістер бар: \(list).",
                    ru: "По этому адресу есть методы: \(list).",
                    en: "This address has the methods: \(list)."
                )
            ),
            status: .methodNotAllowed,
            headers: [.init(.allow, list)]
        )
    }

    /// The token is unknown, expired or revoked, or the credentials are of no known kind.
    static let tokenNotAccepted = Refusal(
        Problem(
            .unauthenticated,
            code: "token-not-accepted",
            detail: Text3(
                kk: "Белгі танылмады, мерзімі өткен немесе кері қайтарып алынған. Жаңасын сұраңыз.",
                ru: "Токен неизвестен, просрочен или отозван. Запросите новый.",
                en: "The token is unknown, expired or revoked. Ask for a new one."
            )
        ),
        headers: [.init(.wwwAuthenticate, #"Bearer realm="shagym", error="invalid_token""#)]
    )

    /// Nobody said who is calling.
    static let unauthenticated = Refusal(
        .unauthenticated,
        headers: [.init(.wwwAuthenticate, #"Bearer realm="shagym", Tracking realm="shagym""#)]
    )

    /// The body's media type is not taken (RFC 9110, section 15.5.16).
    static func mediaType(wanted: String) -> Refusal {
        Refusal(
            Problem(
                .unsupportedMediaType,
                code: "unsupported-media-type",
                detail: Text3(
                    kk: "Content-Type \(wanted) болуы керек, мазмұны UTF-8, сығылмаған.",
                    ru: "Content-Type должен быть \(wanted), содержание в UTF-8, без сжатия.",
                    en: "Content-Type must be \(wanted), the content in UTF-8 and not compressed."
                )
            ),
            headers: HTTPFieldName("Accept").map { [.init($0, wanted)] } ?? []
        )
    }

    /// None of the wanted media types can be given (RFC 9110, section 15.5.7).
    static func notAcceptable(offered: String) -> Refusal {
        Refusal(
            Problem(
                .malformed,
                code: "not-acceptable",
                detail: Text3(
                    kk: "Бұл жерде тек \(offered) түрі бар.",
                    ru: "Здесь есть только тип \(offered).",
                    en: "Only \(offered) is offered here."
                )
            ),
            status: .notAcceptable
        )
    }

    /// A header field that cannot be read.
    static func header(_ name: String, _ rule: Text3) -> Refusal {
        Refusal(
            Problem(
                .malformed,
                code: "malformed-header",
                detail: Text3(kk: "\(name): \(rule.kk)", ru: "\(name): \(rule.ru)", en: "\(name): \(rule.en)")
            )
        )
    }

    /// A query parameter that nobody asks for.
    static func unknownParameter(_ name: String, known: [String]) -> Refusal {
        let list = known.isEmpty ? "–" : known.joined(separator: ", ")
        return Refusal(
            Problem(
                .malformed,
                code: "unknown-parameter",
                detail: Text3(
                    kk: "«\(name)» параметрі танылмайды. Бар параметрлер: \(list).",
                    ru: "Параметр «\(name)» неизвестен. Есть параметры: \(list).",
                    en: "The parameter “\(name)” is not known. There are: \(list)."
                )
            )
        )
    }

    /// A parameter of the path or the query that has no sense.
    static func parameter(_ name: String, _ rule: Text3) -> Refusal {
        Refusal(
            Problem(
                .malformed,
                code: "malformed-parameter",
                detail: Text3(kk: "\(name): \(rule.kk)", ru: "\(name): \(rule.ru)", en: "\(name): \(rule.en)")
            )
        )
    }

    /// A parameter that the service does not take, named as the bus names it.
    static func invalidParameter(_ name: String) -> Refusal {
        parameter(
            name,
            Text3(kk: "бұл мән қабылданбайды.", ru: "это значение не принимается.", en: "this value is not taken.")
        )
    }

    /// Too many acts of one client.
    static func tooMany(retryAfterSeconds: Int) -> Refusal {
        Refusal(
            Problem(
                .tooMany,
                code: "too-many-requests",
                detail: Text3(
                    kk: "\(retryAfterSeconds) секундтан кейін қайталаңыз.",
                    ru: "Повторите через \(retryAfterSeconds) с.",
                    en: "Try again in \(retryAfterSeconds) s."
                ),
                retryAfterSeconds: retryAfterSeconds
            )
        )
    }

    /// More than the bus takes in one message.
    static let tooLong = Refusal(
        Problem(
            .tooLarge,
            code: "too-large",
            detail: Text3(
                kk: "Мазмұн рұқсат етілгеннен үлкен.",
                ru: "Содержание больше допустимого.",
                en: "The content is larger than is taken."
            )
        )
    )

    /// A service answered with something that is no answer.
    static let serviceFailed = Refusal(
        Problem(
            .unavailable,
            code: "service-failed",
            detail: Text3(
                kk: "Қызмет түсініксіз жауап берді; оператор хабардар болуы керек.",
                ru: "Служба ответила непонятно; об этом должен узнать оператор.",
                en: "The service gave an answer that makes no sense; the operator should be told."
            )
        ),
        status: .badGateway
    )
}
