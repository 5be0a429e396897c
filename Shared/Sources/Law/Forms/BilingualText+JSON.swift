import StrictJSON

extension BilingualText: FieldCodable {
    /// Reads `{"kk":…,"ru":…}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let kk = fields.text("kk", 0...PrintedForm.longestText)
        let ru = fields.text("ru", 0...PrintedForm.longestText)
        try fields.finish()
        self.init(kk: try kk.value, ru: try ru.value)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("kk", kk)
            $0.field("ru", ru)
        }
    }
}
