import Contracts
import Directory
import Journal

/// Which annexes a body uploaded to its compartment of a request. A sealed entry may name only these: naming the hash of what lies in
/// another compartment opens nothing.
enum AnnexTable {
    /// One uploaded annex.
    struct Row: Sendable, Equatable {
        /// Its number in the compartment, from 1.
        let number: Int
        /// Its hash.
        let sha256: String
        /// Its length in bytes.
        let size: Int64
    }

    /// Notes an annex; one that is known keeps its number.
    static func add(
        sha256: String,
        size: Int64,
        to request: ClearanceRequestID,
        of body: BodyID,
        in database: Database
    ) throws -> Row {
        let known = try rows(of: request, body, in: database)
        if let row = known.first(where: { $0.sha256 == sha256 }) { return row }
        let row = Row(number: known.count + 1, sha256: sha256, size: size)
        try database.run(
            "INSERT INTO annex (request, body, number, sha256, size) VALUES (?, ?, ?, ?, ?)",
            request.rawValue,
            body.rawValue,
            Int64(row.number),
            sha256,
            size
        )
        return row
    }

    /// The annexes of a compartment.
    static func rows(of request: ClearanceRequestID, _ body: BodyID, in database: Database) throws -> [Row] {
        try database.query(
            "SELECT number, sha256, size FROM annex WHERE request = ? AND body = ? ORDER BY number",
            request.rawValue,
            body.rawValue
        ) { Row(number: Int($0.integer(0)), sha256: $0.text(1), size: $0.integer(2)) }
    }
}
