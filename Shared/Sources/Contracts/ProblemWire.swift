import CivilTime
import Law
import StrictJSON

extension Problem {
    /// The parameters of the bus error `Refused`.
    public func wireBytes() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("kind", kind.rawValue)
            writer.field("code", code)
            writer.field("rule", ifPresent: rule?.rawValue)
            writer.field("detail", detail)
            if !options.isEmpty {
                writer.array("options") { writer in
                    for option in options {
                        writer.object { writer in
                            writer.field("command", option.command)
                            writer.field("text", option.text)
                            writer.field("until", ifPresent: option.until)
                        }
                    }
                }
            }
            if !fields.isEmpty {
                writer.array("fields") { writer in
                    for field in fields {
                        writer.object { writer in
                            writer.field("pointer", field.pointer)
                            writer.field("reason", field.reason)
                            writer.field("text", field.text)
                        }
                    }
                }
            }
            writer.field("lastLawfulDay", ifPresent: lastLawfulDay?.iso)
            writer.field("retryAfterSeconds", ifPresent: retryAfterSeconds.map(Int64.init))
        }
        return writer.take()
    }

    /// Reads what `wireBytes` wrote; nil when it is something else.
    public init?(wire bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes),
            let kind = value["kind"]?.asString.flatMap(Kind.init(rawValue:)),
            let code = value["code"]?.asString,
            let detail = value["detail"].flatMap(Text3.init(wire:))
        else { return nil }
        var options: [Option] = []
        for option in value["options"]?.asArray ?? [] {
            guard let command = option["command"]?.asString, let text = option["text"].flatMap(Text3.init(wire:)) else { return nil }
            options.append(Option(command: command, text: text, until: option["until"]?.asString))
        }
        var fields: [Field] = []
        for field in value["fields"]?.asArray ?? [] {
            guard let pointer = field["pointer"]?.asString, let reason = field["reason"]?.asString,
                let text = field["text"].flatMap(Text3.init(wire:))
            else { return nil }
            fields.append(Field(pointer: pointer, reason: reason, text: text))
        }
        self.init(
            kind, code: code, rule: value["rule"]?.asString.flatMap(RuleID.init(rawValue:)), detail: detail, options: options,
            fields: fields, lastLawfulDay: value["lastLawfulDay"]?.asString.flatMap(Day.init(iso:)),
            retryAfterSeconds: value["retryAfterSeconds"]?.asInteger.map(Int.init))
    }
}

extension JSONWriter {
    /// Words in three languages as an object.
    public mutating func field(_ name: String, _ text: Text3) {
        object(name) { writer in
            writer.field("kk", text.kk)
            writer.field("ru", text.ru)
            writer.field("en", text.en)
        }
    }
}

extension Text3 {
    init?(wire value: JSONValue) {
        guard let kk = value["kk"]?.asString, let ru = value["ru"]?.asString, let en = value["en"]?.asString else { return nil }
        self.init(kk: kk, ru: ru, en: en)
    }
}
