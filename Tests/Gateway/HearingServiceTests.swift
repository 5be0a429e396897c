import StrictJSON
import Testing

@testable import Gateway

@Suite struct `Hearings over HTTP` {
    private func rig(_ reply: String) throws -> (rig: Rig, token: [(String, String)]) {
        let rig = try Rig { _ in .reply(reply) }
        return (rig, [("Authorization", "Bearer \(try rig.token())")])
    }

    @Test(arguments: [
        ("/v1/hearings?day=2026-06-23", "Day", #""day":"2026-06-23""#), ("/v1/hearings/outlook", "Outlook", ""),
        ("/v1/hearings/outlook?days=20", "Outlook", #""days":20"#), ("/v1/hearings/unnotified", "Unnotified", ""),
    ])
    func `lists are asked for by their methods`(target: String, method: String, member: String) throws {
        let (rig, token) = try rig(#"{"body":{"items":[1.0]}}"#)
        #expect(rig.ask("GET", target, headers: token).text == #"{"items":[1.0]}"#)
        #expect(rig.calls.first?.method == "kz.shagym.hearings." + method)
        if !member.isEmpty { #expect(rig.calls.first?.text.contains(member) == true) }
    }

    @Test(arguments: [
        "/v1/hearings", "/v1/hearings?day=today", "/v1/hearings/outlook?days=0", "/v1/hearings/outlook?days=61",
        "/v1/hearings/outlook?days=x",
    ])
    func `a day or number that is none is refused`(target: String) throws {
        let (rig, token) = try rig(#"{"body":{}}"#)
        #expect(rig.ask("GET", target, headers: token).status == 400)
        #expect(rig.calls.isEmpty)
    }

    @Test func `a whole day is planned, on trial too`() throws {
        let (rig, token) = try rig(#"{"body":{"results":[]}}"#)
        let answer = rig.post(
            "/v1/hearings/plan-day",
            #"{"day":"2026-06-23","cases":[{"id":"N","n":1.0}],"dryRun":true}"#,
            headers: token
        )
        #expect(answer.status == 200, "\(answer.text)")
        let call = try #require(rig.calls.first)
        #expect(call.method == "kz.shagym.hearings.PlanDay")
        #expect(call.text.contains(#""day":"2026-06-23","cases":[{"id":"N","n":1.0}],"dryRun":true"#), "\(call.text)")
    }

    @Test(arguments: [
        "{}", #"{"day":"2026-06-23"}"#, #"{"day":"2026-06-23","cases":[]}"#, #"{"day":"x","cases":[{}]}"#,
        #"{"day":"2026-06-23","cases":[1]}"#, #"{"day":"2026-06-23","cases":[{}],"room":"1"}"#,
    ])
    func `a plan without day or cases is refused`(text: String) throws {
        let (rig, token) = try rig(#"{"body":{}}"#)
        #expect(rig.post("/v1/hearings/plan-day", text, headers: token).status == 422)
        #expect(rig.calls.isEmpty)
    }

    @Test func `rooms and people have a version`() throws {
        let (rig, token) = try rig(#"{"version":5,"body":{"rooms":[]}}"#)
        #expect(rig.ask("GET", "/v1/hearing-resources", headers: token)["ETag"] == "\"5\"")
        let changed = rig.post(
            "/v1/hearing-resources/commands",
            #"{"command":"addRoom","id":"r1"}"#,
            headers: token + [("If-Match", "\"5\"")]
        )
        #expect(changed.status == 200)
        #expect(rig.calls.map(\.method) == ["kz.shagym.hearings.Resources", "kz.shagym.hearings.ChangeResources"])
        #expect(rig.calls.last?.json["version"]?.asInteger == 5)
        #expect(rig.calls.last?.json["id"] == nil)
    }

    @Test(arguments: [
        ("/v1/hearings/ALM-BOS-2026-000112.ics", "hearing", "ALM-BOS-2026-000112"),
        ("/v1/calendars/a.serikova.ics", "official", "a.serikova"), ("/v1/calendars/rooms/room.ics.ics", "room", "room.ics"),
    ])
    func `calendars are text of RFC 5545`(target: String, kind: String, id: String) throws {
        let (rig, token) = try rig(#"{"text":"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}"#)
        let answer = rig.ask("GET", target, headers: token)
        #expect(answer.status == 200)
        #expect(answer["Content-Type"] == "text/calendar; charset=utf-8")
        #expect(answer["Cache-Control"] == "no-store")
        #expect(answer.text == "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
        #expect(rig.calls.first?.json["kind"]?.asString == kind)
        #expect(rig.calls.first?.json["id"]?.asString == id)
        #expect(rig.ask("GET", target, headers: token + [("Accept", "application/json")]).status == 406)
    }

    @Test(arguments: ["/v1/hearings/.ics", "/v1/hearings/N", "/v1/calendars/x.ICS", "/v1/calendars/rooms"])
    func `no calendar stands at another address`(target: String) throws {
        let (rig, token) = try rig(#"{"text":"BEGIN:VCALENDAR\r\n"}"#)
        #expect(rig.ask("GET", target, headers: token).status == 404)
    }

    @Test func `what is no calendar is never passed on as one`() throws {
        let (rig, token) = try rig(#"{"text":"<html>"}"#)
        #expect(rig.ask("GET", "/v1/hearings/N.ics", headers: token).status == 502)
    }
}
