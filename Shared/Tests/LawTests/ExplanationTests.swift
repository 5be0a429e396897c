import Testing

@testable import Law

@Suite struct ExplanationTests {
    @Test func `the explanation says why in English`() throws {
        let deadline = try Reading(.sixDay).complaint(.dl17, "2026-07-03 18:31")
        #expect(
            deadline.explain(.en) == [
                "Forward the complaint and the administrative case to the reviewing body (DL-17): 3 working days.",
                "Complaint received: 3 July 2026 (Friday), 18:31. It counts as received on 4 July: on 3 July the office closed at 18:30.",
                "The day itself, 4 July, is not counted.",
                "Working days counted: 1 – 7 July, 2 – 8 July, 3 – 9 July.",
                "Not counted: 5 July – weekly rest day; 6 July – Capital Day.",
                "The term ends: 9 July 2026 (Thursday), 18:30 included.",
                "Working week: Monday to Saturday; calendar kz-2026-03-18.",
            ]
        )
    }

    @Test func `the explanation says why in Russian`() throws {
        let deadline = try Reading(.fiveDay).complaint(.dl17, "2026-03-19 12:00")
        #expect(
            deadline.explain(.ru) == [
                "Направление жалобы и административного дела органу, рассматривающему жалобу (DL-17): 3 рабочих дня.",
                "Жалоба поступила: 19 марта 2026 года (четверг), 12:00.",
                "День 19 марта не считается.",
                "Посчитанные рабочие дни: 1 – 20 марта, 2 – 26 марта, 3 – 27 марта.",
                "Не посчитаны: 21 марта – Наурыз мейрамы; 22 марта – Наурыз мейрамы; 23 марта – Наурыз мейрамы; "
                    + "24 марта – Наурыз мейрамы, перенос с 21 марта; 25 марта – Наурыз мейрамы, перенос с 22 марта.",
                "Срок истекает: 27 марта 2026 года (пятница), 18:30 включительно.",
                "Рабочая неделя: понедельник–пятница; календарь kz-2026-03-18.",
            ]
        )
    }

    @Test func `the explanation says why in Kazakh, with months and a rolled date`() throws {
        let deadline = try DeadlineRule.dx1.deadline(
            from: .on(day("2025-11-30")),
            by: Reading(.fiveDay).provider,
            edition: .e2026_06_02
        )
        #expect(
            deadline.explain(.kk) == [
                "Шағым беру (DX-1): 3 күнтізбелік ай.",
                "Адам акт туралы білді: 2025 жылғы 30 қараша (жексенбі).",
                "Сол күн санымен: 2026 жылғы 28 ақпан (сенбі) (айдың соңғы күні).",
                "Бұл күн жұмыс күні емес, келесі жұмыс күні: 2026 жылғы 2 наурыз (дүйсенбі).",
                "Есептелмеген күндер: 28 ақпан – демалыс күні; 1 наурыз – демалыс күні.",
                "Мерзімнің соңы: 2026 жылғы 2 наурыз (дүйсенбі), 23:59:59 қоса алғанда.",
                "Жұмыс аптасы: дүйсенбі–жұма; күнтізбе kz-2026-03-18.",
            ]
        )
    }

    @Test func `every rule can explain itself in every language`() throws {
        let provider = try Reading(.sixDay).provider
        for rule in DeadlineRule.allCases {
            let deadline = try rule.deadline(from: .received(local("2025-01-02 10:00")), by: provider, edition: .e2026_07_12)
            for language in Language.allCases {
                let sentences = deadline.explain(language)
                #expect(sentences.count >= 4 && sentences.allSatisfy { !$0.isEmpty })
                #expect(sentences.last == EditionWarning.julyAmendmentsNotLoaded.text[language])
            }
        }
    }

    @Test(arguments: [
        (1, "1 рабочий день"), (2, "2 рабочих дня"), (5, "5 рабочих дней"), (11, "11 рабочих дней"), (21, "21 рабочий день"),
    ])
    func `Russian counts decline`(count: Int, words: String) { #expect(DateWords.workingDays(count, .ru) == words) }
}
