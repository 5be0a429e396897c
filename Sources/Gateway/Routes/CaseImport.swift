import Contracts
import HTTPServer
import Law
import StrictJSON

/// Many cases at once, from an export of another system: a JSON array, or CSV whose columns are members of a case. Each case is
/// taken or refused by itself; the answer has a result for each, in their order.
enum CaseImport {
    /// The most cases of one import. They are registered in one transaction, and an export is cut into parts easily.
    static let mostCases = 500

    private static let call = ServiceMethod(HearingsInterface.Method.importCases)

    /// Takes the list.
    static func take(_ exchange: Exchange) {
        guard let request = exchange.requestID(), let dryRun = exchange.dryRunParameter() else { return }
        let cases: [UInt8]?
        switch MediaType.isCSV(exchange.request.headers["content-type"] ?? "") {
        case true: cases = fromCSV(exchange)
        case false: cases = fromJSON(exchange)
        }
        guard let cases else { return }
        var writer = JSONWriter(reserving: cases.count + 512)
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("cases", raw: cases)
            if dryRun { writer.field("dryRun", true) }
        }
        exchange.ask(call, writer.take()) { $0.answerResults($1) }
    }

    private static func fromJSON(_ exchange: Exchange) -> [UInt8]? {
        do throws(JSONError) {
            guard case .array(let cases) = try JSONValue(parsing: exchange.request.body) else {
                exchange.refuse(.field("", "format", FieldWords.listOfObjects(mostCases)))
                return nil
            }
            guard (1...mostCases).contains(cases.count), cases.allSatisfy({ $0.kind == .object }) else {
                exchange.refuse(.field("", "format", FieldWords.listOfObjects(mostCases)))
                return nil
            }
            return exchange.request.body
        } catch {
            exchange.refuse(.json(error))
            return nil
        }
    }

    private static func fromCSV(_ exchange: Exchange) -> [UInt8]? {
        do throws(CSVError) {
            let objects = CSVObjects(try CSVTable(exchange.request.body, mostRecords: mostCases))
            guard objects.faults.isEmpty else {
                exchange.refuse(.fields(objects.faults.prefix(100).map(\.field)))
                return nil
            }
            return JSONValue.array(objects.objects).jsonBytes
        } catch {
            exchange.refuse(.csv(error))
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
