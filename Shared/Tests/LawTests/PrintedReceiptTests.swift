import CivilTime
import Testing

@testable import Law

@Suite struct `R8.1, R8.3, R7.1: receipts and the application` {
    @Test func `R-A4, A-24: form 4 names the end of the service term as the day to come`() throws {
        let printed = try loadForms().print(
            AcceptanceReceiptForm(
                applicant: "Сериков Асан Болатұлы",
                termEnd: day("2026-07-01"),
                executor: "Оспанов Ерлан",
                phone: "1414",
                issued: day("2026-06-08")
            )
        )
        let lines = printed.text.split(separator: "\n")
        #expect(lines[0] == "НЫСАН" && lines[1] == "Көрсетілетін қызметті алушыдан құжаттарды қабылдау туралы қолхат")
        #expect(lines[2] == "Осы қолхат Сериков Асан Болатұлы")
        #expect(lines[5].hasSuffix("хабарлама беру үшін мемлекеттік көрсетілетін қызметті берушіге 2026 «1» шілде келуі қажет."))
        #expect(
            lines[6...].joined(separator: "\n") == """
                Осы қолхат әр тарап үшін бір-бірден 2 данада жасалды.
                Орындаған: Оспанов Ерлан
                (тегі, аты, әкесінің аты (ол болған жағдайда))
                Телефоны 1414
                Алдым: Сериков Асан Болатұлы / _____
                (тегі, аты, әкесінің аты (ол болған жағдайда) / көрсетілетін қызметті алушының қолы)
                2026 жылғы «8» маусым
                """
        )
    }

    private func refused(_ lacks: [RefusalToAcceptForm.Lack]) throws -> RefusalToAcceptForm? {
        RefusalToAcceptForm(
            department: "5",
            address: "Астана қаласы, Достық көшесі, 1",
            lacks: lacks,
            employee: "Нұрланова Әсем",
            executor: "Нұрланова Әсем",
            phone: "1414",
            applicant: "Сериков Асан Болатұлы",
            issued: try day("2026-06-08")
        )
    }

    @Test func `R-A5, A-25: form 5 lists what is missing, and in the same lines what has expired`() throws {
        let word = try #require(FormWords("жарамдылық мерзімі өткен"))
        let data = try #require(
            try refused([
                .missing(.secondParentConsent), .expired(.passport, word: word), .missing(.dutyReceipt),
                .missing(.guardianshipOpinion),
            ])
        )
        let lines = try loadForms().print(data).text.split(separator: "\n")
        #expect(lines[2].hasSuffix("қоғамы филиалының № 5 бөлімі") && lines[3] == "Астана қаласы, Достық көшесі, 1")
        #expect(
            lines[7...10].joined(separator: "\n") == """
                - 1) ата-ананың екіншісінің нотариалды түрде расталған келісімі;
                - 2) Қазақстан Республикасы азаматының паспорты (жарамдылық мерзімі өткен);
                - 3) мемлекеттік баждың төленгенін растайтын құжаттың көшірмесі;
                - 4) баланың пікірін есепке алу туралы қорғаншылық және қамқоршылық органдарының қорытындысы.
                """
        )
        #expect(lines[12] == "Нұрланова Әсем" && lines.last == "2026 жылғы «8» маусым")
        #expect(try refused([]) == nil)
        let blank = try loadForms().blank(.form5).text
        #expect(blank.contains("- 1) _____;\n- 2) _____;\n- 3) _____.\n") && blank.hasSuffix("20__ жылғы «__» _____"))
    }

    @Test func `R-A3: form 3 asks about one person and leaves the signature to the hand`() throws {
        let printed = try loadForms().print(
            RegistrationApplicationForm(
                body: "Астана қаласы Сарыарқа ауданының Полиция басқармасы",
                applicant: "Серикова Мәдина",
                address: "Астана қаласы",
                personSought: "Сериков Болат, бұрынғы жұбайы",
                date: day("2026-06-08")
            )
        )
        #expect(printed.text.hasSuffix("хабарлауды сұраймын.\n2026 жылғы «8» маусым\nКОЛЫ _____"))
        #expect(printed.text.contains("негізінде азамат (ша) Сериков Болат, бұрынғы жұбайы\n"))
        #expect(printed.elements.last?.runs.last == .signature(.signature) && printed.title == "Өтініш")
    }
}

@Suite struct `R-A1: form 1` {
    private func questionnaire(_ channel: FilingChannel, _ items: QuestionnaireForm.FromSixteen?) throws -> PrintedForm {
        try loadForms().print(
            QuestionnaireForm(
                channel: channel,
                militaryDuty: "қатысы жоқ",
                otherCitizenship: "болған жоқ",
                from: .init(country: "Қазақстан Республикасы", region: "Астана қаласы"),
                toCountry: "Германия",
                toSettlement: nil,
                purpose: .family,
                fromSixteen: items,
                children: [.init(name: "Сериков Али", iin: "191216500000", born: day("2019-12-16"), passport: nil, sex: "ер")],
                declared: day("2026-06-08"),
                registered: nil
            )
        )
    }

    private func items() throws -> QuestionnaireForm.FromSixteen {
        let declared = QuestionnaireEmployment.SecretAccess.declared(try #require(FormWords("үшінші нысан")))
        return .init(
            category: .employee,
            education: .higher,
            field: nil,
            marital: .married,
            relatives: [],
            employment: [
                .init(
                    years: "2020–2023",
                    organisation: "Мекеме",
                    address: "Астана",
                    workplace: "бөлім",
                    position: "маман",
                    access: .none
                ),
                .init(
                    years: "2023–2026",
                    organisation: "Ұйым",
                    address: "Астана",
                    workplace: "бөлім",
                    position: "маман",
                    access: declared
                ),
            ]
        )
    }

    @Test func `R-A1.1: the missing page is a visible gap, and nothing stands before it`() throws {
        let blank = try loadForms().blank(.form1)
        #expect(blank.elements.first == .gap(FormPrinter.gap) && blank.title == nil)
        #expect(blank.text.contains("9. Маған") && !blank.text.contains("\n8. "))
    }

    @Test func `item 16 is never blank: the express words or the access`() throws {
        let text = try questionnaire(.stateCorporation, items()).text
        #expect(text.contains("2020–2023 | Мекеме | Астана | бөлім | маман | мемлекеттік құпияларға рұқсаты жоқ\n"))
        #expect(text.contains("2023–2026 | Ұйым | Астана | бөлім | маман | үшінші нысан\n"))
        #expect(text.contains("[x] 4. Отбасы жағдайыма байланысты / Семейные обстоятельства\n"))
        #expect(text.contains("[x] 1. Жоғары / Высшее\n[ ] 2. Орта"))
    }

    @Test func `items 11 to 16 are for persons who have reached sixteen and stay blank without them`() throws {
        let child = try questionnaire(.portal, nil)
        var marked = 0
        for element in child.elements {
            switch element {
            case .choice(let choice) where choice.isFromSixteen:
                marked += 1
                #expect(choice.options.allSatisfy { !$0.isChosen })
            case .table(let table) where table.isFromSixteen:
                marked += 1
                #expect(table.rows.isEmpty)
            default: break
            }
        }
        #expect(marked == 6)
        #expect(child.medium == .electronic && child.copies == 1)
        #expect(try questionnaire(.stateCorporation, nil).medium == .paper)
        #expect(child.text.contains("Сериков Али | 191216500000 | 2019 жылғы 16 желтоқсан |  | ер\n"))
    }
}
