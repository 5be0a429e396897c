import StrictJSON
import Testing

@testable import Law

@Suite struct `RR-9: grounds of refusal` {
    @Test func `the list is closed: ten grounds, RG-1 to RG-10, each its own rule`() {
        let table: [(String, RefusalGround)] = [
            ("RG-1", .secrets), ("RG-2", .suspect), ("RG-3", .convicted), ("RG-4", .courtDuty), ("RG-5", .conscript),
            ("RG-6", .falseInformation), ("RG-7", .civilDefendant), ("RG-8", .taxDebt), ("RG-9", .enforcementDebtor),
            ("RG-10", .publicServicesLaw),
        ]
        #expect(table.map(\.1) == RefusalGround.allCases)
        for (id, ground) in table { #expect(ground.rawValue == id && ground.rule.rawValue == id) }
    }

    @Test func `A-41: a refusal may cite only what the notice cited`() throws {
        let place = "2) тармақша"
        func other(_ place: String) throws -> CitedGround {
            try CitedGround(.publicServicesLaw, until: "түзетілгенге", subParagraph: place, reason: "себеп")
        }
        let noticed = try [CitedGround(.taxDebt), CitedGround(.enforcementDebtor, until: "құжат ұсынылғанға"), other(place)]
        #expect(try CitedGround(.taxDebt).isAnswerable(after: noticed))
        #expect(try CitedGround(.enforcementDebtor, until: "берешек өтелгенге").isAnswerable(after: noticed))
        #expect(try !CitedGround(.convicted).isAnswerable(after: noticed))
        #expect(try other(place).isAnswerable(after: noticed))
        #expect(try !other("3) тармақша").isAnswerable(after: noticed))
        #expect(try !CitedGround(.taxDebt).isAnswerable(after: []))
    }

    /// The sub-items of item 9 as the order prints them.
    @Test(arguments: [
        (RefusalGround.secrets, "мемлекеттік және заңмен", "осы мән-жайлардың қолданылуы тоқтатылғанға дейін"),
        (.suspect, "қылмыстық құқық бұзушылық", "іс бойынша шешім шығарылғанға немесе сот үкімі заңды күшіне енгенге дейін"),
        (.convicted, "қылмыс жасағаны үшін сотталса", "жазасын өтегенге немесе жазадан босатылғанға дейін"),
        (.courtDuty, "өзіне сот жүктеген", "осы міндеттемелер тоқтатылғанға дейін"),
        (
            .conscript, "мерзімді әскери",
            "осы қызметті өткеру аяқталғанға дейін немесе «Әскери қызмет және әскери қызметшінің мәртебесі туралы» 2012 жылғы 16 ақпандағы Қазақстан Республикасының Заңына сәйкес одан босатылғанға дейін"
        ),
        (
            .falseInformation, "Қазақстан Республикасынан шығу",
            "бас тарту үшін негіз болған себептерді жойғанға және шынайы мәліметтер ұсынғанға дейін"
        ),
        (.civilDefendant, "азаматтық сот ісін", "сот шешімі заңды күшіне енгенге дейін"),
        (.taxDebt, "салықтық берешегі", "оны толық өтегенге дейін"),
    ])
    func `RG-1 to RG-8: the order says until when`(ground: RefusalGround, begins: String, until: String) throws {
        #expect(ground.hasStatutoryUntil)
        #expect(try #require(ground.groundSlot).hasPrefix(begins))
        #expect(ground.until?.kk == until)
        let cited = try CitedGround(ground)
        #expect(cited.groundSlot == ground.groundSlot && cited.untilSlot + " дейін" == until)
        #expect(throws: CitedGround.Problem.untilFixedByLaw) { try CitedGround(ground, until: "басқа мерзімге") }
        #expect(throws: CitedGround.Problem.onlyForPublicServicesLaw) { try CitedGround(ground, reason: "себеп") }
    }

    @Test func `RG-9 / A-19: without the officer's condition in Kazakh it cannot be cited`() throws {
        #expect(!RefusalGround.enforcementDebtor.hasStatutoryUntil && RefusalGround.enforcementDebtor.until == nil)
        for words in [nil, "", "  ", "дейін", "Дейін.", "until paid", "берешек\nөтелгенге", String(repeating: "ә", count: 501)] {
            #expect(throws: CitedGround.Problem.untilNeeded, "\(words ?? "nil")") {
                try CitedGround(.enforcementDebtor, until: words)
            }
        }
        let cited = try CitedGround(.enforcementDebtor, until: " берешек толық өтелгенге ")
        #expect(cited.untilSlot == "берешек толық өтелгенге")
        #expect(cited.groundSlot == "атқарушылық іс жүргізу бойынша борышкер болып табылса")
    }

