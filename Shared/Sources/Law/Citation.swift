/// What a rule says and where, for people: the article in clear and a short wording of our own. Kazakh follows the words of the order
/// where the order speaks.
public struct Citation: Hashable, Sendable, Codable {
    /// The rule.
    public let id: RuleID
    /// The place in the law, such as "Order No. 259, paragraph 15, second sub-paragraph"; for a choice of our own it says so.
    public let article: Text3
    /// What it says, shortly.
    public let text: Text3
}
