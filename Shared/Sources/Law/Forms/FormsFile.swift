/// The shape of `law/forms.json`.
struct FormsFile: Decodable {
    struct Form: Decodable {
        let id: FormID
        let medium: FormMedium
        let copies: Int
        let elements: [Element]
    }

    struct Ground: Decodable {
        let ground: RefusalGround
        let kk: String
    }

    /// Every member an element of any kind may have; ``FormTemplate`` takes those of its kind and refuses what lacks.
    struct Element: Decodable {
        enum Kind: String, Decodable { case gap, line, list, choice, table }

        let kind: Kind
        let style: PrintedLine.Style?
        let kk: String?
        let ru: String?
        let raw: String?
        let slot: FormSlot?
        let between: String?
        let end: String?
        let printed: Int?
        let hintKk: String?
        let hintRu: String?
        let fromSixteen: Bool?
        let options: [Option]?
        let columns: [Column]?
    }

    struct Option: Decodable {
        let code: String
        let kk: String
        let ru: String
        /// The source's own spelling where spaces or a misprint of its extraction were taken out; kept for checking.
        let rawKk: String?
        let rawRu: String?
    }

    struct Column: Decodable {
        let name: String
        let kk: String
        let ru: String
    }

    let forms: [Form]
    let grounds: [Ground]
}
