import Contracts
import Directory
import MessageBus
import ServiceKit

extension CallParameters {
    /// Refuses a principal that is not the adapter of this system: it speaks for nobody but itself.
    func requireAdapter(of system: ExternalSystem) throws {
        guard case .adapter(system) = try principal() else { throw Problem.forbidden }
    }
}
