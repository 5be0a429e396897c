import Law

/// The usual wording of the preliminary decision with its hearing notice (rulebook 6.2).
enum StandardHearing {
    static let title = Text3(
        kk: "Алдын ала шешім және тыңдау туралы хабарлама",
        ru: "Предварительное решение и уведомление о заслушивании",
        en: "Preliminary decision and notice of hearing"
    )

    static let paragraphs: [NoticeTemplate.Paragraph] = [
        .init(
            Text3(
                kk: "Кімге: {applicant}. Кімнен: {authority}. Әкімшілік іс № {caseNumber}. Күні: {issuedOn}.",
                ru: "Кому: {applicant}. От кого: {authority}. Административное дело № {caseNumber}. Дата: {issuedOn}.",
                en: "To: {applicant}. From: {authority}. Administrative case No. {caseNumber}. Date: {issuedOn}."
            )
        ),
        .init(
            Text3(
                kk: "Алдын ала шешім: {decision}",
                ru: "Предварительное решение: {decision}",
                en: "Preliminary decision: {decision}"
            )
        ),
        .init(
            Text3(
                kk: "Бұл – шешімнің жобасы, ол әкімшілік акті болып табылмайды.",
                ru: "Это проект решения, он не является административным актом.",
                en: "This is the draft of a decision; it is not an administrative act."
            )
        ),
        .init(
            Text3(
                kk: "Бас тарту үшін негіздер: {grounds}",
                ru: "Основания для отказа: {grounds}",
                en: "Grounds for the refusal: {grounds}"
            )
        ),
        .init(
            Text3(
                kk: "Алдын ала шешім бойынша ұстанымыңызды білдіруіңіз үшін тыңдау өткізіледі. Күні: {day}. Уақыты: {time}. "
                    + "Тәсілі: {way}. Орны: {place}.",
                ru:
                    "Чтобы Вы могли выразить позицию по предварительному решению, проводится заслушивание. Дата: {day}. Время: {time}. "
                    + "Способ: {way}. Место: {place}.",
                en:
                    "A hearing is held so that you can state your position on the preliminary decision. Date: {day}. Time: {time}. "
                    + "Way: {way}. Place: {place}."
            )
        ),
        .init(
            Text3(kk: "Қосылу тәртібі: {joining}", ru: "Порядок подключения: {joining}", en: "How to join: {joining}"),
            onlyWith: .joining
        ),
        .init(
            Text3(
                kk: "Тыңдауды жүргізетін лауазымды адам: {chair}. Тыңдау тілі: {language}.",
                ru: "Заслушивание ведёт должностное лицо: {chair}. Язык заслушивания: {language}.",
                en: "The hearing is chaired by: {chair}. Language of the hearing: {language}."
            )
        ),
        .init(
            Text3(
                kk: "Аударма қамтамасыз етіледі: {interpreters}.",
                ru: "Перевод обеспечивается: {interpreters}.",
                en: "Interpreting is provided: {interpreters}."
            ),
            onlyWith: .interpreters
        ),
        .init(
            Text3(
                kk:
                    "Сіз осы хабарламаны алған күннен кейін екі жұмыс күні ішінде жазбаша немесе ауызша қарсылық білдіруге құқылысыз. "
                    + "Хабарлама берілген күн {issuedOn} болса, соңғы күн: {objectionUntil}. Одан кейін, бірақ шешім қабылданғанға дейін түскен "
                    + "қарсылық та іске қосылады.",
                ru: "Вы вправе в течение двух рабочих дней после получения этого уведомления представить письменное или устное "
                    + "возражение. Если уведомление вручено {issuedOn}, последний день: {objectionUntil}. Возражение, поступившее позже, "
                    + "но до принятия решения, также приобщается к делу.",
                en: "You may object in writing or orally within two working days after receiving this notice. If it is given on "
                    + "{issuedOn}, the last day is {objectionUntil}. An objection that comes later, but before the decision, is put "
                    + "into the file as well."
            )
        ),
        .init(
            Text3(
                kk: "Сіз іс материалдарымен танысуға құқылысыз: {fileAccess}",
                ru: "Вы вправе ознакомиться с материалами дела: {fileAccess}",
                en: "You may read the file: {fileAccess}"
            )
        ),
        .init(
            Text3(
                kk: "Егер хабарламаның берілгені расталып, Сіз тыңдауға келмесеңіз, бұл хаттамаға жазылады және рәсім түскен "
                    + "қарсылықтар ескеріле отырып жалғасады. Сіз хабарламадан кейінгі екі жұмыс күні шегінде басқа уақыт белгілеуді, "
                    + "бейнебайланыс арқылы қатысуды немесе жазбаша ұстанымыңызды қарауды сұрай аласыз.",
                ru:
                    "Если вручение уведомления подтверждено и Вы не явитесь, это отмечается в протоколе, и процедура продолжается с "
                    + "учётом поданных возражений. Вы можете просить о другом времени в пределах двух рабочих дней после уведомления, "
                    + "об участии по видеосвязи или о рассмотрении Вашей письменной позиции.",
                en:
                    "If the notice is proved and you do not come, this is entered in the minutes and the procedure goes on with the "
                    + "objections filed. You may ask for another time within two working days after the notice, for taking part by "
                    + "video, or for your written position to be considered."
            )
        ),
        .init(
            Text3(
                kk:
                    "Хабарлама берілген күн {issuedOn} болса, бас тарту туралы шешім қабылдануы мүмкін ең ерте күн: {decisionFrom}. Негіз шешім "
                    + "қабылданғанға дейін жойылса, растайтын құжаттарды ұсыныңыз: ондай негізбен бас тартылмайды.",
                ru:
                    "Если уведомление вручено {issuedOn}, решение об отказе может быть принято не раньше: {decisionFrom}. Если основание "
                    + "отпадёт до решения, представьте подтверждающие документы: по такому основанию не отказывают.",
                en:
                    "If the notice is given on {issuedOn}, a refusal may be decided not before {decisionFrom}. If a ground is gone before "
                    + "the decision, bring the proof: no refusal rests on such a ground."
            )
        ),
        .init(Text3(kk: "Қол қоюшы: {signer}.", ru: "Подписал: {signer}.", en: "Signed by: {signer}.")),
    ]
}
