import Foundation
import Law
import StrictJSON
import Testing

@testable import TestSupport

extension ScenarioFile: @retroactive CustomTestStringConvertible {
    /// The title with the ids of the rules.
    public var testDescription: String { description }
}

/// Where the stories lie.
private let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/") + "/Stories"

private let stories = ScenarioFile.all(in: folder)

@Suite struct `The stories of cases, hearings and complaints` {
    @Test(arguments: stories) func `are lived through by the running system as they are told`(story: ScenarioFile) throws {
        let told = try story.content.get()
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder, environment: told.settings, demo: false)
        let mismatches = try ScenarioPlayer(told, on: system).play()
        for mismatch in mismatches { Issue.record("\(story.name).json, \(mismatch)") }
        #expect(try system.stop() == 0)
        let sealed = told.steps.flatMap { Self.sealedTexts($0.details ?? .null) }
        #expect(try Self.files(of: folder, with: sealed).isEmpty, "rules 8.1: sealed grounds lie in the sealed store alone")
    }

    /// What a step of a story writes into sealed grounds.
    private static func sealedTexts(_ value: JSONValue, isSealed: Bool = false) -> [String] {
        switch value {
        case .string(let text): isSealed ? [text] : []
        case .array(let elements): elements.flatMap { sealedTexts($0, isSealed: isSealed) }
        case .object(let object): object.members.flatMap { sealedTexts($0.value, isSealed: isSealed || $0.key == "grounds" && $0.value["text"] != nil) }
        default: []
        }
    }

    /// The files in which such a text stands, but for the one that keeps them.
    private static func files(of folder: TemporaryFolder, with texts: [String]) throws -> [String] {
        guard !texts.isEmpty else { return [] }
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
            guard !name.hasPrefix("data/clearance/clearance.sqlite") else { return false }
            let content = String(decoding: FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data(), as: UTF8.self)
            return texts.contains { content.contains($0) }
        }
    }

    @Test func `there are at least fifty, each with a title of its own`() throws {
        let titles = try stories.map { try $0.content.get().title.en }
        #expect(titles.count >= 50)
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: stories) func `each names only rules, cells and worked examples that exist`(story: ScenarioFile) throws {
        for rule in try story.content.get().rules {
            let isExample = rule.wholeMatch(of: /EX-(0[1-9]|1[0-9]|2[0-6])[a-c]?/) != nil
            #expect(isExample || RuleID(rawValue: rule) != nil, "\(rule)")
        }
    }
}
