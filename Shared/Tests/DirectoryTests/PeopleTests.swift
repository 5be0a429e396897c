import CivilTime
import Directory
import StrictJSON
import Testing

@Suite struct `People, addresses and contacts` {
    private func problems<T: FieldCodable>(_ type: T.Type, _ json: JSONValue) -> [String] {
        do {
            _ = try T(json: json)
            return []
        } catch { return error.problems.map { "\($0.path) \($0.reason)" } }
    }

    /// Reads, writes, reads again; and the same through Codable.
    private func roundTrip<T: FieldCodable & Equatable>(_ type: T.Type, _ text: String) throws -> T {
        let value = try T(json: try JSONValue(parsing: text))
        #expect(String(decoding: value.jsonBytes, as: UTF8.self) == text)
        #expect(try StrictJSONDecoder().decode(T.self, from: try StrictJSONEncoder().encode(value)) == value)
        return value
    }

    @Test(
        arguments: [
            #"{"kind":"staff","id":"a.nurlan","body":"almaty-auezov","roles":["registrar","head"]}"#,
            #"{"kind":"staff","id":"x","body":"b","roles":[]}"#,
            #"{"kind":"filer","tracking":"0123456789abcdefABC-_"}"#, #"{"kind":"portal","client":"egov","iin":"850101300603"}"#,
            #"{"kind":"portal","client":"egov"}"#,
            #"{"kind":"operator","id":"root@node"}"#, #"{"kind":"service","name":"hearings"}"#, #"{"kind":"anonymous"}"#,
        ]
    )
    func `principals travel as JSON`(_ text: String) throws { _ = try roundTrip(Principal.self, text) }

