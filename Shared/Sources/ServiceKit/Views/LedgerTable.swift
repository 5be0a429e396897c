import CivilTime
import Journal

/// The rows that reports are made from: one for each matter with all its terms, written in the same transaction as the matter's own row.
public struct LedgerTable: Sendable {
    /// A matter as reports see it.
    public struct Entry: Sendable {
        /// Its place in lists.
        public let place: Int64
        /// Its number.
        public let id: String
        /// Its stage.
        public let stage: String
        /// The body that has the next step.
        public let owner: String
        /// When it was handed in.
        public let opened: Instant
        /// Whether it is over.
        public let isClosed: Bool
        /// Its terms.
        public let terms: [LedgerTerm]
    }

    private let matters: String
    private let opened: String
    private let viewer: String

    /// - Parameters:
    ///   - matters: the service's table of matters.
    ///   - opened: its column with the moment a matter was handed in.
    ///   - viewer: the column of `visible` that names who sees a matter.
    public init(matters: String, opened: String, viewer: String) {
        self.matters = matters
        self.opened = opened
        self.viewer = viewer
    }

    /// The step of the table.
    public static func migration(_ name: String) -> Migration {
        Migration(name, "CREATE TABLE ledger (place INTEGER PRIMARY KEY, terms TEXT NOT NULL) STRICT")
    }

    /// Writes the terms of a matter as they stand.
    public static func write(_ terms: [LedgerTerm], at place: Int64, in database: Database) throws {
        try database.run(
            "INSERT INTO ledger (place, terms) VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET terms = excluded.terms",
            place,
            LedgerRow.text(terms)
        )
    }

    /// Matters from before there was a ledger.
    public func missing(in database: Database) throws -> [(place: Int64, id: String)] {
        try database.query("SELECT place, id FROM \(matters) WHERE place NOT IN (SELECT place FROM ledger) ORDER BY place") {
            ($0.integer(0), $0.text(1))
        }
    }

    /// Hands the matters that a viewer's lists have, newest first, until `body` says false.
    /// - Parameters:
    ///   - days: handed in on these days; nil for all.
    ///   - before: only places before this one.
    public func forEach(
        visibleTo viewer: String,
        handedIn days: ClosedRange<Day>?,
        before: Int64?,
        in reader: JournalReader,
        _ body: @Sendable (Entry) throws -> Bool
    ) throws {
        let from = days.map { KazakhstanTime.instant($0.lowerBound, .midnight).milliseconds } ?? Int64.min
        let to = days.map { KazakhstanTime.instant($0.upperBound, .lastSecond).milliseconds + 999 } ?? Int64.max
        let sql = """
            SELECT m.place, m.id, m.stage, m.owner, m.\(opened), m.closed, ledger.terms
            FROM visible JOIN \(matters) AS m ON m.place = visible.place JOIN ledger ON ledger.place = visible.place
            WHERE visible.\(self.viewer) = ? AND visible.place < ? AND m.\(opened) BETWEEN ? AND ? ORDER BY visible.place DESC
            """
        try reader.read { database in
            try database.forEach(sql, viewer, before ?? Int64.max, from, to) { row in
                try body(
                    Entry(
                        place: row.integer(0),
                        id: row.text(1),
                        stage: row.text(2),
                        owner: row.text(3),
                        opened: Instant(milliseconds: row.integer(4)),
                        isClosed: row.flag(5),
                        terms: LedgerRow.terms(row.text(6))
                    )
                )
            }
        }
    }
}
