import CivilTime
import Testing

@testable import Law

private let notice = "Мемлекеттік көрсетілетін қызметті ұсынудан бас тарту туралы хабарлама"
private let opening = "Осы мемлекеттік көрсетілетін қызмет тізілімнің 9-тармағында көзделген негіздерге, атап атқанда:"
private let service = "«Қазақстан Республикасынан тыс жерлерге тұрақты тұру үшін шығуға арналған құжаттарды ресімдеу»"
private let nameCaption = "(тегі, аты, әкесінің аты (ол болған жағдайда) көрсетілсін)"
private let court =
    "Көрсетілетін қызметті алушы көрсетілген мемлекеттік қызметтің нәтижелерімен келіспеген жағдайларда Қазақстан Республикасының "
    + "заңнамасында белгіленген тәртіппен сотқа жүгінуге құқығы бар."
private let officialCaption =
    "(тегі, аты, әкесінің аты (ол болған жағдайда) / көші-қон қызметі бөлінісі лауазымды адамының қолы)"
private let receivedCaption =
    "(тегі, аты, әкесінің аты (ол болған жағдайда) / көрсетілетін қызметті алушының қолы)"
private let passportLine = "АНЫҚТАМА ҰЛТТЫҚ ПАСПОРТТЫ ҰСЫНҒАН ЖАҒДАЙДА ЖАРАМДЫ"
private let decisionTitle =
    "Қазақстан Республикасынан тыс жерлерге тұрақты тұру үшін шығуға арналған құжаттарды ресімдеу туралы шешім"

private func fourGrounds() throws -> [CitedGround] {
    try [
        CitedGround(.taxDebt), CitedGround(.conscript),
        CitedGround(.enforcementDebtor, until: "төрт құжаттың бірі ұсынылғанға дейін"),
        CitedGround(
            .publicServicesLaw,
            until: "мәліметтер түзетілгенге",
            subParagraph: "1-тармақтың 2) тармақшасы",
            reason: "мәліметтер сәйкес емес"
        ),
    ]
}

private func refusal(_ channel: FilingChannel, _ grounds: [CitedGround]) throws -> PrintedForm {
    let data = RefusalNoticeForm(
        channel: channel,
        grounds: grounds,
        applicant: "Сериков Асан Болатұлы",
        official: "Ахметова Дана Ерланқызы",
        issued: try day("2026-06-26")
    )
    return try loadForms().print(#require(data))
}

@Suite struct `R9.10: the refusal notice` {
    private func text(_ entries: [String], end: [String]) -> String {
        (["Нысан", notice, opening] + entries + [
            "байланысты \(service) мемлекеттік қызметті көрсетуден бас тартылғаны туралы",
            "Сериков Асан Болатұлы хабарлаймыз.", nameCaption, court,
        ] + end).joined(separator: "\n")
    }

    private let four = [
        "1. салықтық берешегі болса - оны толық өтегенге дейін;",
        "2. мерзімді әскери қызметін өткеріп жатса - осы қызметті өткеру аяқталғанға дейін немесе «Әскери қызмет және әскери "
            + "қызметшінің мәртебесі туралы» 2012 жылғы 16 ақпандағы Қазақстан Республикасының Заңына сәйкес одан босатылғанға дейін;",
        "3. атқарушылық іс жүргізу бойынша борышкер болып табылса - төрт құжаттың бірі ұсынылғанға дейін;",
        "4. «Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңының 19-1-бабы, 1-тармақтың 2) тармақшасы: "
            + "мәліметтер сәйкес емес - мәліметтер түзетілгенге дейін.",
    ]
    private let one = ["1. салықтық берешегі болса - оны толық өтегенге дейін."]
    private let paperEnd = [
        "Хабарлама әр тарап үшін бір-бірден 2 данада жасалған", "Ахметова Дана Ерланқызы / _____", officialCaption,
    ]
    private let electronicEnd = ["«Хабарламаны беру күні» 2026 жылғы 26 маусым", passportLine]

    @Test func `R-A6: form 6 with one ground and with four`() throws {
        #expect(try refusal(.stateCorporation, [CitedGround(.taxDebt)]).text == text(one, end: paperEnd))
        let printed = try refusal(.stateCorporation, fourGrounds())
        #expect(printed.text == text(four, end: paperEnd))
        #expect(printed.id == .form6 && printed.medium == .paper && printed.copies == 2 && printed.title == notice)
    }

    @Test func `R-A7: form 7 with one ground and with four`() throws {
        #expect(try refusal(.portal, [CitedGround(.taxDebt)]).text == text(one, end: electronicEnd))
        let printed = try refusal(.portal, fourGrounds())
        #expect(printed.text == text(four, end: electronicEnd))
        #expect(printed.id == .form7 && printed.medium == .electronic && printed.copies == 1)
        #expect(!printed.elements.contains { if case .line(let line) = $0 { line.style == .signature } else { false } })
    }

    @Test func `blank forms 6 and 7 print three lines`() throws {
        for id in [FormID.form6, .form7] {
            let lines = try loadForms().blank(id).text.split(separator: "\n")
            #expect(
                lines[3...5].map(String.init) == [
                    "1. _____ - _____ дейін;", "2. _____ - _____ дейін;", "3. _____ - _____ дейін.",
                ]
            )
            #expect(lines[7] == "_____ хабарлаймыз.")
        }
    }

    @Test(arguments: FilingChannel.allCases)
    func `the word that closes the condition is never doubled, and every entry ends with it`(channel: FilingChannel) throws {
        for ground in RefusalGround.allCases {
            for typed in [
                "шарт орындалғанға", "шарт орындалғанға дейін", "шарт орындалғанға дейін.", "шарт орындалғанға дейін дейін",
            ] {
                let cited = try CitedGround(
                    ground,
                    until: ground.hasStatutoryUntil ? nil : typed,
                    subParagraph: ground == .publicServicesLaw ? "2) тармақша" : nil,
                    reason: ground == .publicServicesLaw ? "себеп" : nil
                )
                let lines = try refusal(channel, [cited]).text.split(separator: "\n")
                #expect(lines[3].hasSuffix("ға дейін.") || lines[3].hasSuffix("ге дейін."), "\(lines[3])")
                #expect(!lines[3].contains("дейін дейін"), "\(lines[3])")
            }
        }
    }

    @Test func `a notice without a ground cannot be made`() throws {
        let issued = try day("2026-06-26")
        #expect(RefusalNoticeForm(channel: .portal, grounds: [], applicant: "А", official: "Б", issued: issued) == nil)
    }
}

