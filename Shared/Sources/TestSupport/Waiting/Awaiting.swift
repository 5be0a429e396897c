import Glibc

/// Asks again and again until something is there.
/// - Throws: `LimitExceeded` when it is not there after `seconds`, and whatever `question` throws.
public func awaiting<Answer>(
    _ what: String,
    seconds: Double = 60,
    _ question: () throws -> Answer?
) throws -> Answer {
    let limit = Limit(seconds: seconds)
    while true {
        if let answer = try question() { return answer }
        guard !limit.isOver else { throw LimitExceeded("\(what): not within \(seconds) s") }
        // A breath between two questions, so that the processes asked about get the processor.
        _ = poll(nil, 0, 2)
    }
}
