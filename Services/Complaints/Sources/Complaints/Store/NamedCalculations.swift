import Law
import StrictJSON

/// How an event refers to a calculation: `"deadline": {"from": when it started, "calculation": its name}`. An event of before has the deadline itself.
enum NamedCalculations {
    /// Writes the members of the reference.
    static func write(_ deadline: Deadline, named name: CalculationName, to writer: inout JSONWriter) {
        writer.field("from", deadline.start.instant.rfc3339)
        writer.field("calculation", name.rawValue)
    }

    /// The names in an event's data.
    static func names(in data: JSONValue) -> [CalculationName] {
        (data["clocks"]?.asArray ?? []).compactMap { clock in
            clock["deadline"]?["calculation"]?.asString.flatMap(CalculationName.init)
        }
    }

    /// An event's data with the deadlines in the place of their names.
    /// - Parameter calculation: what is kept under a name.
    static func resolved(_ data: JSONValue, _ calculation: (CalculationName) throws -> JSONValue) throws -> JSONValue {
        guard var event = data.asObject, var clocks = event["clocks"]?.asArray else { return data }
        for index in clocks.indices {
            guard var clock = clocks[index].asObject, let deadline = clock["deadline"],
                let name = deadline["calculation"]?.asString.flatMap(CalculationName.init), let from = deadline["from"]?.asString
            else { continue }
            clock["deadline"] = DeadlineCalculation.deadline(try calculation(name), from: from)
            clocks[index] = .object(clock)
        }
        event["clocks"] = .array(clocks)
        return .object(event)
    }
}

/// An event names a calculation that the log does not hold.
struct CalculationMissing: Error {
    let name: CalculationName
}
