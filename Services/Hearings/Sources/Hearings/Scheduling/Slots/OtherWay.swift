/// Another way to hold a hearing, with the first slot for it.
public struct OtherWay: Hashable, Sendable {
    /// The way.
    public let way: HearingWay
    /// Its first slot.
    public let slot: Slot
}
