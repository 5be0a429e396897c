import Journal

/// Which calendar the open deadlines were computed with, so that another one is noticed at the next start.
public enum CalendarInUse {
    /// The step of its table.
    public static let migration = Migration(
        "002 calendar in use",
        "CREATE TABLE calendar_in_use (place INTEGER PRIMARY KEY CHECK (place = 1), hash TEXT NOT NULL) STRICT")

    /// The hash of the calendar's bytes; nil before the first start.
    public static func hash(in database: Database) throws -> String? {
        try database.first("SELECT hash FROM calendar_in_use WHERE place = 1") { $0.text(0) }
    }

    /// Remembers the calendar.
    public static func remember(_ hash: String, in database: Database) throws {
        try database.run(
            "INSERT INTO calendar_in_use (place, hash) VALUES (1, ?) ON CONFLICT (place) DO UPDATE SET hash = excluded.hash", hash)
    }
}
