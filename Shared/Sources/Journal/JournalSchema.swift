/// The journal's own tables. A service's tables live beside them under other names.
enum JournalSchema {
    /// Marks a file as a journal (`PRAGMA application_id`): "SGJ1".
    static let applicationID: Int64 = 0x5347_4a31

    /// The owner named in `migrations` for the journal's own steps.
    static let owner = "journal"

    /// Names that a service may read but not write.
    static let tables: Set<String> = [
        "migrations", "journal", "epochs", "events", "tree", "requests", "numbers", "timers", "followed", "parked", "outgoing",
    ]

    /// Made before anything else; remembers the steps of the journal and of the service.
    static let migrationsTable = """
        CREATE TABLE IF NOT EXISTS migrations (
            owner TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, checksum BLOB NOT NULL,
            PRIMARY KEY (owner, number)
        ) STRICT, WITHOUT ROWID
        """

    /// The steps of the journal's own tables.
    static let steps = [
        Migration(
            "001 journal",
            """
            CREATE TABLE journal (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

            CREATE TABLE epochs (
                number INTEGER PRIMARY KEY, epoch TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, root BLOB NOT NULL
            ) STRICT;

            -- The leaf stands before the body so that reading it never follows the body's overflow pages.
            CREATE TABLE events (
                sequence INTEGER PRIMARY KEY, type TEXT NOT NULL, subject TEXT, leaf BLOB NOT NULL, body BLOB NOT NULL
            ) STRICT;
            CREATE INDEX events_by_subject ON events (subject) WHERE subject IS NOT NULL;

            -- Inner nodes of the Merkle tree from height 4 up, in the order in which they were completed (see TreePosition).
            CREATE TABLE tree (position INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;

            CREATE TABLE requests (
                number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, fingerprint BLOB NOT NULL, reply BLOB NOT NULL,
                at INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE numbers (series TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

            CREATE TABLE timers (
                key TEXT PRIMARY KEY, due INTEGER NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, payload BLOB NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX timers_by_due ON timers (due, key);

            CREATE TABLE followed (
                source TEXT PRIMARY KEY, epoch TEXT NOT NULL, position INTEGER NOT NULL,
                attempts INTEGER NOT NULL DEFAULT 0, error TEXT
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE parked (
                source TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, subject TEXT,
                body BLOB NOT NULL, error TEXT NOT NULL, attempts INTEGER NOT NULL, since INTEGER NOT NULL,
                decision TEXT CHECK (decision IN ('retry', 'skip')), reason TEXT, proposer TEXT, confirmer TEXT,
                PRIMARY KEY (source, sequence)
            ) STRICT;
            CREATE INDEX parked_by_subject ON parked (source, subject, sequence);
            """
        ),
        Migration(
            "002 outgoing calls",
            """
            CREATE TABLE outgoing (
                number INTEGER PRIMARY KEY AUTOINCREMENT, request TEXT NOT NULL UNIQUE, cause TEXT NOT NULL, service TEXT NOT NULL,
                method TEXT NOT NULL, subject TEXT NOT NULL, parameters BLOB NOT NULL, at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX outgoing_by_service ON outgoing (service, number);
            CREATE INDEX outgoing_by_cause ON outgoing (cause);
            """
        ),
    ]
}
