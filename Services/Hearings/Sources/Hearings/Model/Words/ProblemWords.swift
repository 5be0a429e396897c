import Law

extension ProblemCode {
    /// The reason in words.
    public var words: Text3 {
        switch self {
        case .caseUnknown: Text3(kk: "Мұндай іс жоқ.", ru: "Такого дела нет.", en: "There is no such case.")
        case .alreadyReceived:
            Text3(kk: "Өтініш қабылданып қойған.", ru: "Заявление уже принято.", en: "The application was received already.")
        case .caseClosed: Text3(kk: "Іс аяқталған.", ru: "Дело завершено.", en: "The case is closed.")
        case .stageForbids:
            Text3(kk: "Бұл кезеңде мүмкін емес.", ru: "На этой стадии невозможно.", en: "Not possible at this stage.")
        case .hearingStageForbids:
            Text3(
                kk: "Тыңдаудың бұл кезеңінде мүмкін емес.",
                ru: "На этой стадии заслушивания невозможно.",
                en: "Not possible at this stage of the hearing."
            )
        case .alreadyDone: Text3(kk: "Бұл әрекет жасалып қойған.", ru: "Это уже сделано.", en: "This was done already.")
        case .deadlinePassed: Text3(kk: "Мерзім өтіп кетті.", ru: "Срок истёк.", en: "The term has passed.")
        case .noticeWindowClosed:
            Text3(
                kk: "Тыңдау туралы хабарлау мерзімі өтті: рұқсат беру, мерзімді ұзарту немесе кеш тыңдау ғана қалды.",
                ru: "Срок уведомления о заслушивании истёк: остаются разрешение, продление или позднее заслушивание.",
                en: "The time for the hearing notice has passed: only a grant, an extension or a late hearing is left."
            )
        case .noticeWindowOpen:
            Text3(
                kk: "Хабарлама мерзімінде берілуі мүмкін.",
                ru: "Уведомление ещё можно вручить в срок.",
                en: "The notice can still be served in time."
            )
        case .notYourBody: Text3(kk: "Іс басқа органда.", ru: "Дело в другом органе.", en: "The case is with another body.")
        case .roleMissing:
            Text3(kk: "Бұл әрекетке құқығыңыз жоқ.", ru: "У вас нет права на это действие.", en: "You have no right to do this.")
        case .notTheApplicant: Text3(kk: "Бұл сіздің ісіңіз емес.", ru: "Это не ваше дело.", en: "This is not your case.")
        case .notTheSigner:
            Text3(
                kk: "Хаттамаға тек төрағалық етуші мен хатшы қол қояды.",
                ru: "Протокол подписывают только председательствующий и секретарь.",
                en: "Only the chair and the secretary sign the minutes."
            )
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
        case .outOfScope:
            Text3(
                kk: "Шетелдік және азаматтығы жоқ адам алдымен тұрақты тұрушы ретінде тіркеледі.",
                ru: "Иностранец и лицо без гражданства сначала регистрируются как постоянно проживающие.",
                en: "A foreigner or stateless person is first registered as permanently residing."
            )
        case .signatureInvalid:
            Text3(kk: "Өтінішке қол қойылмаған.", ru: "Заявление не подписано.", en: "The application is not signed.")
        case .feeUnpaid:
            Text3(
                kk: "Мемлекеттік баж төленбеген.",
                ru: "Государственная пошлина не уплачена.",
                en: "The state duty is not paid."
            )
        case .wrongChannel:
            Text3(
                kk: "Өтініш Мемлекеттік корпорация немесе портал арқылы беріледі.",
                ru: "Заявление подаётся через Государственную корпорацию или портал.",
                en: "Applications are filed through the State Corporation or the portal."
            )
        case .notAProvider:
            Text3(
                kk: "Бұл орган қызмет көрсетпейді.",
                ru: "Этот орган услугу не оказывает.",
                en: "This body does not provide the service."
            )
        case .inTheFuture:
            Text3(kk: "Уақыт әлі келген жоқ.", ru: "Это время ещё не наступило.", en: "That moment has not come yet.")
        case .inThePast: Text3(kk: "Бұл уақыт өтіп кеткен.", ru: "Это время уже прошло.", en: "That moment has passed.")
        case .backdated:
            Text3(
                kk: "Бұрынғы күнмен жазуға болмайды.",
                ru: "Записать задним числом нельзя.",
                en: "Nothing is recorded with an earlier date."
            )
        case .timesDisagree:
            Text3(
                kk: "Көрсетілген уақыттар сәйкес келмейді.",
                ru: "Указанное время противоречиво.",
                en: "The times do not agree."
            )
        case .nothingMissing: Text3(kk: "Жетіспейтін құжат жоқ.", ru: "Недостающих документов нет.", en: "Nothing is missing.")
        case .packageIncomplete:
            Text3(
                kk: "Құжаттар топтамасы толық емес немесе мерзімі өткен құжат бар.",
                ru: "Пакет документов неполон, или срок действия документа истёк.",
                en: "The package is incomplete, or a document has expired."
            )
        case .factsDisagree:
            Text3(
                kk: "Адам туралы мәліметтер бір-біріне сәйкес келмейді.",
                ru: "Сведения о лице не согласуются между собой.",
                en: "The facts about the person do not fit together."
            )
        case .personUnknown:
            Text3(
                kk: "Өтініште мұндай адам жоқ.",
                ru: "Такого лица в заявлении нет.",
                en: "There is no such person in the application."
            )
        case .documentMissing: Text3(kk: "Құжат қоса берілмеген.", ru: "Документ не приложен.", en: "The document is missing.")
        case .reasonMissing: Text3(kk: "Себебі көрсетілмеген.", ru: "Причина не указана.", en: "The reason is missing.")
        case .notEntered:
            Text3(
                kk: "Деректер КҚП АЖ-ға енгізілмеген.",
                ru: "Данные не внесены в ИС миграционной полиции.",
                en: "The data were not entered in the migration police system."
            )
        case .notSentToDepartment:
            Text3(
                kk: "Іс департаментке жіберілмеген.",
                ru: "Дело не направлено в департамент.",
                en: "The file was not sent to the department."
            )
        case .repliesMissing:
            Text3(
                kk: "Мемлекеттік органдардың барлық жауабы келген жоқ.",
                ru: "Получены не все ответы государственных органов.",
                en: "Not all state bodies have answered."
            )
        case .clearanceMissing:
            Text3(
                kk: "Құпия тасығыштың шығуға рұқсаты жоқ.",
                ru: "Нет разрешения на выезд секретоносителя.",
                en: "The secret-holder's clearance is missing."
            )
        case .clearanceFollowed:
            Text3(
                kk: "Рұқсаттың жай-күйін рұқсат қызметі хабарлайды, қолмен өзгертілмейді.",
                ru: "Состояние разрешения сообщает служба разрешений, вручную оно не меняется.",
                en: "The clearance service tells where the clearance stands; it is not changed by hand."
            )
        case .issueOrdered:
            Text3(
                kk: "Шешімді беруге бұйрық берілген: рұқсаттың күшінде екені расталуда.",
                ru: "Распоряжение о выдаче дано: подтверждается, что разрешение в силе.",
                en: "The issue was ordered: it is being confirmed that the clearance stands."
            )
        case .clearanceNotForApplicant:
            Text3(
                kk: "Рұқсат тек азаматтардан талап етіледі.",
                ru: "Разрешение требуется только от граждан.",
                en: "A clearance is required of citizens only."
            )
        case .clearanceNumberMissing:
            Text3(
                kk: "Рұқсаттың нөмірі көрсетілмеген.",
                ru: "Номер разрешения не указан.",
                en: "The number of the clearance is missing."
            )
        case .permissionNotBlocked:
            Text3(
                kk: "Рұқсат беруге кедергі жоқ.",
                ru: "Разрешению ничто не препятствует.",
                en: "Nothing stands against the permission."
            )
        case .groundMissing:
            Text3(kk: "Бас тарту негізі көрсетілмеген.", ru: "Основание отказа не указано.", en: "No ground is named.")
        case .groundRepeated: Text3(kk: "Негіз қайталанған.", ru: "Основание повторяется.", en: "A ground is repeated.")
        case .groundUnknown:
            Text3(
                kk: "Мұндай негіз жоспарланбаған.",
                ru: "Такое основание не предусмотрено планом отказа.",
                en: "This ground is not among those planned."
            )
        case .groundNotExpected:
            Text3(
                kk: "Рұқсат беруде негіз көрсетілмейді.",
                ru: "При разрешении основания не указываются.",
                en: "A permission names no ground."
            )
        case .groundNotProved:
            Text3(
                kk: "Негіздің мән-жайы мен дәлелдері керек.",
                ru: "Нужны обстоятельства и доказательства основания.",
                en: "The ground needs facts and evidence."
            )
        case .groundNotConfirmed:
            Text3(
                kk: "Бұл негізді заңгер растауы керек.",
                ru: "Это основание должен подтвердить юрист.",
                en: "A legal officer must confirm this ground."
            )
        case .groundNotInNotice:
            Text3(
                kk: "Бұл негіз хабарламада болмаған.",
                ru: "Этого основания не было в уведомлении.",
                en: "This ground was not in the notice."
            )
        case .groundFell: Text3(kk: "Бұл негіз енді жоқ.", ru: "Это основание отпало.", en: "This ground no longer holds.")
        case .exceptionMissing:
            Text3(
                kk: "Төрт құжаттың қайсысы ұсынылғаны көрсетілуі керек.",
                ru: "Нужно указать, какой из четырёх документов представлен.",
                en: "Which of the four documents was presented must be named."
            )
        case .hearingNotScheduled:
            Text3(
                kk: "Тыңдаудың уақыты мен орны белгіленбеген.",
                ru: "Время и место заслушивания не назначены.",
                en: "Time and place of the hearing are not set."
            )
        case .appointmentIncomplete:
            Text3(
                kk: "Тыңдаудың орны, сілтемесі немесе ұзақтығы көрсетілмеген.",
                ru: "Не указано место, ссылка или длительность заслушивания.",
                en: "Place, link or duration of the hearing is missing."
            )
        case .chairIsSecretary:
            Text3(
                kk: "Төрағалық етуші хатшы бола алмайды.",
                ru: "Председательствующий не может быть секретарём.",
                en: "The chair cannot be the secretary."
            )
        case .dayOff:
            Text3(
                kk: "Бұл күні орган жұмыс істемейді.",
                ru: "В этот день орган не работает.",
                en: "The body does not work on that day."
            )
        case .outsideWorkingHours: Text3(kk: "Жұмыс уақытынан тыс.", ru: "Вне рабочего времени.", en: "Outside working hours.")
        case .hearingOutsideWindow:
            Text3(
                kk: "Тыңдау хабарланған күннен кейінгі бірінші немесе екінші жұмыс күні өтеді.",
                ru: "Заслушивание проводится в первый или второй рабочий день после уведомления.",
                en: "The hearing is held on the first or second working day after the notice."
            )
        case .hearingTooEarly:
            Text3(kk: "Тыңдауға әлі ерте.", ru: "Проводить заслушивание рано.", en: "It is too early for the hearing.")
        case .dayExcluded:
            Text3(
                kk: "Өтініш иесі бұл күні келе алмайды.",
                ru: "Заявитель не может явиться в этот день.",
                en: "The applicant cannot come on that day."
            )
        case .serviceNotProved:
            Text3(
                kk: "Хабарламаның тапсырылғаны дәлелденбеген.",
                ru: "Вручение уведомления не подтверждено.",
                en: "Service of the notice is not proved."
            )
        case .serviceAlreadyProved:
            Text3(
                kk: "Хабарламаның тапсырылғаны дәлелденген.",
                ru: "Вручение уведомления подтверждено.",
                en: "Service of the notice is proved."
            )
        case .positionIncomplete:
            Text3(kk: "Ұстаным мазмұны көрсетілмеген.", ru: "Содержание позиции не указано.", en: "The position says nothing.")
        case .argumentUnknown: Text3(kk: "Мұндай дәлел жоқ.", ru: "Такого довода нет.", en: "There is no such argument.")
        case .argumentRepeated: Text3(kk: "Дәлел қайталанған.", ru: "Довод повторяется.", en: "An argument is repeated.")
        case .argumentsUnanswered:
            Text3(
                kk: "Барлық дәлелге жауап берілмеген.",
                ru: "Ответ дан не на все доводы.",
                en: "Not every argument is answered."
            )
        case .answerIncomplete:
            Text3(
                kk: "Жауап құжатпен немесе заң бабымен негізделуі керек.",
                ru: "Ответ нужно обосновать документом или статьёй.",
                en: "The answer must rest on a document or an article."
            )
        case .notHeard:
            Text3(
                kk: "Тыңдау аяқталмаған: хаттамаға қол қойылуы керек.",
                ru: "Заслушивание не завершено: нужен подписанный протокол.",
                en: "The hearing is not finished: signed minutes are needed."
            )
        case .minutesMissing: Text3(kk: "Хаттама жазылмаған.", ru: "Протокол не составлен.", en: "There are no minutes.")
        case .minutesIncomplete:
            Text3(
                kk: "Хаттама толық емес немесе тыңдауға сәйкес келмейді.",
                ru: "Протокол неполон или расходится с заслушиванием.",
                en: "The minutes are incomplete or differ from the hearing."
            )
        case .minutesOutdated:
            Text3(
                kk: "Хаттаманың жаңа нұсқасы бар.",
                ru: "Есть новая версия протокола.",
                en: "There is a newer version of the minutes."
            )
        case .refusalTooEarly:
            Text3(
                kk: "Бас тарту хабарланғаннан кейінгі үшінші жұмыс күнінен ерте шығарылмайды.",
                ru: "Отказ не выносится раньше третьего рабочего дня после уведомления.",
                en: "No refusal before the third working day after the notice."
            )
        case .decisionNotPrepared:
            Text3(kk: "Шешім дайындалмаған.", ru: "Решение не подготовлено.", en: "The decision was not prepared.")
        case .decisionNotEntered:
            Text3(
                kk: "Шешім КҚП АЖ-ға енгізілмеген.",
                ru: "Решение не внесено в ИС миграционной полиции.",
                en: "The decision was not entered in the migration police system."
            )
        case .copiesMissing:
            Text3(
                kk: "Іске куәландырылған көшірмелер керек.",
                ru: "В деле нужны заверенные копии.",
                en: "Certified copies must be in the file."
            )
        case .copiesNotExpected:
            Text3(
                kk: "Портал арқылы түпнұсқа тапсырылмаған.",
                ru: "Через портал оригиналы не подавались.",
                en: "No originals were filed through the portal."
            )
        case .notSubjectToMilitaryDuty:
            Text3(
                kk: "Өтініш иесі әскери міндетті емес.",
                ru: "Заявитель не военнообязан.",
                en: "The applicant is not subject to military duty."
            )
        case .militaryRemovalNeeded:
            Text3(
                kk: "Алдымен әскери есептен шығару керек.",
                ru: "Сначала нужно снять с воинского учёта.",
                en: "Removal from the military register comes first."
            )
        case .wrongIdentityDocument:
            Text3(
                kk: "Басқа құжат тапсырылуы керек.",
                ru: "Нужно сдать другой документ.",
                en: "Another document is to be surrendered."
            )
        case .powerNotNotarised:
            Text3(
                kk: "Сенімхат нотариатта куәландырылуы керек.",
                ru: "Доверенность должна быть нотариальной.",
                en: "The power of attorney must be notarised."
            )
        case .extensionNotLater:
            Text3(
                kk: "Жаңа мерзім бұрынғыдан кейін болуы керек.",
                ru: "Новый срок должен быть позже прежнего.",
                en: "The new end must be later than the old one."
            )
        case .extensionTooLong:
            Text3(kk: "Ұзарту мерзімі тым ұзақ.", ru: "Срок продления слишком велик.", en: "The extension is too long.")
        case .legalConfirmationMissing:
            Text3(
                kk: "Ұзартуды басшыдан басқа заңгер растауы керек.",
                ru: "Продление подтверждает юрист, а не сам руководитель.",
                en: "A legal officer other than the head must confirm the extension."
            )
        case .nothingToNotify:
            Text3(
                kk: "Хабарлайтын ұзарту жоқ.",
                ru: "Нет продления, о котором нужно уведомить.",
                en: "There is no extension to tell of."
            )
        }
    }
}
