import Law

/// The parts of "the whole administrative case" that go with a forwarded complaint. Source: rules 7.1 [I].
public enum CaseDocumentKind: String, CaseIterable, Hashable, Sendable, Codable {
    case application
    /// The applicant's documents or certified copies.
    case documents
    case receipts
    /// Inquiries to the state bodies and their replies.
    case inquiries
    /// The confirmation of the department's migration directorate.
    case directorateConfirmation
    case preliminaryDecision
    case hearingNotice
    case hearingMinutes
    case objections
    case decision
    case proofsOfService
}

extension CaseDocumentKind {
    /// What the part is called in lists and letters.
    public var words: Text3 {
        switch self {
        case .application: Text3(kk: "өтініш", ru: "заявление", en: "application")
        case .documents:
            Text3(kk: "өтініш берушінің құжаттары", ru: "документы заявителя", en: "applicant's documents")
        case .receipts: Text3(kk: "қолхаттар", ru: "расписки", en: "receipts")
        case .inquiries: Text3(kk: "сұрау салулар мен жауаптар", ru: "запросы и ответы", en: "inquiries and replies")
        case .directorateConfirmation:
            Text3(
                kk: "көші-қон басқармасының растауы",
                ru: "подтверждение управления миграции",
                en: "directorate's confirmation"
            )
        case .preliminaryDecision:
            Text3(kk: "алдын ала шешім", ru: "предварительное решение", en: "preliminary decision")
        case .hearingNotice:
            Text3(kk: "тыңдау туралы хабарлама", ru: "уведомление о заслушивании", en: "hearing notice")
        case .hearingMinutes: Text3(kk: "тыңдау хаттамасы", ru: "протокол заслушивания", en: "hearing minutes")
        case .objections: Text3(kk: "қарсылықтар", ru: "возражения", en: "objections")
        case .decision: Text3(kk: "шешім", ru: "решение", en: "decision")
        case .proofsOfService:
            Text3(kk: "тапсырылғанының дәлелі", ru: "подтверждения вручения", en: "proofs of service")
        }
    }
}
