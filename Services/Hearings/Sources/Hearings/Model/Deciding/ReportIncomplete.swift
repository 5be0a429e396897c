import Law

/// Finds the package incomplete after registration; never a form 5. Source: A-32.
public struct ReportIncomplete: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.reportIncomplete
    /// What the officer found of every person, the applicant first, then the children in their order; it takes the place of what was
    /// recorded. Nil where the record itself shows what is lacking.
    public let packages: [PersonPackage]?

    /// The order.
    public init(packages: [PersonPackage]? = nil) {
        self.packages = packages
    }

    func events(_ matter: AdministrativeCase, _ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let check = try found(matter)
        guard !check.isComplete else { throw Objection(.nothingMissing, .a32) }
        return [
            .incompleteFound(
                IncompleteFound(
                    stamp: context.stamp(matter, .r8_6, .a32),
                    stage: matter.going(to: .incompleteFound),
                    check: check
                )
            )
        ]
    }

    private func found(_ matter: AdministrativeCase) throws(Objection) -> PackageCheck {
        guard let packages else { return matter.check }
        let recorded = matter.check.persons
        guard packages.count == recorded.count else {
            throw Objection(.personUnknown, .rr8, details: [String(recorded.count)])
        }
        var persons: [PersonCheck] = []
        for (index, package) in packages.enumerated() {
            let path = ["packages", String(index)]
            persons.append(try PersonCheck(package, like: recorded[index].facts.fixed, at: path, person: path))
        }
        return PackageCheck(persons: persons)
    }
}
