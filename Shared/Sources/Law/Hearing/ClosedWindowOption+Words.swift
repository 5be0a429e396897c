import CivilTime

extension ClosedWindowOption {
    /// The option for people.
    public func text(_ language: Language) -> String {
        func date(_ day: Day) -> String { DateWords.full(day, language) }
        switch self {
        case .grant(let until):
            return Text3(
                kk: "Бас тарту негізі жойылса, қызмет көрсетіледі; мерзімі: \(date(until)).",
                ru: "Если основание для отказа отпало, услуга оказывается; срок: \(date(until)).",
                en: "If the ground for the refusal is gone, grant the service; the term ends on \(date(until))."
            )[language]
        case .extend(let limit, let tellUntil):
            return Text3(
                kk: """
                    Заңгер қолданылатынын растаса, басшы дәлелді шешіммен рәсімді ұзартады (DX-3). Бұл күні шешілсе: ең көбі \
                    \(date(limit)), өтініш берушіге хабарлау: \(date(tellUntil)) дейін.
                    """,
                ru: """
                    Если юрист подтвердит применимость, руководитель продлевает процедуру мотивированным решением (DX-3). При решении \
                    в этот день: не дольше чем до \(date(limit)), известить заявителя до \(date(tellUntil)).
                    """,
                en: """
                    If a lawyer confirms that it applies, the head extends the procedure by a reasoned decision (DX-3). Decided on this \
                    day: until \(date(limit)) at most, and the applicant is told by \(date(tellUntil)).
                    """
            )[language]
        case .lateHearing(let window, let refusal, let deemed):
            let first = date(window.first)
            let last = date(window.last)
            let late = Text3(
                kk: "Кеш болса да хабарлама мен тыңдау: \(first) немесе \(last), бас тарту \(date(refusal)) бастап.",
                ru: "Уведомление и заслушивание с опозданием: \(first) или \(last), отказ не раньше \(date(refusal)).",
                en: "Late notice and hearing all the same: \(first) or \(last), a refusal not before \(date(refusal))."
            )[language]
            guard let deemed else { return late }
            return late
                + Text3(
                    kk:
                        " Мерзім бұзылады; \(date(deemed)) бастап үндемеу бас тарту деп есептеледі, өтініш берушіге шағым құқығы түсіндіріледі.",
                    ru:
                        " Срок нарушается; с \(date(deemed)) молчание считается отказом, заявителю разъясняется право на жалобу.",
                    en:
                        " The term is breached; from \(date(deemed)) silence counts as refusal, and the applicant is told of the right to complain."
                )[language]
        }
    }
}
