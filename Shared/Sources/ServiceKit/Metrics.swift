import Synchronization

/// Counts kept by one process, shown as Prometheus text. Names and labels are made by the program, never from a request.
public final class Metrics: Sendable {
    private struct Series {
        var help: String
        var kind: String
        var values: [String: Double]
    }

    private let series = Mutex<[String: Series]>([:])

    /// No counts yet.
    public init() {}

    /// Adds to a counter. `labels` is Prometheus label text such as `method="POST",status="201"`.
    public func add(_ amount: Double = 1, to name: String, labels: String = "", help: String) {
        series.withLock { series in
            series[name, default: Series(help: help, kind: "counter", values: [:])].values[labels, default: 0] += amount
        }
    }

    /// Sets a gauge.
    public func set(_ name: String, to value: Double, labels: String = "", help: String) {
        series.withLock { series in
            series[name, default: Series(help: help, kind: "gauge", values: [:])].values[labels] = value
        }
    }

    /// Everything counted so far (Prometheus text exposition format 0.0.4).
    public func text() -> String {
        series.withLock { series in
            var out = ""
            for (name, one) in series.sorted(by: { $0.key < $1.key }) {
                out += "# HELP \(name) \(one.help)\n# TYPE \(name) \(one.kind)\n"
                for (labels, value) in one.values.sorted(by: { $0.key < $1.key }) {
                    let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
                    out += labels.isEmpty ? "\(name) \(number)\n" : "\(name){\(labels)} \(number)\n"
                }
            }
            return out
        }
    }
}
