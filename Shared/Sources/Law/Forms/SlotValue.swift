import CivilTime

/// What goes into a slot.
public enum SlotValue: Hashable, Sendable {
    /// Words; nothing but white space leaves the slot blank.
    case text(String)
    /// A day, in Kazakh words; a printed pattern of blanks is filled part by part.
    case day(Day)
    /// Nothing, on purpose: a dash is printed, so that nobody adds words later by hand.
    case nothing
    /// The entries of a numbered list; at least one.
    case list([[ListPart: String]])
    /// The code of a chosen option.
    case choice(String)
    /// Rows of a table, one text for each column.
    case rows([[String]])
}

/// A place within an entry of a numbered list.
public enum ListPart: String, CaseIterable, Hashable, Sendable, Codable {
    /// The entry's number, from 1; the printer knows it.
    case number
    /// Forms 6 and 7: the ground.
    case ground
    /// Forms 6 and 7: until when it holds, without «дейін».
    case until
    /// Form 5: the document.
    case document
}
