import Law

extension CommandName {
    /// The command in words.
    public var words: Text3 {
        switch self {
        case .receive: Text3(kk: "Қабылдау", ru: "Принять", en: "Receive")
        case .register: Text3(kk: "Тіркеу", ru: "Зарегистрировать", en: "Register")
        case .complete: Text3(kk: "Жетіспейтінін толықтыру", ru: "Дополнить недостающее", en: "Add what is missing")
        case .assign: Text3(kk: "Жауапты адам тағайындау", ru: "Назначить ответственного", en: "Assign")
        case .answerDemand: Text3(kk: "Талапқа жауап беру", ru: "Ответить на требование", en: "Answer a demand")
        case .satisfyInFull: Text3(kk: "Толық қанағаттандыру", ru: "Удовлетворить полностью", en: "Satisfy in full")
        case .forward: Text3(kk: "Жоғары органға жолдау", ru: "Направить вышестоящему органу", en: "Forward")
        case .acknowledge: Text3(kk: "Алынғанын растау", ru: "Подтвердить получение", en: "Confirm receipt")
        case .rejectDelivery:
            Text3(kk: "Кемшілігі бар жолдауды қайтару", ru: "Вернуть неполную передачу", en: "Send the delivery back")
        case .sendAnswer: Text3(kk: "Жауап жіберу", ru: "Направить ответ", en: "Send the answer")
        case .redirect: Text3(kk: "Құзыретті органға беру", ru: "Перенаправить", en: "Redirect")
        case .split: Text3(kk: "Бөгде бөлігін бөлу", ru: "Выделить часть", en: "Split off a part")
        case .link: Text3(kk: "Басқа шағыммен байланыстыру", ru: "Связать с другой жалобой", en: "Link to another complaint")
        case .absorb: Text3(kk: "Шағымды қосып алу", ru: "Присоединить жалобу", en: "Take in a complaint")
        case .followLead: Text3(kk: "Негізгі шағымға ілесу", ru: "Следовать за основной жалобой", en: "Follow the lead complaint")
        case .linkTrack:
            Text3(kk: "Қатар қаралуын белгілеу", ru: "Отметить параллельное рассмотрение", en: "Note the parallel track")
        case .withdraw: Text3(kk: "Қайтарып алу", ru: "Отозвать", en: "Withdraw")
        case .requestCase: Text3(kk: "Әкімшілік істі сұрату", ru: "Истребовать дело", en: "Call for the case")
        case .deliverCase: Text3(kk: "Әкімшілік істі ұсыну", ru: "Представить дело", en: "Deliver the case")
        case .startReview: Text3(kk: "Қарауды бастау", ru: "Начать рассмотрение", en: "Start the review")
        case .restoreTerm:
            Text3(kk: "Мерзімді қалпына келтіру", ru: "Решить о восстановлении срока", en: "Decide on restoring the term")
        case .decide: Text3(kk: "Шешім қабылдау", ru: "Принять решение", en: "Decide")
        case .notify: Text3(kk: "Шешімді хабарлау", ru: "Уведомить о решении", en: "Notify")
        case .executeOrder: Text3(kk: "Орындалғанын хабарлау", ru: "Сообщить об исполнении", en: "Report execution")
        case .reportNewAct: Text3(kk: "Жаңа акт туралы хабарлау", ru: "Сообщить о новом акте", en: "Report a new act")
        case .timerFired: Text3(kk: "Мерзім келді", ru: "Наступил срок", en: "A moment came due")
        case .addDocument: Text3(kk: "Құжат қосу", ru: "Добавить документ", en: "Add a document")
        case .noteCase:
            Text3(kk: "Іс туралы мәліметті белгілеу", ru: "Отметить сведения о деле", en: "Note what is known of the case")
        case .fetchCase: Text3(kk: "Істі тыңдау қызметінен алу", ru: "Получить дело из службы заслушиваний", en: "Fetch the case")
        case .recordCaseFetch:
            Text3(kk: "Істің алынуын белгілеу", ru: "Отметить получение дела", en: "Record the fetching of the case")
        case .moveDeadlines: Text3(kk: "Мерзімдерді қайта есептеу", ru: "Пересчитать сроки", en: "Recompute deadlines")
        }
    }
}
