/// What the gateway counts: requests by operation and status, the time services take, refused floods. Shown as Prometheus
/// text (exposition format 0.0.4). No label is ever made from a request.
struct GatewayMetrics {
    /// Upper bounds of the histogram's buckets, in microseconds.
    private static let bounds: [UInt64] = [
        250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 2_500_000,
    ]

    private struct Answered {
        let operation: String
        /// By status.
        var counts: [UInt64]
    }

    private static let statuses = 100..<600

    /// In the order of their first answers; few enough to be compared one after the other.
    private var answers: [Answered] = []
    /// Where the last answer was counted: the next is likely to be of the same operation.
    private var last = 0
    private var buckets = [UInt64](repeating: 0, count: bounds.count + 1)
    private var callMicroseconds: UInt64 = 0
    private var calls: UInt64 = 0
    private var retries: UInt64 = 0
    private var limited: [String: UInt64] = [:]

    /// Counts an answer; `operation` is empty before a route was found.
    mutating func answered(_ operation: String, status: Int) {
        guard Self.statuses.contains(status) else { return }
        if last >= answers.count || answers[last].operation != operation {
            last = answers.firstIndex { $0.operation == operation } ?? answers.count
            if last == answers.count {
                answers.append(Answered(operation: operation, counts: [UInt64](repeating: 0, count: Self.statuses.count)))
            }
        }
        answers[last].counts[status - Self.statuses.lowerBound] += 1
    }

    /// Counts a call to a service that took so long.
    mutating func called(microseconds: UInt64) {
        buckets[Self.bounds.firstIndex { microseconds <= $0 } ?? Self.bounds.count] += 1
        callMicroseconds += microseconds
        calls += 1
    }

    /// Counts a call made again.
    mutating func retried() { retries += 1 }

    /// Counts a request refused by a rate limit.
    mutating func rateLimited(_ limit: String) { limited[limit, default: 0] += 1 }

    /// Everything counted so far.
    func text(connections: Int, changeStreams: Int, servicesUp: [(name: String, isUp: Bool)]) -> String {
        var out = ""
        func head(_ name: String, _ kind: String, _ help: String) {
            out += "# HELP shagym_gateway_\(name) \(help)\n# TYPE shagym_gateway_\(name) \(kind)\n"
        }
        func line(_ name: String, _ labels: String = "", _ value: some CustomStringConvertible) {
            out += "shagym_gateway_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(value)\n"
        }
        head("requests_total", "counter", "Answers by operation and status.")
        for answered in answers.sorted(by: { $0.operation < $1.operation }) {
            let operation = answered.operation.isEmpty ? "none" : answered.operation
            for (status, count) in zip(Self.statuses, answered.counts) where count > 0 {
                line("requests_total", "operation=\"\(operation)\",status=\"\(status)\"", count)
            }
        }
        head("call_seconds", "histogram", "Time services take to answer.")
        var sum: UInt64 = 0
        for (index, bound) in Self.bounds.enumerated() {
            sum += buckets[index]
            line("call_seconds_bucket", "le=\"\(Double(bound) / 1_000_000)\"", sum)
        }
        line("call_seconds_bucket", "le=\"+Inf\"", calls)
        line("call_seconds_sum", "", Double(callMicroseconds) / 1_000_000)
        line("call_seconds_count", "", calls)
        head("call_retries_total", "counter", "Calls made again after the service was not reached or busy.")
        line("call_retries_total", "", retries)
        head("rate_limited_total", "counter", "Requests refused by a rate limit.")
        for (limit, count) in limited.sorted(by: { $0.key < $1.key }) { line("rate_limited_total", "limit=\"\(limit)\"", count) }
        head("connections", "gauge", "Open HTTP connections.")
        line("connections", "", connections)
        head("change_streams", "gauge", "Open streams of changes.")
        line("change_streams", "", changeStreams)
        head("service_up", "gauge", "Whether a service answered the last call.")
        for service in servicesUp { line("service_up", "service=\"\(service.name)\"", service.isUp ? 1 : 0) }
        return out
    }
}
