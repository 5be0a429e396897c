import CivilTime
import Testing

@testable import Law

/// One row of the table: a person who files on 8 June 2026, and the documents RR-8 asks for.
struct ChecklistRow: Sendable, CustomTestStringConvertible {
    let who: String
    var channel = FilingChannel.stateCorporation
    var category = PersonCategory.citizen
    let born: String
    var incapable = false
    var filer = Filer.applicant
    var place = ChecklistFacts.Place.applicant
    var maintenance = MaintenanceFacts.none
    var departure: MinorDeparture?
    let documents: String
    var asksOfficer = false

    var testDescription: String { who }

    func facts() throws -> ChecklistFacts {
        try ChecklistFacts(
            channel: channel,
            filed: day("2026-06-08"),
            category: category,
            birthDate: day(born),
            isIncapable: incapable,
            filer: filer,
            place: place,
            maintenance: maintenance,
            departure: departure
        )
    }
}

private let parent = Filer.representative(.parent)
private let owes = MaintenanceFacts(isEnforced: true, residing: [.minorChildren])

let checklistRows: [ChecklistRow] = [
    // Adults.
    .init(who: "DC-01, DC-02a, DC-06: citizen", born: "1990-01-01", documents: "D1 D2.identityCard D2.passport D6"),
    .init(who: "DC-06p: citizen, portal", channel: .portal, born: "1990-01-01", documents: "D1 D2.identityCard D2.passport P2"),
    .init(who: "DC-02c: foreigner", category: .foreigner, born: "1990-01-01", documents: "D1 D2.residencePermit D6"),
    .init(who: "DC-02c: stateless", category: .stateless, born: "1990-01-01", documents: "D1 D2.statelessCertificate D6"),
    .init(
        who: "DC-02c: foreigner, portal",
        channel: .portal,
        category: .foreigner,
        born: "1990-01-01",
        documents: "D1 D2.residencePermit P2"
    ),
    .init(
        who: "DC-00: incapable adult",
        born: "1990-01-01",
        incapable: true,
        filer: .representative(.guardian),
        documents: "D0 D1 D2.identityCard D2.passport D6"
    ),
    .init(
        who: "DC-03: A and B",
        born: "1990-01-01",
        maintenance: owes,
        documents: "D1 D2.identityCard D2.passport D3 D6"
    ),
    .init(
        who: "DC-03: A without B",
        born: "1990-01-01",
        maintenance: .init(isEnforced: true, residing: []),
        documents: "D1 D2.identityCard D2.passport D6"
    ),
    .init(
        who: "DC-03: B without A",
        born: "1990-01-01",
        maintenance: .init(isEnforced: false, residing: [.parents]),
        documents: "D1 D2.identityCard D2.passport D6"
    ),
    .init(
        who: "DC-03: a foreigner owes, too",
        category: .foreigner,
        born: "1990-01-01",
        maintenance: owes,
        documents: "D1 D2.residencePermit D3 D6"
    ),
    .init(
        who: "DC-07: A, registration of a recipient unknown",
        born: "1990-01-01",
        maintenance: .init(isEnforced: true, residing: [], unregistered: [.parents]),
        documents: "D1 D2.identityCard D2.passport D6 D7"
    ),
    .init(
        who: "DC-07: A, one recipient known, one not",
        born: "1990-01-01",
        maintenance: .init(isEnforced: true, residing: [.minorChildren], unregistered: [.parents]),
        documents: "D1 D2.identityCard D2.passport D3 D6 D7"
    ),
    .init(
        who: "DC-07: unknown registration without A",
        born: "1990-01-01",
        maintenance: .init(isEnforced: false, residing: [], unregistered: [.parents]),
        documents: "D1 D2.identityCard D2.passport D6"
    ),
    // Boundary of majority: 18 on the filing day, or one day short.
    .init(who: "A-47: 18 today", born: "2008-06-08", documents: "D1 D2.identityCard D2.passport D6"),
    .init(
        who: "A-47: 18 tomorrow",
        born: "2008-06-09",
        filer: parent,
        departure: .one(.parent, second: .residesInKazakhstan),
        documents: "D0 D1 D2.identityCard D2.passport D4 D5 D6"
    ),
    // Boundary of the identity card: 16.
    .init(
        who: "DC-02a: 16 today",
        born: "2010-06-08",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.identityCard D2.passport D4 D6"
    ),
    .init(
        who: "DC-02b: 16 tomorrow",
        born: "2010-06-09",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.birthCertificate D4 D6"
    ),
    .init(
        who: "DC-02b: foreign child, 16 tomorrow",
        category: .foreigner,
        born: "2010-06-09",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.birthCertificate D4 D6"
    ),
    .init(
        who: "DC-02c: foreign child, 16 today",
        category: .foreigner,
        born: "2010-06-08",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.residencePermit D4 D6"
    ),
    // Boundary of the child's own view: 10.
    .init(
        who: "DC-04: 10 today, both parents travel",
        born: "2016-06-08",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.birthCertificate D4 D6"
    ),
    .init(
        who: "DC-04: 10 tomorrow",
        born: "2016-06-09",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.birthCertificate D6"
    ),
    .init(
        who: "DC-04: 10 today, guardian, portal",
        channel: .portal,
        born: "2016-06-08",
        filer: .representative(.guardian),
        departure: .one(.guardian, second: .dead),
        documents: "D0 D1 D2.birthCertificate D4 D5none P2",
        asksOfficer: true
    ),
    .init(
        who: "newborn today",
        born: "2026-06-08",
        filer: parent,
        departure: .bothParents,
        documents: "D0 D1 D2.birthCertificate D6"
    ),
    // The second parent.
    .init(
        who: "DC-05: one parent, second resides in Kazakhstan",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .residesInKazakhstan),
        documents: "D0 D1 D2.birthCertificate D5 D6"
    ),
    .init(
        who: "DC-05: trustee, second parent resides in Kazakhstan",
        born: "2009-01-01",
        filer: .representative(.trustee),
        departure: .one(.trustee, second: .residesInKazakhstan),
        documents: "D0 D1 D2.identityCard D2.passport D4 D5 D6"
    ),
    .init(
        who: "DC-05: citizens only",
        category: .stateless,
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .residesInKazakhstan),
        documents: "D0 D1 D2.birthCertificate D6"
    ),
    .init(
        who: "DC-05none: second parent dead",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .dead),
        documents: "D0 D1 D2.birthCertificate D5none D6",
        asksOfficer: true
    ),
    .init(
        who: "DC-05none: second parent unknown",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .unknown),
        documents: "D0 D1 D2.birthCertificate D5none D6",
        asksOfficer: true
    ),
    .init(
        who: "DC-05none: second parent deprived of rights",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .deprivedOfRights),
        documents: "D0 D1 D2.birthCertificate D5none D6",
        asksOfficer: true
    ),
    .init(
        who: "DC-05none: second parent abroad",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .abroad),
        documents: "D0 D1 D2.birthCertificate D5none D6",
        asksOfficer: true
    ),
    .init(
        who: "DC-07: no data on the second parent",
        born: "2020-01-01",
        filer: parent,
        departure: .one(.parent, second: .noRegistrationData),
        documents: "D0 D1 D2.birthCertificate D6 D7",
        asksOfficer: true
    ),
    .init(
        who: "a minor leaves alone",
        born: "2012-01-01",
        filer: parent,
        departure: .alone,
        documents: "D0 D1 D2.birthCertificate D6",
        asksOfficer: true
    ),
    // Children named in a parent's form 1.
    .init(
        who: "R-A1: accompanying child of 12",
        born: "2014-01-01",
        filer: parent,
        place: .accompanyingChild,
        departure: .one(.parent, second: .residesInKazakhstan),
        documents: "D0 D2.birthCertificate D4 D5"
    ),
    .init(
        who: "R-A1: accompanying child of 3, portal",
        channel: .portal,
        born: "2023-01-01",
        filer: parent,
        place: .accompanyingChild,
        departure: .bothParents,
        documents: "D0 D2.birthCertificate"
    ),
]

