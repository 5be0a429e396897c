import Contracts
import Law

extension NoticeText {
    /// What stands between the notice in Kazakh and in Russian in the document that is served.
    private static let between = "\n* * *\n\n"

    /// The notice as it is served: one document in Kazakh and Russian.
    var served: [UInt8] { Array((text(.kk) + Self.between + text(.ru)).utf8) }

    /// Reads ``served`` back, so that what is printed is what was served; the English is left empty.
    /// - Returns: nil for anything else, such as a notice of the officer's own.
    init?(served bytes: [UInt8], kind: NoticeKind) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let versions = text.split(separator: Self.between, omittingEmptySubsequences: false)
        guard versions.count == 2, let kk = Self.parts(versions[0], .kk), let ru = Self.parts(versions[1], .ru),
            kk.count == ru.count, let first = kk.first, let second = ru.first
        else { return nil }
        self.kind = kind
        title = Text3(kk: first, ru: second, en: "")
        paragraphs = zip(kk, ru).dropFirst().map { Text3(kk: $0, ru: $1, en: "") }
    }

    /// Title and paragraphs of one language without the mark at the end.
    private static func parts(_ version: Substring, _ language: Language) -> [String]? {
        let parts = version.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 2, parts.last == mark[language] + "\n" else { return nil }
        return parts.dropLast()
    }

    /// The notice as a paper, with a line for whoever gives it and one for whoever gets it: the second copy is the proof.
    func paper(signer: String?, applicant: String) -> Paper {
        Paper(
            .hearingNotice,
            title: title,
            blocks: paragraphs.map(Paper.Block.paragraph) + [
                .signature(Text3(kk: "Қолы", ru: "Подпись", en: "Signature"), name: signer),
                .signature(
                    Text3(
                        kk: "Хабарламаны алдым (күні, қолы)",
                        ru: "Уведомление получено (дата, подпись)",
                        en: "Notice received (date, signature)"
                    ),
                    name: applicant
                ),
            ]
        )
    }
}
