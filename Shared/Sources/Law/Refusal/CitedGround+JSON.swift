import StrictJSON

extension CitedGround: FieldCodable {
    /// Reads `{"ground":"RG-8"}`, `{"ground":"RG-9","until":…}` or `{"ground":"RG-10","subParagraph":…,"reason":…,"until":…}`; fields
    /// of another ground are refused.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let ground = try fields.choice("ground", of: RefusalGround.self).value
        let length = 1...FormWords.longest
        let until = ground.hasStatutoryUntil ? nil : fields.text("until", length)
        let isCase = ground == .publicServicesLaw
        let subParagraph = isCase ? fields.text("subParagraph", length) : nil
        let reason = isCase ? fields.text("reason", length) : nil
        try fields.finish()
        let words = (until: try until?.value, subParagraph: try subParagraph?.value, reason: try reason?.value)
        do {
            try self.init(ground, until: words.until, subParagraph: words.subParagraph, reason: words.reason)
        } catch {
            let place = JSONPointer(tokens: [error.field])
            throw FieldRefusal([FieldProblem(path: place, reason: .malformed, allowed: .form("words in Kazakh"))])
        }
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object { writeMembers(to: &$0) }
    }

    /// Writes the members alone, for an object that says more about the ground.
    public func writeMembers(to writer: inout JSONWriter) {
        writer.field("ground", ground.rawValue)
        writer.field("subParagraph", ifPresent: subParagraph?.text)
        writer.field("reason", ifPresent: reason?.text)
        writer.field("until", ifPresent: officerUntil?.slot)
    }
}

extension CitedGround.Problem {
    /// The field of a command it concerns.
    public var field: String {
        switch self {
        case .untilNeeded, .untilFixedByLaw: "until"
        case .subParagraphNeeded, .onlyForPublicServicesLaw: "subParagraph"
        case .reasonNeeded: "reason"
        }
    }
}
