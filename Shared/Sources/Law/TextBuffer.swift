import CivilTime
import StrictJSON

/// Bytes of JSON put together by hand: literal pieces and dates are copied, other text goes through the JSON writer when it holds
/// anything that must be escaped.
struct TextBuffer {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    /// A piece of JSON exactly as it stands.
    mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func quoted(_ day: Day) {
        bytes.append(0x22)
        day.appendISO(to: &bytes)
        bytes.append(0x22)
    }

    mutating func quoted(_ instant: Instant) {
        bytes.append(0x22)
        instant.appendRFC3339(to: &bytes)
        bytes.append(0x22)
    }

    mutating func quoted(_ text: String) {
        var text = text
        let copied = text.withUTF8 { utf8 -> Bool in
            guard utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) else { return false }
            bytes.append(0x22)
            bytes.append(contentsOf: utf8)
            bytes.append(0x22)
            return true
        }
        if copied { return }
        var writer = JSONWriter(reserving: text.utf8.count + 16)
        writer.string(text)
        bytes.append(contentsOf: writer.take())
    }

    mutating func number(_ value: Int) {
        if value >= 0, value < 10 {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }
}
