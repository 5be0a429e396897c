import StrictJSON

/// The records of a table as JSON objects.
struct CSVObjects {
    /// A cell or name that cannot be taken.
    struct Fault: Equatable {
        /// The line of its record, counted from 1.
        let line: Int
        /// The column's name.
        let column: String
        /// What the cell should have been; nil when it is the column's name that is wrong.
        let kind: CSVColumn.Kind?
    }

    /// The objects, in the order of the records.
    private(set) var objects: [JSONValue] = []
    /// Everything that cannot be taken.
    private(set) var faults: [Fault] = []

    /// Makes the objects.
    init(_ table: CSVTable) {
        let columns = table.names.map(CSVColumn.init)
        faults = zip(table.names, columns).filter { $1 == nil }.map { Fault(line: 1, column: $0.0, kind: nil) }
        let paths = columns.compactMap { $0?.path }
        // A member is either a value or has members of its own.
        for (name, column) in zip(table.names, columns) {
            guard let path = column?.path else { continue }
            let meets = paths.filter { $0.starts(with: path) }.count
            if meets > 1 { faults.append(Fault(line: 1, column: name, kind: nil)) }
        }
        guard faults.isEmpty else { return }
        for record in table.records {
            var object = JSONObject()
            for (index, cell) in record.cells.enumerated() where !cell.isEmpty {
                guard let column = columns[index] else { continue }
                guard let value = column.value(cell) else {
                    faults.append(Fault(line: record.line, column: table.names[index], kind: column.kind))
                    continue
                }
                Self.set(value, at: column.path[...], in: &object)
            }
            objects.append(.object(object))
        }
    }

    private static func set(_ value: JSONValue, at path: ArraySlice<String>, in object: inout JSONObject) {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            object[name] = value
            return
        }
        var inner = object[name]?.asObject ?? JSONObject()
        set(value, at: path.dropFirst(), in: &inner)
        object[name] = .object(inner)
    }
}
