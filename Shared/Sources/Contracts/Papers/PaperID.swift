import Law

/// The papers of our own that a matter is printed with: the order has no form for them, and each says so (rules 3).
public enum PaperID: String, CaseIterable, Hashable, Sendable, Codable {
    /// Preliminary decision with the notice of the hearing (R9.7, A-07).
    case hearingNotice = "hearing-notice"
    /// Minutes of the hearing (rules 6.3, point 6).
    case hearingMinutes = "hearing-minutes"
    /// The letter that goes with a complaint and its case to the reviewing body (R15.2).
    case coveringLetter = "covering-letter"
    /// What one decision maker decided on an exit clearance (CL-20).
    case clearanceDecision = "clearance-decision"
    /// That a complaint was received, with its dates and what proves the record (R15.1).
    case complaintReceipt = "complaint-receipt"

    /// What a paper is filled from.
    public enum Matter: String, Hashable, Sendable, Codable {
        case `case`
        case complaint
        case clearance
    }

    /// What it is filled from.
    public var matter: Matter {
        switch self {
        case .hearingNotice, .hearingMinutes: .case
        case .coveringLetter, .complaintReceipt: .complaint
        case .clearanceDecision: .clearance
        }
    }

    /// The rule it serves.
    public var rule: RuleID {
        switch self {
        case .hearingNotice: .r9_7
        case .hearingMinutes: .r9_8
        case .coveringLetter: .r15_2
        case .clearanceDecision: .cl20
        case .complaintReceipt: .r15_1
        }
    }

    /// How many are printed: one for whom it is for and, where its arrival has to be shown, one for the file.
    public var copies: Int {
        switch self {
        case .hearingNotice, .coveringLetter, .clearanceDecision: 2
        case .hearingMinutes, .complaintReceipt: 1
        }
    }

    /// A name for menus.
    public var name: Text3 {
        switch self {
        case .hearingNotice:
            Text3(kk: "Тыңдау туралы хабарлама", ru: "Уведомление о заслушивании", en: "Notice of the hearing")
        case .hearingMinutes: Text3(kk: "Тыңдау хаттамасы", ru: "Протокол заслушивания", en: "Minutes of the hearing")
        case .coveringLetter: Text3(kk: "Ілеспе хат", ru: "Сопроводительное письмо", en: "Covering letter")
        case .clearanceDecision:
            Text3(
                kk: "Шығуға рұқсат беру туралы шешім",
                ru: "Решение о разрешении на выезд",
                en: "Decision on the exit clearance"
            )
        case .complaintReceipt:
            Text3(kk: "Шағымды қабылдау туралы қолхат", ru: "Расписка о приёме жалобы", en: "Receipt of a complaint")
        }
    }
}
