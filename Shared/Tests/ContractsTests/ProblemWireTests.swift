import CivilTime
import Law
import Testing

@testable import Contracts

@Suite struct `A problem on the bus` {
    private static let words = Text3(kk: "Мерзім өтті \"қ\"", ru: "Срок прошёл", en: "Too late\n")

    @Test(arguments: Problem.Kind.allCases) func `comes back as it was sent, whatever its kind`(kind: Problem.Kind) {
        let problem = Problem(
            kind, code: "deadline-passed", rule: .dl18, detail: Self.words,
            options: [.init(command: "forward", text: Self.words, until: "2026-07-08T18:30:00+05:00")],
            fields: [.init(pointer: "/demands/0", reason: "tooLong", text: Self.words)], lastLawfulDay: Day(iso: "2026-07-08"),
            retryAfterSeconds: 3)
        #expect(Problem(wire: problem.wireBytes()) == problem)
        #expect((400...503).contains(kind.status))
    }

    @Test func `without anything but words it comes back too`() {
        #expect(Problem(wire: Problem.notFound.wireBytes()) == Problem.notFound)
    }

    @Test(arguments: ["", "[]", "{}", #"{"kind":"odd","code":"x","detail":{"kk":"","ru":"","en":""}}"#, #"{"kind":"conflict","code":"x","detail":"y"}"#])
    func `anything else is no problem`(text: String) {
        #expect(Problem(wire: Array(text.utf8)) == nil)
    }

    @Test func `the same words are given for what is not there and for what is not yours`() {
        #expect(Problem.notFound.kind == .notFound && Problem.notFound.rule == nil && Problem.notFound.options.isEmpty)
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar"]) func `base 64 goes there and back`(text: String) {
        #expect(Base64.decode(Base64.text(Array(text.utf8)).utf8) == Array(text.utf8))
    }
}
