import Law

extension ComplaintFlag {
    /// Whether the filer is told of it; the rest is for staff.
    public var concernsFiler: Bool {
        switch self {
        case .lateFiling, .termRestored, .prematureInaction, .deemedRefusal, .incomplete, .forwardOverdue, .answerOverdue,
            .qualityConsiderationOverdue, .superiorConsiderationOverdue, .redirectOverdue, .executionOverdue, .newActReported,
            .twoTracks:
            true
        case .standingToCheck, .registrationOverdue, .forwardingUnconfirmed, .caseDeliveryOverdue, .acknowledgementOverdue,
            .notificationOverdue, .deliveryRejected, .manifestMismatch:
            false
        }
    }

    /// The flag in words.
    public var words: Text3 {
        switch self {
        case .lateFiling:
            Text3(
                kk: "Шағым үш айдан кейін берілді; қарайтын орган мерзімді қалпына келтіре алады, себебін жазыңыз.",
                ru: "Жалоба подана после трёх месяцев; рассматривающий орган может восстановить срок, укажите причину.",
                en: "Filed after three months; the reviewing body may restore the term: give your reason."
            )
        case .termRestored: Text3(kk: "Мерзім қалпына келтірілді.", ru: "Срок восстановлен.", en: "The term was restored.")
        case .prematureInaction:
            Text3(
                kk: "Мерзім әлі өткен жоқ: ол акт шығарылмай аяқталса, бұл бас тарту деп есептеледі.",
                ru: "Срок ещё не истёк: если он пройдёт без акта, это будет считаться отказом.",
                en: "The term still runs: if it ends without an act, that counts as a refusal."
            )
        case .deemedRefusal:
            Text3(
                kk: "Мерзім актісіз өтті: бұл бас тарту деп есептеледі.",
                ru: "Срок прошёл без акта: это считается отказом.",
                en: "The term passed without an act: it counts as a refusal."
            )
        case .incomplete:
            Text3(
                kk: "Толықтыруды қажет етеді; мерзімдер тоқтамайды.",
                ru: "Требует дополнения; сроки идут.",
                en: "Something is missing; the clocks keep running."
            )
        case .standingToCheck:
            Text3(kk: "Шағым беру құқығы тексерілсін.", ru: "Проверить право на жалобу.", en: "Check the right to complain.")
        case .registrationOverdue: Text3(kk: "Тіркеу кешікті.", ru: "Регистрация просрочена.", en: "Registration is late.")
        case .forwardOverdue: Text3(kk: "Жолдау мерзімі өтті.", ru: "Срок направления истёк.", en: "Forwarding is overdue.")
        case .forwardingUnconfirmed:
            Text3(
                kk: "Мерзімінде жолданды, бірақ расталмаған.",
                ru: "Направлена в срок, но не подтверждена.",
                en: "Sent in time but not confirmed."
            )
        case .answerOverdue: Text3(kk: "Жауап кешікті.", ru: "Ответ просрочен.", en: "The answer is overdue.")
        case .qualityConsiderationOverdue:
            Text3(kk: "Сапа органының мерзімі өтті.", ru: "Срок органа по качеству истёк.", en: "The quality body is overdue.")
        case .superiorConsiderationOverdue:
            Text3(kk: "Жоғары органның мерзімі өтті.", ru: "Срок вышестоящего органа истёк.", en: "The superior body is overdue.")
        case .redirectOverdue:
            Text3(kk: "Қайта бағыттау кешікті.", ru: "Перенаправление просрочено.", en: "Redirecting is overdue.")
        case .caseDeliveryOverdue:
            Text3(kk: "Әкімшілік іс ұсынылмады.", ru: "Дело не представлено в срок.", en: "The case was not delivered in time.")
        case .executionOverdue:
            Text3(
                kk: "Нұсқау мерзімінде орындалмады.",
                ru: "Указание не исполнено в срок.",
                en: "The order was not carried out in time."
            )
        case .acknowledgementOverdue:
            Text3(
                kk: "Жолдау уақытында тексерілмеді.",
                ru: "Передача не проверена в срок.",
                en: "The delivery was not checked in time."
            )
        case .notificationOverdue:
            Text3(
                kk: "Шешім уақытында хабарланбады.",
                ru: "Решение не сообщено в срок.",
                en: "The decision was not made known in time."
            )
        case .deliveryRejected:
            Text3(
                kk: "Жолдау кемшілігі үшін қайтарылды.",
                ru: "Передача возвращена из-за недостатков.",
                en: "A delivery was sent back."
            )
        case .manifestMismatch:
            Text3(
                kk: "Әкімшілік істің құжаттары тізбеге сай емес; жолдау мерзімі тоқтамайды.",
                ru: "Документы дела не соответствуют описи; срок направления идёт.",
                en: "The documents of the case are not as listed; the term for forwarding runs on."
            )
        case .newActReported:
            Text3(
                kk: "Жаңа акт шығарылды; шешімді қарайтын орган қабылдайды.",
                ru: "Принят новый акт; решает рассматривающий орган.",
                en: "A new act was adopted; the reviewing body decides."
            )
        case .twoTracks:
            Text3(
                kk: "Шағым екі органда қатар қаралуда.",
                ru: "Жалоба идёт параллельно в двух органах.",
                en: "The complaint runs at two bodies in parallel."
            )
        }
    }
}
