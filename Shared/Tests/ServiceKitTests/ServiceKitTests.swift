import Testing

@testable import ServiceKit
