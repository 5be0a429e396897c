/// Recognises a repeated request: the answer it got, and a hash of what it asked.
public struct RequestFingerprint: Sendable, Hashable {
    /// The hash.
    public let digest: Digest

    /// The fingerprint of a call: its method and its parameters as they came.
    public init(method: String, parameters: [UInt8]) {
        var hash = SHA256()
        hash.update(method.utf8)
        hash.update(CollectionOfOne(0))
        hash.update(parameters)
        digest = hash.finished()
    }

    /// A fingerprint that was computed elsewhere.
    public init(_ digest: Digest) { self.digest = digest }
}

/// The same request id came with another method or other parameters: `kz.shagym.bus.RequestReused`.
public struct RequestReused: Error, Sendable, Hashable {
    /// The request id.
    public let request: String
}

extension Transaction {
    /// The answer this request got earlier, or nil when it is new.
    /// - Throws: ``RequestReused`` when the id was used for something else.
    public func reply(for request: String, fingerprint: RequestFingerprint) throws -> [UInt8]? {
        try checkOpen()
        try file.findRequest.bind(request, at: 1)
        guard let found = try file.findRequest.first({ (fingerprint: $0.digest(0), reply: $0.bytes(1)) }) else { return nil }
        guard found.fingerprint == fingerprint.digest else { throw RequestReused(request: request) }
        return found.reply
    }

    /// Keeps the answer to a request, so that a repetition gets the same.
    /// - Parameter at: milliseconds since 1970.
    public func remember(_ request: String, fingerprint: RequestFingerprint, reply: [UInt8], at: Int64) throws {
        try checkOpen()
        try file.insertRequest.bind(request, at: 1)
        try file.insertRequest.bind(fingerprint.digest, at: 2)
        try file.insertRequest.bind(reply, at: 3)
        try file.insertRequest.bind(at, at: 4)
        try file.insertRequest.runOnce()
    }

    /// Forgets answers given before a moment, oldest first, at most `limit`. Keep at least 30 days (bus-protocol, point 4).
    /// - Returns: how many were forgotten; fewer than `limit` means that none are left to forget.
    @discardableResult
    public func forgetRequests(before moment: Int64, limit: Int = 1_000) throws -> Int {
        try checkOpen()
        try file.trimRequests.bind(Int64(limit), at: 1)
        try file.trimRequests.bind(moment, at: 2)
        try file.trimRequests.runOnce()
        return database.changes
    }
}
