/// Header fields that many answers have in common, written out once.
public struct HTTPFieldBlock: Sendable, Hashable {
    /// The lines as they are sent.
    let bytes: [UInt8]

    /// Writes the fields as an answer would.
    public init(_ fields: [HTTPResponse.Field]) {
        var bytes: [UInt8] = []
        ResponseWriter.fields(fields, to: &bytes)
        self.bytes = bytes
    }
}
