import Law

/// Why a notice cannot be written.
public enum NoticeFault: Error, Hashable, Sendable {
    /// Something it must say is not known, or blank in one of the languages.
    case valueMissing(NoticeField)
    /// The rule is no ground for a refusal.
    case notAGround(RuleID)
    /// The law allows no hearing on the day of the appointment after a notice given now; with the rule.
    case dayForbidden(RuleID)

    /// The rule behind it.
    public var rule: RuleID? {
        switch self {
        case .valueMissing: .a07
        case .notAGround: .rr9
        case .dayForbidden(let rule): rule
        }
    }

    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .valueMissing(let field):
            Text3(
                kk: "Хабарламада міндетті мәлімет жоқ: \(field.rawValue).",
                ru: "В уведомлении нет обязательных сведений: \(field.rawValue).",
                en: "The notice lacks something it must say: \(field.rawValue)."
            )
        case .notAGround(let rule):
            Text3(
                kk: "\(rule.rawValue) бас тарту үшін негіз болып табылмайды.",
                ru: "\(rule.rawValue) не является основанием для отказа.",
                en: "\(rule.rawValue) is no ground for a refusal."
            )
        case .dayForbidden(let rule):
            Text3(
                kk: "Қазір берілген хабарламадан кейін бұл күні тыңдау өткізуге болмайды (\(rule.rawValue)).",
                ru: "После уведомления, данного сейчас, заслушивание в этот день не допускается (\(rule.rawValue)).",
                en: "After a notice given now no hearing may be held on this day (\(rule.rawValue))."
            )
        }
    }
}
