import Testing

@testable import Law
