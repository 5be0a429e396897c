import CivilTime
import Law
import StrictJSON

/// Writes a deadline with its proof, for programs and for people.
enum DeadlineAnswer {
    /// The whole answer: `deadline` as an outside program can re-check it, and the same in words.
    static func bytes(_ deadline: Deadline, rules: RuleBook, in language: Language) -> [UInt8] {
        var writer = JSONWriter(reserving: 8192)
        writer.object { writer in
            writer.field("deadline", deadline)
            writeWords(deadline, rules: rules, in: language, to: &writer)
        }
        return writer.take()
    }

    /// Members with the words about a deadline.
    static func writeWords(_ deadline: Deadline, rules: RuleBook, in language: Language, to writer: inout JSONWriter) {
        let citation = rules[deadline.rule.id]
        writer.field("title", deadline.rule.title[language])
        writer.field("article", citation.article[language])
        writer.field("ruleText", citation.text[language])
        writer.array("explanation") { writer in
            for line in deadline.explain(language) { writer.string(line) }
        }
        writer.array("warnings") { writer in
            for warning in deadline.edition.warnings {
                writer.object { writer in
                    writer.field("code", warning.rawValue)
                    writer.field("text", warning.text[language])
                }
            }
        }
    }

    /// Members with the end of a deadline.
    static func writeDue(_ deadline: Deadline, to writer: inout JSONWriter) {
        writer.field("effectiveDay", deadline.start.effectiveDay.iso)
        writer.field("day", deadline.due.day.iso)
        writer.field("closing", deadline.due.closing.rfc3339)
        writer.field("bound", deadline.due.bound.rawValue)
    }
}
