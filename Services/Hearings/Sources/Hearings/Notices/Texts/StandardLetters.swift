import Law

/// The usual wording of the shorter letters.
enum StandardLetters {
    private static let joining = NoticeTemplate.Paragraph(
        Text3(kk: "Қосылу тәртібі: {joining}", ru: "Порядок подключения: {joining}", en: "How to join: {joining}"),
        onlyWith: .joining
    )

    private static let signer = NoticeTemplate.Paragraph(
        Text3(kk: "Қол қоюшы: {signer}.", ru: "Подписал: {signer}.", en: "Signed by: {signer}.")
    )

    private static let address = NoticeTemplate.Paragraph(
        Text3(
            kk: "Кімге: {applicant}. Кімнен: {authority}. Әкімшілік іс № {caseNumber}. Күні: {issuedOn}.",
            ru: "Кому: {applicant}. От кого: {authority}. Административное дело № {caseNumber}. Дата: {issuedOn}.",
            en: "To: {applicant}. From: {authority}. Administrative case No. {caseNumber}. Date: {issuedOn}."
        )
    )

    static let reminderTitle = Text3(kk: "Тыңдау туралы еске салу", ru: "Напоминание о заслушивании", en: "Reminder of a hearing")
    static let reminder: [NoticeTemplate.Paragraph] = [
        .init(
            Text3(
                kk: "{authority}: № {caseNumber} іс бойынша тыңдау. Күні: {day}. Уақыты: {time}. Тәсілі: {way}. Орны: {place}.",
                ru:
                    "{authority}: заслушивание по делу № {caseNumber}. Дата: {day}. Время: {time}. Способ: {way}. Место: {place}.",
                en: "{authority}: hearing in case No. {caseNumber}. Date: {day}. Time: {time}. Way: {way}. Place: {place}."
            )
        ),
        joining,
    ]

    static let postponementTitle = Text3(
        kk: "Тыңдауды басқа уақытқа ауыстыру туралы хабарлама",
        ru: "Уведомление о переносе заслушивания",
        en: "Notice of another time"
    )
    static let postponement: [NoticeTemplate.Paragraph] = [
        address,
        .init(
            Text3(
                kk: "Бұрын белгіленген тыңдау ({previousDay}, {previousTime}) басқа уақытқа ауыстырылды. Себебі: {reason}.",
                ru: "Ранее назначенное заслушивание ({previousDay}, {previousTime}) перенесено. Причина: {reason}.",
                en: "The hearing announced before ({previousDay}, {previousTime}) is moved. Reason: {reason}."
            )
        ),
        .init(
            Text3(
                kk:
                    "Жаңа күні: {day}. Уақыты: {time}. Тәсілі: {way}. Орны: {place}. Тыңдауды жүргізетін лауазымды адам: {chair}.",
                ru:
                    "Новая дата: {day}. Время: {time}. Способ: {way}. Место: {place}. Заслушивание ведёт должностное лицо: {chair}.",
                en: "New date: {day}. Time: {time}. Way: {way}. Place: {place}. The hearing is chaired by: {chair}."
            )
        ),
        joining,
        .init(
            Text3(
                kk:
                    "Алдын ала шешім мен оның негіздері, қарсылық білдіру және іс материалдарымен танысу құқығы өзгеріссіз қалады.",
                ru: "Предварительное решение и его основания, право на возражение и на ознакомление с материалами дела остаются "
                    + "без изменений.",
                en:
                    "The preliminary decision with its grounds, the right to object and the right to read the file stay as they are."
            )
        ),
        signer,
    ]

    static let cancellationTitle = Text3(
        kk: "Тыңдаудың өткізілмейтіні туралы хабарлама",
        ru: "Уведомление об отмене заслушивания",
        en: "Notice that a hearing is cancelled"
    )
    static let cancellation: [NoticeTemplate.Paragraph] = [
        address,
        .init(
            Text3(
                kk: "Бұрын белгіленген тыңдау ({previousDay}, {previousTime}) өткізілмейді. Себебі: {reason}.",
                ru: "Ранее назначенное заслушивание ({previousDay}, {previousTime}) не проводится. Причина: {reason}.",
                en: "The hearing announced before ({previousDay}, {previousTime}) is not held. Reason: {reason}."
            )
        ),
        signer,
    ]
}
