extension Transaction {
    /// The documents kept beside the log. What a command stores there stays when the command is undone: content named by nothing harms nobody.
    public var documents: BlobStore { journal.documents }
}
