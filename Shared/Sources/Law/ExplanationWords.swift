import CivilTime

/// The sentences of ``Deadline/explain(_:)`` in one language.
struct ExplanationWords {
    let language: Language

    private func pick(_ kk: @autoclosure () -> String, _ ru: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String
    {
        switch language {
        case .kk: kk()
        case .ru: ru()
        case .en: en()
        }
    }

    func day(_ day: Day) -> String { DateWords.full(day, language) }
    private func short(_ day: Day) -> String { DateWords.short(day, language) }

    func afterClosing(_ day: Day, _ closes: ClockTime) -> String {
        pick(
            "\(short(day)) жұмыс уақыты \(closes) аяқталды",
            "\(short(day)) рабочее время закончилось в \(closes)",
            "on \(short(day)) the office closed at \(closes)"
        )
    }

    func free(_ day: Day, _ reason: DayOff) -> String { "\(short(day)) – \(reason.text[language])" }

    func effective(_ day: Day, _ reasons: [String]) -> String {
        let why = reasons.joined(separator: "; ")
        return pick(
            "Бұл \(short(day)) күні алынған деп есептеледі: \(why).",
            "Считается полученным \(short(day)): \(why).",
            "It counts as received on \(short(day)): \(why)."
        )
    }

    func dayZero(_ day: Day) -> String {
        pick(
            "\(short(day)) есепке кірмейді.",
            "День \(short(day)) не считается.",
            "The day itself, \(short(day)), is not counted."
        )
    }

    func counted(_ day: Day, _ number: Int, _ move: MovedDay?) -> String {
        guard let move else { return "\(number) – \(short(day))" }
        return "\(number) – \(short(day)) "
            + pick(
                "(\(short(move.rest)) орнына жұмыс күні)",
                "(рабочий вместо \(short(move.rest)))",
                "(worked instead of \(short(move.rest)))"
            )
    }

    func countedList(_ days: [String]) -> String {
        pick("Есептелген жұмыс күндері: ", "Посчитанные рабочие дни: ", "Working days counted: ") + days.joined(separator: ", ")
            + "."
    }

    func skippedList(_ days: [String]) -> String {
        pick("Есептелмеген күндер: ", "Не посчитаны: ", "Not counted: ") + days.joined(separator: "; ") + "."
    }

    func sameDate(_ day: Day, monthEnd: Bool) -> String {
        let end = pick(" (айдың соңғы күні)", " (последний день месяца)", " (the last day of the month)")
        return pick("Сол күн санымен", "То же число", "The same day of the month") + ": \(self.day(day))" + (monthEnd ? end : "")
            + "."
    }

    func rolledTo(_ day: Day) -> String {
        pick(
            "Бұл күн жұмыс күні емес, келесі жұмыс күні: \(self.day(day)).",
            "Это нерабочий день, следующий рабочий день: \(self.day(day)).",
            "That is not a working day; the next one is \(self.day(day))."
        )
    }

    func until(_ day: Day, _ clock: ClockTime) -> String {
        pick(
            "Мерзімнің соңы: \(self.day(day)), \(clock) қоса алғанда.",
            "Срок истекает: \(self.day(day)), \(clock) включительно.",
            "The term ends: \(self.day(day)), \(clock) included."
        )
    }

    func from(_ day: Day) -> String {
        pick("Осы күннен бастап: \(self.day(day)).", "Начиная с: \(self.day(day)).", "From this day on: \(self.day(day)).")
    }

    func calendar(_ week: WorkingWeek, _ edition: String) -> String {
        let days =
            switch week {
            case .fiveDay: pick("дүйсенбі–жұма", "понедельник–пятница", "Monday to Friday")
            case .sixDay: pick("дүйсенбі–сенбі", "понедельник–суббота", "Monday to Saturday")
            }
        return pick("Жұмыс аптасы: ", "Рабочая неделя: ", "Working week: ") + days + "; "
            + pick("күнтізбе", "календарь", "calendar") + " \(edition)."
    }

    var notVerified: String {
        pick(
            "Бұл мерзім расталмаған: оны белгілейтін құқықтық норма табылмады немесе мәтіні жоқ.",
            "Срок не проверен: норма, которая его устанавливает, не найдена или её текста нет.",
            "Not verified: the provision that sets this term was not found or its text is missing."
        )
    }
}
