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
        public internal(set) var terms: [LedgerTerm]
    }

    private let matters: String
    private let opened: String
    private let viewer: String
    /// The clocks that reports for a counter of the State Corporation leave out.
    let hiddenFromCounters: Set<String>

    /// - Parameters:
    ///   - matters: the service's table of matters.
    ///   - opened: its column with the moment a matter was handed in.
    ///   - viewer: the column of `visible` that names who sees a matter.
    ///   - hiddenFromCounters: the clocks that tell what a counter of the State Corporation does not learn.
    public init(matters: String, opened: String, viewer: String, hiddenFromCounters: Set<String> = []) {
        self.matters = matters
        self.opened = opened
        self.viewer = viewer
        self.hiddenFromCounters = hiddenFromCounters
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

    /// Matters from before there was a ledger: all or none, for they get their rows in one transaction, before the first new one. So the
    /// oldest tells, and a start need not look at each.
    public func missing(in database: Database) throws -> [(place: Int64, id: String)] {
        let oldest = try database.first("SELECT min(place) FROM \(matters)") { $0.optionalInteger(0) } ?? nil
        let inLedger = try database.first("SELECT min(place) FROM ledger") { $0.optionalInteger(0) } ?? nil
        guard oldest != inLedger else { return [] }
        return try database.query("SELECT place, id FROM \(matters) WHERE place NOT IN (SELECT place FROM ledger) ORDER BY place") {
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
            var lines = LedgerRow.Lines()
            try database.forEach(sql, viewer, before ?? Int64.max, from, to) { row in
                try body(
                    Entry(
                        place: row.integer(0),
                        id: row.text(1),
                        stage: row.text(2),
                        owner: row.text(3),
                        opened: Instant(milliseconds: row.integer(4)),
                        isClosed: row.flag(5),
                        terms: lines.terms(row.text(6))
                    )
                )
            }
        }
    }
}
