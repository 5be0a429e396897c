import Law

extension CommandName {
    /// The command in words.
    public var words: Text3 {
        switch self {
        case .receive: Text3(kk: "Қабылдау", ru: "Принять", en: "Receive")
        case .register: Text3(kk: "Тіркеу", ru: "Зарегистрировать", en: "Register")
        case .confirmCompleteness: Text3(kk: "Толықтығын растау", ru: "Подтвердить полноту", en: "Confirm completeness")
        case .reportIncomplete: Text3(kk: "Толық еместігін белгілеу", ru: "Отметить неполноту", en: "Report as incomplete")
        case .addDocuments:
            Text3(kk: "Жетіспейтін құжаттарды қосу", ru: "Добавить недостающие документы", en: "Add missing documents")
        case .enterInMigrationPoliceIs:
            Text3(kk: "КҚП АЖ-ға енгізу", ru: "Внести в ИС миграционной полиции", en: "Enter in the migration police system")
        case .sendInquiries: Text3(kk: "Мемлекеттік органдарға сұрау салу", ru: "Направить запросы", en: "Send inquiries")
        case .recordReply: Text3(kk: "Жауапты тіркеу", ru: "Записать ответ", en: "Record a reply")
        case .sendToDepartment: Text3(kk: "Департаментке жіберу", ru: "Направить в департамент", en: "Send to the department")
        case .confirmByDepartment:
            Text3(kk: "Департаменттің растауы", ru: "Подтверждение департамента", en: "Department's confirmation")
        case .planRefusal: Text3(kk: "Бас тартуды жоспарлау", ru: "Запланировать отказ", en: "Plan a refusal")
        case .draftPreliminaryDecision:
            Text3(kk: "Алдын ала шешім дайындау", ru: "Составить предварительное решение", en: "Draft the preliminary decision")
        case .scheduleHearing: Text3(kk: "Тыңдауды белгілеу", ru: "Назначить заслушивание", en: "Schedule the hearing")
        case .serveNotice: Text3(kk: "Хабарлама беру", ru: "Вручить уведомление", en: "Serve the notice")
        case .proveService: Text3(kk: "Тапсырылғанын растау", ru: "Подтвердить вручение", en: "Prove service")
        case .reportServiceNotProved:
            Text3(
                kk: "Тапсырылғаны расталмағанын белгілеу",
                ru: "Отметить, что вручение не подтверждено",
                en: "Report service as not proved"
            )
        case .recordPosition: Text3(kk: "Ұстанымды тіркеу", ru: "Записать позицию", en: "Record the position")
        case .answerArgument: Text3(kk: "Дәлелге жауап беру", ru: "Ответить на довод", en: "Answer an argument")
        case .requestPostponement: Text3(kk: "Кейінге қалдыруды сұрау", ru: "Просить об отложении", en: "Ask to postpone")
        case .rescheduleHearing: Text3(kk: "Тыңдау уақытын ауыстыру", ru: "Перенести заслушивание", en: "Reschedule the hearing")
        case .removeGround: Text3(kk: "Негіздің жойылғанын белгілеу", ru: "Отметить устранение основания", en: "Remove a ground")
        case .waiveHearing: Text3(kk: "Тыңдаудан бас тарту", ru: "Отказаться от заслушивания", en: "Waive the hearing")
        case .holdHearing: Text3(kk: "Тыңдауды өткізу", ru: "Провести заслушивание", en: "Hold the hearing")
        case .writeMinutes: Text3(kk: "Хаттама жазу", ru: "Составить протокол", en: "Write the minutes")
        case .remarkOnMinutes:
            Text3(kk: "Хаттамаға ескерту енгізу", ru: "Внести замечание на протокол", en: "Remark on the minutes")
        case .signMinutes: Text3(kk: "Хаттамаға қол қою", ru: "Подписать протокол", en: "Sign the minutes")
        case .conclude: Text3(kk: "Тыңдауды қорытындылау", ru: "Подвести итог заслушивания", en: "Conclude")
        case .sendRefusal: Text3(kk: "Бас тартуды жіберу", ru: "Направить отказ", en: "Send the refusal")
        case .prepareDecision: Text3(kk: "Шешімді дайындау", ru: "Подготовить решение", en: "Prepare the decision")
        case .enterDecision: Text3(kk: "Шешімді енгізу", ru: "Внести решение", en: "Enter the decision")
        case .requestMilitaryRemoval:
            Text3(
                kk: "Әскери есептен шығаруды сұрау",
                ru: "Запросить снятие с воинского учёта",
                en: "Request removal from the military register"
            )
        case .confirmMilitaryRemoval:
            Text3(
                kk: "Әскери есептен шығарылғанын растау",
                ru: "Подтвердить снятие с воинского учёта",
                en: "Confirm removal from the military register"
            )
        case .skipMilitary:
            Text3(kk: "Әскери есепсіз жалғастыру", ru: "Продолжить без воинского учёта", en: "Go on without military removal")
        case .recordMessageReceived:
            Text3(kk: "Хабарды алғанын тіркеу", ru: "Записать получение сообщения", en: "Record receipt of the message")
        case .recordSurrender:
            Text3(kk: "Құжаттың тапсырылғанын тіркеу", ru: "Записать сдачу документа", en: "Record the surrender")
        case .issue: Text3(kk: "Шешімді беру", ru: "Выдать решение", en: "Issue the decision")
        case .withdraw: Text3(kk: "Өтінішті қайтарып алу", ru: "Отозвать заявление", en: "Withdraw")
        case .extendTerm: Text3(kk: "Мерзімді ұзарту", ru: "Продлить срок", en: "Extend the term")
        case .notifyExtension: Text3(kk: "Ұзарту туралы хабарлау", ru: "Уведомить о продлении", en: "Tell of the extension")
        case .orderLateHearing:
            Text3(kk: "Кеш тыңдауға бұйрық беру", ru: "Распорядиться о позднем заслушивании", en: "Order a late hearing")
        case .recordClearance:
            Text3(kk: "Рұқсат жай-күйін тіркеу", ru: "Записать состояние разрешения", en: "Record the clearance")
        case .confirmGround: Text3(kk: "Негізді растау", ru: "Подтвердить основание", en: "Confirm a ground")
        case .reopen: Text3(kk: "Істі қайта бастау", ru: "Возобновить дело", en: "Reopen")
        case .addDocument: Text3(kk: "Құжат қосу", ru: "Добавить документ", en: "Add a document")
        case .timerFired: Text3(kk: "Мерзім келді", ru: "Наступил срок", en: "A moment came due")
        case .moveDeadlines: Text3(kk: "Мерзімдерді қайта есептеу", ru: "Пересчитать сроки", en: "Recompute deadlines")
        case .giveForComplaint: Text3(kk: "Істі шағым үшін беру", ru: "Передать дело по жалобе", en: "Give the case for a complaint")
        case .noteComplaintOutcome:
            Text3(kk: "Шағым нәтижесін белгілеу", ru: "Отметить исход жалобы", en: "Note a complaint's outcome")
        case .followClearance:
            Text3(kk: "Рұқсаттың жай-күйін қабылдау", ru: "Принять состояние разрешения", en: "Follow the clearance")
        case .noteUnopenedClearance:
            Text3(
                kk: "Рұқсат туралы өтінім ашылмағанын белгілеу",
                ru: "Отметить, что запрос о разрешении не открыт",
                en: "Note that the clearance request was not opened"
            )
        case .completeIssue: Text3(kk: "Шешімді беруді аяқтау", ru: "Завершить выдачу", en: "Complete the issue")
        }
    }
}