@Suite struct `R9.14, R9.15: the decision` {
    private func decision(_ channel: FilingChannel, children: [ExitDecisionForm.Child], citizenOf: String? = nil) throws
        -> PrintedForm
    {
        try loadForms().print(
            ExitDecisionForm(
                channel: channel,
                destination: "Германия Федеративтік Республикасына",
                citizenOf: citizenOf,
                applicant: "Сериков Асан Болатұлы",
                children: children,
                official: "Ахметова Дана Ерланқызы",
                executor: "Оспанов Ерлан Қайратұлы",
                phone: "+7 7172 00 00 00",
                issued: day("2026-06-26")
            )
        )
    }

    private func children() throws -> [ExitDecisionForm.Child] {
        [
            .init(name: "Серикова Айша Асанқызы", born: try day("2014-03-03")),
            .init(name: "Сериков Али Асанұлы", born: try day("2019-12-16")),
        ]
    }

    private let childrenText = "Серикова Айша Асанқызы, 2014 жылғы 3 наурыз; Сериков Али Асанұлы, 2019 жылғы 16 желтоқсан"
    private let childrenCaption = "(тегі, аты, әкесінің аты (ол болған жағдайда), туған күні көрсетілсін)"

    private func opening(_ citizenOf: String) -> [String] {
        [
            "Нысан", decisionTitle,
            "Германия Федеративтік Республикасына тұрақты тұру үшін шығуға арналған құжаттарды ресімдеуге байланысты \(citizenOf) "
                + "азамат (ша) Сериков Асан Болатұлы",
            "(шығу елі көрсетілсін)", nameCaption,
            "Қазақстан Республикасынан тыс жерлерге тұрақты тұру үшін шығуға рұқсат етілді.",
        ]
    }

    @Test func `R-A8: form 8 on paper with children`() throws {
        let printed = try decision(.stateCorporation, children: children())
        let expected =
            opening("_____") + [
                "Онымен бірге балалары \(childrenText)", childrenCaption, "барады.", "Ахметова Дана Ерланқызы / _____",
                officialCaption, "М.О.", "Орындаушы: Оспанов Ерлан Қайратұлы", "(тегі, аты, әкесінің аты (ол болған жағдайда)",
                "Телефоны +7 7172 00 00 00", "2026 жылғы «26» маусым", "Алдым: _____", receivedCaption, "20__ жылғы «__» _____",
            ]
        #expect(printed.text == expected.joined(separator: "\n"))
        #expect(printed.id == .form8 && printed.medium == .paper && printed.copies == 1)
        #expect(printed.elements.contains { if case .line(let line) = $0 { line.style == .seal } else { false } })
    }

    @Test func `R-A9, A-28: form 9, the misprint is corrected on output and kept beside it`() throws {
        let printed = try decision(.portal, children: children())
        let expected =
            opening("_____") + [
                "Онымен бірге балалары: \(childrenText)", childrenCaption, "барады.",
                "«Хабарламаны беру күні» 2026 жылғы 26 маусым",
                passportLine,
            ]
        #expect(printed.text == expected.joined(separator: "\n"))
        #expect(printed.id == .form9 && printed.medium == .electronic && printed.copies == 1)
        let raw = printed.elements.compactMap { if case .line(let line) = $0 { line.raw } else { nil } }
        #expect(raw == ["«Жабарламаны беру күні»"])
    }

    @Test func `A-27: the blank without a caption stays blank unless somebody fills it`() throws {
        let empty = try decision(.portal, children: [])
        #expect(empty.elements.flatMap(\.runs).contains(.blank(.citizenOf, "_____")))
        #expect(try decision(.portal, children: [], citizenOf: " ").text == empty.text)
        #expect(
            try decision(.portal, children: [], citizenOf: "Қазақстан Республикасының").text.contains(
                "Республикасының азамат (ша)"
            )
        )
    }

    @Test(arguments: FilingChannel.allCases)
    func `without children a dash closes the place where names could be added`(channel: FilingChannel) throws {
        let printed = try decision(channel, children: [])
        #expect(printed.elements.flatMap(\.runs).contains(.nothing(.children)))
        #expect(printed.text.contains(channel == .portal ? "балалары: —\n" : "балалары —\n"))
    }
}

extension PrintedElement {
    var runs: [PrintedRun] { if case .line(let line) = self { line.runs } else { [] } }
}
