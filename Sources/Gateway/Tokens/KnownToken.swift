/// An issued token with the caller it makes, put together once and not for each request.
final class KnownToken: Sendable {
    /// The token.
    let record: TokenRecord
    /// Who calls with it, on nobody else's behalf.
    let caller: Caller

    init(_ record: TokenRecord) {
        self.record = record
        caller = Caller(token: record)
    }
}
