/// A number as a report shows it.
public enum ShownCount: Hashable, Sendable {
    /// The number itself.
    case exact(Int)
    /// Smaller than the smallest group that is counted out.
    case fewerThan(Int)
    /// Large enough, but kept back so that a small one cannot be computed from the total.
    case withheld
}

/// Counts of groups with small ones suppressed. The total is known to the reader, so that a single suppressed group could be computed from
/// it; further groups are withheld until nothing more is learnt of a small one than that it is small.
public struct SafeCounts: Hashable, Sendable {
    /// The total of all groups.
    public let total: ShownCount
    /// One for each group, in the order given; nil where no division can be shown without showing a small group.
    public let groups: [ShownCount]?

    /// - Parameters:
    ///   - counts: the members of each group.
    ///   - smallest: the smallest group that is counted out.
    public init(_ counts: [Int], smallest: Int) {
        let sum = counts.reduce(0, +)
        guard sum >= smallest else {
            // Every group is small then, and so is their sum.
            total = .fewerThan(smallest)
            groups = counts.map { _ in .fewerThan(smallest) }
            return
        }
        total = .exact(sum)
        var withheld: Set<Int> = []
        while !Self.isSafe(counts, smallest, withheld) {
            // The smallest of those still shown, so that the least is lost; of equal ones the last.
            let shown = counts.indices.filter { counts[$0] >= smallest && !withheld.contains($0) }
            guard let next = shown.min(by: { (counts[$0], -$0) < (counts[$1], -$1) }) else {
                groups = nil
                return
            }
            withheld.insert(next)
        }
        groups = counts.indices.map { index in
            counts[index] < smallest ? .fewerThan(smallest) : withheld.contains(index) ? .withheld : .exact(counts[index])
        }
    }

    /// Whether each small group may, for all the reader can compute, have any size from nothing to just below the smallest group.
    private static func isSafe(_ counts: [Int], _ smallest: Int, _ withheld: Set<Int>) -> Bool {
        let small = counts.filter { $0 < smallest }
        guard !small.isEmpty else { return true }
        let hidden = small.reduce(0, +) + withheld.reduce(0) { $0 + counts[$1] }
        // A withheld group is known to be large; how large is not.
        let least = hidden - smallest * withheld.count
        let most = withheld.isEmpty ? hidden - (small.count - 1) * (smallest - 1) : 0
        return least >= smallest - 1 && most <= 0
    }
}
