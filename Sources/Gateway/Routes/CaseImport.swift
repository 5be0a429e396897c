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
        guard let cases = exchange.listedObjects(most: mostCases) else { return }
        var writer = JSONWriter(reserving: cases.count + 512)
        writer.object { writer in
            writer.field("request", request)
            writer.field("principal", raw: exchange.caller.json)
            writer.field("cases", raw: cases)
            if dryRun { writer.field("dryRun", true) }
        }
        exchange.ask(call, writer.take()) { $0.answerResults($1) }
    }
}
