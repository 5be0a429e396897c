import Law

extension ProblemCode {
    /// The reason in words.
    public var words: Text3 {
        switch self {
        case .complaintUnknown: Text3(kk: "Мұндай шағым жоқ.", ru: "Такой жалобы нет.", en: "There is no such complaint.")
        case .alreadyReceived:
            Text3(kk: "Шағым қабылданып қойған.", ru: "Жалоба уже принята.", en: "The complaint was received already.")
        case .complaintClosed:
            Text3(kk: "Шағым бойынша іс аяқталған.", ru: "Работа по жалобе завершена.", en: "The complaint is closed.")
        case .stageForbids:
            Text3(kk: "Бұл кезеңде мүмкін емес.", ru: "На этой стадии невозможно.", en: "Not possible at this stage.")
        case .courseForbids:
            Text3(kk: "Бұл бағытта көзделмеген.", ru: "Для этого маршрута не предусмотрено.", en: "Not foreseen on this route.")
        case .deadlinePassed: Text3(kk: "Мерзім өтіп кетті.", ru: "Срок истёк.", en: "The term has passed.")
        case .onlyForwardingLeft:
            Text3(
                kk: "Мерзім өтті: тек жолдау қалды.",
                ru: "Срок истёк: остаётся только направить.",
                en: "The term has passed: only forwarding is left."
            )
        case .noDemands: Text3(kk: "Талап көрсетілмеген.", ru: "Требования не указаны.", en: "No demand was stated.")
        case .demandsNotAllMet:
            Text3(kk: "Барлық талап орындалған жоқ.", ru: "Выполнены не все требования.", en: "Not every demand is met.")
        case .demandUnknown: Text3(kk: "Мұндай талап жоқ.", ru: "Такого требования нет.", en: "There is no such demand.")
        case .demandChanged:
            Text3(
                kk: "Бұл нөмірлі талап басқа мәтінмен тіркелген; жаңа талапқа жаңа нөмір беріңіз.",
                ru: "Требование с этим номером уже есть с другим текстом; дайте новому требованию новый номер.",
                en: "A demand of this number is there with another text; give a new demand a new number."
            )
        case .actMissing:
            Text3(kk: "Қандай актімен екені көрсетілмеген.", ru: "Не указано, каким актом.", en: "The act is not named.")
        case .manifestIncomplete:
            Text3(
                kk: "Құжаттар тізбесі толық емес.",
                ru: "Перечень документов неполон.",
                en: "The list of documents is incomplete."
            )
        case .wrongReceiver:
            Text3(
                kk: "Бұл органға жолдауға болмайды.",
                ru: "Этому органу направить нельзя.",
                en: "This body is not the right receiver."
            )
        case .noSuperior: Text3(kk: "Жоғары тұрған орган жоқ.", ru: "Вышестоящего органа нет.", en: "There is no superior body.")
        case .superiorExists:
            Text3(
                kk: "Жоғары тұрған орган бар: соған жолданады.",
                ru: "Вышестоящий орган есть: направьте ему.",
                en: "There is a superior body: forward to it."
            )
        case .ownActMustBeForwarded:
            Text3(
                kk: "Өз актісіне шағымды орган қанағаттандырады немесе жолдайды.",
                ru: "Жалобу на свой акт орган удовлетворяет или направляет.",
                en: "A body satisfies or forwards a complaint about its own act."
            )
        case .returnForbidden:
            Text3(
                kk: "Шағым жасалған органға қайтарылмайды.",
                ru: "Возврат обжалуемому органу не допускается.",
                en: "It does not go back to the body complained of."
            )
        case .outcomeNotOffered:
            Text3(kk: "Мұндай шешім түрі көзделмеген.", ru: "Такой исход не предусмотрен.", en: "This outcome is not offered.")
        case .outcomesIncomplete:
            Text3(
                kk: "Әр талап бойынша бір шешім қажет.",
                ru: "Нужен один исход по каждому требованию.",
                en: "Every demand needs exactly one outcome."
            )
        case .groundsMissing: Text3(kk: "Негіздемесі жоқ.", ru: "Нет обоснования.", en: "The reasons are missing.")
        case .orderMissing:
            Text3(
                kk: "Нұсқау мен оның мерзімі қажет.",
                ru: "Нужно указание и срок исполнения.",
                en: "An order with its day is needed."
            )
        case .orderInThePast:
            Text3(kk: "Орындау күні өтіп кеткен.", ru: "День исполнения уже прошёл.", en: "The day of compliance has passed.")
        case .latenessNotAGround:
            Text3(
                kk: "Кешігу негіз бола алмайды.",
                ru: "Пропуск срока не может быть основанием.",
                en: "Lateness is not a ground here."
            )
        case .termNotMissed:
            Text3(
                kk: "Қалпына келтіретін мерзім жоқ.",
                ru: "Нечего восстанавливать.",
                en: "There is no missed term to decide on."
            )
        case .alreadyAnswered: Text3(kk: "Жауап берілген.", ru: "Ответ уже дан.", en: "The answer was sent already.")
        case .nothingMissing: Text3(kk: "Толықтыратын ештеңе жоқ.", ru: "Дополнять нечего.", en: "Nothing is missing.")
        case .receivedInTheFuture:
            Text3(kk: "Қабылдау уақыты дұрыс емес.", ru: "Время получения неверно.", en: "The time of receipt is impossible.")
        case .notAcceptedHere: RoutingMessage.waysToComplain.words
        case .caseAlreadyRequested:
            Text3(kk: "Іс сұратылған.", ru: "Дело уже истребовано.", en: "The case was called for already.")
        case .caseNotRequested: Text3(kk: "Іс сұратылмаған.", ru: "Дело не истребовалось.", en: "The case was not called for.")
        case .noCaseHolder:
            Text3(kk: "Әкімшілік іс жоқ.", ru: "Административного дела нет.", en: "There is no administrative case.")
        case .caseNumberMissing:
            Text3(
                kk: "Шағымда әкімшілік істің нөмірі жоқ: оны автоматты түрде алу мүмкін емес.",
                ru: "В жалобе не указан номер дела: получить его автоматически нельзя.",
                en: "The complaint names no case: it cannot be fetched."
            )
        case .caseBeingFetched:
            Text3(
                kk: "Әкімшілік іс алынып жатыр.",
                ru: "Дело уже запрошено и передаётся.",
                en: "The case is being fetched already."
            )
        case .caseNotBeingFetched:
            Text3(kk: "Әкімшілік іс алынып жатқан жоқ.", ru: "Дело не передаётся.", en: "The case is not being fetched.")
        case .caseNotGiven:
            Text3(
                kk: "Тыңдау қызметі әкімшілік істі бермеді.",
                ru: "Служба заслушиваний не передала дело.",
                en: "The hearings service did not give the case."
            )
        case .manifestMismatch:
            Text3(
                kk: "Әкімшілік істің құжаттары тізбеге сай емес.",
                ru: "Документы дела не соответствуют описи.",
                en: "The documents of the case are not as listed."
            )
        case .leadNotConcluded:
            Text3(
                kk: "Негізгі шағым әлі шешілмеген.",
                ru: "Основная жалоба ещё не решена.",
                en: "The lead complaint is not decided yet."
            )
        case .linkedToItself:
            Text3(
                kk: "Шағымды өзімен байланыстыруға болмайды.",
                ru: "Нельзя связать жалобу с самой собой.",
                en: "A complaint cannot be linked to itself."
            )
        case .alreadyLinked: Text3(kk: "Байланыстырылып қойған.", ru: "Уже связана.", en: "Linked already.")
        case .nothingLeft:
            Text3(
                kk: "Кемінде бір талап қалуы тиіс.",
                ru: "Должно остаться хотя бы одно требование.",
                en: "At least one demand must stay."
            )
        case .notYourBody:
            Text3(kk: "Шағым басқа органда.", ru: "Жалоба у другого органа.", en: "The complaint is with another body.")
        case .roleMissing: Text3(kk: "Бұған өкілеттігіңіз жоқ.", ru: "У вас нет полномочий.", en: "You lack the role for this.")
        case .personComplainedOf:
            Text3(
                kk: "Шағым жасалған адам қарай алмайды.",
                ru: "Обжалуемое лицо не рассматривает жалобу.",
                en: "The person complained of never reviews."
            )
        case .notTheFiler: Text3(kk: "Бұл сіздің шағымыңыз емес.", ru: "Это не ваша жалоба.", en: "This is not your complaint.")
        case .calendarGap:
            Text3(
                kk: "Бұл жылдың жұмыс күнтізбесі жоқ.",
                ru: "Нет календаря рабочих дней этого года.",
                en: "There is no working calendar for that year."
            )
        }
    }
}
