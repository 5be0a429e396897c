import CivilTime
import Directory
import Journal

/// The hearings that are booked and still to be held, a row for each party to whom the notice goes: what the list of the unnotified is read
/// from. A view of bookings, letters and deliveries, written in the same transaction.
enum HearingNoticeTable {
    /// The step of its table. A row without a party is a hearing of which nobody was told anything.
    static let migration = Migration(
        "004 hearing notice",
        """
        CREATE TABLE hearing_notice (
            case_id TEXT NOT NULL,
            party TEXT NOT NULL,
            body TEXT NOT NULL,
            booking TEXT NOT NULL,
            starts INTEGER NOT NULL,
            is_proved INTEGER NOT NULL,
            PRIMARY KEY (case_id, party)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX hearing_notice_unproved ON hearing_notice (body, starts, case_id, party) WHERE is_proved = 0;
        CREATE TABLE hearing_notice_built (built INTEGER NOT NULL) STRICT;
        """
    )

    /// Where a list goes on: after the hearings before this place.
    struct Place: Sendable {
        let starts: Int64
        let matter: String

        /// The words of a cursor.
        var cursor: String { "\(starts).\(matter)" }

        /// Reads a cursor; nil when it is none.
        init?(_ cursor: String) {
            let parts = cursor.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, let starts = Int64(parts[0]) else { return nil }
            self.init(starts: starts, matter: String(parts[1]))
        }

        init(starts: Int64, matter: String) {
            self.starts = starts
            self.matter = matter
        }
    }

    /// A hearing of which somebody is not proved to know in time.
    struct Entry: Sendable {
        let place: Place
        let booking: BookingID
        /// Who; empty when nobody was told.
        var parties: [NoticeParty]
    }

    /// Writes the rows of a case anew.
    /// - Parameters:
    ///   - booking: its booking that counts; nil if there is none.
    ///   - deliveries: how the letters of its present round stand.
    static func write(
        _ matter: AdministrativeCase,
        _ booking: Booking?,
        _ deliveries: [NoticeDelivery],
        by calendar: BodyCalendar,
        in database: Database
    ) throws {
        try database.run("DELETE FROM hearing_notice WHERE case_id = ?", matter.id.rawValue)
        guard let booking, booking.state == .confirmed, matter.round?.awaitsHearing == true else { return }
        // Who was told another time must know of that one too.
        var rows: [String: Bool] = [:]
        for delivery in deliveries {
            let isProved = try delivery.absenceMayBeUsed(atHearingOn: booking.slot.day, by: calendar)
            rows[delivery.party.rawValue, default: true] = isProved && rows[delivery.party.rawValue] ?? true
        }
        if rows.isEmpty { rows = ["": false] }
        for (party, isProved) in rows {
            try database.run(
                "INSERT INTO hearing_notice (case_id, party, body, booking, starts, is_proved) VALUES (?, ?, ?, ?, ?, ?)",
                matter.id.rawValue,
                party,
                matter.provider.rawValue,
                booking.id.rawValue,
                booking.slot.starts.milliseconds,
                isProved ? 1 : 0
            )
        }
    }

    /// The hearings of a body to come whose parties are not all proved to be notified, the next one first.
    /// - Parameter limit: at most so many.
    static func unproved(
        of body: BodyID,
        after now: Instant,
        from place: Place?,
        limit: Int,
        in database: Database
    ) throws -> [Entry] {
        var found: [Entry] = []
        try database.forEach(
            """
            SELECT starts, case_id, party, booking FROM hearing_notice
            WHERE body = ? AND is_proved = 0 AND starts > ? AND (starts, case_id) > (?, ?) ORDER BY starts, case_id, party
            """,
            body.rawValue,
            now.milliseconds,
            place?.starts ?? Int64.min,
            place?.matter ?? ""
        ) { row in
            let here = Place(starts: row.integer(0), matter: row.text(1))
            let party = NoticeParty(rawValue: row.text(2))
            if found.last?.place.matter == here.matter {
                if let party { found[found.count - 1].parties.append(party) }
                return true
            }
            guard found.count < limit, let booking = BookingID(rawValue: row.text(3)) else { return false }
            found.append(Entry(place: here, booking: booking, parties: party.map { [$0] } ?? []))
            return true
        }
        return found
    }

    /// Whether the rows of all cases were written once.
    static func isBuilt(in database: Database) throws -> Bool {
        try !database.query("SELECT built FROM hearing_notice_built LIMIT 1") { $0.integer(0) }.isEmpty
    }

    /// Notes that they were.
    static func noteBuilt(in database: Database) throws {
        try database.run("INSERT INTO hearing_notice_built (built) VALUES (1)")
    }
}
