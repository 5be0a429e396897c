import StrictJSON

/// The administrative case as the hearings service lists it for a complaint (`Manifest`): every kind of rules 7.1 with its documents, or with
/// the reason why there are none. Source: R15.2, rules 7.1.
public struct CaseManifest: Hashable, Sendable, Codable {
    /// The case.
    public let number: CaseNumber
    /// Its parts.
    public let caseParts: [ManifestPart]

    /// A manifest.
    public init(number: CaseNumber, caseParts: [ManifestPart]) {
        self.number = number
        self.caseParts = caseParts
    }
}

extension CaseManifest: JSONWritable {
    /// `{"number","caseParts"}`
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("number", number.rawValue)
            writer.array("caseParts") { writer in for part in caseParts { part.write(to: &writer) } }
        }
    }
}
