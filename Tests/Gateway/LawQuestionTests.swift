import StrictJSON
import Testing

/// One gateway for all questions that no service is asked about.
private let rig = Result { try Rig(serviceIsUp: false) }

private func ask(_ target: String, _ body: String, language: String = "en") throws -> Answer {
    try rig.get().post(target, body, headers: [("Accept-Language", language)])
}

@Suite struct `Deadlines over HTTP` {
    @Test(arguments: [
        ("EX-01", #"{"rule":"DL-14","received":"2026-06-03T10:00:00+05:00","receivedAt":"stateCorporation"}"#, "2026-06-26"),
        ("EX-02a", #"{"rule":"DL-14","received":"2026-06-08T18:31:00+05:00","receivedAt":"stateCorporation"}"#, "2026-07-01"),
        ("EX-02b", #"{"rule":"DL-14","received":"2026-06-08T18:31:00+05:00"}"#, "2026-07-02"),
        ("EX-02b 5d", #"{"rule":"DL-14","received":"2026-06-08T18:31:00+05:00","week":"fiveDay"}"#, "2026-07-08"),
        ("EX-06 T3", #"{"rule":"DL-17","received":"2026-07-03T15:00:00+05:00"}"#, "2026-07-08"),
        ("EX-06 T5", #"{"rule":"DL-19","received":"2026-07-03T15:00:00+05:00"}"#, "2026-07-10"),
        ("EX-06 T3 5d", #"{"rule":"DL-17","received":"2026-07-03T15:00:00+05:00","week":"fiveDay"}"#, "2026-07-09"),
        ("EX-07 T3", #"{"rule":"DL-17","received":"2026-07-03T18:31:00+05:00"}"#, "2026-07-09"),
        ("EX-07 T5", #"{"rule":"DL-19","received":"2026-07-03T18:31:00+05:00"}"#, "2026-07-11"),
        ("EX-08 T3", #"{"rule":"DL-17","received":"2026-05-06T10:00:00+05:00"}"#, "2026-05-12"),
        ("EX-10 T3", #"{"rule":"DL-17","received":"2026-08-28T10:00:00+05:00"}"#, "2026-09-01"),
        ("EX-10 T5", #"{"rule":"DL-19","received":"2026-08-28T10:00:00+05:00"}"#, "2026-09-03"),
        ("EX-10 T3 5d", #"{"rule":"DL-17","received":"2026-08-28T10:00:00+05:00","week":"fiveDay"}"#, "2026-09-02"),
        ("EX-13", #"{"rule":"DL-20","received":"2026-07-03T10:00:00+05:00"}"#, "2026-07-27"),
        ("EX-14 N", #"{"rule":"DL-08","on":"2026-06-26"}"#, "2026-06-23"),
        ("EX-20", #"{"rule":"DL-12","received":"2026-06-26T10:00:00+05:00"}"#, "2026-06-27"),
        ("EX-21 second", #"{"rule":"DL-17","received":"2026-06-01T18:31:00+05:00"}"#, "2026-06-05"),
        ("EX-25", #"{"rule":"DX-1","on":"2026-03-31"}"#, "2026-06-30"),
    ])
    func `a worked example gives its day`(example: String, question: String, expected: String) throws {
        let answer = try ask("/v1/deadlines/compute", question)
        #expect(answer.status == 200, "\(example) \(answer.text)")
        #expect(answer.json?["deadline"]?["due"]?["day"]?.asString == expected, "\(example)")
        let sentences = answer.json?["explanation"]?.asArray ?? []
        #expect(sentences.count >= 3)
        #expect(answer.json?["ruleText"]?.asString?.isEmpty == false)
    }

    @Test func `EX-21: the day decides the edition, and an edition without text warns`() throws {
        let before = try ask("/v1/deadlines/compute", #"{"rule":"DL-17","received":"2026-06-01T10:00:00+05:00"}"#).json
        #expect(before?["deadline"]?["edition"]?.asString == "e2023_08_12")
        #expect(before?["warnings"]?[0]?["code"]?.asString == "textNotAvailable")
        #expect(before?["deadline"]?["due"]?["day"]?.asString == "2026-06-04")
        let after = try ask("/v1/deadlines/compute", #"{"rule":"DL-17","received":"2026-06-01T18:31:00+05:00"}"#).json
        #expect(after?["deadline"]?["edition"]?.asString == "e2026_06_02")
        #expect(after?["warnings"]?.asArray?.isEmpty == true)
    }

    @Test func `the proof lists each day walked, and says why one was skipped`() throws {
        let answer = try ask("/v1/deadlines/compute", #"{"rule":"DL-17","received":"2026-07-03T15:00:00+05:00"}"#)
        let days = answer.json?["deadline"]?["proof"]?["days"]?.asArray ?? []
        let capital = days.first { $0["day"]?.asString == "2026-07-06" }
        #expect(capital?["step"]?.asString == "skipped")
        #expect(capital?["because"]?["reason"]?.asString == "holiday")
        #expect(answer["Content-Language"] == "en")
        #expect(answer["Vary"] == "Accept-Language")
    }

    @Test(arguments: [("kk", "kk"), ("ru-KZ, en;q=0.5", "ru"), ("fr", "kk")])
    func `the explanation is in the caller's language`(wanted: String, given: String) throws {
        let question = #"{"rule":"DL-17","received":"2026-07-03T15:00:00+05:00"}"#
        let answer = try ask("/v1/deadlines/compute", question, language: wanted)
        #expect(answer["Content-Language"] == given)
        let others = try ["kk", "ru", "en"].filter { $0 != given }.map {
            try ask("/v1/deadlines/compute", question, language: $0).text
        }
        #expect(!others.contains(answer.text))
    }

    @Test(arguments: [
        (#"{}"#, ["/rule", "/received"]),
        (#"{"rule":"DL-99","on":"2026-13-01"}"#, ["/rule", "/on"]),
        (#"{"rule":"DL-17","received":"2026-07-03T15:00:00"}"#, ["/received"]),
        (#"{"rule":"DL-17","received":"2026-07-03T15:00:00+05:00","on":"2026-07-03"}"#, ["/on"]),
        (#"{"rule":"DL-17","on":"2026-07-03","weak":"sixDay","week":"sevenDay"}"#, ["/weak", "/week"]),
    ])
    func `everything wrong with a question is told at once, with pointers`(question: String, pointers: [String]) throws {
        let answer = try ask("/v1/deadlines/compute", question)
        #expect(answer.status == 422)
        let named = (answer.json?["errors"]?.asArray ?? []).compactMap { $0["pointer"]?.asString }
        #expect(Set(named) == Set(pointers), "\(answer.text)")
    }

    @Test func `a year without calendar is said to be one, never guessed`() throws {
        let answer = try ask("/v1/deadlines/compute", #"{"rule":"DL-17","received":"2031-07-03T15:00:00+05:00"}"#)
        #expect(answer.status == 422)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:calendar-gap")
    }

    @Test func `what-if moves a date with the real engine: old and new`() throws {
        let answer = try ask(
            "/v1/deadlines/what-if",
            #"""
            {"deadlines":[{"rule":"DL-19","received":"2026-07-03T15:00:00+05:00"},{"rule":"DL-17","received":"2026-05-04T10:00:00+05:00"}],
             "moves":[{"rest":"2026-07-10","worked":"2026-07-19"}]}
            """#
        )
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.json?["unchanged"]?.asInteger == 1)
        let change = answer.json?["changed"]?[0]
        #expect(change?["index"]?.asInteger == 0)
        #expect(change?["old"]?["day"]?.asString == "2026-07-10")
        #expect(change?["new"]?["day"]?.asString == "2026-07-11")
    }

    @Test(arguments: [
        #"{"rest":"2026-07-05","worked":"2026-07-12"}"#, #"{"rest":"2026-07-10","worked":"2026-07-09"}"#,
        #"{"rest":"2040-07-10","worked":"2026-07-12"}"#,
    ])
    func `days that cannot be moved so are refused`(move: String) throws {
        let answer = try ask(
            "/v1/deadlines/what-if",
            #"{"deadlines":[{"rule":"DL-19","received":"2026-07-03T15:00:00+05:00"}],"moves":[\#(move)]}"#
        )
        #expect(answer.status == 422)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:decree-not-applicable", "\(answer.text)")
    }
}

@Suite struct `Calendar, routing, rules and bodies over HTTP` {
    @Test func `A-48: 31 August 2026 is a working day, 24 March is off in both weeks`() throws {
        let answer = try rig.get().ask("GET", "/v1/calendar/2026", headers: [("Accept-Language", "en")])
        #expect(answer["Cache-Control"] == "public, max-age=3600")
        for week in ["fiveDay", "sixDay"] {
            let days = answer.json?["weeks"]?[week]?["days"]?.asArray ?? []
            #expect(!days.contains { $0["day"]?.asString == "2026-08-31" })
            #expect(days.first { $0["day"]?.asString == "2026-03-24" }?["working"]?.asBool == false)
        }
        let six = try rig.get().ask("GET", "/v1/calendar/2026?week=sixDay").json
        #expect(six?["weeks"]?["fiveDay"] == nil)
    }

    @Test(arguments: [
        ("/v1/calendar/1999", 404), ("/v1/calendar/26", 404), ("/v1/calendar/2026?week=x", 400), ("/v1/calendar/2026?day=1", 400),
    ])
    func `a calendar that does not exist is not made up`(target: String, status: Int) throws {
        #expect(try rig.get().ask("GET", target).status == status)
    }

    @Test(arguments: ["OFF", "PRV", "SCE", "SC", "RB"], ["prv", "ofc", "sup", "qty"])
    func `each cell RT-… of the routing table can be asked for`(respondent: String, arrival: String) throws {
        let answer = try ask(
            "/v1/routing/preview",
            #"{"respondent":"\#(respondent)","arrival":"\#(arrival)","received":"2026-07-03T15:00:00+05:00"}"#
        )
        #expect(answer.json?["cell"]?.asString == "RT-\(respondent)-\(arrival)")
        #expect(answer.json?["duties"]?.asArray?.isEmpty == false)
    }

    @Test func `RT-PRV-prv shows the clocks of EX-06`() throws {
        let answer = try ask(
            "/v1/routing/preview",
            #"{"respondent":"PRV","arrival":"prv","received":"2026-07-03T15:00:00+05:00"}"#
        )
        let days = (answer.json?["duties"]?.asArray ?? []).compactMap { duty in
            duty["deadline"].map { "\($0["rule"]?.asString ?? "") \($0["day"]?.asString ?? "")" }
        }
        #expect(days.contains("DL-17 2026-07-08"))
        #expect(days.contains("DL-19 2026-07-10"))
    }

    @Test func `a call to 1414 files nothing and tells the ways to complain`() throws {
        let answer = try ask("/v1/routing/preview", #"{"arrival":"contactCentre1414"}"#)
        #expect(answer.status == 200)
        #expect(answer.json?["cell"] == nil)
        #expect(answer.json?["message"]?.asString?.contains("by phone") == true)
    }

    @Test func `a rule is told in three languages; one that does not exist is not found`() throws {
        let answer = try rig.get().ask("GET", "/v1/rules/R15.2")
        for language in ["kk", "ru", "en"] { #expect(answer.json?["text"]?[language]?.asString?.isEmpty == false) }
        #expect(try rig.get().ask("GET", "/v1/rules/DX-3").status == 200)
        #expect(try rig.get().ask("GET", "/v1/rules/R99.1").status == 404)
    }

    @Test func `bodies are listed with their superiors`() throws {
        let items = try rig.get().ask("GET", "/v1/bodies").json?["items"]?.asArray ?? []
        #expect(items.count == 3)
        #expect(items[0]["superior"]?.asString == "almaty")
        #expect(items[0]["week"]?.asString == "sixDay")
    }
}
