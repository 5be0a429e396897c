import Contracts
import HTTPServer
import Law

extension Refusal {
    /// What the HTTP server itself refused, before any route was looked for.
    init(_ refusal: HTTPRefusal) {
        let words = Self.words(refusal)
        self.init(
            Problem(
                refusal.status == .serviceUnavailable ? .unavailable : .malformed,
                code: Self.code(refusal.status),
                detail: Text3(
                    kk: "\(words.kk) (\(refusal.rawValue), \(refusal.source)).",
                    ru: "\(words.ru) (\(refusal.rawValue), \(refusal.source)).",
                    en: "\(words.en) (\(refusal.rawValue), \(refusal.source))."
                )
            ),
            status: refusal.status,
            headers: refusal.status == .serviceUnavailable ? [.init(.retryAfter, "1")] : []
        )
    }

    private static func code(_ status: HTTPStatus) -> String {
        switch status {
        case .requestTimeout: "request-timeout"
        case .contentTooLarge: "too-large"
        case .uriTooLong: "target-too-long"
        case .expectationFailed: "expectation-failed"
        case .requestHeaderFieldsTooLarge: "header-too-large"
        case .internalServerError: "internal"
        case .notImplemented: "not-implemented"
        case .serviceUnavailable: "unavailable"
        case .versionNotSupported: "version-not-supported"
        default: "malformed-request"
        }
    }

    private static func words(_ refusal: HTTPRefusal) -> Text3 {
        switch refusal.status {
        case .requestTimeout:
            Text3(kk: "Сұрау тым ұзақ келді", ru: "Запрос шёл слишком долго", en: "The request took too long to arrive")
        case .contentTooLarge:
            Text3(
                kk: "Мазмұн рұқсат етілгеннен үлкен",
                ru: "Содержание больше допустимого",
                en: "The content is larger than is taken"
            )
        case .uriTooLong: Text3(kk: "Мекенжай тым ұзын", ru: "Адрес слишком длинный", en: "The address is too long")
        case .requestHeaderFieldsTooLarge:
            Text3(kk: "Тақырыптар тым үлкен", ru: "Заголовки слишком большие", en: "The header fields are too large")
        case .notImplemented: Text3(kk: "Әдіс танылмайды", ru: "Метод неизвестен", en: "The method is not known")
        case .versionNotSupported:
            Text3(
                kk: "HTTP нұсқасы қолдау таппайды",
                ru: "Версия HTTP не поддерживается",
                en: "The HTTP version is not supported"
            )
        case .serviceUnavailable:
            Text3(kk: "Жүктеме тым жоғары", ru: "Слишком большая нагрузка", en: "The load is too high just now")
        case .internalServerError: Text3(kk: "Ішкі қате", ru: "Внутренняя ошибка", en: "An internal error")
        case .expectationFailed:
            Text3(kk: "Күтуді орындау мүмкін емес", ru: "Ожидание невыполнимо", en: "The expectation cannot be met")
        default:
            Text3(kk: "HTTP сұрауы қате жазылған", ru: "HTTP-запрос записан с ошибкой", en: "The HTTP request is not well formed")
        }
    }
}
