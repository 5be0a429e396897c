import StrictJSON

extension PrintedLine {
    /// Reads `"style":"paragraph","runs":[…],"russian"?:…,"raw"?:…` of an element.
    init(fields: FieldReader) throws(FieldRefusal) {
        let style = fields.choice("style", of: Style.self)
        let runs = fields.list("runs", 0...PrintedForm.longestList, PrintedRun.init(fields:))
        let russian = fields.optional.text("russian", 0...PrintedForm.longestText)
        let raw = fields.optional.text("raw", 0...PrintedForm.longestText)
        try fields.finish()
        self.init(style: try style.value, runs: try runs.value, russian: try russian.value, raw: try raw.value)
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("style", style.rawValue)
        writer.array("runs") { for run in runs { run.write(to: &$0) } }
        writer.field("russian", ifPresent: russian)
        writer.field("raw", ifPresent: raw)
    }
}

extension PrintedRun: FieldCodable {
    private enum Kind: String, CaseIterable { case fixed, filled, blank, nothing, signature }

    /// Reads `{"kind":"fixed","text":…}`, `{"kind":"filled","slot":…,"text":…}`, `{"kind":"blank","slot":…,"text":"_____"}`,
    /// `{"kind":"nothing","slot":…}` or `{"kind":"signature","slot":…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let kind = try fields.choice("kind", of: Kind.self).value
        let slot = kind == .fixed ? nil : fields.choice("slot", of: FormSlot.self)
        let text = [.fixed, .filled, .blank].contains(kind) ? fields.text("text", 0...PrintedForm.longestText) : nil
        try fields.finish()
        let words = try text?.value ?? ""
        guard let slot = try slot?.value else {
            self = .fixed(words)
            return
        }
        switch kind {
        case .fixed: self = .fixed(words)
        case .filled: self = .filled(slot, words)
        case .blank: self = .blank(slot, words)
        case .nothing: self = .nothing(slot)
        case .signature: self = .signature(slot)
        }
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        let (kind, slot, text): (Kind, FormSlot?, String?) =
            switch self {
            case .fixed(let text): (.fixed, nil, text)
            case .filled(let slot, let text): (.filled, slot, text)
            case .blank(let slot, let text): (.blank, slot, text)
            case .nothing(let slot): (.nothing, slot, nil)
            case .signature(let slot): (.signature, slot, nil)
            }
        writer.object {
            $0.field("kind", kind.rawValue)
            $0.field("slot", ifPresent: slot?.rawValue)
            $0.field("text", ifPresent: text)
        }
    }
}
