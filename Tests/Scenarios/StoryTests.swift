import Law
import TestSupport
import Testing

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
        let mismatches = try ScenarioPlayer(told, on: RunningSystem(environment: told.settings, demo: false)).play()
        for mismatch in mismatches { Issue.record("\(story.name).json, \(mismatch)") }
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
