import Testing

@testable import Directory
