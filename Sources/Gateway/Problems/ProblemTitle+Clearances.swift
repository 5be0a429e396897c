extension ProblemTitle {
    /// Codes of exit clearances (rules 8, 11.4).
    static let clearances: [ProblemTitle] = [
        ProblemTitle(
            "request-unknown",
            404,
            kk: "Мұндай өтінім жоқ",
            ru: "Такого запроса нет",
            en: "There is no such request"
        ),
        ProblemTitle(
            "already-checked",
            409,
            kk: "Қажеттілік тексеріліп қойған",
            ru: "Необходимость уже проверена",
            en: "The need was checked already"
        ),
        ProblemTitle(
            "request-closed",
            409,
            kk: "Өтінім аяқталған",
            ru: "Запрос завершён",
            en: "The request is closed"
        ),
        ProblemTitle(
            "state-forbids",
            409,
            kk: "Бұл жай-күйде мүмкін емес",
            ru: "В этом состоянии невозможно",
            en: "Not possible in this state"
        ),
        ProblemTitle(
            "not-your-request",
            403,
            kk: "Бұл сіздің өтініміңіз емес",
            ru: "Это не ваш запрос",
            en: "This is not your request"
        ),
        ProblemTitle(
            "own-request",
            403,
            kk: "Өз өтінімі бойынша ешкім қызметтік әрекет жасамайды",
            ru: "По собственному запросу никто не действует по должности",
            en: "Nobody acts in office on an own request"
        ),
        ProblemTitle(
            "same-person",
            403,
            kk: "Бір адам дайындап, өзі шешім қабылдай алмайды",
            ru: "Одно лицо не может подготовить и принять решение",
            en: "One person cannot both prepare and decide"
        ),
        ProblemTitle(
            "desk-unknown",
            422,
            kk: "Мұндай орган жоқ",
            ru: "Такого органа нет",
            en: "There is no such body"
        ),
        ProblemTitle(
            "not-a-citizen",
            422,
            kk: "Рұқсат тек азаматтардан талап етіледі",
            ru: "Разрешение требуется только от граждан",
            en: "A clearance concerns citizens only"
        ),
        ProblemTitle(
            "not-an-adult",
            422,
            kk: "Баладан рұқсат талап етілмейді",
            ru: "От ребёнка разрешение не требуется",
            en: "A child needs no clearance"
        ),
        ProblemTitle(
            "rows-disagree",
            422,
            kk: "16-тармақтың жолдары сәйкес келмейді",
            ru: "Строки пункта 16 не согласуются",
            en: "The rows of item 16 do not agree"
        ),
        ProblemTitle(
            "obligation-missing",
            422,
            kk: "Барлық міндеттемелер көрсетілуі тиіс",
            ru: "Должны быть указаны все обязательства",
            en: "Every obligation must be named"
        ),
        ProblemTitle(
            "obligations-omitted",
            422,
            kk: "Бұрын көрсетілген міндеттемелер аталмаған",
            ru: "Не названы обязательства, указанные ранее",
            en: "Obligations named before are left out"
        ),
        ProblemTitle(
            "obligation-repeated",
            422,
            kk: "Міндеттеме екі рет көрсетілген",
            ru: "Обязательство указано дважды",
            en: "The obligation is named twice"
        ),
        ProblemTitle(
            "obligation-unknown",
            422,
            kk: "Мұндай міндеттеме жоқ",
            ru: "Такого обязательства нет",
            en: "There is no such obligation"
        ),
        ProblemTitle(
            "obligation-lapsed",
            422,
            kk: "Міндеттеме мерзімі аяқталған: шешім қажет емес",
            ru: "Срок обязательства истёк: решение не требуется",
            en: "The obligation has ended: no decision is needed"
        ),
        ProblemTitle(
            "organisation-missing",
            422,
            kk: "Ұйым көрсетілмеген",
            ru: "Организация не указана",
            en: "The organisation is missing"
        ),
        ProblemTitle(
            "end-before-start",
            422,
            kk: "Аяқталу күні басталу күнінен бұрын",
            ru: "Дата окончания раньше даты начала",
            en: "The end lies before the beginning"
        ),
        ProblemTitle(
            "circumstances-missing",
            422,
            kk: "Жаңа мән-жайлар көрсетілмеген",
            ru: "Новые обстоятельства не указаны",
            en: "New circumstances are missing"
        ),
        ProblemTitle(
            "reasons-not-shown",
            422,
            kk: "Көрсетуге болатын себептер немесе олардың құпия екені туралы мәлімдеме қажет",
            ru: "Нужны причины, которые можно сообщить, или заявление об их засекреченности",
            en: "Reasons that may be shown are needed, or the statement that they are classified"
        ),
        ProblemTitle(
            "maker-unknown",
            422,
            kk: "Мұндай шешім қабылдаушы жоқ",
            ru: "Такого принимающего решение нет",
            en: "There is no such decision maker"
        ),
        ProblemTitle(
            "gaps-left",
            409,
            kk: "Кейбір міндеттемелер бойынша шешім қабылдаушы анықталмаған",
            ru: "Не по всем обязательствам определён принимающий решение",
            en: "Some obligations have no decision maker yet"
        ),
        ProblemTitle(
            "nothing-pending",
            409,
            kk: "Шешім күтіп тұрған бөлік жоқ",
            ru: "Нет части, ожидающей решения",
            en: "No part waits for a decision"
        ),
        ProblemTitle(
            "not-prepared",
            409,
            kk: "Шешім алдымен дайындалуы тиіс",
            ru: "Решение сначала должно быть подготовлено",
            en: "The decision must be prepared first"
        ),
        ProblemTitle(
            "not-granted-by-you",
            422,
            kk: "Бұл рұқсатты сіздің органыңыз бермеген",
            ru: "Это разрешение дано не вашим органом",
            en: "The permission was not given by your body"
        ),
        ProblemTitle(
            "no-longer-competent",
            409,
            kk: "Ұйым қайта ұйымдастырылған немесе таратылған: шешімді құқықтық мұрагер қабылдайды",
            ru: "Организация реорганизована или ликвидирована: решает правопреемник",
            en: "The organisation was reorganised or liquidated: its successor decides"
        ),
        ProblemTitle(
            "capacity-not-shown",
            422,
            kk: "Қол қоюшының өкілеттігі көрсетілмеген",
            ru: "Полномочие подписавшего не указано",
            en: "The capacity of the signer is not shown"
        ),
        ProblemTitle(
            "exit-decision-issued",
            409,
            kk: "Шығу туралы шешім берілген: тек хабарлама жіберуге болады",
            ru: "Решение о выезде выдано: можно лишь направить сообщение",
            en: "The exit decision was issued: only a note can be sent"
        ),
        ProblemTitle(
            "exit-decision-not-issued",
            409,
            kk: "Шығу туралы шешім берілмеген: рұқсатты қайтарып алуға болады",
            ru: "Решение о выезде не выдано: разрешение можно отозвать",
            en: "The exit decision was not issued: the permission can be revoked"
        ),
        ProblemTitle(
            "exit-case-attached",
            409,
            kk: "Өтінім шығу туралы өтінішке тіркелген",
            ru: "Запрос уже присоединён к заявлению о выезде",
            en: "The request is attached to an exit application already"
        ),
        ProblemTitle(
            "exit-case-unknown",
            422,
            kk: "Мұндай шығу ісі тіркелмеген",
            ru: "Такое дело о выезде не присоединено",
            en: "No such exit case is attached"
        ),
        ProblemTitle(
            "override-missing",
            409,
            kk: "Бекітетін ұсыныс жоқ",
            ru: "Нет предложения для утверждения",
            en: "There is no proposal to approve"
        ),
        ProblemTitle(
            "entry-unknown",
            404,
            kk: "Жабық бөлікте мұндай жазба жоқ",
            ru: "В закрытой части такой записи нет",
            en: "There is no such entry in the sealed part"
        ),
        ProblemTitle(
            "not-admitted",
            409,
            kk: "Тексеруші жіберілмеген",
            ru: "Проверяющий не допущен",
            en: "The reviewer is not admitted"
        ),
        ProblemTitle(
            "register-entry-unknown",
            404,
            kk: "Тізілімде мұндай жазба жоқ",
            ru: "Такой записи в реестре нет",
            en: "There is no such entry in the register"
        ),
        ProblemTitle(
            "entry-needed",
            409,
            kk: "Жазбаға басқа жазбалар сүйенеді",
            ru: "На запись опираются другие",
            en: "Other entries rest on this one"
        ),
        ProblemTitle(
            "too-many-commands",
            422,
            kk: "Командалар саны сәйкес емес",
            ru: "Число команд не подходит",
            en: "The number of commands does not fit"
        ),
        ProblemTitle("submission-incomplete", 422, kk: "Сұрау толық емес", ru: "Запрос неполон", en: "The asking is incomplete"),
    ]
}
