import StrictJSON

/// Composes events as CloudEvents 1.0 in JSON (`application/cloudevents+json`) with the sequence extension. An event is composed once; these bytes
/// are stored, hashed and sent.
enum CloudEvent {
    /// The bytes of an event. Members stand in a fixed order, without whitespace.
    static func compose(_ draft: EventDraft, id: String, source: String, sequence: Int64) -> [UInt8] {
        var json = JSONWriter(reserving: 320 + draft.data.count)
        json.beginObject()
        json.field("specversion", "1.0")
        json.field("id", id)
        json.field("source", source)
        json.field("type", draft.type)
        json.field("subject", ifPresent: draft.subject)
        json.field("time", draft.time)
        json.field("sequence", text(of: sequence))
        json.field("datacontenttype", "application/json")
        json.field("traceparent", ifPresent: draft.traceparent)
        json.field("data", raw: draft.data)
        json.endObject()
        return json.take()
    }

    /// A sequence number as 20 digits, so that the order of the texts is the order of the numbers.
    static func text(of sequence: Int64) -> String {
        String(unsafeUninitializedCapacity: 20) { digits in
            var rest = sequence
            for index in stride(from: 19, through: 0, by: -1) {
                digits[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            return 20
        }
    }
}
