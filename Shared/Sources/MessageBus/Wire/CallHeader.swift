import StrictJSON

/// The header of a call: which method, where its parameters stand, how it wants to be answered.
struct CallHeader {
    /// The method's string value with its quotes.
    var method: Range<Int>
    /// The parameters' object; nil means `{}`.
    var parameters: Range<Int>?
    /// The parameters' own members.
    private(set) var members = JSONMembers.none
    var oneway = false
    var more = false
    var upgrade = false
    /// The string value of the trace the call belongs to, with its quotes.
    var trace: Range<Int>?

    /// The name of the member that holds the trace: a header of the call, so that a repetition with another trace is still the same call.
    static let traceMember = "kz.shagym.traceparent"

    /// Nil for a message that is not a call in the strict sense; the connection has to be closed then.
    ///
    /// Members other than the known ones must have a prefixed name (with a dot) and are ignored.
    init?(_ frame: UnsafeRawBufferPointer, limits: JSONLimits) {
        guard let (outer, inner) = try? JSONMembers.scanning(frame, opening: "parameters", limits: limits) else { return nil }
        if let inner { members = inner }
        var method: Range<Int>?
        for member in outer.members {
            switch member.key {
            case "method":
                guard member.kind == .string else { return nil }
                method = member.range
            case "parameters":
                guard member.kind == .object || member.kind == .null else { return nil }
                parameters = member.kind == .object ? member.range : nil
            case "oneway":
                guard let flag = frame.flag(member) else { return nil }
                oneway = flag
            case "more":
                guard let flag = frame.flag(member) else { return nil }
                more = flag
            case "upgrade":
                guard let flag = frame.flag(member) else { return nil }
                upgrade = flag
            case Self.traceMember:
                // Nobody is refused for a trace: what is no text is left out.
                trace = member.kind == .string ? member.range : nil
            default:
                guard member.key.utf8.contains(UInt8(ascii: ".")) else { return nil }
            }
        }
        guard let method, !(oneway && more), !(upgrade && (oneway || more)) else { return nil }
        self.method = method
    }

    /// The bytes of a call, its NUL included.
    static func write(
        _ method: String,
        parameters: [UInt8],
        oneway: Bool = false,
        more: Bool = false,
        trace: TraceParent? = nil,
        to bytes: inout [UInt8]
    ) {
        bytes.append("{\"method\":")
        bytes.append(quoting: method)
        if oneway { bytes.append(",\"oneway\":true") }
        if more { bytes.append(",\"more\":true") }
        if let trace {
            bytes.append(",\"kz.shagym.traceparent\":")
            bytes.append(quoting: trace.text)
        }
        bytes.append(",\"parameters\":")
        bytes.append(contentsOf: parameters)
        bytes.append("}")
        bytes.append(0)
    }
}

/// The header of a reply. Unknown members are ignored, so that newer servers may add some.
struct ReplyHeader {
    /// The error's name; nil for a success.
    var error: String?
    /// The parameters' object; nil means `{}`.
    var parameters: Range<Int>?
    /// The parameters' own members.
    private(set) var members = JSONMembers.none
    /// More replies to the same call follow.
    var continues = false

    /// Nil for a message that is not a reply; the connection has to be closed then.
    init?(_ frame: UnsafeRawBufferPointer, limits: JSONLimits) {
        guard let (outer, inner) = try? JSONMembers.scanning(frame, opening: "parameters", limits: limits) else { return nil }
        if let inner { members = inner }
        for member in outer.members {
            switch member.key {
            case "error":
                guard member.kind == .string || member.kind == .null else { return nil }
                error = member.kind == .string ? frame.decodedString(member.range) : nil
            case "parameters":
                guard member.kind == .object || member.kind == .null else { return nil }
                parameters = member.kind == .object ? member.range : nil
            case "continues":
                guard let flag = frame.flag(member) else { return nil }
                continues = flag
            default: continue
            }
        }
        if error != nil { continues = false }
    }
}

extension UnsafeRawBufferPointer {
    /// A truth value; `null` counts as absent and so as false, anything else is nil.
    fileprivate func flag(_ member: JSONMembers.Member) -> Bool? {
        switch member.kind {
        case .bool: self[member.range.lowerBound] == UInt8(ascii: "t")
        case .null: false
        default: nil
        }
    }
}
