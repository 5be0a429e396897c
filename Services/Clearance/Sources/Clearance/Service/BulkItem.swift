import Contracts

/// One of many commands given at once.
public struct BulkItem: Sendable {
    /// What is to be done.
    enum Order: Sendable {
        /// A command, only if the request is still at the version where one is given.
        case command(ClearanceCommand, on: ClearanceRequestID, version: Int?)
        /// It was found unfit before it came to the writing thread.
        case unfit(Problem)
    }

    /// The request as it was named.
    let id: String
    /// What is to be done.
    let order: Order
}
