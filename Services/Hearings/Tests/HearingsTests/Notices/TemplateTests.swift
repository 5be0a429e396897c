import Law
import StrictJSON
import Testing

@testable import Hearings

@Suite struct `Templates of notices` {
    private func fault(_ load: () throws(TemplateFault) -> Void) -> TemplateFault? {
        do throws(TemplateFault) {
            try load()
            return nil
        } catch {
            return error
        }
    }

    /// The shortest template of a reminder that is taken, with one paragraph more.
    private func reminder(_ kk: String, _ ru: String, _ en: String, onlyWith: NoticeField? = nil) -> TemplateFault? {
        let all = NoticeKind.reminder.required.sorted().map { "{\($0.rawValue)}" }.joined(separator: " ")
        return fault { () throws(TemplateFault) in
            _ = try NoticeTemplate(
                .reminder,
                title: Text3(kk: "а", ru: "б", en: "c"),
                paragraphs: [
                    .init(Text3(kk: all, ru: all, en: all)), .init(Text3(kk: kk, ru: ru, en: en), onlyWith: onlyWith),
                ]
            )
        }
    }

    @Test func `the standard wording is complete and the same in three languages`() throws {
        let standard = try NoticeTemplates.standard()
        for kind in NoticeKind.allCases {
            let template = standard[kind]
            #expect(template.kind == kind)
            let sets = Language.allCases.map { language in
                template.parts.map { part in part.patterns[language].map { $0.fields.sorted() } ?? [] }
            }
            #expect(sets[0] == sets[1] && sets[1] == sets[2])
            let said = Set(sets[0].flatMap { $0 })
            #expect(said == kind.required.union(kind.optional), "\(kind)")
        }
    }

    @Test func `fields that differ between the languages are refused`() {
        #expect(reminder("{day}", "{day}", "{day}") == nil)
        #expect(reminder("{day}", "{time}", "{day}") == .fieldsDiffer(.reminder, paragraph: 1, [.day, .time]))
        #expect(reminder("{day} {day}", "{day}", "{day}") == nil, "a language may name a value twice")
        #expect(reminder("күні", "дата", "{day}") == .fieldsDiffer(.reminder, paragraph: 1, [.day]))
    }

    @Test func `unknown, foreign, stray, blank and unguarded pieces are refused`() {
        #expect(reminder("{dya}", "{day}", "{day}") == .unknownField(.reminder, paragraph: 1, "dya"))
        #expect(reminder("{grounds}", "{grounds}", "{grounds}") == .foreignField(.reminder, paragraph: 1, .grounds))
        for stray in ["{day", "day}", "{}", "}{", "{{day}}"] {
            let fault = reminder(stray, "a", "a")
            #expect(
                fault == .strayBrace(.reminder, paragraph: 1)
                    || fault.map { if case .unknownField = $0 { true } else { false } } == true
            )
        }
        #expect(reminder("a", " \n", "a") == .blank(.reminder, paragraph: 1))
        #expect(reminder("{joining}", "{joining}", "{joining}") == .unguarded(.reminder, paragraph: 1, .joining))
        #expect(reminder("{joining}", "{joining}", "{joining}", onlyWith: .joining) == nil)
        #expect(reminder("a", "a", "a", onlyWith: .day) == .needlessCondition(.reminder, paragraph: 1, .day))
    }

    @Test(arguments: NoticeKind.allCases)
    func `rulebook 6.2: a template that leaves out something it must say is refused`(kind: NoticeKind) {
        for left in kind.required {
            let rest = kind.required.subtracting([left]).sorted().map { "{\($0.rawValue)}" }.joined(separator: " ") + "."
            let fault = fault { () throws(TemplateFault) in
                _ = try NoticeTemplate(
                    kind,
                    title: Text3(kk: "а", ru: "б", en: "c"),
                    paragraphs: [.init(Text3(kk: rest, ru: rest, en: rest))]
                )
            }
            #expect(fault == .notSaid(kind, left))
        }
    }

    private func json(_ kinds: [NoticeKind], extra: String = "") -> [UInt8] {
        let entries = kinds.map { kind in
            let all = kind.required.sorted().map { "{\($0.rawValue)}" }.joined(separator: " ")
            return #"{"kind":"\#(kind.rawValue)","title":{"kk":"а","ru":"б","en":"c"},"#
                + #""paragraphs":[{"text":{"kk":"\#(all)","ru":"\#(all)","en":"\#(all)"}\#(extra)}]}"#
        }
        return Array("[\(entries.joined(separator: ","))]".utf8)
    }

    @Test func `a body's own wording is taken whole or not at all`() {
        func load(_ bytes: [UInt8]) -> TemplateFault? {
            fault { () throws(TemplateFault) in _ = try NoticeTemplates(json: bytes) }
        }
        #expect(load(json(NoticeKind.allCases)) == nil)
        #expect(load(json([.hearing, .reminder, .postponement])) == .missing(.cancellation))
        #expect(load(json(NoticeKind.allCases + [.reminder])) == .repeated(.reminder))
        #expect(
            load(json(NoticeKind.allCases, extra: #","onlywith":"day""#)).map { if case .unreadable = $0 { true } else { false } }
                == true
        )
        #expect(load(Array("[]".utf8)) == .missing(.hearing))
        #expect(load(Array("[".utf8)).map { if case .unreadable = $0 { true } else { false } } == true)
    }
}
