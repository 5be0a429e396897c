import CivilTime
import Contracts
import Law
import Testing

@testable import Gateway

private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
private func forms() throws -> Forms { try Checkout.law().forms }

/// What a page must be, to the byte; a change of the page is a change of this file.
private func golden(_ name: String) throws -> String {
    String(decoding: try Checkout.bytes("Tests/Golden/forms/\(name).html"), as: UTF8.self)
}

private func page(_ form: PrintedForm) -> String { String(decoding: FormPage(form: form, reader: .kk).bytes, as: UTF8.self) }

private func refusal(_ grounds: [CitedGround], applicant: String = "Сериков Асан Болатұлы") throws -> PrintedForm {
    let data = RefusalNoticeForm(
        channel: .stateCorporation,
        grounds: grounds,
        applicant: applicant,
        official: "Ахметова Дана Ерланқызы",
        issued: try day("2026-06-26")
    )
    return try forms().print(#require(data))
}

@Suite struct `The pages of forms` {
    @Test func `R-A6: form 6 with one ground`() throws {
        #expect(page(try refusal([CitedGround(.taxDebt)])) == (try golden("form-6-one-ground")))
    }

    @Test func `R-A6: form 6 with four grounds`() throws {
        let grounds = try [
            CitedGround(.taxDebt), CitedGround(.conscript),
            CitedGround(.enforcementDebtor, until: "төрт құжаттың бірі ұсынылғанға дейін"),
            CitedGround(
                .publicServicesLaw,
                until: "мәліметтер түзетілгенге",
                subParagraph: "1-тармақтың 2) тармақшасы",
                reason: "мәліметтер сәйкес емес"
            ),
        ]
        #expect(page(try refusal(grounds)) == (try golden("form-6-four-grounds")))
    }

    @Test func `R-A6: form 6 blank`() throws { #expect(page(try forms().blank(.form6)) == (try golden("form-6-blank"))) }

    @Test func `R-A8: form 8 with two children, and without any`() throws {
        var data = ExitDecisionForm(
            channel: .stateCorporation,
            destination: "Германия Федеративтік Республикасына",
            applicant: "Сериков Асан Болатұлы",
            children: [
                .init(name: "Асанұлы Али", born: try day("2015-03-01")),
                .init(name: "Асанқызы Аружан", born: try day("2018-11-20")),
            ],
            official: "Ахметова Дана Ерланқызы",
            executor: "Ким Ольга",
            phone: "8 727 000 00 00",
            issued: try day("2026-06-26")
        )
        #expect(page(try forms().print(data)) == (try golden("form-8-two-children")))
        data.children = []
        #expect(page(try forms().print(data)) == (try golden("form-8-no-children")))
    }
}

@Suite struct `HTML of typed words` {
    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        (#""' onload="x"#, "&quot;&#39; onload=&quot;x"), ("A&B &lt;", "A&amp;B &amp;lt;"),
        ("a\u{202E}b\u{2066}c\u{200F}d\u{2028}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
        ("x\u{0}y\u{85}z", "x\u{FFFD}y\u{FFFD}z"),
        ("Әәғқңөұүһі", "Әәғқңөұүһі"), ("محمد", "محمد"),
    ])
    func `is their text and never markup`(typed: String, written: String) throws {
        var html = HTMLWriter()
        html.element("p", ["title": typed], text: typed)
        #expect(String(decoding: html.bytes, as: UTF8.self) == "<p title=\"\(written)\">\(written)</p>")
        let page = page(try refusal([CitedGround(.taxDebt)], applicant: typed))
        #expect(page.contains("<bdi class=\"filled\">\(written)</bdi>"))
    }

    @Test func `also in letters`() {
        let hostile = Text3(kk: "<b>қаз</b>", ru: "<i>рус</i>", en: "<u>eng</u>")
        let letter = LetterPage(title: hostile, blocks: [.paragraph(hostile), .signature(hostile, name: "<b>x</b>")], languages: [.kk, .ru], reader: .en)
        let text = String(decoding: letter.bytes, as: UTF8.self)
        #expect(!text.contains("<b>") && !text.contains("<i>") && !text.contains("<u>"))
    }
}

@Suite struct `Letters as pages` {
    private let title = Text3(kk: "Хабарлама", ru: "Извещение", en: "Notice")
    private let paragraphs = [
        Text3(kk: "бірінші", ru: "первый", en: "first"), Text3(kk: "екінші\nжол", ru: "второй\nстрока", en: "second\nline"),
    ]

    private func text(_ languages: [Language], _ arrangement: LetterPage.Arrangement) -> String {
        let page = LetterPage(title: title, blocks: paragraphs.map(Paper.Block.paragraph), languages: languages, arrangement: arrangement, reader: .en)
        return String(decoding: page.bytes, as: UTF8.self)
    }

    private func places(_ words: [String], in text: String) throws -> [String.Index] {
        try words.map { try #require(text.firstRange(of: $0)).lowerBound }
    }

    @Test func `side by side: paragraph beside paragraph`() throws {
        let text = text([.kk, .ru], .sideBySide)
        let order = try places([">бірінші<", ">первый<", ">екінші<br>жол<", ">второй<br>строка<"], in: text)
        #expect(order == order.sorted() && text.contains("class=\"languages\""))
        #expect(text.contains("Нысан бекітілмеген") && text.contains("Форма не утверждена приказом"))
    }

    @Test func `one after another: the whole text, then the next; so do three languages`() throws {
        let text = text([.kk, .ru], .oneAfterAnother)
        let order = try places([">бірінші<", ">екінші<br>жол<", ">первый<", ">второй<br>строка<"], in: text)
        #expect(order == order.sorted())
        #expect(!self.text([.kk, .ru, .en], .sideBySide).contains("class=\"languages\""))
    }

    @Test func `are signed and sealed once, in every language of the paper, on each copy`() {
        let chair = Text3(kk: "Төраға", ru: "Председатель", en: "Chair")
        var page = LetterPage(title: title, blocks: [.signature(chair, name: "А. Әлиев"), .seal], languages: [.kk, .ru], reader: .en)
        page.copies = 2
        let sheets = String(decoding: page.bytes, as: UTF8.self).split(separator: "<article class=\"sheet\">").dropFirst()
        #expect(sheets.count == 2)
        for sheet in sheets {
            #expect(sheet.contains("<span lang=\"kk\">Төраға</span> / <span lang=\"ru\">Председатель</span>"))
            #expect(sheet.split(separator: "А. Әлиев").count == 2 && sheet.split(separator: "М.П.").count == 2)
        }
    }
}

@Suite struct `What Accept asks for most` {
    @Test(
        arguments: [
            (nil, 0), ("", 0), ("*/*", 0), ("text/*", 0), ("application/*", 1), ("application/json", 1), ("text/html;q=0", nil),
            ("*/*;q=0", nil), ("text/html;q=0.2, */*;q=0.3", 1), ("text/html; q=0.30, application/json; q=0.3", 0),
            ("image/png", nil),
        ] as [(String?, Int?)]
    )
    func `page or JSON`(header: String?, place: Int?) {
        #expect(MediaType.preferred(header, of: ["text/html", "application/json"]) == place)
    }
}
