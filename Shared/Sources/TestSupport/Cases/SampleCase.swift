import StrictJSON

/// Applications to hand in in tests; every person in them is made up.
public enum SampleCase {
    /// A complete, signed and paid application of a citizen, handed in at the State Corporation for the provider of `SampleFiling`.
    public static func json(
        destination: String = "Германияға",
        changed: (inout JSONObject) -> Void = { _ in }
    ) -> JSONValue {
        var object: JSONObject = [
            "provider": .string(SampleFiling.provider),
            "channel": "stateCorporation",
            "applicant": [
                "name": "Үлгі Мысалов", "iin": "900101300017", "category": "citizen", "birthDate": "1990-01-01",
                "subjectToMilitaryDuty": false,
            ],
            "package": [
                "presented": [
                    ["document": "D1"], ["document": "D2.identityCard"], ["document": "D2.passport"], ["document": "D6"],
                ]
            ],
            "destination": .string(destination),
            "tellsOfSecrets": false,
            "signed": true,
        ]
        changed(&object)
        return .object(object)
    }

    /// The bytes of the one paper that stands for all papers of a case.
    public static let paper = Array("%PDF-1.4 paper".utf8)

    /// Commands after which a provider has a room, somebody to chair and a secretary.
    public static let resources: [JSONValue] = [
        [
            "command": "addRoom",
            "room": [
                "id": "room-5", "name": ["kk": "5-бөлме", "ru": "Кабинет 5", "en": "Room 5"],
                "address": ["kk": "Алматы, Үлгі көшесі, 1", "ru": "Алматы, ул. Улги, 1", "en": "1 Ulgi Street, Almaty"],
                "capacity": 10,
            ],
        ],
        person("executor", "official"), person("legal-officer", "secretary"),
    ]

    private static func person(_ id: String, _ duty: String) -> JSONValue {
        [
            "command": "addPerson",
            "person": [
                "id": .string(id), "staff": .string(id), "name": .string(id), "duties": [.string(duty)],
                "languages": ["kk", "ru"],
            ],
        ]
    }
}
