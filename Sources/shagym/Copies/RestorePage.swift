import Journal

/// What has to be done after a restore.
enum RestorePage {
    static func text(_ heads: [(service: String, head: TreeHead)]) -> String {
        let resumptions = heads.map { service, head in
            "  shagym resume <follower> /\(service) --after <NUMBER> --reason \"restored, \(head.size) events\""
        }
        return """

            What happened after the backup is not there: receipts given out since then prove events that are gone, and numbers given
            out since then will be given again. Find out which, and tell the people concerned, before anybody files.

            Everybody who follows a restored log must be told. A service that does stops with `epochChanged` (shagym status). Find the
            last event of the restored log whose effects it has; it cannot be later than the restored log's last. Two people then say so:

            \(resumptions.joined(separator: "\n"))

            Tokens are not in a backup: issue them again if the gateway's folder is lost. Then: shagym verify --data …, and start.
            """
    }
}
