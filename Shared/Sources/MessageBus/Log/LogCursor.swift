import EventLoop

/// The place of one `Read` stream in the log: all that a reader costs while nothing is being sent to it.
struct LogCursor {
    /// The call that is being answered.
    let call: UInt64
    let reader: String
    let epoch: String
    var next: Int64
    let limit: Int
    let types: EventTypeFilter
    /// When (monotonic ms) the reader last was sent something.
    var lastSent: UInt64
    var heartbeat: TimerToken?
}

/// The checked parameters of `Read`.
struct ReadRequest {
    let reader: String
    let epoch: String?
    let after: Int64
    let limit: Int
    let types: EventTypeFilter

    init(_ bytes: [UInt8], limits: BusLimits, role: AccessTable.Role) throws(BusError) {
        var parameters = try CallParameters(bytes)
        reader = try parameters.name("reader")
        epoch = try parameters.optionalString("epoch")
        after = try parameters.integer("after")
        limit = Int(try parameters.optionalInteger("limit") ?? Int64(limits.eventsPerReply))
        let types = try parameters.optionalStrings("types")
        try parameters.finish()
        guard after >= 0 else { throw .invalidParameter("after") }
        guard (1...limits.mostEventsPerReply).contains(limit) else { throw .invalidParameter("limit") }
        if let types {
            guard types.allSatisfy({ type in role.eventTypes.contains { $0.matches(type) } }) else { throw .permissionDenied }
        } else {
            // Leaving events out silently would look to the reader like a gap in the log.
            guard role.eventTypes.contains(where: \.isAll) else { throw .permissionDenied }
        }
        self.types = EventTypeFilter(types: types.map { Set($0) })
    }
}
