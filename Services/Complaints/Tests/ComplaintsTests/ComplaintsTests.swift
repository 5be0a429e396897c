import Testing

@testable import Complaints
