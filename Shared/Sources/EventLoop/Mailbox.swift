import Synchronization

/// Sends values to the thread of an `EventLoop`. Messages of one sender arrive in its order; everything
/// posted before the loop looks arrives as one batch. When the last reference goes away the remaining
/// messages are still delivered and the receiver is dropped.
public final class Mailbox<Message: Sendable>: Sendable {
    @usableFromInline let inbox: Inbox<Message>

    @inlinable
    init(_ inbox: Inbox<Message>) { self.inbox = inbox }

    deinit { inbox.close() }

    /// Any thread: hands one message to the loop.
    @inlinable
    public func post(_ message: Message) { inbox.post { $0.append(message) } }

    /// Any thread: hands several messages over at once; they arrive in one batch.
    @inlinable
    public func post(contentsOf messages: some Sequence<Message>) { inbox.post { $0.append(contentsOf: messages) } }
}

/// What a mailbox and its loop share. Inlinable, so that each message type gets its own fast code.
@usableFromInline
final class Inbox<Message: Sendable>: Sendable {
    @usableFromInline
    struct Content {
        @usableFromInline var messages: [Message] = []
        @usableFromInline var closed = false

        @inlinable
        init() {}
    }

    @usableFromInline let content = Mutex(Content())
    @usableFromInline let wake: Wake

    @inlinable
    init(wake: Wake) { self.wake = wake }

    @inlinable
    func post(_ add: (inout [Message]) -> Void) {
        let first = content.withLock { content in
            let wasEmpty = content.messages.isEmpty
            add(&content.messages)
            return wasEmpty && !content.messages.isEmpty
        }
        if first { wake.note() }
    }

    @usableFromInline
    func close() {
        content.withLock { $0.closed = true }
        wake.note()
    }

    @inlinable
    func take() -> (messages: [Message], closed: Bool) {
        content.withLock { content in
            let messages = content.messages
            content.messages = []
            return (messages, content.closed)
        }
    }
}
