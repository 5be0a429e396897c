import Law

extension ClockKey {
    /// The deadline's name in words.
    public var words: Text3 {
        switch self {
        case .registration: Text3(kk: "Тіркеу", ru: "Регистрация", en: "Registration")
        case .completeness: Text3(kk: "Толықтығын тексеру", ru: "Проверка полноты", en: "Completeness check")
        case .screening:
            Text3(kk: "Бас тарту негіздерін тексеру", ru: "Проверка оснований отказа", en: "Screening for refusal grounds")
        case .inquiries:
            Text3(kk: "Мемлекеттік органдарға сұрау салу", ru: "Запросы государственным органам", en: "Inquiries to state bodies")
        case .departmentFile:
            Text3(kk: "Істі департаментке жіберу", ru: "Направление дела в департамент", en: "File to the department")
        case .preparation: Text3(kk: "Шешімді дайындау", ru: "Подготовка решения", en: "Preparing the decision")
        case .entry: Text3(kk: "Шешімді енгізу", ru: "Внесение решения", en: "Entering the decision")
        case .notice:
            Text3(
                kk: "Алдын ала шешім мен тыңдау туралы хабарлама",
                ru: "Предварительное решение и уведомление о заслушивании",
                en: "Preliminary decision and hearing notice"
            )
        case .hearing: Text3(kk: "Тыңдау", ru: "Заслушивание", en: "Hearing")
        case .objection: Text3(kk: "Өтініш иесінің қарсылығы", ru: "Возражение заявителя", en: "The applicant's objection")
        case .refusalDispatch:
            Text3(
                kk: "Бас тарту мен түпнұсқаларды жіберу",
                ru: "Отправка отказа и оригиналов",
                en: "Sending refusal and originals"
            )
        case .militaryRemoval:
            Text3(kk: "Әскери есептен шығару", ru: "Снятие с воинского учёта", en: "Removal from the military register")
        case .surrender:
            Text3(
                kk: "Жеке басты куәландыратын құжатты тапсыру",
                ru: "Сдача документа, удостоверяющего личность",
                en: "Surrender of the identity document"
            )
        case .issue:
            Text3(
                kk: "Тіркеуден шығару және шешімді беру",
                ru: "Снятие с регистрации и выдача решения",
                en: "Removal from registration and issue"
            )
        case .serviceTerm:
            Text3(kk: "Мемлекеттік қызмет көрсету мерзімі", ru: "Срок оказания государственной услуги", en: "Service term")
        case .extensionNotice: Text3(kk: "Ұзарту туралы хабарлау", ru: "Уведомление о продлении", en: "Telling of the extension")
        case .afterGrant:
            Text3(
                kk: "Рұқсаттан кейінгі әрекет (мерзім заңда жоқ)",
                ru: "Шаг после разрешения (срок не установлен)",
                en: "Step after the permission (no term in the Rules)"
            )
        case .surrenderMessage:
            Text3(
                kk: "Құжатты тапсыру туралы хабар (мерзім заңда жоқ)",
                ru: "Сообщение о сдаче документа (срок не установлен)",
                en: "Message to surrender (no term in the Rules)"
            )
        case .clearanceReview:
            Text3(
                kk: "Рұқсат жайын заңгердің қарауы (мерзім заңда жоқ)",
                ru: "Рассмотрение юристом состояния разрешения (срок не установлен)",
                en: "Legal officer looks at the clearance (no term in the Rules)"
            )
        case .clearanceChoice:
            Text3(
                kk: "Рұқсат келмеген іс бойынша заңгердің таңдауы: алдын ала шешім немесе мерзімді ұзарту",
                ru: "Выбор юриста по делу без разрешения: предварительное решение или продление",
                en: "Legal officer's choice while the clearance is not there: preliminary decision or extension"
            )
        }
    }
}
