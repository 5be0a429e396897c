import Law

extension NoticeChannel {
    /// The channel for people.
    public var text: Text3 {
        switch self {
        case .personalCabinet: Text3(kk: "жеке кабинет", ru: "личный кабинет", en: "personal cabinet")
        case .paper: Text3(kk: "қағаз түрінде тапсыру", ru: "вручение на бумаге", en: "paper handed over")
        case .email: Text3(kk: "электрондық пошта", ru: "электронная почта", en: "e-mail")
        case .sms: Text3(kk: "SMS-хабарлама", ru: "СМС-сообщение", en: "text message")
        }
    }
}

extension NoticeDelivery.Standing {
    /// Where the channel stands, for people.
    public var text: Text3 {
        switch self {
        case .posted: Text3(kk: "орналастырылды", ru: "размещено", en: "posted")
        case .read: Text3(kk: "оқылды", ru: "прочитано", en: "read")
        case .handedOver: Text3(kk: "қолхатпен тапсырылды", ru: "вручено под подпись", en: "handed over against signature")
        case .told: Text3(kk: "жіберілді", ru: "отправлено", en: "sent")
        case .failed(let failure, _): failure.text
        }
    }
}

extension NoticeDelivery.Failure {
    /// The failure for people.
    public var text: Text3 {
        switch self {
        case .cabinetUnavailable:
            Text3(kk: "жеке кабинет қолжетімсіз", ru: "личный кабинет недоступен", en: "the personal cabinet is not available")
        case .noCabinet: Text3(kk: "жеке кабинет жоқ", ru: "личного кабинета нет", en: "there is no personal cabinet")
        case .addresseeAbsent: Text3(kk: "адресат орнында болмады", ru: "адресат отсутствовал", en: "the addressee was absent")
        case .wrongAddress: Text3(kk: "мекенжай дұрыс емес", ru: "адрес неверен", en: "the address is wrong")
        case .refusedToSign:
            Text3(kk: "адресат қол қоюдан бас тартты", ru: "адресат отказался подписать", en: "the addressee refused to sign")
        case .gatewayError: Text3(kk: "жіберу кезінде қате болды", ru: "ошибка при отправке", en: "sending failed")
        }
    }
}

extension NoticeDelivery.Problem {
    /// The reason for people.
    public var text: Text3 {
        switch self {
        case .inTheFuture:
            Text3(kk: "Бұл уақыт әлі келген жоқ.", ru: "Это время ещё не наступило.", en: "This time has not come yet.")
        case .beforeIssue:
            Text3(
                kk: "Бұл уақыт хабарлама жасалғанға дейін.",
                ru: "Это время раньше составления уведомления.",
                en: "This time lies before the notice was issued."
            )
        case .outOfOrder:
            Text3(
                kk: "Бұл уақыт алдыңғы оқиғадан бұрын.",
                ru: "Это время раньше предыдущего события.",
                en: "This time lies before what it follows."
            )
        case .alreadyDelivered:
            Text3(
                kk: "Хабарлама бұл арнамен жеткізілген.",
                ru: "Уведомление этим способом уже доставлено.",
                en: "The notice was delivered this way already."
            )
        case .notPosted:
            Text3(
                kk: "Хабарлама жеке кабинетке орналастырылмаған.",
                ru: "Уведомление не размещено в личном кабинете.",
                en: "The notice was not posted to the cabinet."
            )
        case .alreadyProved:
            Text3(
                kk: "Хабарламаның алынғаны дәлелденген.",
                ru: "Получение уведомления подтверждено.",
                en: "That the notice was received is proved."
            )
        }
    }
}
