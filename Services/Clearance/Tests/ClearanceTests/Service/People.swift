import CivilTime
import Directory
import Law
import StrictJSON

@testable import Clearance

/// Who asks, as the gateway says it.
enum People {
    static let holder = portal(Fixture.holderNumber)
    static let otherPerson = portal(Fixture.otherNumber)
    static let lawyer = staff("o-lawyer", "desk", ["legalOfficer"], Fixture.iin("70010130001"))
    static let officer = staff("o-officer", "a", ["securityOfficer"], Fixture.iin("71010130001"))
    static let head = staff("o-head", "a", ["headOfOrganisation"], Fixture.iin("72010130001"))
    static let otherOfficer = staff("o-officer-b", "b", ["securityOfficer"], Fixture.iin("73010130001"))
    static let otherHead = staff("o-head-b", "b", ["headOfOrganisation"], Fixture.iin("74010130001"))
    static let securityOfficer = staff("o-nsc", "nsc-almaty", ["securityOfficer"], Fixture.iin("75010130001"))
    /// The head whose own request it is.
    static let headHimself = staff("o-self", "a", ["headOfOrganisation"], Fixture.holderNumber)
    /// A token that does not say which person it is.
    static let unknownHead = staff("o-head", "a", ["headOfOrganisation"], nil)
    static let hearings: JSONValue = ["kind": "service", "name": "hearings"]

    static func portal(_ iin: IIN) -> JSONValue { ["kind": "portal", "client": "egov", "iin": .string(iin.rawValue)] }

    static func staff(_ id: String, _ body: String, _ roles: [String], _ person: IIN?) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("kind", "staff"), ("id", .string(id)), ("body", .string(body)), ("roles", .array(roles.map { .string($0) })),
        ]
        if let person { members.append(("iin", .string(person.rawValue))) }
        return .object(JSONObject(members))
    }
}

extension Fixture {
    /// The desk, and the national security body of Almaty.
    static let serviceBodies = try! BodyDirectory(
        bodies.bodies + [
            Body(
                id: body("nsc-almaty"),
                code: BodyCode(rawValue: "NSC")!,
                kind: .securityBody,
                name: text3("nsc"),
                schedule: .ordinary,
                superior: nil,
                territory: "almaty"
            )
        ]
    )
}
