/// A reader of iCalendar text of its own: unfolds, splits and unescapes, and refuses what RFC 5545 does not allow.
struct TestCalendarParser {
    struct Property: Equatable {
        let name: String
        let parameters: [String: String]
        let value: String
    }

    struct Fault: Error { let reason: String }

    /// The lines as they are on the wire, without CR and LF.
    static func physicalLines(_ text: String) throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var bytes = Array(text.utf8)[...]
        while let byte = bytes.popFirst() {
            if byte == 13 {
                guard bytes.popFirst() == 10 else { throw Fault(reason: "CR without LF") }
                lines.append(line)
                line = []
            } else if byte == 10 {
                throw Fault(reason: "LF without CR")
            } else {
                line.append(byte)
            }
        }
        guard line.isEmpty else { throw Fault(reason: "the last line has no end") }
        return lines
    }

    static func properties(_ text: String) throws -> [Property] {
        var logical: [[UInt8]] = []
        for line in try physicalLines(text) {
            if line.first == 32 || line.first == 9 {
                guard !logical.isEmpty else { throw Fault(reason: "starts with a folded line") }
                logical[logical.count - 1] += line.dropFirst()
            } else {
                logical.append(line)
            }
        }
        return try logical.map { line in
            guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":") else {
                throw Fault(reason: "no property: \(line)")
            }
            let head = text[..<colon].split(separator: ";")
            var parameters: [String: String] = [:]
            for parameter in head.dropFirst() {
                let parts = parameter.split(separator: "=")
                parameters[String(parts[0])] = String(parts[1])
            }
            return Property(name: String(head[0]), parameters: parameters, value: String(text[text.index(after: colon)...]))
        }
    }

    /// The value of a TEXT property.
    static func unescaped(_ value: String) throws -> String {
        var out = ""
        var rest = Array(value.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "," || scalar == ";" { throw Fault(reason: "bare \(scalar)") }
            guard scalar == "\\" else {
                out.unicodeScalars.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "n", "N": out += "\n"
            case "\\": out += "\\"
            case ",": out += ","
            case ";": out += ";"
            default: throw Fault(reason: "unknown escape")
            }
        }
        return out
    }

    /// The appointments: their properties by name.
    static func events(_ text: String) throws -> [[String: Property]] {
        var events: [[String: Property]] = []
        var open: [String] = []
        for property in try properties(text) {
            switch property.name {
            case "BEGIN":
                open.append(property.value)
                if property.value == "VEVENT" { events.append([:]) }
            case "END": guard open.popLast() == property.value else { throw Fault(reason: "END:\(property.value)") }
            default:
                guard open.first == "VCALENDAR" else { throw Fault(reason: "outside the calendar") }
                if open.last == "VEVENT" {
                    guard events[events.count - 1].updateValue(property, forKey: property.name) == nil else {
                        throw Fault(reason: "\(property.name) twice")
                    }
                }
            }
        }
        guard open.isEmpty else { throw Fault(reason: "\(open) stays open") }
        return events
    }
}
