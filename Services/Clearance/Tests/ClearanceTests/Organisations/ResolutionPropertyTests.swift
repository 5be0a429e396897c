import CivilTime
import Directory
import Law
import Testing

/// Rules 8.3 read another way: the obligation is carried through the calendar day by day, and each morning every organisation that has
/// it hands it on if an act of that day says so.
private func carried(
    _ acts: [OrganisationAct],
    _ organisation: OrganisationID,
    signed: Day,
    number: ObligationNumber?,
    asked: Day
) -> Set<Decider> {
    var holders: Set<Decider> = [.head(organisation)]
    var morning = signed.adding(days: 1)
    while morning <= asked {
        var evening: Set<Decider> = []
        for holder in holders {
            guard case .head(let id) = holder else {
                evening.insert(holder)
                continue
            }
            evening.formUnion(handedOn(acts.filter { $0.organisation == id && $0.day == morning }, from: id, number))
        }
        holders = evening
        morning = morning.adding(days: 1)
    }
    return holders
}

private func handedOn(_ acts: [OrganisationAct], from id: OrganisationID, _ number: ObligationNumber?) -> Set<Decider> {
    for act in acts {
        var named: OrganisationID?
        for takeover in act.change.takeovers {
            if case .obligations(let numbers) = takeover.extent, let number, numbers.contains(number) { named = takeover.keeper }
        }
        if named == nil { named = act.change.takeovers.first { $0.extent == .secrecyArchive }?.keeper }
        switch act.change {
        case .renamed: continue
        case .liquidated: return [.territorialSecurityBody]
        case .merged(let next), .acceded(let next), .transformed(let next): return [.head(next)]
        case .divided(let all, _): return named.map { [.head($0)] } ?? Set(all.map(Decider.head))
        case .spunOff: if let named { return [.head(named)] }
        }
    }
    return [.head(id)]
}

/// A random register: whatever random act is accepted stays.
struct RandomOrganisations {
    static let first = Day(iso: "2020-01-01")!
    var graph = OrganisationGraph()
    var organisations: [Organisation] = []
    var acts: [OrganisationAct] = []
    var refused = 0

    init(_ dice: inout Dice) {
        for number in 0..<14 {
            let founded = dice.next() % 4 > 0 ? nil : Self.day(&dice)
            let organisation = Organisation(id: org("o\(number)"), name: text3("o\(number)"), founded: founded)
            organisations.append(organisation)
            try! graph.add(organisation)
        }
        for number in 0..<60 {
            let act = OrganisationAct(id(&dice), on: Self.day(&dice), reference: "act \(number)", change(&dice))
            do throws(OrganisationProblem) {
                try graph.add(act)
                acts.append(act)
            } catch {
                refused += 1
            }
        }
    }

    static func day(_ dice: inout Dice) -> Day { first.adding(days: Int.random(in: 0..<50, using: &dice)) }
    func id(_ dice: inout Dice) -> OrganisationID { org("o\(Int.random(in: 0..<14, using: &dice))") }
    static func number(_ dice: inout Dice) -> ObligationNumber { ObligationNumber(rawValue: "\(dice.next() % 4)")! }

    private func change(_ dice: inout Dice) -> OrganisationChange {
        let some = (0..<Int.random(in: 1...3, using: &dice)).map { _ in id(&dice) }
        var takeovers: [Takeover] = []
        if dice.next() % 3 == 0 { takeovers.append(Takeover(.secrecyArchive, by: some[0])) }
        if dice.next() % 3 == 0 { takeovers.append(Takeover(.obligations([Self.number(&dice)]), by: some[some.count - 1])) }
        return switch dice.next() % 8 {
        case 0: .renamed(text3("n"))
        case 1: .merged(into: some[0])
        case 2: .acceded(to: some[0])
        case 3, 4: .divided(into: some, takeovers: takeovers)
        case 5, 6: .spunOff(some, takeovers: takeovers)
        default: dice.next() % 2 == 0 ? .liquidated : .transformed(into: some[0])
        }
    }
}

@Suite struct `Who decides, against a day-by-day reading` {
    @Test func `CL-10 to CL-16: every way ends with living heads, the territorial body or a person, as the plain reading says`() {
        var answers = 0
        var manual = 0
        var several = 0
        var long = 0
        for seed in 0..<150 {
            var dice = Dice(seed)
            let random = RandomOrganisations(&dice)
            #expect(random.refused > 0 && !random.acts.isEmpty)
            for organisation in random.organisations {
                for _ in 0..<4 {
                    // Mostly signed early and asked late, so that much lies between; sometimes any two days.
                    let days = [RandomOrganisations.day(&dice), RandomOrganisations.day(&dice)]
                    let isFree = dice.next() % 4 == 0
                    let signed = isFree ? days[0] : days.min()!.adding(days: -15)
                    let asked = isFree ? days[1] : days.max()!.adding(days: 15)
                    let number = dice.next() % 2 == 0 ? nil : RandomOrganisations.number(&dice)
                    let answer = random.graph.resolve(organisation.id, signed: signed, number: number, on: asked)
                    let ended = random.acts.first { $0.organisation == organisation.id && $0.change.ends }?.day
                    let existed = (organisation.founded.map { $0 <= signed } ?? true) && (ended.map { signed < $0 } ?? true)
                    switch answer {
                    case .manual(let reason):
                        manual += 1
                        #expect(reason == (signed > asked ? .signedLater : .notExistingThen) && (signed > asked || !existed))
                    case .deciders(let deciders):
                        answers += 1
                        #expect(existed && signed <= asked && !deciders.isEmpty)
                        let plain = carried(random.acts, organisation.id, signed: signed, number: number, asked: asked)
                        #expect(Set(deciders.map(\.decider)) == plain && deciders.count == plain.count)
                        for found in deciders { check(found, random.graph, signed, asked) }
                        several += deciders.count > 1 ? 1 : 0
                        long += deciders.contains { $0.acts.count > 2 } ? 1 : 0
                    }
                }
            }
        }
        // It says something only if the graphs are rich.
        let counts = "\(answers) \(manual) \(several) \(long)"
        #expect(answers > 2_000 && manual > 500 && several > 200 && long > 50, Comment(rawValue: counts))
    }

    private func check(_ found: ResolvedDecider, _ graph: OrganisationGraph, _ signed: Day, _ asked: Day) {
        if case .head(let id) = found.decider { #expect(graph.exists(id, on: asked), "\(id) is dead") }
        #expect(!found.rules.isEmpty)
        #expect(found.acts.allSatisfy { $0.day > signed && $0.day <= asked })
        #expect(zip(found.acts, found.acts.dropFirst()).allSatisfy { $0.day < $1.day }, "days only grow")
        for (act, next) in zip(found.acts, found.acts.dropFirst()) { #expect(act.change.successors.contains(next.organisation)) }
        #expect((found.decider == .territorialSecurityBody) == (found.rules.last == .cl16))
    }
}
