/// Rows of text set in columns.
enum Columns {
    /// Pads every column but the last to its widest cell, with two spaces between columns. Cells hold no control characters.
    static func aligned(_ rows: [[String]]) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if row[(column + 1)...].contains(where: { !$0.isEmpty }) { line += padding(widths[column] - cell.count + 2) }
            }
            return line
        }
    }

    /// `text` with spaces before it, `width` characters in all.
    static func right(_ text: String, _ width: Int) -> String { padding(width - text.count) + text }

    /// `text` with spaces after it, `width` characters in all.
    static func left(_ text: String, _ width: Int) -> String { text + padding(width - text.count) }

    private static func padding(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
