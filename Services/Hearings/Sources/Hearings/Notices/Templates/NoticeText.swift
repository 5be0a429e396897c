import Law

/// A notice ready to be printed or shown: plain text, to be escaped where it is shown.
public struct NoticeText: Hashable, Sendable {
    /// The kind.
    public let kind: NoticeKind
    /// The title.
    public let title: Text3
    /// The paragraphs in order.
    public let paragraphs: [Text3]

    /// What stands under every notice: the order has no form for it.
    public static let mark = Text3(
        kk: "Бұл құжат бұйрықта бекітілген нысан емес.",
        ru: "Этот документ не является формой, утверждённой приказом.",
        en: "This document is not a statutory form."
    )

    /// The notice in one language, its paragraphs apart by empty lines, with the ``mark`` at the end.
    public func text(_ language: Language) -> String {
        ([title[language]] + paragraphs.map { $0[language] } + [Self.mark[language]]).joined(separator: "\n\n") + "\n"
    }
}