@Suite struct `RR-8: documents of a person` {
    @Test(arguments: checklistRows)
    func `DC-00 to DC-07: the list follows from the facts`(row: ChecklistRow) throws {
        let checklist = Checklist(try row.facts())
        #expect(checklist.items.map(\.document.rawValue).joined(separator: " ") == row.documents)
        #expect(checklist.needsOfficer == row.asksOfficer)
        for item in checklist.items {
            #expect(item.rule.rawValue.hasPrefix("DC-"))
            for language in Language.allCases {
                #expect(!item.reason[language].isEmpty && !item.document.title[language].isEmpty)
            }
        }
    }

    @Test func `every DC rule that asks for a document occurs, DC-10 never`() throws {
        let asked = Set(
            try checklistRows.flatMap { try Checklist($0.facts()).items }.flatMap { [$0.rule] + $0.alternatives.map(\.rule) }
        )
        #expect(
            asked == [
                .dc00, .dc01, .dc02a, .dc02b, .dc02c, .dc03, .dc03alt, .dc04, .dc05, .dc05alt, .dc05none, .dc06, .dc06p, .dc07,
            ]
        )
    }

    @Test func `DC-03list: eleven categories, any one of them is enough for DC-03`() throws {
        #expect(MaintenanceRecipient.allCases.count == 11)
        for recipient in MaintenanceRecipient.allCases {
            let facts = try ChecklistRow(
                who: "",
                born: "1990-01-01",
                maintenance: .init(isEnforced: true, residing: [recipient]),
                documents: ""
            ).facts()
            #expect(Checklist(facts).items.contains { $0.rule == .dc03 }, "\(recipient)")
        }
    }

    @Test func `DC-08, A-31: on the portal all but form 1 and the payment are scans under one item`() throws {
        for row in checklistRows where row.channel == .portal {
            for item in Checklist(try row.facts()).items {
                let expected: (String, DocumentPresentation) =
                    switch item.document {
                    case .questionnaire: ("P1", .electronic)
                    case .paymentInformation: ("P2", .electronic)
                    default: ("P3", .scan)
                    }
                #expect(item.document.listedAs(on: .portal) == expected.0)
                #expect(item.document.presentation(on: .portal) == expected.1)
            }
        }
        #expect(RequiredDocument.dutyReceipt.presentation(on: .stateCorporation) == .copy)
        #expect(RequiredDocument.passport.presentation(on: .stateCorporation) == .original)
        #expect(RequiredDocument.passport.listedAs(on: .stateCorporation) == "D2")
        #expect(RequiredDocument.maintenanceDecision.listedAs(on: .stateCorporation) == "D3alt")
    }

    @Test func `DC-10: a secret-holder's clearance is no document of the list`() {
        #expect(RequiredDocument.allCases.count == 16)
        for document in RequiredDocument.allCases { #expect(!document.title.en.contains("clearance")) }
    }
}
