import StrictJSON

/// Shows events one by one.
struct FollowPage {
    let isJSON: Bool

    func show(_ event: JSONValue) {
        guard !isJSON else { return Terminal.print(String(decoding: event.jsonBytes, as: UTF8.self)) }
        let number = event["sequence"]?.asString.flatMap { Int64($0) }.map { String($0) } ?? "?"
        let data = event["data"].map { String(decoding: $0.jsonBytes, as: UTF8.self) } ?? ""
        let line = [
            Columns.right(number, 6), event["time"]?.asString ?? "",
            Terminal.strong(Columns.left(event["type"]?.asString ?? "", 40)),
            event["subject"]?.asString ?? "", Terminal.faint(data),
        ]
        Terminal.print(line.joined(separator: "  "))
    }
}
