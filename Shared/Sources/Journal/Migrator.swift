/// Brings a file's schema forward, one step at a time, each in its own transaction.
struct Migrator {
    let database: Database

    /// Applies the steps of `owner` that are missing.
    ///
    /// Refuses a file in which a step has another text than here, or which has steps this program does not know.
    func migrate(owner: String, steps: [Migration]) throws(JournalFailure) {
        try JournalFailure.wrapping { () throws(DatabaseError) in try database.execute(JournalSchema.migrationsTable) }
        let applied = try JournalFailure.wrapping { () throws(DatabaseError) in
            try database.query(
                "SELECT number, name, checksum FROM migrations WHERE owner = ? ORDER BY number",
                owner
            ) { (number: $0.integer(0), name: $0.text(1), checksum: $0.digest(2)) }
        }
        for (index, step) in applied.enumerated() {
            guard index < steps.count, step.number == index + 1 else {
                throw .unknownMigration(owner: owner, number: step.number, name: step.name)
            }
            guard step.name == steps[index].name, step.checksum == steps[index].checksum else {
                throw .migrationChanged(owner: owner, name: steps[index].name)
            }
        }
        for index in applied.count..<max(applied.count, steps.count) {
            do {
                try apply(steps[index], owner: owner, number: Int64(index + 1))
            } catch {
                if database.isInTransaction { try? database.execute("ROLLBACK") }
                throw error.isStorageFailure
                    ? JournalFailure(error) : .migrationFailed(owner: owner, name: steps[index].name, error)
            }
        }
    }

    private func apply(_ step: Migration, owner: String, number: Int64) throws(DatabaseError) {
        try database.execute("BEGIN IMMEDIATE")
        try database.execute(step.sql)
        let record = try database.prepare("INSERT INTO migrations (owner, number, name, checksum) VALUES (?, ?, ?, ?)")
        try record.bind(owner, at: 1)
        try record.bind(number, at: 2)
        try record.bind(step.name, at: 3)
        try record.bind(step.checksum, at: 4)
        try record.runOnce()
        try database.execute("COMMIT")
    }
}
