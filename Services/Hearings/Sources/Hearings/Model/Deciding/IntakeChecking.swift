import CivilTime
import Law

extension ReceiveCase {
    /// What the checklist says of the applicant and of every child; ages and expiry count on the day it counts as filed.
    func check(filed day: Day) throws(Objection) -> PackageCheck {
        var persons = [
            try PersonCheck(
                package,
                like: .init(
                    channel: channel,
                    filed: day,
                    category: applicant.category,
                    birthDate: applicant.birthDate,
                    filer: representative?.filer ?? .applicant,
                    place: .applicant
                ),
                at: ["package"],
                person: ["applicant"]
            )
        ]
        for (index, arriving) in children.enumerated() {
            let place = ["children", String(index)]
            persons.append(
                try PersonCheck(
                    arriving.package,
                    like: .init(
                        channel: channel,
                        filed: day,
                        category: arriving.category,
                        birthDate: arriving.child.birthDate,
                        filer: arriving.filer,
                        place: .accompanyingChild
                    ),
                    at: place + ["package"],
                    person: place
                )
            )
        }
        return PackageCheck(persons: persons)
    }
}

/// What does not change about a person after filing.
struct FixedFacts {
    let channel: FilingChannel
    let filed: Day
    let category: PersonCategory
    let birthDate: Day
    let filer: Filer
    let place: ChecklistFacts.Place
}

extension ChecklistFacts {
    var fixed: FixedFacts {
        FixedFacts(channel: channel, filed: filed, category: category, birthDate: birthDate, filer: filer, place: place)
    }
}

extension PersonCheck {
    /// Checks a package.
    /// - Parameters:
    ///   - package: where the package stands in the command.
    ///   - person: where the person stands in the command.
    init(_ package: PersonPackage, like fixed: FixedFacts, at path: [String], person: [String]) throws(Objection) {
        let facts: ChecklistFacts
        do throws(ChecklistFacts.Problem) {
            facts = try ChecklistFacts(
                channel: fixed.channel,
                filed: fixed.filed,
                category: fixed.category,
                birthDate: fixed.birthDate,
                isIncapable: package.isIncapable,
                filer: fixed.filer,
                place: fixed.place,
                maintenance: package.maintenance,
                departure: package.departure
            )
        } catch {
            throw Objection(error, at: path, person: person)
        }
        self.init(facts, package.presented)
    }
}

extension Objection {
    /// Facts that do not fit together, with the field concerned.
    fileprivate init(_ problem: ChecklistFacts.Problem, at package: [String], person: [String]) {
        let place: [String] =
            switch problem {
            case .bornAfterFiling, .accompanyingAdult: person + ["birthDate"]
            case .representativeMustFile, .applicantMustFile: ["representative"]
            case .departureNeeded, .accompanyingNobody: package + ["departure"]
            }
        self.init(.factsDisagree, problem.rule, details: [problem.rawValue])
        field = RefusedField(path: place, problem: problem)
    }
}
