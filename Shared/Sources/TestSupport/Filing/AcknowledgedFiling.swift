import StrictJSON

/// A filing that was acknowledged.
public struct AcknowledgedFiling: Hashable, Sendable {
    /// The complaint's id.
    public let id: String
    /// Its registration number.
    public let number: String
    /// The code its filer follows it with.
    public let trackingCode: String

    /// Reads the answer 201 to a filing.
    /// - Throws: `LimitExceeded` when it is something else.
    public init(_ reply: HTTPReply) throws {
        guard reply.status == 201, let body = try? reply.json(), let id = body["id"]?.asString,
            let number = body["number"]?.asString,
            let code = body["trackingCode"]?.asString
        else { throw LimitExceeded("not an acknowledged filing: \(reply.status) \(reply.text)") }
        self.id = id
        self.number = number
        trackingCode = code
    }

    /// The running number at the end of the registration number.
    public var runningNumber: Int? { number.split(separator: "-").last.flatMap { Int($0) } }
}
