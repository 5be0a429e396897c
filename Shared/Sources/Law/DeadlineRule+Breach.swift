extension DeadlineRule {
    /// What happens when the deadline is missed (rulebook 5.3, column "on breach").
    public enum Breach: String, Hashable, Sendable, Codable, CaseIterable {
        /// The breach is flagged; the duty remains.
        case flag
        /// Flagged and the body is reminded (DL-11).
        case flagAndRemind
        /// The window for a notice is closed; the steps of rulebook 6.4 follow (DL-08, DL-09).
        case noticeWindowClosed
        /// Silence counts as refusal, which may be appealed (DL-14, DX-7).
        case deemedRefusal
        /// Measured, nothing follows (DL-15, DL-16).
        case metric
        /// Flagged, the head is told, the complaint is forwarded at once (DL-17).
        case forwardAtOnce
        /// Full satisfaction no longer releases from forwarding (DL-18).
        case forwardingMandatory
        /// The complaint is accepted as late; the reviewing body may restore the term (DX-1).
        case lateButAccepted
        /// Nothing follows from the law for the citizen (DL-12, DX-4).
        case nothing
        /// A refusal before the day is not recorded (DX-6).
        case refusalBlocked
        /// The extension is over its limit (DX-3).
        case extensionOverLimit
        /// The term is configuration and no law was found for it (DX-2).
        case unverifiedTermPassed
    }

    /// What happens when the deadline is missed.
    public var breach: Breach {
        switch self {
        case .dl08, .dl09: .noticeWindowClosed
        case .dl11: .flagAndRemind
        case .dl12, .dx4: .nothing
        case .dl14, .dx7: .deemedRefusal
        case .dl15, .dl16: .metric
        case .dl17: .forwardAtOnce
        case .dl18: .forwardingMandatory
        case .dx1: .lateButAccepted
        case .dx2: .unverifiedTermPassed
        case .dx3: .extensionOverLimit
        case .dx6: .refusalBlocked
        default: .flag
        }
    }
}

extension DeadlineRule.Breach {
    /// The consequence for people.
    public var text: Text3 {
        switch self {
        case .flag:
            Text3(
                kk: "Мерзім бұзылды, міндет сақталады.",
                ru: "Срок нарушен, обязанность остаётся.",
                en: "The term is breached; the duty remains."
            )
        case .flagAndRemind:
            Text3(
                kk: "Мерзім бұзылды, органға еске салынады.",
                ru: "Срок нарушен, органу направляется напоминание.",
                en: "The term is breached; the body is reminded."
            )
        case .noticeWindowClosed:
            Text3(
                kk: "Тыңдаусыз бас тартуға болмайды: істі басшы шешеді.",
                ru: "Отказ без заслушивания невозможен: вопрос передаётся руководителю.",
                en: "No refusal without a hearing: the matter goes to the head."
            )
        case .deemedRefusal:
            Text3(
                kk: "Мерзім өткен соң үндемеу бас тарту деп есептеледі, оған шағым беруге болады.",
                ru: "По истечении срока молчание считается отказом, его можно обжаловать.",
                en: "After the term silence counts as refusal, which may be appealed."
            )
        case .metric: Text3(kk: "Тек өлшенеді.", ru: "Только измеряется.", en: "Measured only.")
        case .forwardAtOnce:
            Text3(
                kk: "Мерзім бұзылды: шағым дереу жолданады, басшыға хабарланады.",
                ru: "Срок нарушен: жалоба направляется немедленно, руководитель извещается.",
                en: "The term is breached: the complaint is forwarded at once and the head is told."
            )
        case .forwardingMandatory:
            Text3(
                kk: "Енді толық қанағаттандыру жолдаудан босатпайды.",
                ru: "Полное удовлетворение больше не освобождает от направления жалобы.",
                en: "Full satisfaction no longer releases from forwarding."
            )
        case .lateButAccepted:
            Text3(
                kk: "Кеш берілген шағым да қабылданады; мерзімді шағымды қарайтын орган қалпына келтіре алады.",
                ru: "Поздняя жалоба всё равно принимается; срок может восстановить рассматривающий орган.",
                en: "A late complaint is accepted all the same; the reviewing body may restore the term."
            )
        case .nothing:
            Text3(
                kk: "Азамат үшін заңда салдары көзделмеген.",
                ru: "Последствия для гражданина не установлены.",
                en: "No consequence for the citizen is laid down."
            )
        case .refusalBlocked:
            Text3(
                kk: "Бұл күнге дейін бас тарту тіркелмейді.",
                ru: "До этого дня отказ не регистрируется.",
                en: "A refusal before this day is not recorded."
            )
        case .extensionOverLimit:
            Text3(kk: "Ұзарту шегінен асты.", ru: "Предел продления превышен.", en: "The extension is over its limit.")
        case .unverifiedTermPassed:
            Text3(
                kk: "Баптауда белгіленген, заңмен расталмаған мерзім өтті.",
                ru: "Истёк срок из настройки, не подтверждённый законом.",
                en: "A term from the settings has passed; no law was found that confirms it."
            )
        }
    }
}
