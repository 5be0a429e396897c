import StrictJSON

/// Complaints to file in tests; every person in them is made up.
public enum SampleFiling {
    /// A provider of the demo directory, whose complaints are numbered `ALM-BOS-<year>-<number>`.
    public static let provider = "almaty-bostandyk"

    /// A complete, signed complaint against a provider's refusal, handed in at that provider.
    public static func json(
        at body: String = provider,
        circumstances: String = "Тұрақты тұруға шығудан негізсіз бас тартылды.",
        changed: (inout JSONObject) -> Void = { _ in }
    ) -> JSONValue {
        var object: JSONObject = [
            "body": .string(body),
            "respondent": ["kind": "PRV", "body": .string(body)],
            "object": ["kind": "act", "learntOn": "2026-06-24"],
            "complainant": [
                "name": "Ахметова Айгерім", "identificationNumber": "900615400345", "postalAddress": "Алматы, Абай даңғылы, 10",
                "actualResidence": "Алматы, Абай даңғылы, 10",
            ],
            "reviewingBodyName": "Алматы қаласының Полиция департаменті",
            "respondentName": "Бостандық аудандық полиция басқармасы",
            "circumstances": .string(circumstances),
            "demands": ["Шешімнің күші жойылсын"],
            "writtenOn": "2026-07-03",
            "signature": "digitallySigned",
        ]
        changed(&object)
        return .object(object)
    }
}
