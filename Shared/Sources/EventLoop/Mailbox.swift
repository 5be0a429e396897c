import Synchronization

/// Sends values to the thread of an `EventLoop`. Messages of one sender arrive in its order; everything
/// posted before the loop looks arrives as one batch. When the last reference goes away the remaining
/// messages are still delivered and the receiver is dropped.
public final class Mailbox<Message: Sendable>: Sendable {
    private let inbox: Inbox<Message>

    init(_ inbox: Inbox<Message>) { self.inbox = inbox }

    deinit { inbox.close() }

    /// Any thread: hands one message to the loop.
    public func post(_ message: Message) { inbox.post { $0.append(message) } }

    /// Any thread: hands several messages over at once; they arrive in one batch.
    public func post(contentsOf messages: some Sequence<Message>) { inbox.post { $0.append(contentsOf: messages) } }
}

/// What a mailbox and its loop share.
final class Inbox<Message: Sendable>: Sendable {
    private struct Content {
        var messages: [Message] = []
        var closed = false
    }

    private let content = Mutex(Content())
    private let wake: Wake

    init(wake: Wake) { self.wake = wake }

    func post(_ add: (inout [Message]) -> Void) {
        let first = content.withLock { content in
            let wasEmpty = content.messages.isEmpty
            add(&content.messages)
            return wasEmpty && !content.messages.isEmpty
        }
        if first { wake.note() }
    }

    func close() {
        content.withLock { $0.closed = true }
        wake.note()
    }

    func take() -> (messages: [Message], closed: Bool) {
        content.withLock { content in
            let messages = content.messages
            content.messages = []
            return (messages, content.closed)
        }
    }
}
