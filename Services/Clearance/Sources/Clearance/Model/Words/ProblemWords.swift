import Law

extension ProblemCode {
    /// The reason in words.
    public var words: Text3 {
        switch self {
        case .requestUnknown: Text3(kk: "Мұндай өтінім жоқ.", ru: "Такого запроса нет.", en: "There is no such request.")
        case .alreadyChecked:
            Text3(kk: "Қажеттілік тексеріліп қойған.", ru: "Необходимость уже проверена.", en: "The need was checked already.")
        case .requestClosed: Text3(kk: "Өтінім аяқталған.", ru: "Запрос завершён.", en: "The request is closed.")
        case .stateForbids:
            Text3(kk: "Бұл жай-күйде мүмкін емес.", ru: "В этом состоянии невозможно.", en: "Not possible in this state.")
        case .alreadyDone: Text3(kk: "Бұл әрекет жасалып қойған.", ru: "Это уже сделано.", en: "This was done already.")
        case .backdated:
            Text3(kk: "Өткен күнмен жазуға болмайды.", ru: "Запись задним числом невозможна.", en: "Nothing is dated back.")
        case .inTheFuture: Text3(kk: "Күн болашақта.", ru: "Дата в будущем.", en: "The date lies in the future.")
        case .inThePast: Text3(kk: "Күн өтіп кеткен.", ru: "Дата в прошлом.", en: "The date lies in the past.")
        case .calendarGap:
            Text3(
                kk: "Бұл жылдың күнтізбесі жүктелмеген.",
                ru: "Календарь этого года не загружен.",
                en: "The calendar of that year is not loaded."
            )
        case .notInForce:
            Text3(
                kk: "Бұл күні Қағидалар күшіне енбеген.",
                ru: "На эту дату Правила не действовали.",
                en: "The Rules were not in force on that day."
            )
        case .roleMissing:
            Text3(kk: "Бұл әрекетке құқығыңыз жоқ.", ru: "У вас нет права на это действие.", en: "You have no right to do this.")
        case .notYourBody:
            Text3(kk: "Бұл бөлік басқа органда.", ru: "Эта часть в другом органе.", en: "This part is with another body.")
        case .notYourRequest: Text3(kk: "Бұл сіздің өтініміңіз емес.", ru: "Это не ваш запрос.", en: "This is not your request.")
        case .ownRequest:
            Text3(
                kk: "Өз өтінімі бойынша ешкім қызметтік әрекет жасамайды.",
                ru: "По собственному запросу никто не действует по должности.",
                en: "Nobody acts in office on an own request."
            )
        case .personUnknown:
            Text3(
                kk: "Лауазымды адамның жеке басы белгісіз.",
                ru: "Личность должностного лица не установлена.",
                en: "It is not known which person the officer is."
            )
        case .samePerson:
            Text3(
                kk: "Бір адам дайындап, өзі шешім қабылдай алмайды.",
                ru: "Одно лицо не может подготовить и принять решение.",
                en: "One person cannot both prepare and decide."
            )
        case .deskUnknown: Text3(kk: "Мұндай орган жоқ.", ru: "Такого органа нет.", en: "There is no such body.")
        case .notACitizen:
            Text3(
                kk: "Рұқсат тек азаматтардан талап етіледі.",
                ru: "Разрешение требуется только от граждан.",
                en: "A clearance concerns citizens only."
            )
        case .notAnAdult:
            Text3(
                kk: "Баладан рұқсат талап етілмейді.",
                ru: "От ребёнка разрешение не требуется.",
                en: "A child needs no clearance."
            )
        case .rowsDisagree:
            Text3(
                kk: "16-тармақтың жолдары сәйкес келмейді.",
                ru: "Строки пункта 16 не согласуются.",
                en: "The rows of item 16 do not agree."
            )
        case .obligationMissing:
            Text3(
                kk: "Барлық міндеттемелер көрсетілуі тиіс.",
                ru: "Должны быть указаны все обязательства.",
                en: "Every obligation must be named."
            )
        case .obligationsOmitted:
            Text3(
                kk: "Басқа өтінімде көрсетілген міндеттемелер аталмаған: оларды көрсетіңіз немесе себебін түсіндіріңіз.",
                ru: "Не названы обязательства, указанные в другом запросе: назовите их или объясните почему.",
                en: "Obligations that another request named are left out: name them, or explain why."
            )
        case .obligationRepeated:
            Text3(
                kk: "Міндеттеме екі рет көрсетілген.",
                ru: "Обязательство указано дважды.",
                en: "The obligation is named twice."
            )
        case .obligationUnknown:
            Text3(kk: "Мұндай міндеттеме жоқ.", ru: "Такого обязательства нет.", en: "There is no such obligation.")
        case .obligationLapsed:
            Text3(
                kk: "Міндеттеме мерзімі аяқталған: шешім қажет емес.",
                ru: "Срок обязательства истёк: решение не требуется.",
                en: "The obligation has ended: no decision is needed."
            )
        case .organisationMissing:
            Text3(kk: "Ұйым көрсетілмеген.", ru: "Организация не указана.", en: "The organisation is missing.")
        case .endBeforeStart:
            Text3(
                kk: "Аяқталу күні басталу күнінен бұрын.",
                ru: "Дата окончания раньше даты начала.",
                en: "The end lies before the beginning."
            )
        case .circumstancesMissing:
            Text3(
                kk: "Жаңа мән-жайлар көрсетілмеген.",
                ru: "Новые обстоятельства не указаны.",
                en: "New circumstances are missing."
            )
        case .reasonMissing: Text3(kk: "Негіздеме көрсетілмеген.", ru: "Обоснование не указано.", en: "Reasons are missing.")
        case .reasonsNotShown:
            Text3(
                kk: "Көрсетуге болатын себептер немесе олардың құпия екені туралы мәлімдеме қажет.",
                ru: "Нужны причины, которые можно сообщить, или заявление об их засекреченности.",
                en: "Reasons that may be shown are needed, or the statement that they are classified."
            )
        case .makerUnknown:
            Text3(
                kk: "Мұндай шешім қабылдаушы жоқ.",
                ru: "Такого принимающего решение нет.",
                en: "There is no such decision maker."
            )
        case .gapsLeft:
            Text3(
                kk: "Кейбір міндеттемелер бойынша шешім қабылдаушы анықталмаған.",
                ru: "Не по всем обязательствам определён принимающий решение.",
                en: "Some obligations have no decision maker yet."
            )
        case .nothingPending:
            Text3(kk: "Шешім күтіп тұрған бөлік жоқ.", ru: "Нет части, ожидающей решения.", en: "No part waits for a decision.")
        case .notPrepared:
            Text3(
                kk: "Шешім алдымен дайындалуы тиіс.",
                ru: "Решение сначала должно быть подготовлено.",
                en: "The decision must be prepared first."
            )
        case .notGrantedByYou:
            Text3(
                kk: "Бұл рұқсатты сіздің органыңыз бермеген.",
                ru: "Это разрешение дано не вашим органом.",
                en: "The permission was not given by your body."
            )
        case .noLongerCompetent:
            Text3(
                kk: "Ұйым қайта ұйымдастырылған немесе таратылған: шешімді құқықтық мұрагер қабылдайды.",
                ru: "Организация реорганизована или ликвидирована: решает правопреемник.",
                en: "The organisation was reorganised or liquidated: its successor decides."
            )
        case .capacityNotShown:
            Text3(
                kk: "Қол қоюшының өкілеттігі көрсетілмеген.",
                ru: "Полномочие подписавшего не указано.",
                en: "The capacity of the signer is not shown."
            )
        case .exitDecisionIssued:
            Text3(
                kk: "Шығу туралы шешім берілген: тек хабарлама жіберуге болады.",
                ru: "Решение о выезде выдано: можно лишь направить сообщение.",
                en: "The exit decision was issued: only a note can be sent."
            )
        case .exitDecisionNotIssued:
            Text3(
                kk: "Шығу туралы шешім берілмеген: рұқсатты қайтарып алуға болады.",
                ru: "Решение о выезде не выдано: разрешение можно отозвать.",
                en: "The exit decision was not issued: the permission can be revoked."
            )
        case .exitCaseAttached:
            Text3(
                kk: "Өтінім шығу туралы өтінішке тіркелген.",
                ru: "Запрос уже присоединён к заявлению о выезде.",
                en: "The request is attached to an exit application already."
            )
        case .exitCaseUnknown:
            Text3(
                kk: "Мұндай шығу ісі тіркелмеген.",
                ru: "Такое дело о выезде не присоединено.",
                en: "No such exit case is attached."
            )
        case .overrideMissing:
            Text3(kk: "Бекітетін ұсыныс жоқ.", ru: "Нет предложения для утверждения.", en: "There is no proposal to approve.")
        case .entryUnknown:
            Text3(
                kk: "Жабық бөлікте мұндай жазба жоқ.",
                ru: "В закрытой части такой записи нет.",
                en: "There is no such entry in the sealed part."
            )
        case .registerEntryUnknown:
            Text3(
                kk: "Тізілімде мұндай жазба жоқ немесе ол жойылған.",
                ru: "Такой записи в реестре нет или она аннулирована.",
                en: "There is no such entry in the register, or it was annulled."
            )
        case .entryNeeded:
            Text3(
                kk: "Бұл жазбаға басқа жазбалар сүйенеді.",
                ru: "На эту запись опираются другие.",
                en: "Other entries rest on this one."
            )
        case .notAdmitted:
            Text3(
                kk: "Бұл тексеруші жабық бөлікке жіберілмеген.",
                ru: "Этот проверяющий к закрытой части не допущен.",
                en: "This reviewer is not admitted to the sealed part."
            )
        }
    }
}
