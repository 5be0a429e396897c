import Testing

@testable import MessageBus
