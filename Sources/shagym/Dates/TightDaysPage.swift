import CivilTime
import Law
import StrictJSON

/// The tight filing days as a Markdown document, which can be read at the terminal too; `docs/windows.md` is one.
struct TightDaysPage {
    let words: PageWords
    let channel: FilingChannel
    let sections: [TightDays]
    /// The days left for the refusal.
    let refusal: RefusalDaysPart

    var text: String {
        var lines = ["# " + title, ""] + definition
        for section in sections { lines += [""] + text(section) }
        lines += [""] + refusal.text
        return lines.joined(separator: "\n")
    }

    private var title: String {
        words.choose(
            "Тыңдау туралы хабарламаға дейін уақыт тар өтініш күндері",
            "Дни подачи, после которых до уведомления о заслушивании мало времени",
            "Filing days that leave little time before a hearing notice"
        )
    }

    private var definition: [String] {
        let place = RefusalDaysPart.channel(channel, words)
        return [
            words.choose("Арнасы: \(place).", "Канал: \(place).", "Channel: \(place)."),
            "",
            words.choose(
                """
                Хабарлама соңғы күні (DL-08) берілсе, бас тартуға әрдайым бір ғана күн, мерзімнің соңғы күні қалады. Тар болатыны: одан бұрынғы
                уақыт. Тіркеу (DL-01, A-54), толықтығын тексеру (DL-02), негіздерді тексеру мен сұраулар (DL-03–DL-05) және алдын ала шешімді
                дайындау (DL-06) мерзімін толық алсын; шешімді енгізу (DL-07) бас тартудан кейін болады. Қалғаны сұралған органдардың
                жауабына тиеді, оның мерзімі жоқ (A-34). Осы органдардың жұмыс күндері (A-01: өз аптасы) жылдағы әдеттегіден аз
                болса, өтініш күні тар.
                """,
                """
                Если уведомить в последний день (DL-08), для отказа всегда остаётся один день, последний день срока. Мало бывает времени до
                этого. Пусть регистрация (DL-01, A-54), проверка полноты (DL-02), проверка оснований и запросы (DL-03–DL-05) и подготовка
                предварительного решения (DL-06) займут весь свой срок; внесение решения (DL-07) следует за отказом. Остаток достаётся
                ответам запрошенных органов, срока для которых нет (A-34). День подачи тесный, если рабочих дней этих органов (A-01: у них
                своя неделя) в остатке меньше, чем обычно в этом году.
                """,
                """
                A notice on its last day (DL-08) always leaves one day for the refusal, the last of the term. What can be short is the time before. Let
                registration (DL-01, A-54), completeness (DL-02), screening and inquiries (DL-03 to DL-05) and preparing the preliminary decision
                (DL-06) take all of their terms; the entry of the decision (DL-07) comes after a refusal. The rest is for the replies of the asked
                bodies, which have no term (A-34). A filing day is tight if fewer working days of these bodies (A-01: they have a week of
                their own) are in the rest than usual in that year.
                """
            ),
        ]
    }

    private func text(_ section: TightDays) -> [String] {
        let week = words.choose("көрсетілетін қызметті беруші", "услугодатель", "provider")
        var lines = ["## \(section.year), \(week): \(words.week(section.week))", ""]
        lines += section.counts.map { count in
            words.choose(
                "- жауапқа \(words.workingDays(count.repliersDays)): \(count.filingDays) өтініш күні",
                "- на ответы \(words.workingDays(count.repliersDays)): дней подачи \(count.filingDays)",
                "- \(words.workingDays(count.repliersDays)) for replies: \(count.filingDays) filing days"
            )
        }
        if let unknown = section.unknownFrom {
            lines.append(
                words.choose(
                    "- \(unknown.iso) бастап мерзім күнтізбесі жарияланбаған жылға өтеді",
                    "- с \(unknown.iso) срок переходит в год, календарь которого не опубликован",
                    "- from \(unknown.iso) on the term reaches a year whose calendar is not published"
                )
            )
        }
        lines.append("")
        guard !section.tight.isEmpty else {
            return lines + [words.choose("Тар өтініш күні жоқ.", "Тесных дней подачи нет.", "No filing day is tight.")]
        }
        lines += table(section)
        return lines
    }

    private func table(_ section: TightDays) -> [String] {
        let head = [
            words.choose("өтініш", "подача", "filed"), words.choose("сұраулар", "запросы до", "inquiries by"),
            words.choose("соңғы жауап", "последний ответ", "last reply"),
            words.choose("соңғы хабарлама", "последнее уведомление", "last notice"),
            words.choose("мерзім соңы", "конец срока", "term end"),
            words.choose("органдардың ж.к.", "р.д. органов", "bodies' working days"),
            words.choose("күнтізбелік күн", "календ. дней", "calendar days"),
        ]
        let rows = section.tight.map { room in
            [room.filed, room.asked, room.lastReply, room.lastNotice, room.termEnd].map { "\(words.short($0.weekday)) \($0.iso)" }
                + [String(room.repliersDays), String(room.calendarDays)]
        }
        return ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    /// The same for programs.
    var json: String {
        var writer = JSONWriter(reserving: 16_384)
        writer.object { page in
            page.field("channel", channel.rawValue)
            page.array("sections") { list in
                for section in sections {
                    list.object { object in
                        object.field("year", section.year)
                        object.field("week", section.week.rawValue)
                        object.field("usualDays", section.usual)
                        if let unknown = section.unknownFrom { object.field("unknownFrom", unknown.iso) }
                        object.array("tight") { days in
                            for room in section.tight { Self.write(room, &days) }
                        }
                    }
                }
            }
            page.array("refusal") { refusal.write(to: &$0) }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    private static func write(_ room: PreparationRoom, _ writer: inout JSONWriter) {
        writer.object { object in
            object.field("filed", room.filed.iso)
            object.field("asked", room.asked.iso)
            object.field("lastReply", room.lastReply.iso)
            object.field("lastNotice", room.lastNotice.iso)
            object.field("termEnd", room.termEnd.iso)
            object.field("repliersDays", room.repliersDays)
            object.field("providerDays", room.providerDays)
            object.field("calendarDays", room.calendarDays)
        }
    }
}
