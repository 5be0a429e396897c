import CivilTime
import Journal
import Law
import Synchronization
import TestSupport
import Testing

@testable import MessageBus
@testable import ServiceKit

/// The writing side alone: what it does with deliveries that a sound reader would not hand over.
@Suite struct `Events handed to the writing thread` {
    private final class Told: Sendable {
        let news = Mutex<[FollowingNews]>([])
    }

    private let folder: TemporaryFolder
    private let journal: Journal
    private let writes: FollowingWrites<TinyWriting>
    private let told = Told()

    init() throws {
        folder = try TemporaryFolder()
        journal = try Journal(
            at: folder.path + "/right",
            name: "right",
            source: "/right",
            migrations: TinyService(name: "right").migrations
        ) { Entropy.bytes(16) }
        let told = told
        writes = FollowingWrites(
            journal: journal,
            handler: TinyWriting(Behaviour(), try RunningService.surroundings(part: "right", law: .recommended).calendar),
            surroundings: try RunningService.surroundings(part: "right", law: .recommended)
        ) { news in told.news.withLock { $0 += news } }
    }

    /// Events 1, 2 … as a followed log sends them.
    private func batch(_ sequences: [Int64], epoch: String = "e1") throws -> FollowedBatch {
        let events = sequences.map { sequence in
            let digits = String(repeating: "0", count: 19) + String(sequence)
            return
                #"{"id":"r\#(sequence)","type":"\#(TinyService.noted)","sequence":"\#(digits)","data":{"text":"n\#(sequence)"}}"#
        }
        let last = sequences.last ?? 0
        let text = #"{"epoch":"\#(epoch)","events":[\#(events.joined(separator: ","))],"next":\#(last),"head":\#(last)}"#
        return try #require(FollowedBatch(Array(text.utf8)))
    }

    private func take(_ sequences: [Int64], after: Int64, types: [String]?, epoch: String = "e1", reading: Int = 0) throws
        -> String
    {
        told.news.withLock { $0 = [] }
        let delivery = FollowedDelivery(
            service: FollowedService("left", types: types),
            reading: reading,
            after: after,
            batch: try batch(sequences, epoch: epoch)
        )
        #expect(writes.carryOut([.events(delivery)]))
        return told.news.withLock { news in
            news.map { one in
                switch one {
                case .stored(_, _, let position): "stored \(position)"
                case .stopped(_, .gap(_, let offset, let found)): "gap after \(offset): \(found)"
                case .stopped(_, .epochChanged(_, let known, let found)): "epoch \(known), not \(found)"
                default: "\(one)"
                }
            }.joined(separator: "; ")
        }
    }

    private var head: Int64 { journal.head.size }

    @Test func `what was taken before has no effects again, and what follows it has`() throws {
        #expect(try take([1, 2], after: 0, types: nil) == "stored 2")
        #expect(try take([1, 2], after: 0, types: nil) == "stored 2")
        #expect(head == 2)
        #expect(try take([1, 2, 3], after: 0, types: nil) == "stored 3")
        #expect(head == 3)
    }

    @Test func `of a whole log every event must be the next one; a gap stops, and what came before it stays`() throws {
        #expect(try take([1, 2, 4], after: 0, types: nil) == "gap after 2: 4")
        #expect(head == 2)
        #expect(try take([1, 2, 4], after: 0, types: nil) == "", "the same reading goes on with nothing")
    }

    @Test func `of some types events may be passed over, but not the place where the reading began`() throws {
        #expect(try take([3, 7], after: 0, types: ["a"]) == "stored 7")
        #expect(try take([9], after: 8, types: ["a"]) == "gap after 7: 9")
        #expect(head == 2)
    }

    @Test func `another epoch stops, whatever its numbers`() throws {
        #expect(try take([1], after: 0, types: nil) == "stored 1")
        #expect(try take([1], after: 0, types: nil, epoch: "e2", reading: 1) == "epoch e1, not e2")
        #expect(try take([2], after: 1, types: nil, epoch: "e2", reading: 2) == "epoch e1, not e2")
        #expect(head == 1)
    }
}
