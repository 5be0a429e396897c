/// That a matter has changed, and who may know it. What the change was, nobody is told here.
struct Change: Sendable, Equatable {
    /// The matter's number.
    let id: String
    /// The version it has now.
    let version: Int64
    /// The place of its newest event in the service's log.
    let sequence: Int64
    /// Those who may see it, in the service's own words.
    let viewers: Set<String>

    /// Whether somebody who is all of these viewers may know: as one who may see the matter, or as one who asked for it alone.
    func concerns(_ viewers: Set<String>) -> Bool { viewers.contains(id) || !viewers.isDisjoint(with: self.viewers) }
}

/// How far a client has heard a service's changes.
struct ChangePosition: Sendable, Equatable {
    private static let epochLetters = 8

    /// The beginning of the log's epoch: enough to see that it is another one.
    let epoch: String
    /// Everything up to here was heard.
    let sequence: Int64

    init(epoch: String, sequence: Int64) {
        self.epoch = String(epoch.prefix(Self.epochLetters))
        self.sequence = sequence
    }

    /// Reads what ``text`` wrote; nil for anything else.
    init?(_ text: Substring) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= Self.epochLetters, let sequence = Int64(parts[1]), sequence >= 0 else {
            return nil
        }
        epoch = String(parts[0])
        self.sequence = sequence
    }

    /// For the `id` of an event.
    var text: String { "\(epoch).\(sequence)" }

    /// The `id` of an event: the positions in the order of the services, `-` where none is known.
    static func text(_ positions: [ChangePosition?]) -> String { positions.map { $0?.text ?? "-" }.joined(separator: "_") }

    /// Reads a `Last-Event-ID`; what cannot be read is no position.
    static func read(_ text: String) -> [ChangePosition?] {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == ServiceName.allCases.count else { return [] }
        return parts.map(ChangePosition.init)
    }
}
