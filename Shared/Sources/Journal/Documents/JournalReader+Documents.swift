extension JournalReader {
    /// The documents kept beside the log, for a thread other than the writer's: the store itself may be used from any thread.
    public func documents() throws -> BlobStore {
        try BlobStore(
            at: access.paths.blobs, limit: access.options.maximumDocumentBytes, faults: access.options.faults, clears: false)
    }
}
