import Contracts
import Law
import StrictJSON

/// A ground with what proves it and until when it holds: a line of the preliminary decision. Source: R9.7, rules 10.
public struct PreliminaryGround: Hashable, Sendable {
    /// The ground as it is cited, with its condition: the order's own, or the officer's where the order has none.
    public let cited: CitedGround
    /// The facts, in words.
    public let facts: String
    /// What proves them; at least one document.
    public let evidence: [Document]
    /// The rule it must be read together with, as R12.1 for a secret-holder whose clearance was not granted; set by the system.
    public let readWith: RuleID?

    /// Which ground it is.
    public var ground: RefusalGround { cited.ground }

    /// A cited ground.
    public init(_ cited: CitedGround, facts: String, evidence: [Document], readWith: RuleID? = nil) {
        self.cited = cited
        self.facts = facts
        self.evidence = evidence
        self.readWith = readWith
    }
}

extension PreliminaryGround: FieldCodable {
    /// Reads a cited ground's fields and `"facts":…,"evidence":[…]`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let facts = fields.text("facts", 1...20_000, lines: .several)
        let evidence = fields.list("evidence", 1...100, Document.init(fields:))
        let readWith = fields.optional.text("readWith", as: RuleID.init(rawValue:), form: "R12.1")
        // Last, because it refuses every field that nobody asked for.
        let cited = try CitedGround(fields: fields)
        self.init(cited, facts: try facts.value, evidence: try evidence.value, readWith: try readWith.value)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            cited.writeMembers(to: &writer)
            writer.field("facts", facts)
            writer.array("evidence") { for document in evidence { document.write(to: &$0) } }
            writer.field("readWith", ifPresent: readWith?.rawValue)
        }
    }
}