    @Test(
        arguments: [
            (#"{"kind":"anonymous","roles":["head"]}"#, ["/roles unknownField"]),
            (
                #"{"kind":"staff","id":"","body":"B","roles":["king","head","head"]}"#,
                ["/id malformed", "/body malformed", "/roles/0 notAllowed", "/roles/2 repeated"]
            ),
            (#"{"kind":"root"}"#, ["/kind notAllowed"]), (#"{"kind":"filer","tracking":"short"}"#, ["/tracking malformed"]),
            (#"{"kind":"portal","client":"egov","iin":"850101300604"}"#, ["/iin malformed"]),
        ]
    )
    func `a principal that is not one is refused`(_ text: String, _ expected: [String]) throws {
        #expect(problems(Principal.self, try JSONValue(parsing: text)) == expected)
    }

    @Test func `a tracking code does not show itself`() throws {
        let code = try #require(TrackingCode(rawValue: "0123456789abcdef"))
        #expect("\(code)" == "(tracking code)")
        #expect(code != TrackingCode(rawValue: "0123456789abcdeF"))
        #expect(code == TrackingCode(rawValue: "0123456789abcdef"))
    }

    @Test func `names keep Kazakh letters and are not normalised`() throws {
        let name = try roundTrip(PersonName.self, #"{"family":"Әбдіқадырқызы","given":"Гүлсім","patronymic":"Іңкәрқызы"}"#)
        #expect(name.full == "Әбдіқадырқызы Гүлсім Іңкәрқызы")
        let decomposed = try PersonName(json: ["given": "и\u{306}"])
        #expect(Array(decomposed.given.utf8) == Array("и\u{306}".utf8))
        #expect(PersonName(given: "Madonna")?.full == "Madonna")
        for bad in ["", " ", "a\nb", "a\u{9B}", String(repeating: "я", count: 101)] {
            #expect(PersonName(given: bad) == nil)
            #expect(!problems(PersonName.self, ["given": .string(bad)]).isEmpty)
        }
    }

    @Test func `addresses name a country and a place`() throws {
        let address = try roundTrip(
            PostalAddress.self,
            #"{"country":"KZ","region":"Қарағанды облысы","locality":"Теміртау","line":"Республика даңғылы 1, 2-пәтер","postalCode":"M05H6B6"}"#
        )
        #expect(address.postalCode == "M05H6B6")
        #expect(try PostalAddress(json: ["locality": "Алматы", "line": "Абай 1"]).country == "KZ")
        #expect(
            problems(PostalAddress.self, ["country": "kz", "locality": "", "x": 1]) == [
                "/country malformed", "/locality tooShort", "/line missing", "/x unknownField",
            ]
        )
        #expect(PostalAddress(country: "KAZ", locality: "a", line: "b") == nil)
        #expect(PostalAddress(locality: "a", line: "\t") == nil)
    }

    @Test(
        arguments: [
            ("+77011234567", "+77011234567"), ("8 701 123-45-67", "+77011234567"), ("8(7172)12-34-56", "+77172123456"),
            ("+49 30 1234567", "+49301234567"), ("87011234567", "+77011234567"),
            ("7011234567", nil), ("+7701123456789012", nil), ("+0123456789", nil), ("+7701", nil), ("", nil), ("+", nil),
            ("٨٧٠١١٢٣٤٥٦٧", nil), ("+7701123456７", nil), ("+7 701 12345 ext 6", nil),
        ]
    )
    func `telephone numbers are kept in one form`(_ written: String, _ expected: String?) {
        #expect(PhoneNumber(written: written)?.rawValue == expected)
    }

    @Test(
        arguments: [
            ("a@b.kz", true), ("asel.n+x@mail.gov.kz", true), ("a@b", false), ("@b.kz", false), ("a@", false), ("a@@b.kz", false),
            ("a.@b.kz", false), (".a@b.kz", false), ("a..b@c.kz", false), ("a@-b.kz", false),
            ("a@b-.kz", false), ("a@b..kz", false), ("а@b.kz", false), ("a b@c.kz", false), ("a@b.kz\n", false),
            ("\"a\"@b.kz", false), ("a@[1.2.3.4]", false), (String(repeating: "a", count: 65) + "@b.kz", false),
            ("a@" + String(repeating: "b.", count: 130) + "kz", false),
        ]
    )
    func `e-mail addresses are of the plain form`(_ text: String, _ isGood: Bool) {
        #expect((EmailAddress(rawValue: text) != nil) == isGood)
    }

    @Test func `a complainant may leave things out, and what to ask for is known`() throws {
        let full = try roundTrip(
            Complainant.self,
            #"{"kind":"person","name":{"given":"Әсел"},"iin":"850101300603","postalAddress":{"country":"KZ","locality":"Алматы","line":"Абай 1"},"actualResidence":{"country":"DE","locality":"Berlin","line":"Weg 1"},"contacts":{"phone":"+77011234567","email":"a@b.kz"}}"#
        )
        #expect(full.missingItems.isEmpty)
        #expect(full.identificationNumber == "850101300603")
        let sparse = try roundTrip(Complainant.self, #"{"kind":"person","name":{"given":"Әсел"}}"#)
        #expect(sparse.missingItems == [.iin, .postalAddress, .actualResidence])
        let organisation = try roundTrip(Complainant.self, #"{"kind":"organisation","name":"«Қайнар» ЖШС","bin":"971240001315"}"#)
        #expect(organisation.missingItems == [.postalAddress])
        #expect(try roundTrip(Complainant.self, #"{"kind":"unsigned"}"#).missingItems == [.name])
        #expect(
            problems(Complainant.self, ["kind": "person", "name": ["given": "x"], "iin": "1", "bin": "971240001315"]) == [
                "/iin malformed", "/bin unknownField",
            ]
        )
        #expect(
            problems(Complainant.self, ["kind": "person", "name": ["given": "x"], "contacts": ["phone": "1"]]) == [
                "/contacts/phone malformed"
            ]
        )
        #expect(problems(Complainant.self, ["name": "x"]) == ["/kind missing"])
    }

    @Test func `a representative needs a power of attorney in force`() throws {
        let representative = try roundTrip(
            Representative.self,
            #"{"name":{"given":"Ержан"},"powerOfAttorney":{"number":"12-А","issued":"2026-01-10","validUntil":"2026-06-08"}}"#
        )
        let days = try ["2026-01-09", "2026-01-10", "2026-06-08", "2026-06-09"].map { try #require(Day(iso: $0)) }
        #expect(days.map(representative.mayAct) == [false, true, true, false])
        let without = Representative(name: representative.name)
        #expect(!without.mayAct(on: days[1]))
        #expect(PowerOfAttorney(issued: days[2], validUntil: days[1]) == nil)
        #expect(PowerOfAttorney(issued: days[1])?.isInForce(on: days[3]) == true)
        #expect(
            problems(PowerOfAttorney.self, ["issued": "2026-06-08", "validUntil": "2026-01-10"]) == ["/validUntil notAllowed"]
        )
        #expect(problems(PowerOfAttorney.self, ["issued": "2026-02-30"]) == ["/issued malformed"])
    }
}
