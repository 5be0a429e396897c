import CivilTime
import Journal

/// Counts requests and parts for reports. What it returns is not for showing: `SafeCounts` decides what is.
enum ClearanceCounts {
    /// Whose requests: those a body answers for as their desk, or the parts it decides on.
    enum Scope: Sendable, Equatable {
        case desk(String)
        case maker(String)
    }

    /// Requests of a desk by status.
    static func statuses(of desk: String, from: Instant, to end: Instant, in database: Database) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try database.forEach(
            """
            SELECT status, count(*) FROM matter JOIN visible ON visible.place = matter.place
            WHERE viewer = ? AND relation = 'desk' AND opened >= ? AND opened < ? GROUP BY status
            """,
            "body:" + desk,
            from.milliseconds,
            end.milliseconds
        ) { row in
            counts[row.text(0)] = Int(row.integer(1))
            return true
        }
        return counts
    }

    /// One part.
    struct Part: Sendable {
        let maker: String
        let state: String
        let routed: Instant
    }

    /// The parts of a scope, without anything that says whose they are.
    static func parts(of scope: Scope, from: Instant, to end: Instant, in database: Database) throws -> [Part] {
        let (condition, name) =
            switch scope {
            case .desk(let body):
                ("part.place IN (SELECT place FROM visible WHERE viewer = ?1 AND relation = 'desk')", "body:" + body)
            case .maker(let body): ("part.body = ?1", body)
            }
        return try database.query(
            """
            SELECT maker, state, routed FROM part JOIN matter ON matter.place = part.place
            WHERE \(condition) AND opened >= ?2 AND opened < ?3
            """,
            name,
            from.milliseconds,
            end.milliseconds
        ) { Part(maker: $0.text(0), state: $0.text(1), routed: Instant(milliseconds: $0.integer(2))) }
    }
}
