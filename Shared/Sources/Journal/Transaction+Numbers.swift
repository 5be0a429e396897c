extension Transaction {
    /// The next number of a series, from 1, for example of `ALM-B/2026`. Without gaps: a command that is undone gives its number back.
    public func nextNumber(in series: String) throws -> Int64 {
        try checkOpen()
        try file.nextNumber.bind(series, at: 1)
        guard let number = try file.nextNumber.first({ $0.integer(0) }) else {
            throw DatabaseError(code: 1, operation: file.nextNumber.sql, message: "no number was returned")
        }
        return number
    }
}
