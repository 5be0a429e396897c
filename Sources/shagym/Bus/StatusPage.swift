import StrictJSON

/// A service's answer to `Status`, for people.
struct StatusPage {
    let service: String
    let status: JSONValue

    /// False when something waits for an operator.
    var isWell: Bool {
        let stopped = (status["followed"]?.asArray ?? []).contains { $0["state"]?.asString == "stopped" }
        return !stopped && status["parked"]?.asInteger ?? 0 == 0
    }

    /// The answer in one line, with the service's name.
    var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("service", service)
            for member in status.asObject?.members ?? [] {
                writer.key(member.key)
                writer.value(member.value)
            }
        }
        return String(decoding: writer.take(), as: UTF8.self)
    }

    /// The answer in tables; those without rows are left out.
    var text: String {
        let numbers =
            "newest event \(cell(status["head"])), epoch \(cell(status["epoch"])), parked events \(cell(status["parked"]))"
        var parts = [Terminal.strong(service) + "  " + numbers]
        parts += table(
            ["READER", "UP TO", "BEHIND", "CONNECTED", "SEEN"],
            status["readers"],
            ["name", "offset", "lag", "connected", "seen"]
        )
        parts += table(
            ["FOLLOWS", "UP TO", "BEHIND", "STATE", "ERROR"],
            status["followed"],
            ["source", "offset", "lag", "state", "error"]
        )
        parts += table(["CALLS TO", "WAITING", "ERROR"], status["outgoing"], ["service", "waiting", "error"])
        return parts.joined(separator: "\n")
    }

    private func table(_ header: [String], _ rows: JSONValue?, _ names: [String]) -> [String] {
        guard let rows = rows?.asArray, !rows.isEmpty else { return [] }
        return Columns.aligned([header] + rows.map { row in names.map { cell(row[$0]) } }).map { "  " + $0 }
    }

    private func cell(_ value: JSONValue?) -> String {
        if let flag = value?.asBool { return flag ? "yes" : "no" }
        return value?.asString ?? value?.asInteger.map { String($0) } ?? ""
    }
}
