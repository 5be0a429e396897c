import Law

extension ComplaintStage {
    /// The stage in words.
    public var words: Text3 {
        switch self {
        case .received: Text3(kk: "Қабылданды", ru: "Получена", en: "Received")
        case .registered: Text3(kk: "Тіркелді", ru: "Зарегистрирована", en: "Registered")
        case .selfReview:
            Text3(
                kk: "Шағым жасалған орган қарап жатыр",
                ru: "На рассмотрении у обжалуемого органа",
                en: "With the body complained of"
            )
        case .forwardingSent:
            Text3(kk: "Жолданды, растау күтілуде", ru: "Направлена, ожидается подтверждение", en: "Sent on, confirmation awaited")
        case .forwarded:
            Text3(kk: "Шағымды қарайтын органда", ru: "В органе, рассматривающем жалобу", en: "At the reviewing body")
        case .underReview: Text3(kk: "Қаралуда", ru: "Рассматривается", en: "Under review")
        case .satisfiedInFull: Text3(kk: "Толық қанағаттандырылды", ru: "Удовлетворена полностью", en: "Satisfied in full")
        case .decided: Text3(kk: "Шешім қабылданды", ru: "Решение принято", en: "Decided")
        case .awaitingExecution: Text3(kk: "Шешім орындалуда", ru: "Решение исполняется", en: "Decision being carried out")
        case .joined:
            Text3(kk: "Басқа шағыммен біріктірілді", ru: "Объединена с другой жалобой", en: "Joined to another complaint")
        case .treatedAsObjection:
            Text3(
                kk: "Қарсылық ретінде іске қосылды",
                ru: "Приобщена к делу как возражение",
                en: "Taken into the case as an objection"
            )
        case .closed: Text3(kk: "Аяқталды", ru: "Завершена", en: "Closed")
        case .redirected:
            Text3(
                kk: "Құзыретті органға қайта бағытталды",
                ru: "Перенаправлена по компетенции",
                en: "Redirected to the competent body"
            )
        case .withdrawn: Text3(kk: "Қайтарып алынды", ru: "Отозвана", en: "Withdrawn")
        case .linkedAsDuplicate: Text3(kk: "Қайталанған шағым", ru: "Повторная жалоба", en: "Duplicate")
        case .linkedAsSupplement:
            Text3(kk: "Бұрынғы шағымға қосымша", ru: "Дополнение к прежней жалобе", en: "Supplement to an earlier complaint")
        case .passedForInformation:
            Text3(
                kk: "Басшыға мәлімет үшін берілді",
                ru: "Передана руководителю для сведения",
                en: "Passed to the head for information"
            )
        }
    }

    /// What happens next, for the filer.
    public var nextWords: Text3 {
        switch self {
        case .received:
            Text3(kk: "Шағым тіркеледі.", ru: "Жалоба будет зарегистрирована.", en: "The complaint will be registered.")
        case .registered:
            Text3(
                kk: "Шағым бойынша жауапты адам тағайындалады немесе ол құзыретті органға беріледі.",
                ru: "Будет назначен ответственный, либо жалобу передадут компетентному органу.",
                en: "Somebody is charged with it, or it is passed to the competent body."
            )
        case .selfReview:
            Text3(
                kk: "Орган барлық талабыңызды қанағаттандырады немесе шағымды әкімшілік іспен бірге жоғары органға жолдайды.",
                ru: "Орган удовлетворит все требования либо направит жалобу с делом вышестоящему органу.",
                en: "The body meets all your demands, or sends the complaint with the case to the reviewing body."
            )
        case .forwardingSent:
            Text3(
                kk: "Шағымды қарайтын орган құжаттардың толық келгенін растайды.",
                ru: "Орган, рассматривающий жалобу, подтвердит, что документы дошли полностью.",
                en: "The reviewing body confirms that everything has arrived."
            )
        case .forwarded: Text3(kk: "Қарау басталады.", ru: "Начнётся рассмотрение.", en: "The review will begin.")
        case .underReview: Text3(kk: "Шешім қабылданады.", ru: "Будет принято решение.", en: "A decision will be taken.")
        case .satisfiedInFull:
            Text3(
                kk: "Сізге жазбаша жауап жіберіледі.",
                ru: "Вам направят письменный ответ.",
                en: "You will get a written answer."
            )
        case .decided:
            Text3(kk: "Шешім сізге хабарланады.", ru: "Решение сообщат вам.", en: "The decision will be made known to you.")
        case .awaitingExecution:
            Text3(
                kk: "Орган жоғары органның нұсқауын белгіленген күнге дейін орындайды.",
                ru: "Орган исполнит указание вышестоящего органа к назначенному дню.",
                en: "The body carries out the superior body's order by the day set."
            )
        case .joined:
            Text3(
                kk: "Шағымдар бірге қаралады, сізге бөлек жауап беріледі.",
                ru: "Жалобы рассматриваются вместе, вам ответят отдельно.",
                en: "The complaints are considered together; you get an answer of your own."
            )
        case .treatedAsObjection:
            Text3(
                kk: "Рәсім әлі жүріп жатыр: пікіріңіз іске қосылды, түпкілікті шешімге шағымдана аласыз.",
                ru: "Процедура ещё идёт: ваши доводы приобщены, итоговый акт можно обжаловать.",
                en: "The procedure is still running: your arguments are in the case; the final act can be appealed."
            )
        case .closed:
            Text3(
                kk: "Бұл шағым бойынша іс аяқталды.",
                ru: "Работа по жалобе завершена.",
                en: "Nothing more happens on this complaint."
            )
        case .redirected:
            Text3(
                kk: "Шағым құзыретті органда жаңа нөмірмен жалғасады.",
                ru: "Жалоба продолжается в компетентном органе под новым номером.",
                en: "The complaint goes on at the competent body under a new number."
            )
        case .withdrawn:
            Text3(
                kk: "Сіз шағымды қайтарып алдыңыз; мерзім ішінде жаңасын бере аласыз.",
                ru: "Вы отозвали жалобу; в пределах срока можно подать новую.",
                en: "You withdrew the complaint; you may file a new one within the term."
            )
        case .linkedAsDuplicate, .linkedAsSupplement:
            Text3(
                kk: "Жауап алғашқы шағым бойынша беріледі.",
                ru: "Ответ будет дан по первой жалобе.",
                en: "The answer is given on the first complaint."
            )
        case .passedForInformation:
            Text3(
                kk: "Қол қойылмаған шағым қаралмайды; қол қойып, қайта бере аласыз.",
                ru: "Неподписанная жалоба не рассматривается; подпишите и подайте её снова.",
                en: "An unsigned complaint is not considered; sign it and file it again."
            )
        }
    }
}
