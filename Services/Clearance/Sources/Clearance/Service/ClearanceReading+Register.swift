import Contracts
import Directory
import MessageBus
import ServiceKit
import StrictJSON

/// The commands of the register.
enum RegisterCommandName: String, CaseIterable {
    case enterOrganisations
    case proposeAnnulment
    case approveAnnulment
}

extension ClearanceReading {
    func changeOrganisations(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        _ = try Caller(principal)
        let value = try parameters.value("command")
        let given = try GivenCommand(value, among: RegisterCommandName.allCases)
        let version = parameters.integer("version").map(Int.init)
        let command: ClearanceServiceCommand =
            switch given.name {
            case .enterOrganisations:
                .enter(try decode(EnterOrganisations.self, given.details), version: version, by: principal)
            case .proposeAnnulment:
                .correct(.propose(try decode(ProposeAnnulment.self, given.details)), version: version, by: principal)
            case .approveAnnulment:
                .correct(.approve(try decode(ApproveAnnulment.self, given.details)), version: version, by: principal)
            }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun") || value["dryRun"]?.asBool == true,
            command
        )
    }

    /// The most lines of one list.
    private static var mostLines: Int { 1_000 }

    /// A list of organisations and acts, each line read by itself.
    func importOrganisations(_ parameters: CallParameters) throws -> RoutedCall<ClearanceServiceCommand> {
        let principal = try parameters.principal()
        _ = try Caller(principal)
        guard let values = try parameters.value("lines").asArray, values.count <= Self.mostLines else {
            throw BusError.invalidParameter("lines")
        }
        return .write(
            request: try parameters.text("request"),
            rehearsal: parameters.flag("dryRun"),
            .importLines(values.map(line), by: principal)
        )
    }

    private func line(_ value: JSONValue) -> ImportedLine {
        do {
            try GivenCommand<RegisterCommandName>.checkTexts(value, at: [])
            return .line(try decode(FlatOrganisationLine.self, value).line())
        } catch let refusal as FieldRefusal {
            return .unreadable(Problem(refusal))
        } catch let problem as Problem {
            return .unreadable(problem)
        } catch {
            return .unreadable(.internalFault)
        }
    }
}
