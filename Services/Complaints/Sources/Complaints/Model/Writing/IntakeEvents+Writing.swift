import CivilTime
import Law
import StrictJSON

extension ComplaintReceived: JSONWritable {
    /// Writes the same bytes as the `Codable` way, many times faster: every filing makes this event.
    public func write(to writer: inout JSONWriter) { write(to: &writer, calculations: []) }

    /// The same, the deadlines of its clocks by the names of their calculations where there are such.
    /// - Returns: which of the writer's bytes are the value of `content`.
    @discardableResult
    func write(to writer: inout JSONWriter, calculations: [CalculationName?]) -> Range<Int> {
        var marked = 0..<0
        writer.object { writer in
            writer.field("stamp", stamp)
            writer.field("id", id.rawValue)
            writer.field("number", number.rawValue)
            writer.field("receivedAt", receivedAt.rfc3339)
            writer.field("submittedAt", submittedAt.rfc3339)
            writer.field("effectiveDay", effectiveDay.iso)
            writer.field("holder", holder.rawValue)
            writer.field("route", route.code)
            writer.field("respondent", respondent)
            writer.field("caseHolder", ifPresent: caseHolder?.rawValue)
            writer.field("addressedTo", ifPresent: addressedTo?.rawValue)
            writer.field("object", object)
            writer.key("content")
            let start = writer.count
            content.write(to: &writer)
            marked = start..<writer.count
            writer.array("demands") { writer in
                for demand in demands {
                    writer.object { writer in
                        writer.field("id", demand.id.rawValue)
                        writer.field("text", demand.text)
                    }
                }
            }
            writer.array("missing") { writer in for item in missing { writer.string(item.rawValue) } }
            writer.field("lateReason", ifPresent: lateReason)
            if let origin {
                writer.object("origin") { writer in
                    writer.field("kind", origin.kind.rawValue)
                    writer.field("parent", origin.parent.rawValue)
                }
            }
            writer.array("flags") { writer in for flag in flags { writer.string(flag.rawValue) } }
            writer.clocks(clocks, calculations)
        }
        return marked
    }
}

extension ComplaintRegistered: JSONWritable {
    /// Writes the same bytes as the `Codable` way.
    public func write(to writer: inout JSONWriter) { write(to: &writer, calculations: []) }

    /// The same, the deadlines of its clocks by the names of their calculations where there are such.
    func write(to writer: inout JSONWriter, calculations: [CalculationName?]) {
        writer.object { writer in
            writer.field("stamp", stamp)
            writer.field("registeredOn", registeredOn.iso)
            writer.clocks(clocks, calculations)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func clocks(_ clocks: [StartedClock], _ calculations: [CalculationName?]) {
        array("clocks") { writer in
            for (index, clock) in clocks.enumerated() {
                clock.write(to: &writer, calculation: index < calculations.count ? calculations[index] : nil)
            }
        }
    }
}

extension StartedClock: JSONWritable {
    /// Writes the same bytes as the `Codable` way.
    public func write(to writer: inout JSONWriter) { write(to: &writer, calculation: nil) }

    /// The same, the deadline by the name of its calculation if there is one.
    func write(to writer: inout JSONWriter, calculation: CalculationName?) {
        writer.object { writer in
            writer.field("key", key.rawValue)
            writer.field("duty", ifPresent: duty?.rawValue)
            writer.field("day", day.iso)
            writer.field("due", due.rfc3339)
            if let deadline, let calculation {
                writer.object("deadline") { NamedCalculations.write(deadline, named: calculation, to: &$0) }
            } else if let deadline {
                writer.field("deadline", deadline)
            }
        }
    }
}
