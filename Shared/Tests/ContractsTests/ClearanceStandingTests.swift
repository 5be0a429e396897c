import Testing

@testable import Contracts

@Suite struct `What several clearance requests come to, CL-20` {
    private func standing(_ statuses: [ClearanceNotice.Status], filed: Bool = true) -> ClearanceStanding? {
        ClearanceStanding(
            statuses.enumerated().map { index, status in
                ClearanceNotice(number: "CL-\(index)", exitCase: nil, status: status, isFiledWithAll: filed)
            }
        )
    }

    @Test(
        arguments: [
            ([.granted], .granted), ([.required, .pending], .pending), ([.revoked, .granted], .granted),
            ([.revoked, .required], .revoked), ([.expired, .pending], .pending), ([.refused, .granted], .refused),
            ([.refused, .pending], .refused), ([.granted, .pending], .pending), ([.granted, .required], .required),
            ([.notRequired, .required], .required), ([.granted, .refused], .refused), ([.granted, .revoked], .revoked),
            ([.notRequired, .granted], .granted), ([.granted, .notRequired], .granted), ([.revoked, .expired], .expired),
        ] as [([ClearanceNotice.Status], ClearanceNotice.Status)]
    )
    func `CL-20: the least favourable of those that stand counts`(
        _ statuses: [ClearanceNotice.Status],
        _ whole: ClearanceNotice.Status
    ) {
        #expect(standing(statuses)?.status == whole)
    }

    @Test(
        arguments: [
            ([.required, .notRequired], .notRequired), ([.revoked, .notRequired], .revoked), ([.expired, .notRequired], .expired),
            ([.refused, .notRequired], .refused), ([.revoked, .required, .notRequired], .revoked),
        ] as [([ClearanceNotice.Status], ClearanceNotice.Status)]
    )
    func `CL-24: that none is required lifts nothing that was revoked or has expired, unless the obligations were named anew`(
        _ statuses: [ClearanceNotice.Status],
        _ whole: ClearanceNotice.Status
    ) {
        #expect(standing(statuses, filed: false)?.status == whole)
        #expect(standing(statuses, filed: true)?.status == (statuses.contains(.refused) ? .refused : .notRequired))
    }

    @Test func `R12.1: only a grant, or that none is required, allows the issue`() {
        for status in ClearanceNotice.Status.allCases {
            #expect(standing([status])?.allowsIssue == (status == .granted || status == .notRequired), "\(status)")
        }
        #expect(standing([]) == nil)
    }
}
