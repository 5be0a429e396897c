import Journal
import MessageBus

/// What the bus thread hands to the writing thread because of other services.
enum FollowingWork: Sendable {
    /// Events of a followed log.
    case events(FollowedDelivery)
    /// The answer to a call of ours.
    case answer(OutgoingCall, CallResult)
    /// What somebody wants done with a parked event.
    case decide(ParkedKey, ParkedProposal, BusReply)
    /// What two people want: the proposal, and its confirmation by another person.
    case resume(Resumption, confirmation: Resumption, BusReply)
}

/// Events of a followed log on their way to the writer.
struct FollowedDelivery: Sendable {
    let service: FollowedService
    /// Counts how often the log was read anew from the stored position. After a failure, what comes of the same reading is left out.
    let reading: Int
    /// The position after which these events come.
    let after: Int64
    let batch: FollowedBatch
}

/// What the writing thread tells about it when the transaction is over.
enum FollowingNews: Sendable {
    /// Everything up to a position is stored.
    case stored(source: String, epoch: String, through: Int64)
    /// Everything up to a position is stored; the event after it failed and is to be read again after a pause (milliseconds).
    case again(source: String, through: Int64?, pause: Int, error: String)
    /// The position does not fit the log: an operator must look.
    case stopped(source: String, FollowFailure)
    /// The answer to a call is recorded, and the call is gone.
    case finished(service: String, request: String)
    /// The answer to a call could not be recorded; the call is to be made again.
    case unfinished(service: String, request: String, error: String)
    /// The position was moved by two people: the log is followed from there.
    case resumed(Resumption)
    /// Events were parked or decided about.
    case parkedChanged
}
