import StrictJSON
import TestSupport
import Testing

@Suite struct `Reports` {
    private func report(_ system: RunningSystem, _ path: String, as member: String = "head") throws -> JSONValue {
        let answer = try system.client(as: member).get("/v1/reports/\(path)")
        try #require(answer.status == 200, "\(path): \(answer.text)")
        return try answer.json()
    }

    private func item(_ report: JSONValue, _ list: String, _ key: String, _ value: String) -> JSONValue? {
        report[list]?.asArray?.first { $0[key]?.asString == value }
    }

    /// Two complaints handed in on Monday morning, one of which is assigned; both are forwarded by nobody, so that DL-17 passes.
    private func story(_ system: RunningSystem) throws -> [AcknowledgedFiling] {
        try system.setClock("2026-07-13T10:00:00+05:00")
        let filings = try ["one", "two"].map { try system.client().fileUntilAcknowledged(key: $0) }
        let command: JSONValue = ["command": "assign", "officer": "executor"]
        let answer = try system.client(as: "legal-officer").post("/v1/complaints/\(filings[0].id)/commands", command)
        try #require(answer.status == 200, "\(answer.text)")
        return filings
    }

    @Test func `DL-17: the days used are counted until today while a term runs, and what is overdue is told by article`() throws {
        let system = try RunningSystem()
        let filings = try story(system)
        func forwarding(_ id: String) throws -> JSONValue? {
            let entry = try item(report(system, "ledger"), "items", "id", id)
            return entry?["terms"]?.asArray?.first { $0["clock"] == "forwarding" }
        }
        let fresh = try #require(try forwarding(filings[1].id))
        #expect(fresh["rule"] == "DL-17" && fresh["allowed"] == 3 && fresh["used"] == 0 && fresh["status"] == "running")
        #expect(fresh["body"] == "almaty-bostandyk" && fresh["from"] == "2026-07-13" && fresh["day"] == "2026-07-16")
        try system.setClock("2026-07-15T10:00:00+05:00")
        #expect(try forwarding(filings[0].id)?["used"] == 2)
        #expect(try report(system, "overdue")["terms"] == .array([]))
        // Friday, Saturday and Monday are three working days after the last one.
        try system.setClock("2026-07-20T10:00:00+05:00")
        let late = try #require(try forwarding(filings[0].id))
        #expect(late["status"] == "overdue" && late["used"] == 6)
        let overdue = try report(system, "overdue")
        let line = try #require(item(overdue, "terms", "rule", "DL-17"))
        #expect(line["overdue"] == 2 && line["longest"] == 3 && line["body"] == "almaty-bostandyk")
        #expect(overdue["articles"]?["DL-17"]?["kk"]?.asString?.isEmpty == false)
        let days = try #require(item(report(system, "days"), "terms", "rule", "DL-17"))
        #expect(days["terms"] == 2 && days["allowed"] == 3 && days["usedMedian"] == 6 && days["usedTotal"] == 12)
        #expect(days["exceeded"] == 2)
    }

    @Test func `counts say what was asked, when, and on which state of the journal they rest`() throws {
        let system = try RunningSystem()
        _ = try story(system)
        let counts = try report(system, "counts?from=2026-07-13&to=2026-07-13")
        #expect(counts["matters"]?["all"] == 2 && counts["matters"]?["open"] == 2 && counts["matters"]?["overdue"] == 0)
        #expect(item(counts, "byStage", "stage", "selfReview")?["all"] == 1)
        #expect(item(counts, "byBody", "body", "almaty-bostandyk")?["open"] == 2)
        #expect(item(counts, "byArticle", "rule", "DL-17")?["running"] == 2)
        #expect(counts["query"] == ["visibleTo": "almaty-bostandyk", "from": "2026-07-13", "to": "2026-07-13"])
        #expect(counts["complete"] == true && counts["at"]?.asString?.hasPrefix("2026-07-13T10:00") == true)
        let head = try system.client().get("/v1/journal/complaints/head").json()
        #expect(counts["head"]?["root"] == head["root"] && counts["head"]?["size"] == head["size"])
        #expect(try report(system, "counts?to=2026-07-12")["matters"]?["all"] == 0)
    }

    @Test func `the load of 20 working days has the ends of the body's terms, and hearings where they are kept`() throws {
        let system = try RunningSystem()
        _ = try story(system)
        let load = try report(system, "load")
        let days = try #require(load["days"]?.asArray)
        #expect(days.count == 20 && days.first?["day"] == "2026-07-13" && days.allSatisfy { $0["hearings"] == nil })
        #expect(!days.contains { $0["day"] == "2026-07-19" }, "a Sunday is no working day")
        #expect(item(load, "days", "day", "2026-07-16")?["deadlines"]?.asInteger ?? 0 >= 2)
        let cases = try report(system, "load?of=cases")
        #expect(cases["days"]?.asArray?.allSatisfy { $0["hearings"] == 0 } == true)
        // Nobody else's hearings are told.
        let other = try report(system, "load?of=cases&body=almaty-bostandyk", as: "quality-officer")
        #expect(other["days"]?.asArray?.allSatisfy { $0["hearings"] == nil && $0["deadlines"] == 0 } == true)
    }

    @Test func `only whoever leads, reviews or audits reads them, and only of what the body's lists have`() throws {
        let system = try RunningSystem()
        _ = try story(system)
        for member in ["registrar", "executor", "legal-officer", "operator", "portal"] {
            #expect(try system.client(as: member).get("/v1/reports/counts").status == 403, "\(member)")
        }
        for member in ["auditor", "department-head", "department-reviewer"] {
            #expect(try report(system, "counts", as: member)["matters"]?["all"] == 2, "\(member)")
        }
        #expect(try report(system, "counts", as: "quality-officer")["matters"]?["all"] == 0)
        for wrong in ["counts?of=clearances", "counts?from=yesterday", "counts?from=2026-07-14&to=2026-07-13", "load?body=%20"] {
            #expect(try system.client(as: "head").get("/v1/reports/\(wrong)").status == 400, "\(wrong)")
        }
    }

    @Test func `the ledger comes in pages, each matter once`() throws {
        let system = try RunningSystem()
        let filings = try story(system)
        let first = try report(system, "ledger?limit=1")
        let second = try report(system, "ledger?limit=1&cursor=\(first["next"]?.asString ?? "")")
        let ids = [first, second].compactMap { $0["items"]?[0]?["id"]?.asString }
        #expect(ids == filings.map(\.id).reversed() && second["next"] == .null)
    }
}
