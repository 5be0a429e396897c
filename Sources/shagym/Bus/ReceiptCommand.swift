extension Command {
    /// `shagym receipt verify`: checks a filer's receipt without any server.
    static let receiptVerify = Command(
        name: "receipt verify",
        summary: "check a filer's receipt, without any server",
        arguments: ["<file>"],
        options: [
            Option("event", "FILE", "the recorded event as JSON, when the receipt does not hold it"),
            Option("json", "print the finding as JSON"),
        ],
        notes: [
            "The file is the receipt, or the whole answer to the filing that contains it. Exit status 0: the receipt holds; 1: it does not.",
            "Checked is the Merkle inclusion proof of RFC 9162 section 2.1.3, computed again from the event's own bytes.",
        ],
        examples: ["shagym receipt verify receipt.json"]
    ) { invocation in
        let event = try invocation.value("event").map { file throws(Failure) in try TextFile.read(file, limit: 4 << 20) }
        let finding = ReceiptFinding(try TextFile.read(invocation.arguments[0], limit: 4 << 20), event: event)
        if invocation.has("json") {
            Terminal.print(finding.json)
        } else {
            Terminal.print(finding.text)
        }
        return finding.holds ? ExitStatus.done : ExitStatus.failed
    }
}
