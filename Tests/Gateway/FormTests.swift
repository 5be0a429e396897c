import Contracts
import Law
import StrictJSON
import Testing

@testable import Gateway

/// One gateway for all questions that no service is asked about.
private let rig = Result { try Rig(serviceIsUp: false) }

private func get(_ target: String, accept: String = "text/html", language: String = "en") throws -> Answer {
    try rig.get().ask("GET", target, headers: [("Accept", accept), ("Accept-Language", language)])
}

private func fill(_ form: String, _ data: String, accept: String = "text/html") throws -> Answer {
    try rig.get().post("/v1/forms/" + form, data, headers: [("Accept", accept), ("Accept-Language", "en")])
}

private let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/// The page from its first sheet on.
private func sheets(_ page: String) -> [Substring] { page.split(separator: "<article class=\"sheet\">").dropFirst().map { $0 } }

/// The words of a page without its markup.
private func words(_ html: some StringProtocol) -> String {
    var words = ""
    var isTag = false
    for character in html {
        if character == "<" { isTag = true } else if character == ">" { isTag = false } else if !isTag { words.append(character) }
    }
    return words
}

@Suite struct `Forms over HTTP` {
    @Test(arguments: FormID.allCases) func `every form renders blank, with each of its words and nothing from elsewhere`(
        form: FormID
    ) throws {
        let answer = try get("/v1/forms/\(form.rawValue)")
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "text/html; charset=utf-8" && answer["Content-Language"] == "kk")
        #expect(answer["Content-Security-Policy"] == policy)
        #expect(answer["Vary"] == "Accept, Accept-Language" && answer["Cache-Control"] == "public, max-age=3600")
        for forbidden in ["<script", "style=\"", "http://", "https://", " on"] {
            let tags = answer.text.split(separator: "<").map { "<" + $0.prefix { $0 != ">" } }
            #expect(!tags.contains { $0.contains(forbidden) }, "\(forbidden)")
        }
        let printed = try rig.get().ask("GET", "/v1/forms/\(form.rawValue)", headers: [("Accept", "application/json")])
        let read = try PrintedForm(json: JSONValue(parsing: printed.body, limits: .file))
        let page = words(answer.text)
        for case .line(let line) in read.elements {
            if line.russian == nil { #expect(page.contains(line.text), "\(line.text)") }
            for case .fixed(let text) in line.runs { #expect(page.contains(text), "\(text)") }
            if let russian = line.russian { #expect(page.contains(russian)) }
        }
        for case .choice(let choice) in read.elements {
            for option in choice.options { #expect(page.contains(option.text.text)) }
        }
        for case .table(let table) in read.elements { for column in table.columns { #expect(page.contains(column.text)) } }
        #expect(sheets(answer.text).count == read.copies)
    }

    @Test func `R-A1.1: form 1 says in three languages that a page is missing, and has no words of items 1 to 8`() throws {
        let text = words(try get("/v1/forms/form-1").text)
        #expect(text.contains("is missing in the source") && text.contains("отсутствует") && text.contains("мәтінде жоқ"))
        let first = text.firstRange(of: "9. Маған").map { text[..<$0.lowerBound] } ?? ""
        #expect((1...8).allSatisfy { !first.contains("\($0). ") })
    }

    @Test func `the list names every form with its rule, and our papers and leaflet as no statutory forms`() throws {
        let own = PaperID.allCases.map(\.rawValue) + ["leaflet"]
        let items = try #require(try get("/v1/forms", accept: "application/json").json?["items"]?.asArray)
        #expect(items.compactMap { $0["id"]?.asString } == FormID.allCases.map(\.rawValue) + own)
        #expect(items.filter { $0["statutory"]?.asBool == false }.compactMap { $0["id"]?.asString } == own)
        #expect(items.filter { $0["of"] != nil }.compactMap { $0["id"]?.asString } == own.dropLast(), "filled from a matter only")
        let six = try #require(items.first { $0["id"]?.asString == "form-6" })
        #expect(six["copies"]?.asInteger == 2 && six["rule"]?.asString == "R-A6")
    }

    @Test(arguments: [("form-2", 404), ("form-10", 404), ("FORM-6", 404), ("leaflets", 404)])
    func `an unknown form is not found`(form: String, status: Int) throws {
        #expect(try get("/v1/forms/\(form)").status == status)
        #expect(try fill(form, "{}").json?["type"]?.asString == "urn:shagym:problem:not-found")
    }

    @Test(arguments: [
        ("application/json", "application/json"), ("application/json, text/plain, */*", "application/json"),
        ("text/html;q=0.5, application/json;q=0.9", "application/json"), ("*/*", "text/html; charset=utf-8"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("application/json;q=0, */*", "text/html; charset=utf-8"), ("image/png", "application/problem+json"),
    ])
    func `the caller chooses page or JSON`(accept: String, type: String) throws {
        #expect(try get("/v1/forms/form-4", accept: accept)["Content-Type"] == type)
        let data = #"{"applicant":"А","termEnd":"2026-07-01","executor":"Б","phone":"8","issued":"2026-06-03"}"#
        #expect(try fill("form-4", data, accept: accept)["Content-Type"] == type)
    }

    @Test func `wrong data is refused with every field`() throws {
        let data = #"{"channel":"stateCorporation","grounds":[{"ground":"RG-9"}],"issued":"26.06.2026","court":"yes"}"#
        let answer = try fill("form-6", data)
        #expect(answer.status == 422 && answer["Content-Type"] == "application/problem+json")
        let named = (answer.json?["errors"]?.asArray ?? []).compactMap { $0["pointer"]?.asString }
        #expect(Set(named) == ["/grounds/0/until", "/applicant", "/official", "/issued", "/court"], "\(answer.text)")
    }

    @Test func `A-38: the channel decides the form, another form's data is refused`() throws {
        let data = #"{"channel":"portal","grounds":[{"ground":"RG-8"}],"applicant":"А","issued":"2026-06-26"}"#
        #expect(try fill("form-7", data).status == 200)
        let answer = try fill("form-6", data)
        #expect(answer.status == 422)
        #expect(answer.json?["errors"]?[0]?["pointer"]?.asString == "/channel")
        #expect(try fill("form-8", data).status == 422)
    }

    @Test func `two copies are two sheets with their number outside the form, personal and kept by nobody`() throws {
        let data = #"{"applicant":"Сериков","termEnd":"2026-07-01","executor":"Б","phone":"8","issued":"2026-06-03"}"#
        let answer = try fill("form-4", data)
        let sheets = sheets(answer.text)
        #expect(sheets.count == 2 && answer["Cache-Control"] == "no-store" && answer["Content-Security-Policy"] == policy)
        #expect(sheets.first?.contains("<p class=\"copy\" lang=\"en\">1/2</p>") == true)
        #expect(sheets.last?.contains("<p class=\"copy\" lang=\"en\">2/2</p>") == true)
        let bodies = sheets.map { $0.split(separator: "</p>", maxSplits: 1).last.map { $0.prefix { $0 != "\u{0}" } } ?? "" }
        #expect(bodies[0].hasPrefix(bodies[1].split(separator: "</article>").first ?? "-"), "both say the same")
    }

    @Test func `R-A1: an under-sixteen questionnaire leaves no open row, a blank one does`() throws {
        let document = try JSONValue(parsing: Checkout.bytes("Shared/Resources/openapi.json"), limits: .file)
        let examples = document["paths"]?["/v1/forms/{form}"]?["post"]?["requestBody"]?["content"]?["application/json"]?[
            "examples"
        ]
        let data = try #require(examples?["form-1"]?["value"]).text
        #expect(try !fill("form-1", data).text.contains("<td><bdi></bdi></td>"))
        #expect(try get("/v1/forms/form-1").text.contains("<td><bdi></bdi></td>"))
    }

    @Test func `each written example fills its form, and the answer fits its schema`() throws {
        let document = try JSONValue(parsing: Checkout.bytes("Shared/Resources/openapi.json"), limits: .file)
        let check = SchemaCheck(document: document)
        let examples = document["paths"]?["/v1/forms/{form}"]?["post"]?["requestBody"]?["content"]?["application/json"]?[
            "examples"
        ]
        let members = try #require(examples?.asObject?.members)
        #expect(members.map(\.key) == FormID.allCases.map(\.rawValue))
        let schema = try #require(document["components"]?["schemas"]?["PrintedForm"])
        for member in members {
            let data = try #require(member.value["value"]).text
            let answer = try fill(member.key, data, accept: "application/json")
            #expect(answer.status == 200, "\(member.key) \(answer.text)")
            #expect(check.faults(try #require(answer.json), schema) == [])
            #expect(try fill(member.key, data).status == 200)
            let blank = try #require(try get("/v1/forms/\(member.key)", accept: "application/json").json)
            #expect(check.faults(blank, schema) == [])
        }
        let list = try #require(try get("/v1/forms", accept: "application/json").json)
        #expect(check.faults(list, try #require(document["components"]?["schemas"]?["Forms"])) == [])
    }

    @Test func `the styles come from the gateway and are told apart by their tag`() throws {
        let answer = try get("/assets/print.css", accept: "text/css")
        #expect(answer.status == 200 && answer["Content-Type"] == "text/css; charset=utf-8")
        #expect(!answer.text.contains("url(") && !answer.text.contains("@import"))
        let tag = try #require(answer["ETag"])
        #expect(try rig.get().ask("GET", "/assets/print.css", headers: [("If-None-Match", tag)]).status == 304)
    }
}

@Suite struct `A-26: the leaflet on remedies` {
    @Test(arguments: [("kk", "Нысан бекітілмеген"), ("ru", "Форма не утверждена приказом"), ("en", "Not a statutory form")])
    func `says in each language that it is no statutory form, and repeats the terms of paragraph 15`(
        language: String,
        mark: String
    ) throws {
        let answer = try get("/v1/forms/leaflet?language=\(language)", language: "ru")
        #expect(answer.status == 200 && answer["Content-Language"] == language)
        #expect(answer["Content-Security-Policy"] == policy)
        let sheet = try #require(sheets(answer.text).first)
        #expect(sheet.contains(mark))
        let articles: [RuleID] = [.r14_1, .r15_1, .r15_2, .r15_3, .r15_4, .r15_5]
        let rules = try Checkout.law().rules
        let spoken = try #require(Language(rawValue: language))
        for rule in articles { #expect(words(sheet).contains("(\(rules[rule].article[spoken]))"), "\(rule)") }
        let terms = ["kk": ["үш", "бес", "он бес"], "ru": ["трёх", "пяти", "пятнадцати"], "en": ["three", "five", "fifteen"]]
        for term in terms[language] ?? [] { #expect(words(sheet).contains(" \(term) "), "\(term)") }
    }

    @Test func `A-14, A-39: it names no term of the superior body and no way to court`() throws {
        let text = words(try get("/v1/forms/leaflet?language=en").text)
        #expect(text.contains("does not name a term"))
        #expect(!text.contains("20 ") && !text.contains("month"))
    }

    @Test func `the language of the caller is taken unless another one is told; an unknown one is refused`() throws {
        #expect(try get("/v1/forms/leaflet", language: "ru")["Content-Language"] == "ru")
        let answer = try get("/v1/forms/leaflet?language=de")
        #expect(answer.status == 400 && answer.json?["type"]?.asString == "urn:shagym:problem:malformed-parameter")
    }
}
