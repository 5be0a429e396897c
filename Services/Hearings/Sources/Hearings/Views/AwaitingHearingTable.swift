import CivilTime
import Directory
import Journal

/// The cases that wait for a hearing, one row each: what the planner looks through. A view of the cases' events, written in the same
/// transaction.
enum AwaitingHearingTable {
    /// The step of its table.
    static let migration = Migration(
        "003 awaiting hearing",
        """
        CREATE TABLE awaiting_hearing (
            case_id TEXT PRIMARY KEY,
            body TEXT NOT NULL,
            last_notice INTEGER NOT NULL,
            first_day INTEGER,
            last_day INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX awaiting_hearing_body ON awaiting_hearing (body, last_notice, case_id);
        """)

    /// A case that waits.
    struct Entry: Sendable {
        let id: ScheduledCase
        /// The last day for the notice.
        let lastNotice: Day
        /// The two days of the hearing, once the notice was served.
        let window: (first: Day, last: Day)?

        /// Where it stands, for the planner.
        var stage: PlannedCase.Stage {
            guard let window else { return .toNotify(lastNoticeDay: lastNotice) }
            let days = window.first == window.last ? [window.first] : [window.first, window.last]
            return .notified(days.map { LawfulDay($0, obstacle: nil) })
        }
    }

    /// Writes the row of a case, or removes it when the case waits no more.
    static func write(_ matter: AdministrativeCase, in database: Database) throws {
        guard let last = matter.term?.notice.day, let round = matter.round, round.awaitsHearing else {
            try database.run("DELETE FROM awaiting_hearing WHERE case_id = ?", matter.id.rawValue)
            return
        }
        let window = round.notice?.terms.window
        try database.run(
            """
            INSERT INTO awaiting_hearing (case_id, body, last_notice, first_day, last_day) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (case_id) DO UPDATE SET
                last_notice = excluded.last_notice, first_day = excluded.first_day, last_day = excluded.last_day
            """,
            matter.id.rawValue, matter.provider.rawValue, Int64(last.number), window.map { Int64($0.first.number) },
            window.map { Int64($0.last.number) })
    }

    /// The cases of a body that wait, those with the nearest last notice day first.
    static func entries(of body: BodyID, in database: Database) throws -> [Entry] {
        try database.query(
            "SELECT case_id, last_notice, first_day, last_day FROM awaiting_hearing WHERE body = ? ORDER BY last_notice, case_id",
            body.rawValue
        ) { row -> Entry? in
            guard let id = ScheduledCase(rawValue: row.text(0)), let last = Day(number: Int(row.integer(1))) else { return nil }
            let first = row.optionalInteger(2).flatMap { Day(number: Int($0)) }
            let end = row.optionalInteger(3).flatMap { Day(number: Int($0)) }
            return Entry(id: id, lastNotice: last, window: first.flatMap { first in end.map { (first, $0) } })
        }.compactMap { $0 }
    }
}

extension HearingRound {
    /// Whether its hearing is still to come.
    var awaitsHearing: Bool {
        switch stage {
        case .drafted, .noticeWindowClosed, .noticeServed: true
        case .held, .minutesSigned, .concludedGrant, .concludedRefuse: false
        }
    }
}
