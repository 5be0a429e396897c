import Contracts
import Directory
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

    /// The body that ordered the case. A call kept from before it was named gives nothing: the fetching fails visibly and is ordered again.
    func orderingBody() throws -> BodyID {
        guard let body = (try? text("body")).flatMap(BodyID.init(rawValue:)) else { throw Problem.forbidden }
        return body
    }

    /// Refuses a principal that is not a service.
    func requireService() throws {
        guard case .service = try principal() else { throw Problem.forbidden }
    }
}
