import StrictJSON

extension PrintedChoice {
    /// Reads `"slot":…,"label":{…},"hint"?:{…},"fromSixteen":…,"options":[…]` of an element.
    init(fields: FieldReader) throws(FieldRefusal) {
        let slot = fields.choice("slot", of: FormSlot.self)
        let label = fields.object("label", BilingualText.init(fields:))
        let hint = fields.optional.object("hint", BilingualText.init(fields:))
        let isFromSixteen = fields.bool("fromSixteen")
        let options = fields.list("options", 1...PrintedForm.longestList, Option.init(fields:))
        try fields.finish()
        self.init(
            slot: try slot.value,
            label: try label.value,
            hint: try hint.value,
            isFromSixteen: try isFromSixteen.value,
            options: try options.value
        )
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("slot", slot.rawValue)
        writer.field("label", label)
        writer.field("hint", ifPresent: hint)
        writer.field("fromSixteen", isFromSixteen)
        writer.array("options") { for option in options { option.write(to: &$0) } }
    }
}

extension PrintedChoice.Option: FieldCodable {
    /// Reads `{"code":"work","text":{"kk":…,"ru":…},"chosen":false}`.
    public init(fields: FieldReader) throws(FieldRefusal) {
        let code = fields.text("code", 1...PrintedForm.longestText)
        let text = fields.object("text", BilingualText.init(fields:))
        let isChosen = fields.bool("chosen")
        try fields.finish()
        self.init(code: try code.value, text: try text.value, isChosen: try isChosen.value)
    }

    /// Writes what `init(fields:)` reads.
    public func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("code", code)
            $0.field("text", text)
            $0.field("chosen", isChosen)
        }
    }
}
