import StrictJSON
import Testing

private let rig = Result { try Rig(serviceIsUp: false) }

private func ask(_ body: String, language: String = "en") throws -> Answer {
    try rig.get().post("/v1/hearings/window", body, headers: [("Accept-Language", language)])
}

@Suite struct `The hearing window over HTTP` {
    @Test(arguments: [
        ("EX-14", #"{"filed":"2026-06-03T10:00:00+05:00"}"#, "2026-06-23", "2026-06-24", "2026-06-25", "2026-06-26"),
        (
            "EX-14 5d", #"{"filed":"2026-06-03T10:00:00+05:00","week":"fiveDay"}"#, "2026-06-26", "2026-06-29", "2026-06-30",
            "2026-07-01"
        ),
        ("EX-15", #"{"filed":"2026-06-15T10:00:00+05:00"}"#, "2026-07-04", "2026-07-07", "2026-07-08", "2026-07-09"),
    ])
    func `the tightest lawful schedule`(
        example: String,
        question: String,
        notice: String,
        first: String,
        last: String,
        refusal: String
    ) throws {
        let answer = try ask(question)
        #expect(answer.status == 200, "\(example) \(answer.text)")
        #expect(answer.json?["lastNotice"]?["day"]?.asString == notice)
        #expect(answer.json?["latest"]?["hearing"]?["first"]?.asString == first)
        #expect(answer.json?["latest"]?["hearing"]?["last"]?.asString == last)
        #expect(answer.json?["latest"]?["refusalDays"]?.asArray?.compactMap(\.asString) == [refusal])
        #expect(answer.json?["notice"] == nil)
        let rules = (answer.json?["deadlines"]?.asArray ?? []).compactMap { $0["rule"]?.asString }
        #expect(rules == ["DL-14", "DL-08", "DX-7"])
    }

    @Test(arguments: ["kk", "ru", "en"]) func `EX-17: a late notice closes the window and three ways are told`(language: String)
        throws
    {
        let question = #"{"filed":"2026-06-03T10:00:00+05:00","notice":"2026-06-23T18:31:00+05:00"}"#
        let answer = try ask(question, language: language)
        let notice = try #require(answer.json?["notice"])
        #expect(notice["effectiveDay"]?.asString == "2026-06-24")
        #expect(notice["window"]?.asString == "closed" && notice["colour"]?.asString == "blocked")
        #expect(notice["refusalDays"]?.asArray?.isEmpty == true && notice["lastRefusal"] == nil)
        let options = notice["options"]?.asArray ?? []
        #expect(options.compactMap { $0["option"]?.asString } == ["grant", "extend", "lateHearing"])
        #expect(options.last?["deemedRefusalFrom"]?.asString == "2026-06-27")
        #expect(answer["Content-Language"] == language)
        #expect(try language == "kk" || ask(question, language: "kk").text != answer.text)
        let paper = question.dropLast() + #","delivery":"handedOver"}"#
        #expect(try ask(String(paper)).json?["notice"]?["window"]?.asString == "open")
    }

    @Test(arguments: [
        (#"{}"#, ["/filed"]), (#"{"filed":"2026-06-03"}"#, ["/filed"]),
        (#"{"filed":"2026-06-03T10:00:00+05:00","delivery":"posted","channel":"post"}"#, ["/notice", "/channel"]),
        (#"{"filed":"2026-06-03T10:00:00+05:00","notice":"2026-06-01T10:00:00+05:00"}"#, ["/notice"]),
        (#"{"filed":"2026-06-03T10:00:00+05:00","noticed":1,"week":"sevenDay"}"#, ["/noticed", "/week"]),
    ])
    func `everything wrong with a question is told at once`(question: String, pointers: [String]) throws {
        let answer = try ask(question)
        #expect(answer.status == 422)
        let named = (answer.json?["errors"]?.asArray ?? []).compactMap { $0["pointer"]?.asString }
        #expect(Set(named) == Set(pointers), "\(answer.text)")
    }

    @Test(arguments: [("2031-06-03T10:00:00+05:00", "calendar-gap"), ("2020-03-03T10:00:00+06:00", "no-edition")])
    func `what the law or the calendar does not cover is refused`(filed: String, code: String) throws {
        let answer = try ask(#"{"filed":"\#(filed)"}"#)
        #expect(answer.status == 422)
        #expect(answer.json?["type"]?.asString == "urn:shagym:problem:\(code)")
    }
}
