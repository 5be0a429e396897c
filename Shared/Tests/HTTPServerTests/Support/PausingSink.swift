@testable import HTTPServer

/// A sink that pauses after each piece.
final class PausingSink: HTTPBodySink {
    var flow: HTTPBodyFlow?
    var taken: [UInt8] = []
    var pieces = 0
    var abandoned = 0
    var pauses = true

    func receive(_ piece: UnsafeRawBufferPointer) -> HTTPBodyDemand {
        taken += piece
        pieces += 1
        return pauses ? .pause : .more
    }

    func abandon() { abandoned += 1 }
}
