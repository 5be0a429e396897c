import Contracts
import MessageBus
import ServiceKit

extension CallParameters {
    /// The complaint for which a service asks.
    func complaint() throws -> RegistrationNumber {
        guard let number = RegistrationNumber(rawValue: try text("complaint")) else {
            throw BusError.invalidParameter("complaint")
        }
        return number
    }

    /// Refuses a principal that is not a service.
    func requireService() throws {
        guard case .service = try principal() else { throw Problem.forbidden }
    }
}
