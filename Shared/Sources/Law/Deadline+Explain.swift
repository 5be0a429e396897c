import CivilTime

extension Deadline {
    /// Why the deadline falls on its day, in plain sentences: what it is, when it started, which days counted, which did not and why,
    /// when it ends, with which week and calendar, and what is not certain.
    public func explain(_ language: Language) -> [String] {
        let words = ExplanationWords(language: language)
        var sentences = ["\(rule.title[language]) (\(rule.id.rawValue)): \(term.text[language])."]
        sentences.append(startSentence(words))
        sentences += daySentences(words)
        sentences.append(endSentence(words))
        sentences.append(words.calendar(schedule.week, proof.calendar.edition))
        if standing == .unverified { sentences.append(words.notVerified) }
        sentences += edition.warnings.map { $0.text[language] }
        return sentences
    }

    private func startSentence(_ words: ExplanationWords) -> String {
        let event = start.event.text[words.language]
        guard start.receivedUnder != nil else { return "\(event): \(words.day(start.effectiveDay))." }
        let (day, clock) = KazakhstanTime.local(start.instant)
        let arrival = "\(event): \(words.day(day)), \(clock.description)."
        guard day != start.effectiveDay else { return arrival }
        let reasons = proof.days.prefix { $0.day < start.effectiveDay }.compactMap { step -> String? in
            switch step.step {
            case .afterClosing(let closes): words.afterClosing(step.day, closes)
            case .skipped(let reason): words.free(step.day, reason)
            default: nil
            }
        }
        return arrival + " " + words.effective(start.effectiveDay, reasons)
    }

    private func daySentences(_ words: ExplanationWords) -> [String] {
        var counted: [String] = []
        var skipped: [String] = []
        var other: [String] = []
        for entry in proof.days {
            switch entry.step {
            case .counted(let number, let move): counted.append(words.counted(entry.day, number, move))
            case .skipped(let reason):
                if entry.day >= start.effectiveDay || isBackward { skipped.append(words.free(entry.day, reason)) }
            case .sameDate(_, let monthEnd): other.append(words.sameDate(entry.day, monthEnd: monthEnd))
            case .rolledTo: other.append(words.rolledTo(entry.day))
            case .start: if startIsDayZero { other.append(words.dayZero(entry.day)) }
            case .afterClosing, .nextDay, .lastDayBefore: break
            }
        }
        if !counted.isEmpty { other.append(words.countedList(counted)) }
        if !skipped.isEmpty { other.append(words.skippedList(skipped)) }
        return other
    }

    private var isBackward: Bool { if case .workingDaysBefore = term { true } else { false } }

    /// Whether the sentence "the first day is not counted" says something about this term.
    private var startIsDayZero: Bool {
        switch term {
        case .workingDays, .notBefore: true
        default: false
        }
    }

    private func endSentence(_ words: ExplanationWords) -> String {
        switch due.bound {
        case .latest: words.until(due.day, KazakhstanTime.local(due.closing).clock)
        case .earliest: words.from(due.day)
        }
    }
}
