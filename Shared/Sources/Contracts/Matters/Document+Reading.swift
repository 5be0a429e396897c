import StrictJSON

extension Document {
    /// The most bytes an entry may speak of.
    private static let largest: Int64 = 256 << 20

    /// Reads an entry of a list: `{"name","type","size","sha256"}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let name = fields.text("name", 1...255)
        let type = fields.text("type", 3...127)
        let size = fields.integer("size", 0...Self.largest)
        let hash = fields.text("sha256", as: DocumentHash.init(rawValue:), form: "[0-9a-f]{64}")
        try fields.finish()
        self.init(name: try name.value, type: try type.value, size: try size.value, sha256: try hash.value)
    }
}
