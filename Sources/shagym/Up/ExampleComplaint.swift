/// The complaint that `shagym up` shows a newcomer how to file: against a refusal, complete, handed in at the provider.
enum ExampleComplaint {
    /// One line of JSON without apostrophes, so that it stands in a shell's quotes. The person is made up.
    static let json = """
        {"body":"almaty-bostandyk","respondent":{"kind":"PRV","body":"almaty-bostandyk"},\
        "object":{"kind":"act","learntOn":"2026-06-24"},\
        "complainant":{"name":"Ахметова Айгерім","identificationNumber":"900615400345",\
        "postalAddress":"Алматы, Абай даңғылы, 10","actualResidence":"Алматы, Абай даңғылы, 10"},\
        "reviewingBodyName":"Алматы қаласының Полиция департаменті","respondentName":"Бостандық аудандық полиция басқармасы",\
        "circumstances":"Тұрақты тұруға шығудан негізсіз бас тартылды.","demands":["Шешімнің күші жойылсын"],\
        "writtenOn":"2026-07-03","signature":"digitallySigned"}
        """
}