    @Test func `RG-10 / A-20: sub-paragraph, reason and condition are the officer's, all three`() throws {
        #expect(!RefusalGround.publicServicesLaw.hasStatutoryUntil && RefusalGround.publicServicesLaw.groundSlot == nil)
        let place = "1-тармақтың 2) тармақшасы"
        #expect(throws: CitedGround.Problem.untilNeeded) {
            try CitedGround(.publicServicesLaw, subParagraph: place, reason: "себеп")
        }
        #expect(throws: CitedGround.Problem.subParagraphNeeded) {
            try CitedGround(.publicServicesLaw, until: "түзетілгенге", reason: "себеп")
        }
        #expect(throws: CitedGround.Problem.reasonNeeded) {
            try CitedGround(.publicServicesLaw, until: "түзетілгенге", subParagraph: place)
        }
        let cited = try CitedGround(
            .publicServicesLaw,
            until: "құжаттар түзетілгенге дейін",
            subParagraph: place,
            reason: "құжаттардағы мәліметтер сәйкес емес"
        )
        #expect(
            cited.groundSlot
                == "«Мемлекеттік көрсетілетін қызметтер туралы» Қазақстан Республикасы Заңының 19-1-бабы, 1-тармақтың 2) тармақшасы: "
                + "құжаттардағы мәліметтер сәйкес емес"
        )
        #expect(cited.untilSlot == "құжаттар түзетілгенге")
    }

    @Test(arguments: [
        "берешек өтелгенге дейін", "берешек өтелгенге дейін.", "берешек өтелгенге  ДЕЙІН ;", "берешек өтелгенге дейiн",
        "берешек өтелгенге дейін дейін", "берешек өтелгенге",
    ])
    func `the closing word of the form is taken off what the officer typed`(typed: String) throws {
        #expect(try #require(UntilCondition(typed)).slot == "берешек өтелгенге")
    }

    @Test func `a word that only ends like the closing word stays`() throws {
        #expect(try #require(UntilCondition("шешім күшіне енгенгедейін")).slot == "шешім күшіне енгенгедейін")
    }

    @Test func `RG-9: any one of the four documents keeps it from being cited, and no other ground`() {
        #expect(EnforcementException.allCases.count == 4)
        #expect(!RefusalGround.enforcementDebtor.isExcluded(by: []))
        for document in EnforcementException.allCases {
            for ground in RefusalGround.allCases {
                #expect(ground.isExcluded(by: [document]) == (ground == .enforcementDebtor), "\(ground) \(document)")
            }
        }
    }

    @Test func `evidence: the five bodies of R9.2 cover every ground that is not the provider's own to find`() {
        #expect(EvidenceSource.allCases.filter(\.isInquired).count == 5)
        for ground in RefusalGround.allCases {
            let isOwn = ground == .falseInformation || ground == .publicServicesLaw
            #expect(ground.evidence.contains(where: \.isInquired) != isOwn, "\(ground)")
        }
        #expect(RefusalGround.secrets.evidence == [.nationalSecurity, .clearance])
        #expect(RefusalGround.taxDebt.evidence == [.stateRevenue])
    }

    @Test func `a cited ground survives JSON, and JSON without a condition is refused at its field`() throws {
        let all = try RefusalGround.allCases.map { ground in
            switch ground {
            case .enforcementDebtor: try CitedGround(ground, until: "құжат ұсынылғанға")
            case .publicServicesLaw: try CitedGround(ground, until: "түзетілгенге", subParagraph: "2) тармақша", reason: "себеп")
            default: try CitedGround(ground)
            }
        }
        for cited in all {
            #expect(try CitedGround(json: JSONValue(parsing: cited.jsonBytes)) == cited)
        }
        func refused(_ text: String) -> [String] {
            do {
                _ = try CitedGround(json: JSONValue(parsing: Array(text.utf8)))
                return []
            } catch let refusal as FieldRefusal {
                return refusal.problems.map { "\($0.path) \($0.reason.rawValue)" }
            } catch {
                return ["\(error)"]
            }
        }
        #expect(refused(#"{"ground":"RG-9"}"#) == ["/until missing"])
        #expect(refused(#"{"ground":"RG-9","until":"until paid"}"#) == ["/until malformed"])
        #expect(refused(#"{"ground":"RG-8","until":"өтелгенге"}"#) == ["/until unknownField"])
        #expect(refused(#"{"ground":"RG-11"}"#) == ["/ground notAllowed"])
        #expect(refused(#"{"ground":"RG-10","until":"түзетілгенге"}"#) == ["/subParagraph missing", "/reason missing"])
    }

    @Test func `every problem of a citation names its rule and speaks three languages`() {
        for problem in CitedGround.Problem.allCases {
            for language in Language.allCases { #expect(!problem.text[language].isEmpty) }
        }
        #expect(CitedGround.Problem.untilNeeded.rule == .a19 && CitedGround.Problem.reasonNeeded.rule == .a20)
    }
}
