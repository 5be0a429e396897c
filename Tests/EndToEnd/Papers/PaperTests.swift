import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `Papers of our own over HTTP` {
    private static let applicant = [(name: "On-Behalf-Of", value: "900101300017")]

    private func papers(_ path: String, _ client: HTTPClient, _ headers: [(name: String, value: String)] = []) throws -> [String]
    {
        let reply = try client.get("\(path)/papers", headers: headers)
        #expect(reply.status == 200, "\(reply.text)")
        return try reply.json()["papers"]?.asArray?.compactMap { $0["id"]?.asString } ?? []
    }

    private func sheets(_ reply: HTTPReply) -> Int { reply.text.ranges(of: "<article class=\"sheet\">").count }

    /// A case on its way to a refusal, whose notice the system words itself.
    private func heard(_ system: RunningSystem, until last: String, to id: String, _ steps: inout ArraySlice<CaseStep>) throws {
        while let step = steps.popFirst() {
            try system.setClock(step.moment)
            var members = step.command.asObject?.members ?? []
            if step.name == "serveNotice" { members.removeAll { $0.key == "notice" } }
            let order = JSONValue.object(JSONObject(members.map { ($0.key, $0.value) }))
            let reply = try system.client(as: step.actor).post("/v1/cases/\(id)/commands", order)
            try #require(reply.status == 200, "\(step.name): \(reply.text)")
            if step.name == last { return }
        }
    }

    @Test func `R9.7, R9.8: notice and minutes of a hearing are printed for those who may read them`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "printed")
        try system.setClock(CaseWay.registered)
        var steps = CaseWay.refusal.steps(paper: try system.registerCase(id))[...]
        let officer = try system.client(as: "executor")
        let portal = try system.client(as: "portal")
        let notice = "/v1/forms/hearing-notice?case=\(id)"
        #expect(try officer.get(notice).status == 404, "no preliminary decision yet")

        try heard(system, until: "scheduleHearing", to: id, &steps)
        #expect(try papers("/v1/cases/\(id)", officer) == ["hearing-notice"])
        let early = try officer.get(notice).json()
        #expect(early["rule"]?.asString == "DL-09", "a notice of 15 June can announce 16 or 17 June only")
        try system.setClock("2026-06-16T09:30:00+05:00")
        let draft = try officer.get(notice)
        #expect(draft.status == 200 && sheets(draft) == 2, "\(draft.text)")
        #expect(try papers("/v1/cases/\(id)", portal, Self.applicant).isEmpty, "a draft is nobody's before the notice")
        #expect(try portal.get(notice, headers: Self.applicant).json()["type"]?.asString == "urn:shagym:problem:no-paper-now")

        try heard(system, until: "serveNotice", to: id, &steps)
        let served = try officer.get(notice)
        for said in [
            id, "RG-9", "Алдын ала шешім және тыңдау туралы хабарлама", "Предварительное решение и уведомление", "Үлгі Мысалов",
        ] {
            #expect(served.text.contains(said), "\(said)")
        }
        #expect(served.headers["cache-control"]?.contains("no-store") == true)
        #expect(served.headers["content-language"] == "kk, ru")
        let own = try portal.get(notice, headers: Self.applicant)
        #expect(own.status == 200 && own.body == served.body)
        let russian = try officer.get("\(notice)&language=ru")
        #expect(russian.text.contains("Основания для отказа") && !russian.text.contains("Бас тарту үшін негіздер"))
        #expect(try officer.get("\(notice)&language=en").status == 400, "it was served in Kazakh and Russian")
        #expect(try officer.get("/v1/forms/hearing-minutes?case=\(id)").status == 404)

        try heard(system, until: "writeMinutes", to: id, &steps)
        #expect(try papers("/v1/cases/\(id)", officer) == ["hearing-notice", "hearing-minutes"])
        let minutes = try officer.get("/v1/forms/hearing-minutes?case=\(id)")
        for said in ["Тыңдау хаттамасы", "Қарыз төленеді.", "Бас тарту ниеті", "16:00–17:30", "Төрағалық етуші", "Хатшы"] {
            #expect(minutes.text.contains(said), "\(said)")
        }
        #expect(sheets(minutes) == 1)
        #expect(try officer.get("/v1/forms/hearing-minutes?case=\(id)&language=ru").text.contains("Протокол заслушивания"))
        let words = try officer.get(notice, headers: [("Accept", "application/json")]).json()
        #expect(words["id"]?.asString == "hearing-notice" && words["languages"] == ["kk", "ru"])

        #expect(try system.client().get(notice).status == 401)
        #expect(try system.client(as: "quality-officer").get(notice).status == 404)
        #expect(try papers("/v1/cases/\(id)", try system.client(as: "corporation-employee")).isEmpty)
        #expect(try officer.get("/v1/forms/hearing-notice").status == 400, "a paper is never blank")
        #expect(try officer.get("\(notice)&clearance=CL-1").status == 400)
    }

    @Test func `R15.1, R15.2: receipt and covering letter of a complaint`() throws {
        let system = try RunningSystem()
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let id = try system.openCase(key: "the-case")
        try system.setClock(CaseWay.registered)
        for step in CaseWay.refusal.steps(paper: try system.registerCase(id)) {
            try system.setClock(step.moment)
            try system.take(step, on: id)
        }
        try system.setClock("2026-06-22T10:00:00+05:00")
        let complaint = SampleFiling.json { object in
            object["object"] = ["kind": "act", "caseNumber": .string(id), "learntOn": "2026-06-19"]
            object["writtenOn"] = "2026-06-22"
        }
        let filing = try system.client().fileUntilAcknowledged(complaint, key: "the-complaint")
        let filer = system.client(following: filing)
        let path = "/v1/complaints/\(filing.id)"
        let receipt = try filer.get("/v1/forms/complaint-receipt?complaint=\(filing.id)", headers: [("Accept-Language", "ru")])
        #expect(receipt.status == 200, "\(receipt.text)")
        for said in [filing.id, filing.trackingCode, "Расписка о приёме жалобы", "Хэш записи", "DL-17", "25 июня 2026 года"] {
            #expect(receipt.text.contains(said), "\(said)")
        }
        #expect(try papers(path, filer) == ["complaint-receipt"])
        #expect(try filer.get("/v1/forms/covering-letter?complaint=\(filing.id)").status == 404)

        let lawyer = try system.client(as: "legal-officer")
        let plain = try lawyer.get("/v1/forms/complaint-receipt?complaint=\(filing.id)&language=kk")
        #expect(plain.text.contains("Шағымды қабылдау туралы қолхат") && !plain.text.contains(filing.trackingCode))
        _ = try awaiting("the case is known") { try lawyer.get(path).json()["caseKnown"] }
        for order: JSONValue in [
            ["command": "assign", "officer": "legal-officer"],
            ["command": "forward", "to": "almaty-pd", "caseFrom": "hearings"],
        ] { #expect([200, 201].contains(try lawyer.post("\(path)/commands", order).status)) }
        _ = try awaiting("it is sent") { try lawyer.get(path).json()["stage"]?.asString == "forwardingSent" ? true : nil }
        for actor in ["legal-officer", "department-reviewer"] {
            let client = try system.client(as: actor)
            #expect(try papers(path, client) == ["complaint-receipt", "covering-letter"])
            let letter = try client.get("/v1/forms/covering-letter?complaint=\(filing.id)")
            for said in [
                filing.id, id, "Ілеспе хат".lowercased(), "Сопроводительное письмо", "тыңдау хаттамасы", "протокол заслушивания",
                "22 июня 2026 года",
            ] { #expect(letter.text.lowercased().contains(said.lowercased()), "\(said)") }
            #expect(sheets(letter) == 2)
        }
        #expect(try papers(path, filer) == ["complaint-receipt"])
    }
}
