import CSQLite

/// A value that can stand for a parameter of a statement.
public protocol SQLBindable {
    /// Binds this value to the parameter at `index` (from 1); SQLite copies what it needs.
    func bind(to statement: Statement, at index: Int) throws(DatabaseError)
}

extension Int64: SQLBindable {
    /// Binds an INTEGER.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(self, at: index) }
}

extension Int: SQLBindable {
    /// Binds an INTEGER.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(Int64(self), at: index) }
}

extension Bool: SQLBindable {
    /// Binds the INTEGER 1 or 0.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(self ? 1 : 0, at: index) }
}

extension String: SQLBindable {
    /// Binds a TEXT.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(self, at: index) }
}

extension [UInt8]: SQLBindable {
    /// Binds a BLOB.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(self, at: index) }
}

extension Digest: SQLBindable {
    /// Binds a BLOB of 32 bytes.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) { try statement.bind(self, at: index) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    /// Binds the value, or NULL when there is none.
    public func bind(to statement: Statement, at index: Int) throws(DatabaseError) {
        if let self { try self.bind(to: statement, at: index) } else { try statement.bindNull(at: index) }
    }
}
