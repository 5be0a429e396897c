import Contracts
import Directory
import MessageBus
import ServiceKit
import StrictJSON

extension CallParameters {
    /// Refuses a principal that is not a service.
    func requireService() throws {
        guard case .service = try principal() else { throw Problem.forbidden }
    }

    /// The case that `OpenForCase` tells of.
    func caseOpening() throws -> CaseOpening {
        try requireService()
        guard let source = CaseOpening.Source(rawValue: try text("source")) else { throw BusError.invalidParameter("source") }
        return CaseOpening(
            exitCase: try decoded(ExitCase.self, "case"),
            holder: try decoded(SecretHolder.self, "holder"),
            source: source
        )
    }

    /// The end that `EndCase` tells of.
    func caseEnding() throws -> CaseEnding {
        try requireService()
        guard let number = CaseNumber(rawValue: try text("case")) else { throw BusError.invalidParameter("case") }
        guard let person = IIN(rawValue: try text("iin")) else { throw BusError.invalidParameter("iin") }
        guard let end = CaseEnding.End(rawValue: try text("end")) else { throw BusError.invalidParameter("end") }
        return CaseEnding(exitCase: number, person: person, end: end)
    }

    private func decoded<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        let value = try value(name)
        do { return try StrictJSONDecoder().decode(type, from: value) } catch { throw BusError.invalidParameter(name) }
    }
}
