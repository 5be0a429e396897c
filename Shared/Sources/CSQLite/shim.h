#ifndef SHAGYM_CSQLITE_H
#define SHAGYM_CSQLITE_H

#include <sqlite3.h>

// Swift cannot call variadic C functions nor read SQLite's two destructor constants (they are casts), so these few lines do it.

/// Stops SQLite from counting its allocations, which would take a lock for each. Only works before its first use in the process.
static inline int shagym_sqlite_without_statistics(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/// `sqlite3_db_config` for the settings that are switched on (1) or off (0).
static inline int shagym_db_config(sqlite3 *database, int setting, int on) {
    return sqlite3_db_config(database, setting, on, (int *)0);
}

/// Binds text that SQLite copies before returning.
static inline int shagym_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 bytes) {
    return sqlite3_bind_text64(statement, index, text, bytes, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a blob that SQLite copies before returning; no bytes is an empty blob, not NULL.
static inline int shagym_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                      : sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/// Binds a blob that the caller keeps alive and unchanged until the statement is reset; no bytes is an empty blob, not NULL.
static inline int shagym_bind_blob_in_place(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return count == 0 ? sqlite3_bind_zeroblob(statement, index, 0)
                      : sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_STATIC);
}

#endif
