import CSQLite

/// One row of a result, readable only while its closure runs. Columns count from 0.
///
/// Tables are STRICT, so a column has the type its table gave it; reading it as another type converts as SQLite does and never fails.
public struct Row: ~Copyable {
    let handle: OpaquePointer

    /// An INTEGER column; 0 when it is NULL.
    public func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

    /// True when an INTEGER column is not 0.
    public func flag(_ column: Int) -> Bool { integer(column) != 0 }

    /// True when the column is NULL.
    public func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

    /// An INTEGER column, or nil when it is NULL.
    public func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    /// A TEXT column; empty when it is NULL.
    public func text(_ column: Int) -> String {
        guard let text = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
    }

    /// A TEXT column, or nil when it is NULL.
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

    /// A BLOB column, copied once; empty when it is NULL.
    public func bytes(_ column: Int) -> [UInt8] { withBytes(column) { [UInt8]($0) } }

    /// A BLOB column, or nil when it is NULL.
    public func optionalBytes(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    /// Reads a BLOB or TEXT column where SQLite keeps it, without a copy; the pointer ends with the closure.
    public func withBytes<R, E: Error>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
        let start = sqlite3_column_blob(handle, Int32(column))
        return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : byteCount(column)))
    }

    /// The number of bytes of a BLOB or TEXT column.
    public func byteCount(_ column: Int) -> Int { Int(sqlite3_column_bytes(handle, Int32(column))) }

    /// A BLOB column of exactly 32 bytes, or nil when it is something else.
    public func digest(_ column: Int) -> Digest? { withBytes(column) { Digest($0) } }
}
