/// Bus interfaces that every service serves beside its own.
public enum CommonInterfaces {
    /// The journal: head, proofs, verification.
    public static let journal = """
        # The service's journal is a Merkle tree over its events (RFC 9162 hashing). Hashes are lower-case hexadecimal.
        interface kz.shagym.journal

        # The newest tree head.
        method Head() -> (size: int, root: string, epoch: string)

        # The audit path of an event (sequence counted from 1) in the tree of `size` events; the newest tree when absent.
        method Proof(sequence: int, size: ?int) -> (sequence: int, size: int, leaf: string, root: string, path: []string)

        # That the tree of `first` events is the beginning of the tree of `second`.
        method Consistency(first: int, second: ?int) -> (first: int, second: int, firstRoot: string, secondRoot: string, path: []string)

        # Reads the whole log again and recomputes every hash.
        method Verify() -> (sound: bool, events: int, root: string, finding: ?string)

        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """

    /// Which matters have changed, for whoever may see them.
    public static let changes = """
        # Tells the gateway which matters have changed and who may know it, never what the change was. When to ask, a `Read` of kz.shagym.bus without types tells.
        interface kz.shagym.changes

        type Change (id: string, version: int, sequence: int, viewers: []string)

        # As whom the principal sees changes: words that only this service understands, for `Changes`. With `id`, only of that matter: the answer is its
        # number, for a party a word of its own, or a refusal where the principal may not know of it.
        method Viewers(principal: object, id: ?string) -> (viewers: []string)

        # The matters with events after `after`, in the order of their newest event up to `next`; of `viewers` those who may see each as it is now. A party
        # is told of its matter in a change of its own, with the version as the party may know it, and only where an event was one that parties are shown.
        method Changes(after: int, viewers: []string) -> (changes: []Change, next: int)

        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """

    /// Health and metrics.
    public static let service = """
        # What an operator asks any service.
        interface kz.shagym.service

        # at: when it ended. events: how many the copy has; absent where none was made.
        type LastBackup (at: string, done: bool, events: ?int)
        type Setting (name: string, value: string, given: bool)

        # ready: commands are taken. state: starting, ready, readOnly, stopping. backup: how the last copy ended; absent where none was made.
        method Health() -> (ready: bool, state: string, head: int, waiting: int, backup: ?LastBackup)

        # The settings in force: those that were given, and the defaults of the others.
        method Settings() -> (settings: []Setting)

        # Prometheus text.
        method Metrics() -> (text: string)

        # Reads calendar/kz.json again and computes every open deadline with it, in one transaction; `moved`: how many matters got other dates.
        # A calendar that cannot be used is refused, and the old one stays.
        method ReloadCalendar() -> (edition: string, sha256: string, moved: int)

        # Copies the service while it works into a new folder of its own name in `folder`, an absolute path: database, head, documents, key, and SHA256SUMS of
        # all of them. With `more`, answers say how far it is; stage: database, documents, hashes, done. Only the last, done, has the other members.
        method Backup(folder: string) -> (stage: string, done: int, total: int, epoch: ?string, events: ?int, root: ?string, list: ?string)

        error Refused (kind: string, code: string, rule: ?string, detail: object, options: ?[]object, fields: ?[]object, lastLawfulDay: ?string, retryAfterSeconds: ?int)
        """

    /// The training clock.
    public static let training = """
        # Served only in training mode.
        interface kz.shagym.training

        # Sets the clock (RFC 3339) and does everything that became due before answering.
        method SetClock(now: string) -> (now: string)
        """
}
