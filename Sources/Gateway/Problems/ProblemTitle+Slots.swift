extension ProblemTitle {
    /// Codes of slots and bookings: why a hearing cannot be then and there.
    static let slots: [ProblemTitle] = [
        ProblemTitle(
            "slot-off-grid",
            422,
            kk: "Уақыт ширек сағатқа еселі емес",
            ru: "Время не кратно четверти часа",
            en: "Not on a quarter of an hour"
        ),
        ProblemTitle(
            "slot-wrong-length",
            422,
            kk: "Ұзақтығы сай емес",
            ru: "Продолжительность не та",
            en: "Not the right length"
        ),
        ProblemTitle(
            "slot-incomplete",
            422,
            kk: "Бөлме немесе адамдар толық емес",
            ru: "Помещение или люди указаны не полностью",
            en: "Room or people are missing"
        ),
        ProblemTitle(
            "slot-unsuitable",
            422,
            kk: "Бөлме немесе адам сай емес",
            ru: "Помещение или лицо не подходит",
            en: "The room or person does not fit"
        ),
        ProblemTitle(
            "slot-absent",
            409,
            kk: "Бөлме немесе адам бұл уақытта жоқ",
            ru: "Помещения или лица в это время нет",
            en: "The room or person is not there then"
        ),
        ProblemTitle(
            "slot-taken",
            409,
            kk: "Бөлме немесе адам бос емес",
            ru: "Помещение или лицо занято",
            en: "The room or person is taken"
        ),
        ProblemTitle("slot-past", 409, kk: "Уақыт өтіп кеткен", ru: "Время уже прошло", en: "The time has passed"),
        ProblemTitle(
            "slot-outside-hours",
            409,
            kk: "Жұмыс уақытынан тыс слот",
            ru: "Слот вне рабочего времени",
            en: "The slot lies outside working hours"
        ),
        ProblemTitle(
            "slot-calendar-gap",
            409,
            kk: "Ол жылға күнтізбе жоқ",
            ru: "На тот год нет календаря",
            en: "No calendar for that year"
        ),
        ProblemTitle("slot-day-off", 409, kk: "Демалыс күні", ru: "Нерабочий день", en: "A day off"),
        ProblemTitle("slot-notice-day", 409, kk: "Хабарлама күні", ru: "День уведомления", en: "The day of the notice"),
        ProblemTitle(
            "slot-after-second-day",
            409,
            kk: "Хабарламадан кейінгі екінші күннен кеш",
            ru: "Позже второго дня после уведомления",
            en: "After the second day from the notice"
        ),
        ProblemTitle(
            "slot-before-third-day",
            409,
            kk: "Хабарламадан кейінгі үшінші күннен ерте",
            ru: "Раньше третьего дня после уведомления",
            en: "Before the third day from the notice"
        ),
        ProblemTitle(
            "slot-after-term-end",
            409,
            kk: "Қызмет мерзімінен кейін",
            ru: "После окончания срока услуги",
            en: "After the end of the service term"
        ),
        ProblemTitle(
            "slot-window-closed",
            409,
            kk: "Хабарлау терезесі жабылған",
            ru: "Окно уведомления закрыто",
            en: "The notice window is closed"
        ),
        ProblemTitle(
            "slot-not-offered",
            409,
            kk: "Күн тыңдау терезесінен тыс",
            ru: "День вне окна заслушивания",
            en: "The day is not offered"
        ),
        ProblemTitle(
            "slot-excluded-by-applicant",
            409,
            kk: "Өтініш беруші бұл күні келе алмайды",
            ru: "Заявитель в этот день не может",
            en: "The applicant cannot come that day"
        ),
        ProblemTitle(
            "slot-closed",
            409,
            kk: "Орган бұл күні тыңдау өткізбейді",
            ru: "В этот день орган не заслушивает",
            en: "The body holds no hearings that day"
        ),
        ProblemTitle(
            "slot-too-long",
            409,
            kk: "Жұмыс күніне сыймайды",
            ru: "Не укладывается в рабочий день",
            en: "Too long for the working day"
        ),
        ProblemTitle("slot-no-room-free", 409, kk: "Бос бөлме жоқ", ru: "Нет свободного помещения", en: "No room is free"),
        ProblemTitle(
            "slot-no-suitable-room",
            409,
            kk: "Сай бөлме жоқ",
            ru: "Нет подходящего помещения",
            en: "No room is suitable"
        ),
        ProblemTitle(
            "slot-no-video-link",
            409,
            kk: "Бос бейнебайланыс жоқ",
            ru: "Нет свободной видеосвязи",
            en: "No video link is free"
        ),
        ProblemTitle(
            "slot-no-official",
            409,
            kk: "Бос лауазымды адам жоқ",
            ru: "Нет свободного должностного лица",
            en: "No official is free"
        ),
        ProblemTitle("slot-no-secretary", 409, kk: "Бос хатшы жоқ", ru: "Нет свободного секретаря", en: "No secretary is free"),
        ProblemTitle(
            "slot-no-interpreter",
            409,
            kk: "Бос аудармашы жоқ",
            ru: "Нет свободного переводчика",
            en: "No interpreter is free"
        ),
        ProblemTitle(
            "slot-no-common-time",
            409,
            kk: "Ортақ бос уақыт жоқ",
            ru: "Нет общего свободного времени",
            en: "No common time is free"
        ),
        ProblemTitle(
            "slot-identifier-taken",
            409,
            kk: "Белгі бұрын берілген",
            ru: "Обозначение уже занято",
            en: "The identifier was given before"
        ),
        ProblemTitle(
            "slot-already-booked",
            409,
            kk: "Тыңдау тағайындалған",
            ru: "Заслушивание уже назначено",
            en: "The case has a hearing already"
        ),
        ProblemTitle(
            "slot-hold-in-the-past",
            422,
            kk: "Сақтау мерзімі өтіп кеткен",
            ru: "Срок удержания уже прошёл",
            en: "The hold would be over already"
        ),
        ProblemTitle("slot-booking-unknown", 404, kk: "Мұндай жазба жоқ", ru: "Такой записи нет", en: "There is no such booking"),
        ProblemTitle(
            "slot-hold-expired",
            409,
            kk: "Сақтау мерзімі бітті",
            ru: "Срок удержания истёк",
            en: "The hold has run out"
        ),
        ProblemTitle("slot-booking-cancelled", 409, kk: "Жазба жойылған", ru: "Запись отменена", en: "The booking was cancelled"),
        ProblemTitle(
            "slot-already-confirmed",
            409,
            kk: "Жазба расталып қойған",
            ru: "Запись уже подтверждена",
            en: "The booking is confirmed already"
        ),
        ProblemTitle(
            "slot-same-slot",
            409,
            kk: "Жазба осы уақытта тұр",
            ru: "Запись уже на это время",
            en: "The booking has this slot"
        ),
        ProblemTitle(
            "hearing-not-booked",
            409,
            kk: "Бөлме мен адамдар белгіленбеген",
            ru: "Помещение и люди не закреплены",
            en: "No room and people are booked"
        ),
        ProblemTitle(
            "hearing-slot-lost",
            409,
            kk: "Тыңдау уақыты жоғалды",
            ru: "Время заслушивания утрачено",
            en: "The booked slot was lost"
        ),
    ]
}
