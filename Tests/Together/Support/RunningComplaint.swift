import MessageBus
import StrictJSON
import TestSupport

/// A complaint on its way through the running services.
struct RunningComplaint {
    let both: Together
    let id: String

    /// Files a complaint with the provider about a case.
    static func file(_ both: Together, at body: String = "police-almaly", about object: JSONValue) throws -> RunningComplaint {
        let body = try receipt(both, at: body, about: object)
        guard let id = body["id"]?.asString else { throw LimitExceeded("no complaint: \(body)") }
        return RunningComplaint(both: both, id: id)
    }

    /// What its filer gets.
    static func receipt(
        _ both: Together,
        at body: String = "police-almaly",
        about object: JSONValue
    ) throws -> JSONValue {
        let reply = try answer(both, at: body, about: object)
        guard let body = reply["body"] else { throw LimitExceeded("no answer: \(reply)") }
        return body
    }

    /// The whole answer to a filing or to a trial of one.
    static func answer(
        _ both: Together,
        at body: String = "police-almaly",
        about object: JSONValue,
        dryRun: Bool = false
    ) throws -> JSONValue {
        try both.complaints.call(
            "File",
            [
                "request": both.request(), "principal": People.anonymous, "dryRun": .bool(dryRun),
                "complaint": [
                    "body": .string(body), "respondent": ["kind": "PRV", "body": .string(body)], "object": object,
                    "complainant": [
                        "name": "A. Applicant", "identificationNumber": "900101300017", "postalAddress": "Almaty, 1",
                        "actualResidence": "Almaty, 1",
                    ],
                    "reviewingBodyName": "Police Department of Almaty", "respondentName": "Police of Almaly district",
                    "circumstances": "The debt was paid.", "writtenOn": "2026-06-22", "signature": "digitallySigned",
                    "demands": ["Set the refusal aside."],
                ],
            ]
        )
    }

    @discardableResult
    func run(_ command: JSONValue, by who: JSONValue = People.executor) throws -> JSONValue {
        try both.execute(command, on: id, by: who, at: both.complaints)
    }

    func view(by who: JSONValue = People.executor) throws -> JSONValue {
        try both.get("view", of: id, by: who, at: both.complaints)
    }

    var stage: String { get throws { try view()["stage"]?.asString ?? "" } }

    /// Orders the case to be fetched and all to be forwarded.
    func forward() throws {
        try run(["command": "assign", "officer": "o-executor"])
        try run(["command": "forward", "to": "police-almaty", "caseFrom": "hearings"])
    }

    /// Waits for a stage; a fetching that fails meanwhile is the test's failure.
    func awaitStage(_ wanted: String) throws {
        do {
            _ = try awaiting("\(id) at \(wanted)") {
                let view = try view()
                if let failure = view["caseFetchFailure"] {
                    throw LimitExceeded(String(decoding: failure.jsonBytes, as: UTF8.self))
                }
                return view["stage"]?.asString == wanted ? true : nil
            }
        } catch {
            throw LimitExceeded("\(error)\n\(try both.condition())")
        }
    }

    /// Acknowledged, reviewed, and decided by the superior body.
    func decide(_ outcome: String, complyBy: String? = nil) throws {
        try run(["command": "acknowledge"], by: People.reviewer)
        try run(["command": "startReview", "reviewer": "o-reviewer"], by: People.reviewer)
        let bytes = Array("decision".utf8)
        let document = try both.store(
            bytes,
            "decision.txt",
            as: ("role", "decision"),
            in: id,
            by: People.reviewer,
            at: both.complaints
        )
        var members: [(String, JSONValue)] = [
            ("command", "decide"), ("outcomes", [["demand": "d1", "outcome": .string(outcome)]]),
            ("grounds", "The debt was paid."),
            ("becauseLate", false), ("document", document),
        ]
        if let complyBy {
            members.append(("order", ["body": "police-almaly", "text": "Decide anew.", "complyBy": .string(complyBy)]))
        }
        try run(.object(JSONObject(members)), by: People.reviewer)
    }
}
