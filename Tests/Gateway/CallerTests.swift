import Contracts
import StrictJSON
import Testing

@testable import Gateway

@Suite struct `Who the caller is` {
    @Test func `a member of staff: body, roles, the token's end, what is theirs to see`() throws {
        let rig = try Rig()
        rig.answer { $0.method == "kz.shagym.changes.Viewers" ? .refuse(.forbidden) : .reply("{}") }
        let token = try rig.token(roles: #"["head","legalOfficer"]"#)
        let headers = [("Authorization", "Bearer \(token)"), ("Accept-Language", "ru")]
        let json = try #require(rig.ask("GET", "/v1/me", headers: headers).json)
        #expect(json["kind"] == "staff" && json["id"] == "a.serikova" && json["language"] == "ru")
        #expect(json["body"]?["id"] == "almaty-bostandyk" && json["body"]?["name"]?["kk"] == "Бостандық")
        #expect(json["roles"] == ["legalOfficer", "head"])
        #expect(json["sees"] == ["complaints", "cases", "reports"])
        #expect(json["expires"]?.asString?.isEmpty == false)
    }

    @Test func `who is refused by no service sees clearances; who has no role for reports does not see them`() throws {
        let rig = try Rig()
        rig.answer { _ in .reply(#"{"viewers":["x"]}"#) }
        let headers = [("Authorization", "Bearer \(try rig.token())")]
        #expect(rig.ask("GET", "/v1/me", headers: headers).json?["sees"] == ["complaints", "cases", "clearances"])
    }

    @Test func `Kazakh is the language of whoever names none`() throws {
        let rig = try Rig()
        let headers = [("Authorization", "Tracking ABCD-EFGH-JKMN-PQRS")]
        let answer = rig.ask("GET", "/v1/me", headers: headers)
        #expect(answer.json?["language"] == "kk" && answer.json?["kind"] == "filer")
        #expect(rig.ask("GET", "/v1/me").status == 401)
    }

    @Test func `a position is read as it was written, and nothing else is one`() {
        let positions = [ChangePosition(epoch: "0123456789abcdef", sequence: 7), nil, ChangePosition(epoch: "", sequence: 0)]
        let text = ChangePosition.text(positions)
        #expect(text == "01234567.7_-_.0")
        #expect(ChangePosition.read(text) == positions)
        for wrong in ["", "1.2", "a.1_b.2", "a.1_b.2_c.3_d.4"] { #expect(ChangePosition.read(wrong).isEmpty) }
        #expect(ChangePosition.read("a.-1_012345678.1_x") == [nil, nil, nil])
    }
}
