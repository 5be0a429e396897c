import CivilTime
import Contracts
import StrictJSON

extension Slot {
    /// Writes the slot for programs: `starts`, `ends`, `room`, `videoLink`, `chair`, `secretary`, `interpreters`.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("starts", starts.rfc3339)
            writer.field("ends", ends.rfc3339)
            writer.field("room", ifPresent: room?.rawValue)
            writer.field("videoLink", ifPresent: videoLink?.rawValue)
            writer.field("chair", chair.rawValue)
            writer.field("secretary", secretary.rawValue)
            writer.array("interpreters") { writer in
                for interpreter in interpreters {
                    writer.object { writer in
                        writer.field("language", interpreter.language.code)
                        writer.field("person", interpreter.person.rawValue)
                    }
                }
            }
        }
    }
}

extension SlotDay {
    /// Writes the day for programs and for people: its slots, or `because`, `rule` (of law only) and `text` in three languages.
    public func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("day", day.iso)
            writer.array("slots") { writer in for slot in slots { slot.write(to: &writer) } }
            if let refusal {
                writer.object("refusal") { writer in
                    writer.field("because", refusal.code)
                    writer.field("rule", ifPresent: refusal.rule?.rawValue)
                    writer.field("text", refusal.text)
                }
            }
        }
    }
}
