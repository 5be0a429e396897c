extension Command {
    /// `shagym up`: the whole system.
    static let up = Command(
        name: "up",
        summary: "start the gateway and all services and keep them running",
        options: [
            Option("data", "DIR", "where the data lie (SHAGYM_DATA; default run/data); made with mode 0700"),
            Option("port", "NUMBER", "the TCP port of the gateway (SHAGYM_PORT); 0 takes any free one"),
            Option("run", "DIR", "where the sockets lie (SHAGYM_RUN; default: run inside the data folder)"),
            Option("settings", "FILE", "a JSON file with settings (SHAGYM_SETTINGS); the environment wins over it"),
            Option("training", "allow setting the clock over HTTP, for practice and tests; never with real data"),
            Option("demo", "issue tokens for demo staff, valid one day, and say where they are"),
            Option("json", "print what happens as one JSON object a line"),
            Option("until-eof", "also stop when standard input ends, that is when whoever started this has gone"),
        ],
        notes: [
            "A part that dies is started again. Ctrl-C or SIGTERM stops everything cleanly; a second one kills at once.",
            "Exit status: 0 stopped when asked, 64 wrong command line, 78 wrong settings, 1 anything else.",
        ],
        examples: [
            "shagym up --demo",
            "shagym up --data /var/lib/shagym --port 8080",
            "shagym up --data /tmp/practice --port 0 --training --demo",
        ]
    ) { invocation in
        let up = try Up(invocation)
        return try up.run()
    }
}
