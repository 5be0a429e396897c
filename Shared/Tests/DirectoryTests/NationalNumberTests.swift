import Directory
import Testing

@Suite struct `IIN and BIN` {
    /// Weights written out, as an independent check of the rule.
    private func checkDigit(_ digits: [Int]) -> Int? {
        let rounds = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]]
        for weights in rounds {
            var sum = 0
            for place in 0..<11 { sum += digits[place] * weights[place] }
            if sum % 11 != 10 { return sum % 11 }
        }
        return nil
    }

    @Test(arguments: ["971240001315", "940140000385", "020240000555"])
    func `published numbers of well-known organisations are valid`(_ text: String) { #expect(BIN(text)?.rawValue == text) }

    @Test(arguments: ["850101300603", "850101300615", "850101300627", "900101400013"])
    func `the second round of weights gives the digit when the first gives ten`(_ text: String) { #expect(IIN(text) != nil) }

    @Test(arguments: ["85010130069", "85010130220", "85010130301"])
    func `a number for which both rounds give ten is never issued`(_ eleven: String) {
        for digit in 0...9 { #expect(IIN(eleven + String(digit)) == nil) }
    }

    @Test func `exactly the right check digit is accepted`() {
        var state: UInt64 = 259
        for _ in 0..<500 {
            let digits = (0..<11).map { _ -> Int in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % 10
            }
            let text = digits.map(String.init).joined()
            for last in 0...9 {
                let isRight = checkDigit(digits) == last
                #expect((IIN(text + String(last)) != nil) == isRight)
                #expect((BIN(text + String(last)) != nil) == isRight)
            }
        }
    }

    @Test(
        arguments: [
            "", "97124000131", "9712400013155", " 971240001315", "971240001315\n", "97124000131O", "+71240001315",
            "9712-4000-1315",
            "\u{0669}\u{0667}\u{0661}\u{0662}\u{0664}\u{0660}\u{0660}\u{0660}\u{0661}\u{0663}\u{0661}\u{0665}",
            "\u{FF19}\u{FF17}\u{FF11}\u{FF12}\u{FF14}\u{FF10}\u{FF10}\u{FF10}\u{FF11}\u{FF13}\u{FF11}\u{FF15}",
            "97124000131\u{0665}", "97124000131５",
            "971240001315\u{301}",
        ]
    )
    func `only twelve of the digits 0 to 9 are a number`(_ text: String) {
        #expect(IIN(text) == nil)
        #expect(BIN(text) == nil)
    }

    @Test func `the date inside an IIN is no reason to refuse`() {
        for birth in ["991332", "000000", "999999", "850230"] {
            let digits = birth.map { Int(String($0)) ?? 0 } + [3, 0, 0, 1, 2]
            if let digit = checkDigit(digits) { #expect(IIN((digits + [digit]).map(String.init).joined()) != nil) }
        }
    }

    @Test func `an IIN does not show itself in logs`() throws {
        let iin = try #require(IIN("850101300603"))
        #expect("\(iin)" == "********0603")
    }
}
