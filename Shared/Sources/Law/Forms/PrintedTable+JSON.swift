import StrictJSON

extension PrintedTable {
    /// Reads `"slot":…,"label"?:{…},"hint"?:{…},"fromSixteen":…,"columns":[…],"rows":[{"cells":[…]}]` of an element; a row has as many
    /// cells as there are columns.
    init(fields: FieldReader) throws(FieldRefusal) {
        let slot = fields.choice("slot", of: FormSlot.self)
        let label = fields.optional.object("label", BilingualText.init(fields:))
        let hint = fields.optional.object("hint", BilingualText.init(fields:))
        let isFromSixteen = fields.bool("fromSixteen")
        let columns = fields.list("columns", 1...PrintedForm.longestList, BilingualText.init(fields:))
        let width = columns.valueIfGood?.count ?? 1
        let rows = fields.list("rows", 0...PrintedForm.longestList) { row throws(FieldRefusal) in
            try row.texts("cells", width...width, each: 0...PrintedForm.longestText).value
        }
        try fields.finish()
        self.init(
            slot: try slot.value,
            label: try label.value,
            hint: try hint.value,
            isFromSixteen: try isFromSixteen.value,
            columns: try columns.value,
            rows: try rows.value
        )
    }

    func writeMembers(to writer: inout JSONWriter) {
        writer.field("slot", slot.rawValue)
        writer.field("label", ifPresent: label)
        writer.field("hint", ifPresent: hint)
        writer.field("fromSixteen", isFromSixteen)
        writer.array("columns") { for column in columns { column.write(to: &$0) } }
        writer.array("rows") { writer in
            for row in rows {
                writer.object { $0.array("cells") { for cell in row { $0.string(cell) } } }
            }
        }
    }
}
