import StrictJSON

/// Complaints to file in tests; every person in them is made up.
public enum SampleFiling {
    /// A provider of the demo directory, whose complaints are numbered `ALM-BOS-<year>-<number>`.
    public static let provider = "almaty-bostandyk"

    /// A complaint about a provider's inaction, handed in at that provider.
    public static func json(
        at body: String = provider,
        circumstances: String = "Құжаттарым бойынша шешім уақтылы қабылданбады.",
        changed: (inout JSONObject) -> Void = { _ in }
    ) -> JSONValue {
        var object: JSONObject = [
            "body": .string(body),
            "respondent": ["kind": "PRV", "body": .string(body)],
            "object": ["kind": "inaction"],
            "complainant": [
                "name": "Ахметова Айгерім", "identificationNumber": "900615400345", "postalAddress": "Алматы, Абай даңғылы 1",
            ],
            "circumstances": .string(circumstances),
            "demands": ["Шешім қабылдау"],
        ]
        changed(&object)
        return .object(object)
    }
}
