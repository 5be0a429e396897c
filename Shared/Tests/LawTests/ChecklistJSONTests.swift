import CivilTime
import StrictJSON
import Testing

@testable import Law

@Suite struct `RR-8: facts and documents as JSON` {
    @Test(arguments: checklistRows)
    func `facts survive JSON and ask for the same documents`(row: ChecklistRow) throws {
        let facts = try row.facts()
        let read = try ChecklistFacts(json: JSONValue(parsing: facts.jsonBytes))
        #expect(read == facts && Checklist(read) == Checklist(facts))
    }

    @Test func `what is left out is the ordinary case`() throws {
        let text = #"{"channel":"portal","filed":"2026-06-08","category":"citizen","birthDate":"1990-01-01"}"#
        let facts = try ChecklistFacts(json: JSONValue(parsing: Array(text.utf8)))
        #expect(facts.filer == .applicant && facts.place == .applicant && !facts.isIncapable && facts.maintenance == .none)
        let document = try PresentedDocument(
            json: JSONValue(parsing: Array(#"{"document":"D2.passport","validUntil":"2030-01-31"}"#.utf8))
        )
        #expect(try document == PresentedDocument(.passport, validUntil: day("2030-01-31")))
        #expect(try PresentedDocument(json: JSONValue(parsing: document.jsonBytes)) == document)
    }

    @Test(arguments: [
        (#""birthDate":"2020-01-01","filer":"parent""#, "/departure missing"),
        (#""birthDate":"2020-01-01","departure":{"with":"nobody"}"#, "/filer notAllowed"),
        (#""birthDate":"2020-01-01","filer":"parent","departure":{"with":"parent"}"#, "/departure/secondParent missing"),
        (
            #""birthDate":"2020-01-01","filer":"parent","departure":{"with":"nobody","secondParent":"dead"}"#,
            "/departure/secondParent unknownField"
        ),
        (#""birthDate":"2027-01-01""#, "/birthDate notAllowed"),
        (#""birthDate":"1990-01-01","place":"accompanyingChild""#, "/place notAllowed"),
        (#""birthDate":"1990-01-01","filer":"neighbour""#, "/filer malformed"),
        (
            #""birthDate":"1990-01-01","maintenance":{"enforced":true,"residing":["cousins"]}"#,
            "/maintenance/residing/0 notAllowed"
        ),
    ])
    func `DC-00: facts that do not fit together are refused at their field`(members: String, problem: String) throws {
        let text = #"{"channel":"portal","filed":"2026-06-08","category":"citizen",\#(members)}"#
        let tree = try JSONValue(parsing: Array(text.utf8))
        let refusal = #expect(throws: FieldRefusal.self) { try ChecklistFacts(json: tree) }
        #expect(refusal?.problems.map { "\($0.path) \($0.reason.rawValue)" } == [problem])
    }
}
