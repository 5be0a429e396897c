import Foundation
import StrictJSON
import Testing

@testable import Gateway

/// Addresses for calendar programs: what they open, and when they open nothing any more.
@Suite struct `Calendar subscriptions` {
    private static let place = "/v1/calendars/subscriptions"
    private static let calendar = #"{"text":"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}"#

    private let rig: Rig

    init() throws { rig = try Rig({ $0.failuresPerMinute = 2 }) { _ in .reply(Self.calendar) } }

    private func credentials(_ token: String) -> [(String, String)] { [("Authorization", "Bearer \(token)")] }

    /// A token with its id.
    private func token(staff: String = "a.serikova", days: Int = 30) throws -> (text: String, id: String) {
        let order = #"{"name":"desk 4","staff":"\#(staff)","body":"almaty-bostandyk","roles":["executor"],"days":\#(days)}"#
        let made = try rig.bus("IssueToken", order)
        return (try #require(made["token"]?.asString), try #require(made["id"]?.asString))
    }

    private func subscribe(_ token: String, _ wish: String = #"{"official":"executor","language":"ru"}"#) throws -> JSONValue {
        let answer = rig.post(Self.place, wish, headers: credentials(token))
        try #require(answer.status == 201, "\(answer.text)")
        return try #require(answer.json)
    }

    private func listed(_ token: String) -> [String] {
        let list = rig.ask("GET", Self.place, headers: credentials(token)).json?["subscriptions"]?.asArray
        return (list ?? []).compactMap { $0["id"]?.asString }
    }

    @Test func `an address reads the one calendar it was made for, as its maker, without credentials`() throws {
        let token = try token()
        let made = try subscribe(token.text)
        let path = try #require(made["path"]?.asString)
        let answer = rig.ask("GET", path)
        #expect(answer.status == 200 && answer.text.hasPrefix("BEGIN:VCALENDAR"))
        #expect(answer["Content-Type"] == "text/calendar; charset=utf-8" && answer["Cache-Control"] == "no-store")
        let call = try #require(rig.calls.last)
        #expect(call.method == "kz.shagym.hearings.Calendar")
        #expect(call.json["principal"]?["kind"]?.asString == "staff" && call.json["principal"]?["id"]?.asString == "a.serikova")
        #expect(call.json["kind"]?.asString == "official" && call.json["id"]?.asString == "executor")
        #expect(call.json["language"]?.asString == "ru", "what counts is the address")
        #expect(rig.ask("GET", path + "?language=kk").status == 400)
        #expect(rig.ask("POST", path).status == 405, "read-only")
    }

    @Test func `an address is good for as long as the token it was asked for with`() throws {
        let token = try token()
        let path = try #require(try subscribe(token.text)["path"]?.asString)
        #expect(rig.ask("GET", path).status == 200)
        _ = try rig.bus("RevokeToken", #"{"id":"\#(token.id)"}"#)
        #expect(rig.ask("GET", path).status == 404)
    }

    @Test func `it is listed without its secret and taken back by its owner alone, also with another token`() throws {
        let (first, second) = (try token(), try token())
        let stranger = try token(staff: "b.ospanov")
        let made = try subscribe(first.text)
        let (id, path) = (try #require(made["id"]?.asString), try #require(made["path"]?.asString))
        let list = rig.ask("GET", Self.place, headers: credentials(second.text))
        let secret = try #require(path.split(separator: "/").last?.dropLast(4))
        #expect(secret.utf8.count >= 43 && !list.text.contains(secret), "256 bits, told once")
        #expect(listed(second.text) == [id] && listed(stranger.text).isEmpty)
        #expect(rig.ask("DELETE", "\(Self.place)/\(id)", headers: credentials(stranger.text)).status == 404)
        #expect(rig.ask("DELETE", "\(Self.place)/\(id)").status == 401)
        #expect(rig.ask("GET", path).status == 200)
        #expect(rig.ask("DELETE", "\(Self.place)/\(id)", headers: credentials(second.text)).status == 204)
        #expect(rig.ask("GET", path).status == 404 && listed(first.text).isEmpty)
    }

    @Test func `nobody gets an address for what they may not read`() throws {
        let token = try token()
        rig.answer { _ in .refuse(.notFound) }
        #expect(rig.post(Self.place, #"{"official":"somebody"}"#, headers: credentials(token.text)).status == 404)
        #expect(listed(token.text).isEmpty)
        #expect(rig.post(Self.place, #"{"official":"executor"}"#).status == 401)
    }

    @Test(arguments: [
        "{}", #"{"official":1}"#, #"{"official":"a","room":"b"}"#, #"{"room":"b","language":"de"}"#, #"{"room":"b","days":3}"#,
    ])
    func `a wish that is none is refused`(wish: String) throws {
        let token = try token()
        #expect(rig.post(Self.place, wish, headers: credentials(token.text)).status == 422)
        #expect(listed(token.text).isEmpty && rig.calls.isEmpty)
    }

    @Test func `guessing addresses is slowed down, a true one still works`() throws {
        let path = try #require(try subscribe(try token().text)["path"]?.asString)
        let guesses = (0..<4).map { rig.ask("GET", "/v1/calendars/subscribed/guess-\($0).ics").status }
        #expect(guesses == [404, 404, 429, 429])
        #expect(rig.ask("GET", path).status == 200)
    }

    @Test func `one person has at most fifty; those of dead tokens make room`() throws {
        let (dying, token) = (try token(), try token())
        for _ in 0..<SubscriptionBook.mostOfOne { _ = try subscribe(dying.text) }
        let more = rig.post(Self.place, #"{"room":"5"}"#, headers: credentials(token.text))
        #expect(more.json?["type"]?.asString == "urn:shagym:problem:too-many-subscriptions" && more.status == 409)
        _ = try rig.bus("RevokeToken", #"{"id":"\#(dying.id)"}"#)
        _ = try subscribe(token.text)
        #expect(listed(token.text).count == 1)
    }

    @Test func `the secret stands neither in metrics nor in the token file`() throws {
        let path = try #require(try subscribe(try token().text)["path"]?.asString)
        let secret = try #require(path.split(separator: "/").last?.dropLast(4))
        _ = rig.ask("GET", path)
        let metrics = rig.ask("GET", "/metrics").text
        #expect(metrics.contains(#"operation="getSubscribedCalendar""#) && !metrics.contains(secret))
        let folder = rig.folder + "/gateway"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
        }
    }
}
