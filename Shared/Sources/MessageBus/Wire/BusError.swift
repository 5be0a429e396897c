import StrictJSON

/// A named refusal with its parameters, as it goes over the wire.
public struct BusError: Error, Hashable, Sendable {
    /// The interface's name, a dot, the error's name: `kz.shagym.bus.Busy`.
    public let name: String
    /// One JSON object.
    public let parameters: [UInt8]

    /// A refusal; `parameters` must be one JSON object.
    public init(_ name: String, parameters: [UInt8] = .emptyObjectBytes) {
        self.name = name
        self.parameters = parameters
    }

    private init(_ name: String, _ write: (inout JSONWriter) -> Void) {
        var writer = JSONWriter(reserving: 64)
        writer.object { writer in write(&writer) }
        self.init(name, parameters: writer.take())
    }

    /// No such interface here.
    public static func interfaceNotFound(_ interface: String) -> BusError {
        BusError("org.varlink.service.InterfaceNotFound") { $0.field("interface", interface) }
    }

    /// The interface has no such method.
    public static func methodNotFound(_ method: String) -> BusError {
        BusError("org.varlink.service.MethodNotFound") { $0.field("method", method) }
    }

    /// The method is described but not available.
    public static func methodNotImplemented(_ method: String) -> BusError {
        BusError("org.varlink.service.MethodNotImplemented") { $0.field("method", method) }
    }

    /// A parameter is missing, unknown or wrong.
    public static func invalidParameter(_ parameter: String) -> BusError {
        BusError("org.varlink.service.InvalidParameter") { $0.field("parameter", parameter) }
    }

    /// The caller's role does not allow this.
    public static let permissionDenied = BusError("org.varlink.service.PermissionDenied")
    /// The method answers several times and must be called with `more`.
    public static let expectedMore = BusError("org.varlink.service.ExpectedMore")

    /// The log was recreated or restored; offsets of the old epoch are void.
    public static func epochChanged(epoch: String, head: Int64) -> BusError {
        BusError("kz.shagym.bus.EpochChanged") {
            $0.field("epoch", epoch)
            $0.field("head", head)
        }
    }

    /// Needed events were trimmed; `first` is the oldest there is.
    public static func trimmed(first: Int64) -> BusError {
        BusError("kz.shagym.bus.Trimmed") { $0.field("first", first) }
    }

    /// The reader knows more than the log: the log lost events.
    public static func aheadOfLog(head: Int64) -> BusError {
        BusError("kz.shagym.bus.AheadOfLog") { $0.field("head", head) }
    }

    /// This parked event must be decided first.
    public static func waitsBehind(sequence: Int64) -> BusError {
        BusError("kz.shagym.bus.WaitsBehind") { $0.field("sequence", sequence) }
    }

    /// The same request id came with another method or other parameters.
    public static func requestReused(_ request: String) -> BusError {
        BusError("kz.shagym.bus.RequestReused") { $0.field("request", request) }
    }

    /// Refused for now, nothing was changed; try again after so many milliseconds.
    public static func busy(retryAfterMilliseconds: Int) -> BusError {
        BusError("kz.shagym.bus.Busy") { $0.field("retryAfterMs", retryAfterMilliseconds) }
    }
}

extension [UInt8] {
    /// The bytes of `{}`.
    public static var emptyObjectBytes: [UInt8] { emptyObject }
}
