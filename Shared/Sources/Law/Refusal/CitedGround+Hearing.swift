extension CitedGround {
    /// Whether the person could answer this ground after a notice that cited those: the same ground, for RG-10 also the same
    /// sub-paragraph of article 19-1. The words of a condition may still change.
    public func isAnswerable(after noticed: some Sequence<CitedGround>) -> Bool {
        noticed.contains { $0.ground == ground && $0.subParagraph == subParagraph }
    }
}
