import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Clearance

/// The bodies, people and obligations of the model's tests. Fixed, so that a test states only what matters to it.
enum Fixture {
    static let desk = body("desk")
    static let provider = body("police-almaly")
    static let almaty = RegionID(rawValue: "almaty")!
    static let astana = RegionID(rawValue: "astana")!
    static let securityAlmaty = DecisionMaker.securityBody(body("nsc-almaty"))
    static let securityAstana = DecisionMaker.securityBody(body("nsc-astana"))

    static let bodies = try! BodyDirectory([
        Body(
            id: desk,
            code: BodyCode(rawValue: "DESK")!,
            kind: .ministry,
            name: text3("desk"),
            schedule: .ordinary,
            superior: nil
        )
    ])

    static let calendar: WorkingCalendar = {
        let path = #filePath.split(separator: "/").dropLast(6).joined(separator: "/")
        let bytes = try! [UInt8](Data(contentsOf: URL(fileURLWithPath: "/\(path)/Shared/Resources/calendar/kz.json")))
        return try! WorkingCalendar(facts: StrictJSONDecoder().decode(CalendarFacts.self, from: bytes), hash: "test")
    }()

    /// The calendar after a decree that frees one day and makes another a working one.
    static func calendar(freeing rest: String, working: String) throws -> WorkingCalendar {
        let move = CalendarDecree.Move(rest: day(rest), worked: day(working), weeks: [.fiveDay, .sixDay])
        let decree = CalendarDecree(
            edition: "test-decree",
            announced: day("2026-06-01"),
            source: "decree 1",
            address: "https://example.kz/decree-1",
            moves: [move]
        )
        return try WorkingCalendar(facts: calendar.facts.applying(decree), hash: "decree")
    }

    static func body(_ text: String) -> BodyID { BodyID(rawValue: text)! }
    static func officer(_ text: String) -> OfficerID { OfficerID(rawValue: text)! }

    /// `2026-06-08 10:00` in Kazakhstan's time.
    static func at(_ text: String) -> Instant {
        let parts = text.split(separator: " ")
        let clock = parts[1].count == 5 ? "\(parts[1]):00" : String(parts[1])
        return Instant(rfc3339: "\(parts[0])T\(clock)+05:00")!
    }

    static func document(_ digit: String) -> Document {
        let hash = DocumentHash(rawValue: String(repeating: digit, count: 64))!
        return Document(name: "document \(digit)", type: "application/pdf", size: 1_000, sha256: hash)
    }

    /// A person's number from eleven digits.
    static func iin(_ digits: String) -> IIN { (0...9).lazy.compactMap { IIN(digits + "\($0)") }.first! }
    static let holderNumber = iin("90010130001")
    static let otherNumber = iin("85020230002")

    static func holder(_ category: SecretHolder.Category = .citizen, born: String = "1990-01-01") -> SecretHolder {
        SecretHolder(iin: holderNumber, name: "A. Holder", category: category, birthDate: day(born))
    }

    static let exitCase = ExitCase(number: CaseNumber(rawValue: "E-1")!, provider: provider)
    static let residence = Residence(region: almaty, isRegistered: true)

    static func check(
        _ source: CheckSource = .holder,
        _ holder: SecretHolder = holder(),
        exitCase: ExitCase? = nil
    ) -> ClearanceCommand {
        .check(CheckClearance(holder: holder, desk: desk, source: source, exitCase: exitCase))
    }

    static func id(_ text: String) -> ObligationID { ObligationID(rawValue: text)! }
    static func head(_ text: String) -> DecisionMaker { .head(org(text)) }

    /// An obligation of 2 March 2020.
    static func obligation(
        _ name: String,
        with organisation: String? = nil,
        number: String? = nil,
        signed: String = "2020-03-02",
        ends: String? = nil,
        evidence: Bool = true
    ) -> SecrecyObligation {
        SecrecyObligation(
            id: id(name),
            organisation: .known(org(organisation ?? name)),
            number: number.flatMap(ObligationNumber.init(rawValue:)),
            signedOn: day(signed),
            end: ends.map { EndClaim(lastDay: day($0), evidence: evidence ? document("e") : nil) }
        )
    }

    static func submit(_ obligations: [SecrecyObligation], _ residence: Residence = residence) -> ClearanceCommand {
        .submit(SubmitClearance(obligations: obligations, residence: residence))
    }

    static let everyRole = Set(Role.allCases)
    static let portal = Caller.holder(holderNumber)
    static let lawyer = staff("o-lawyer", desk, [.legalOfficer])
    static let chief = staff("o-chief", desk, [.head])
    static let registrar = staff("o-registrar", desk, [.registrar])

    static func staff(_ name: String, _ body: BodyID, _ roles: Set<Role>, person: IIN? = otherNumber) -> Caller {
        .staff(officer(name), of: body, roles, person: person)
    }

    /// The security officer of a decision maker.
    static func security(_ maker: DecisionMaker) -> Caller { staff("\(maker.desk!)-officer", maker.desk!, [.securityOfficer]) }

    /// The head of a decision maker.
    static func signer(_ maker: DecisionMaker) -> Caller {
        staff("\(maker.desk!)-head", maker.desk!, maker.isHead ? [.headOfOrganisation] : [.head])
    }

    /// The organisations a, b, c, d, e and m, with acts.
    static func routing(_ acts: [OrganisationAct] = []) -> ClearanceRouting {
        var graph = OrganisationGraph()
        for id in ["a", "b", "c", "d", "e", "m"] { try! graph.add(Organisation(id: org(id), name: text3(id))) }
        for act in acts { try! graph.add(act) }
        return ClearanceRouting(
            organisations: graph,
            territorialBodies: [almaty: body("nsc-almaty"), astana: body("nsc-astana")]
        )
    }
}
