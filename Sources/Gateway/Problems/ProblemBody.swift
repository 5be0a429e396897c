import Contracts
import Law
import StrictJSON

/// Writes a problem as `application/problem+json` (RFC 9457) in one language: the only place that does.
enum ProblemBody {
    /// The media type.
    static let mediaType = "application/problem+json"

    /// The document.
    static func bytes(_ refusal: Refusal, in language: Language, rules: RuleBook, traceID: String) -> [UInt8] {
        let problem = refusal.problem
        var writer = JSONWriter(reserving: 1024)
        writer.object { writer in
            writer.field("type", "urn:shagym:problem:" + ProblemTitle.hyphenated(problem.code))
            writer.field("title", ProblemTitle.find(problem.code)?.title[language] ?? problem.detail[language])
            writer.field("status", refusal.status.rawValue)
            writer.field("detail", problem.detail[language])
            if let rule = problem.rule {
                writer.field("rule", rule.rawValue)
                writer.field("ruleText", rules[rule].text[language])
            }
            if let day = problem.lastLawfulDay { writer.field("lastLawfulDay", day.iso) }
            if !problem.options.isEmpty {
                writer.array("options") { writer in
                    for option in problem.options {
                        writer.object { writer in
                            writer.field("command", option.command)
                            writer.field("text", option.text[language])
                            writer.field("until", ifPresent: option.until)
                        }
                    }
                }
            }
            if !problem.fields.isEmpty {
                writer.array("errors") { writer in
                    for field in problem.fields {
                        writer.object { writer in
                            writer.field("pointer", field.pointer)
                            writer.field("reason", field.reason)
                            writer.field("detail", field.text[language])
                        }
                    }
                }
            }
            writer.field("traceId", traceID)
        }
        return writer.take()
    }
}
