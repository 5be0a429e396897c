import CivilTime
import Law
import StrictJSON

/// The part of the page of tight days that counts the days left for a refusal, for both channels and both weeks.
struct RefusalDaysPart {
    let words: PageWords
    let years: [RefusalDays]

    var text: [String] {
        let title = words.choose(
            "Бас тартуға нөл немесе бір күн қалатын өтініш күндері",
            "Дни подачи, после которых для отказа остаётся ноль или один день",
            "Filing days that leave zero days or one day for the refusal"
        )
        return ["## " + title, ""] + table + [""] + answers + scarce
    }

    private var table: [String] {
        let head = [
            words.choose("жыл", "год", "year"), words.choose("арна", "канал", "channel"), words.choose("апта", "неделя", "week"),
            words.choose("өтініш күндері", "дней подачи", "filing days"), words.choose("бірінші", "первый", "first"),
            words.choose("соңғы", "последний", "last"), words.choose("соңғы күн: 0", "последний день: 0", "last day: 0"),
            words.choose("соңғы күн: 1", "последний день: 1", "last day: 1"),
            words.choose("соңғы күн: 2+", "последний день: 2+", "last day: 2+"), "E − 5: 0", "E − 5: 1", "E − 5: 2+",
        ]
        let rows = years.map(row)
        return ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    }

    private func row(_ year: RefusalDays) -> [String] {
        let ends: [String] = [year.rooms.first, year.rooms.last].map { $0?.filed.iso ?? "–" }
        var cells = [String(year.year), Self.channel(year.channel, words), words.week(year.week), String(year.rooms.count)]
        cells += ends
        cells += year.counts { $0.afterLastDay }.map { String($0) }
        cells += year.counts { $0.afterTarget }.map { String($0) }
        return cells
    }

    /// The answers in words, from the numbers.
    private var answers: [String] {
        func sum(_ number: (RefusalDays.Room) -> Int) -> [Int] {
            (0..<3).map { place in years.reduce(0) { $0 + $1.counts(number)[place] } }
        }
        return [
            line(
                words.choose(
                    "хабарлама соңғы заңды күні берілсе",
                    "уведомление вручено в последний законный день",
                    "notice served on the last lawful day (DL-08)"
                ),
                sum { $0.afterLastDay }
            ),
            line(
                words.choose(
                    "хабарлама жоспарлы күні (E − 5) берілсе",
                    "уведомление вручено в плановый день (E − 5)",
                    "notice served on the planned day (E − 5)"
                ),
                sum { $0.afterTarget }
            ),
        ]
    }

    private func line(_ served: String, _ counts: [Int]) -> String {
        let total = counts.reduce(0, +)
        func share(_ count: Int) -> String {
            if count == 0 { return words.choose("бірде-бірі", "ни одного", "none") }
            if count == total { return words.choose("барлығы", "все", "every filing day") + " (\(count))" }
            return words.choose("\(count) өтініш күні", "дней подачи: \(count)", "\(count) filing days")
        }
        return words.choose(
            "- \(served): бір де күн қалмайды – \(share(counts[0])); бір күн қалады – \(share(counts[1])); одан көп – \(share(counts[2]))",
            "- \(served): не остаётся ни дня – \(share(counts[0])); остаётся один – \(share(counts[1])); больше – \(share(counts[2]))",
            "- \(served): zero days – \(share(counts[0])); one day – \(share(counts[1])); more – \(share(counts[2]))"
        )
    }

    /// The days that are not as the rest, one by one.
    private var scarce: [String] {
        let rows = years.flatMap { year in
            year.scarce.map { room in
                "| \(room.filed.iso) | \(Self.channel(year.channel, words)) | \(words.week(year.week)) | \(room.afterLastDay) | \(room.afterTarget) |"
            }
        }
        let meaning = words.choose(
            """
            Күн саны аптаға да, мерекелерге де байланысты емес: хабарлама да, бас тарту да бір мекеменің жұмыс күндерімен есептеледі (DL-08,
            DX-6). Жолдың өтініш күндері – өтінішті қабылдайтын мекеменің «бірінші» мен «соңғы» аралығындағы барлық жұмыс күндері; бір
            бағанда олардың бәрі тұрса, бұл – осы күндердің әрқайсысы. Соңғы күні жұмыс уақытынан кейін берілген хабарлама келесі күннен
            есептеледі және бір де күн қалдырмайды.
            """,
            """
            Число дней не зависит ни от недели, ни от праздников: и уведомление, и отказ считаются по рабочим дням одного и того же органа (DL-08,
            DX-6). Дни подачи строки – все рабочие дни того, кто принимает заявление, от первого до последнего; если в одном столбце стоят
            они все, то это каждый из них. Уведомление, вручённое в последний день после закрытия, считается со следующего дня и не
            оставляет ни дня.
            """,
            """
            The number depends neither on the week nor on holidays: notice and refusal are counted in working days of one and the same body (DL-08,
            DX-6). The filing days of a row are all working days of the office that takes the application, from the first to the last; where
            one column holds all of them, it is each of them. A notice served on the last day after closing time counts from the next day and
            leaves none.
            """
        )
        guard !rows.isEmpty else {
            let none = words.choose(
                "Хабарлама жоспарлы күні берілгенде нөл немесе бір күн қалатын, я болмаса соңғы күні де бір де күн қалмайтын өтініш күні жоқ.",
                "Дней подачи, после которых плановый день оставляет ноль или один день или последний день не оставляет ни одного, нет.",
                "There is no filing day after which the planned day leaves zero days or one, or the last lawful day leaves none."
            )
            return ["", meaning, "", none]
        }
        let head = [
            words.choose("өтініш", "подача", "filed"), words.choose("арна", "канал", "channel"),
            words.choose("апта", "неделя", "week"),
            words.choose("соңғы күн", "последний день", "last day"), "E − 5",
        ]
        return ["", meaning, ""] + [head, head.map { _ in "---" }].map { "| " + $0.joined(separator: " | ") + " |" } + rows
    }

    static func channel(_ channel: FilingChannel, _ words: PageWords) -> String {
        switch channel {
        case .stateCorporation: words.choose("Мемлекеттік корпорация", "Государственная корпорация", "State Corporation")
        case .portal: words.choose("портал", "портал", "portal")
        }
    }

    func write(to list: inout JSONWriter) {
        for year in years {
            list.object { object in
                object.field("year", year.year)
                object.field("channel", year.channel.rawValue)
                object.field("week", year.week.rawValue)
                object.array("days") { days in
                    for room in year.rooms {
                        days.object { day in
                            day.field("filed", room.filed.iso)
                            day.field("refusalDaysAfterLastNotice", room.afterLastDay)
                            day.field("refusalDaysAfterPlannedNotice", room.afterTarget)
                        }
                    }
                }
            }
        }
    }
}
