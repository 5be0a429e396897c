import Contracts
import Journal
import StrictJSON

/// What the hearings service has published of cases, and which complaints name them: a view of its events and of ours.
enum KnownCases {
    /// The step of its tables. Complaints filed before name their cases in their rows.
    static let migration = Migration(
        "003 known cases",
        """
        CREATE TABLE known_case (number TEXT PRIMARY KEY, facts BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE complaint_case (
            number TEXT NOT NULL,
            complaint TEXT NOT NULL,
            PRIMARY KEY (number, complaint)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO complaint_case (number, complaint)
            SELECT json_extract(CAST(view AS TEXT), '$.object.caseNumber'), id FROM complaint
            WHERE json_extract(CAST(view AS TEXT), '$.object.caseNumber') IS NOT NULL;
        """
    )

    /// What is known of a case; nil when nothing is.
    static func facts(of number: CaseNumber, in database: Database) throws -> CaseFacts? {
        try database.first("SELECT facts FROM known_case WHERE number = ?", number.rawValue) { $0.bytes(0) }
            .map { try StrictJSONDecoder().decode(CaseFacts.self, from: $0) }
    }

    /// Adds what has become known.
    /// - Returns: all that is known now.
    static func add(_ facts: CaseFacts, in database: Database) throws -> CaseFacts {
        let all = try Self.facts(of: facts.number, in: database)?.updated(with: facts) ?? facts
        try database.run(
            "INSERT INTO known_case (number, facts) VALUES (?, ?) ON CONFLICT (number) DO UPDATE SET facts = excluded.facts",
            facts.number.rawValue,
            try StrictJSONEncoder().encode(all)
        )
        return all
    }

    /// Remembers which case a complaint names.
    static func remember(_ complaint: Complaint, in database: Database) throws {
        guard let number = complaint.intake.object.caseNumber else { return }
        try database.run(
            "INSERT OR IGNORE INTO complaint_case (number, complaint) VALUES (?, ?)",
            number.rawValue,
            complaint.id.rawValue
        )
    }

    /// The complaints that name a case.
    static func complaints(naming number: CaseNumber, in database: Database) throws -> [ComplaintID] {
        try database.query("SELECT complaint FROM complaint_case WHERE number = ? ORDER BY complaint", number.rawValue) {
            $0.text(0)
        }
        .compactMap(ComplaintID.init(rawValue:))
    }
}
