import Contracts
import HTTPServer
import StrictJSON

extension Exchange {
    /// The objects of a list, as JSON: from a JSON array, or from CSV whose columns are members of an object. When the list cannot be read as
    /// a whole, the client has been answered.
    func listedObjects(most: Int) -> [UInt8]? {
        switch MediaType.isCSV(request.headers["content-type"] ?? "") {
        case true: objectsFromCSV(most: most)
        case false: objectsFromJSON(most: most)
        }
    }

    private func objectsFromJSON(most: Int) -> [UInt8]? {
        do throws(JSONError) {
            guard case .array(let items) = try JSONValue(parsing: request.body) else {
                refuse(.field("", "format", FieldWords.listOfObjects(most)))
                return nil
            }
            guard (1...most).contains(items.count), items.allSatisfy({ $0.kind == .object }) else {
                refuse(.field("", "format", FieldWords.listOfObjects(most)))
                return nil
            }
            return request.body
        } catch {
            refuse(.json(error))
            return nil
        }
    }

    private func objectsFromCSV(most: Int) -> [UInt8]? {
        do throws(CSVError) {
            let objects = CSVObjects(try CSVTable(request.body, mostRecords: most))
            guard objects.faults.isEmpty else {
                refuse(.fields(objects.faults.prefix(100).map(\.field)))
                return nil
            }
            return JSONValue.array(objects.objects).jsonBytes
        } catch {
            refuse(.csv(error))
            return nil
        }
    }
}

extension CSVObjects.Fault {
    /// The fault as a field of the request; the pointer names line and column.
    var field: Problem.Field {
        Problem.Field(
            pointer: "/\(line)/\(column.replacing("~", with: "~0").replacing("/", with: "~1"))",
            reason: kind == nil ? "unknown" : "format",
            text: kind.map(FieldWords.cell) ?? FieldWords.column
        )
    }
}
