import Directory
import StrictJSON

extension LawRoutes {
    /// The bodies complaints are about and go to.
    static func bodies(_ exchange: Exchange) { exchange.answer(json: []) }
}
