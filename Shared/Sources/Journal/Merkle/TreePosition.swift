/// Where the table `tree` keeps an inner node of the Merkle tree.
///
/// Leaves are kept with their events. Inner nodes are kept only from height 4 up (subtrees of 16 leaves and more), so that an event costs an eighth of a
/// row on average; lower ones are hashed again from at most 16 leaves when a proof needs them. Nodes are numbered from 0 in the order in which they
/// are completed, so the table only ever grows at its end.
enum TreePosition {
    /// The lowest height that is kept.
    static let lowestHeight = 4

    /// The number of the node at this height (at least ``lowestHeight``) and index among the nodes of its height.
    static func of(height: Int, index: Int64) -> Int64 {
        let above = height - lowestHeight
        let lastGroup = (index + 1) << above - 1
        return count(groups: lastGroup) + Int64(above)
    }

    /// How many nodes a tree of `size` leaves keeps.
    static func count(size: Int64) -> Int64 { count(groups: size >> lowestHeight) }

    /// The greatest number of leaves, up to `size`, that makes whole groups of 16.
    static func groupStart(before size: Int64) -> Int64 { size & ~(1 << lowestHeight - 1) }

    /// `groups` complete subtrees of 16 leaves make a node each, and one more for each pair merged above them.
    private static func count(groups: Int64) -> Int64 { 2 * groups - Int64(groups.nonzeroBitCount) }
}
