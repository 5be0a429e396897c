import StrictJSON

/// The bytes of one JSON object.
func object(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { write(&$0) }
    return writer.take()
}
