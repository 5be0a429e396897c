/// The complaint that `shagym up` shows a newcomer how to file: about the inaction of a police directorate, filed there.
enum ExampleComplaint {
    /// One line of JSON without apostrophes, so that it stands in a shell's quotes. The person is made up.
    static let json = """
        {"body":"almaty-bostandyk","respondent":{"kind":"PRV","body":"almaty-bostandyk"},"object":{"kind":"inaction"},\
        "complainant":{"name":"Ахметова Айгерім","identificationNumber":"900615400345","postalAddress":"Алматы, Абай даңғылы 1"},\
        "circumstances":"Құжаттарым бойынша шешім уақтылы қабылданбады.","demands":["Шешім қабылдау"]}
        """
}
