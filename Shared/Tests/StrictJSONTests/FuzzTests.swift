import StrictJSON
import Testing

/// Seeded, so that a failing case can be run again.
@Suite struct `Any bytes at all` {
    private static let seeds: [String] = [
        #"{"method":"kz.shagym.complaints.File","parameters":{"request":"r-1","demands":[{"text":"Бас тартуды жою","n":1},{"n":-2.5e3}],"x":null}}"#,
        #"[true,false,null,"\u0416\ud83d\ude00\n\"\\",0,-0,1e5,[[[]]],{"":{}},{"a":1,"b":2,"c":3}]"#,
        "\"Ғ€🙂 end\"", " [ 1 , 2 ] ", "-12.5E-3",
        "{" + (0..<20).map { "\"key \($0)\":\($0)" }.joined(separator: ",") + "}",
    ]
    private static let interesting: [UInt8] =
        Array("{}[],:\"\\/u09eE+-. \n\ttfnDd8".utf8) + [0, 0x1F, 0x7F, 0x80, 0xC2, 0xD0, 0xED, 0xEF, 0xF4, 0xFF]

    @Test(arguments: 0..<40)
    func `are refused or read and written back as the same value`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)].utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) { mutate(&bytes, &generator) }
            if try verdict(bytes) == nil {
                let value = try JSONValue(parsing: bytes)
                #expect(try JSONValue(parsing: value.jsonBytes) == value)
                #expect(try JSONValue(parsing: value.prettyText) == value)
                #expect(String(validating: bytes, as: UTF8.self) != nil)
            }
        }
    }

    @Test(arguments: 0..<40)
    func `every tree is written as a text that reads as the same tree`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<10 {
            let value = randomValue(&generator, depth: 0)
            let bytes = value.jsonBytes
            #expect(try JSONValue(parsing: bytes) == value)
            #expect(try JSONValue(parsing: bytes).hashValue == value.hashValue)
            #expect(try JSONSyntax.check(bytes) == value.kind)
            if case .object(let object) = value {
                let members = try JSONMembers(scanning: bytes)
                #expect(members.members.count == object.count)
                for member in object.members {
                    #expect(members.bytes(of: member.key, in: bytes) == member.value.jsonBytes)
                    #expect(members[member.key]?.kind == member.value.kind)
                }
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes.insert(Self.interesting.randomElement(using: &generator) ?? 0, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = Self.interesting.randomElement(using: &generator) ?? 0
        case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        default:
            let other = Int.random(in: 0...bytes.count, using: &generator)
            let piece = bytes[min(place, other)..<max(place, other)].prefix(20)
            bytes.insert(contentsOf: piece, at: place)
        }
    }

    private func randomValue(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int64.random(in: .min ... .max, using: &generator) >> Int64.random(in: 0..<64, using: &generator))
        case 3: return JSONNumber(Double.random(in: -1e9...1e9, using: &generator)).map { .number($0) } ?? .null
        case 4: return .string(randomText(&generator))
        case 5:
            return .array((0..<Int.random(in: 0..<6, using: &generator)).map { _ in randomValue(&generator, depth: depth + 1) })
        default:
            let count = Int.random(in: 0..<(depth == 0 ? 40 : 6), using: &generator)
            return .object(
                JSONObject((0..<count).map { _ in (randomText(&generator), randomValue(&generator, depth: depth + 1)) })
            )
        }
    }

    private func randomText(_ generator: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<24, using: &generator) {
            let limit = [0x20, 0x80, 0x80, 0x800, 0x10000, 0x110000].randomElement(using: &generator) ?? 0x80
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<UInt32(limit), using: &generator)) { text.append(scalar) }
        }
        return String(text)
    }
}
