import StrictJSON
import TestSupport

/// One action of the permission table, asked for over HTTP of a request that stands so that whoever may do it can do it now.
struct ClearanceTrial {
    /// The action, as the table names it.
    let action: String
    /// Asks.
    let run: (ClearanceWorld, ClearanceActor) throws -> HTTPReply
    /// Whether an answer says that it was done.
    var isDone: (HTTPReply) -> Bool = { (200...201).contains($0.status) }
    /// Whether an answer says that the caller has no right.
    var isRefused: (HTTPReply) -> Bool = { [403, 404].contains($0.status) }

    private static func command(_ name: String, on place: KeyPath<ClearanceWorld, String>, _ members: [(String, JSONValue)] = [])
        -> ClearanceTrial
    {
        ClearanceTrial(action: name) { world, actor in
            let order = JSONValue.object(JSONObject([("command", .string(name))] + members))
            return try actor.client.post("\(world[keyPath: place])/commands?dryRun=true", order, headers: actor.headers)
        }
    }

    private static func view(_ name: String) -> ClearanceTrial {
        ClearanceTrial(
            action: "view \(name)",
            run: { try $1.client.get($0.prepared, headers: $1.headers) },
            isDone: { reply in
                guard reply.status == 200, let shown = try? reply.json()[name] else { return false }
                return shown.asArray.map { !$0.isEmpty } ?? true
            },
            isRefused: { reply in
                if [403, 404].contains(reply.status) { return true }
                guard reply.status == 200, let body = try? reply.json() else { return false }
                return body[name]?.asArray?.isEmpty ?? (body[name] == nil)
            }
        )
    }

    private static let head: JSONValue = ["head": [:]]
    private static let classified: JSONValue = ["classified": [:]]
    private static let maker = ("maker", JSONValue.string(ClearanceWorld.maker))

    /// Every action that has a door.
    static var all: [ClearanceTrial] {
        opening + deciding + looking
    }

    private static var opening: [ClearanceTrial] {
        [
            ClearanceTrial(action: "check") { world, actor in
                try actor.client.post("/v1/clearances?dryRun=true", ClearanceWorld.opening([]), headers: actor.headers)
            },
            command("reportAccess", on: \.notRequired, [("report", "reply 12")]),
            command(
                "submit",
                on: \.required,
                [("obligations", [ClearanceWorld.obligation]), ("residence", ClearanceWorld.residence)]
            ),
            command(
                "resubmit",
                on: \.refused,
                [
                    ("circumstances", "five years passed"), ("obligations", [ClearanceWorld.obligation]),
                    ("residence", ClearanceWorld.residence),
                ]
            ),
            command("withdraw", on: \.prepared),
            command("recordMove", on: \.prepared, [("residence", ["region": "astana", "isRegistered": true])]),
            command("attach", on: \.unattached, [("exitCase", ClearanceWorld.exitCase)]),
            command(
                "route",
                on: \.manual,
                [
                    ("routes", [["obligation": "o1", "finding": ["decidedBy": ["makers": [.string(ClearanceWorld.maker)]]]]]),
                    ("reasons", "archive"),
                ]
            ),
            command(
                "proposeOverride",
                on: \.prepared,
                [
                    ("from", .string(ClearanceWorld.maker)), ("to", "securityBody:security-astana"),
                    ("reasons", "the head is the holder"),
                ]
            ),
            command("approveOverride", on: \.overridden),
            command(
                "reportObligation",
                on: \.prepared,
                [("obligation", ClearanceWorld.obligation("o2")), ("report", "reply 13")]
            ),
            ClearanceTrial(action: "confirmEnd") { world, actor in
                let end: JSONValue = ["obligation": "o1", "lastDay": "2026-06-30", "evidence": world.evidence]
                let order: JSONValue = ["command": "confirmEnd", "end": end]
                return try actor.client.post("\(world.prepared)/commands?dryRun=true", order, headers: actor.headers)
            },
        ]
    }

    private static var deciding: [ClearanceTrial] {
        [
            command("prepare", on: \.prepared, [maker, ("outcome", ["grant": [:]])]),
            command("grant", on: \.prepared, [maker, ("capacity", head)]),
            command("refuse", on: \.prepared, [maker, ("capacity", head), ("reasons", classified)]),
            command("revoke", on: \.granted, [maker, ("capacity", head), ("reasons", classified)]),
            // While no exit decision was issued a note is out of place: whoever may send one is told so.
            ClearanceTrial(
                action: "sendNote",
                run: { world, actor in
                    let order: JSONValue = [
                        "command": "sendNote", "maker": .string(ClearanceWorld.maker), "note": ["text": "n", "annexes": []],
                    ]
                    return try actor.client.post("\(world.granted)/commands?dryRun=true", order, headers: actor.headers)
                },
                isDone: { $0.status == 409 && $0.text.contains("exit-decision-not-issued") }
            ),
            command(
                "admitReviewer",
                on: \.prepared,
                [maker, ("body", "almaty-auezov"), ("officer", "x"), ("reference", "order 8")]
            ),
            command(
                "endAdmission",
                on: \.prepared,
                [maker, ("body", .string(ClearanceWorld.court)), ("officer", "admitted-reviewer")]
            ),
        ]
    }

    private static var looking: [ClearanceTrial] {
        [
            ClearanceTrial(action: "readSealed") { world, actor in
                let entry = try actor.client.post("\(world.prepared)/sealed", ["entry": "s1"], headers: actor.headers)
                let annex = try actor.client.post(
                    "\(world.prepared)/sealed/annex",
                    ["entry": "s1", "annex": 1],
                    headers: actor.headers
                )
                // What is opened needs both, what is refused is refused both.
                return [200, 201].contains(entry.status) ? annex : [200, 201].contains(annex.status) ? annex : entry
            },
            ClearanceTrial(action: "addDocument") { world, actor in
                try actor.client.send(
                    "POST",
                    "\(world.prepared)/documents?name=paper",
                    headers: actor.headers + [("Content-Type", "application/pdf")],
                    body: Array(actor.name.utf8)
                )
            },
            view("holder"), view("organisation"), view("status"), view("reviewer"),
        ]
    }
}
