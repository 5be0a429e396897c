import CivilTime
import Testing

@testable import Law

/// Worked examples of the rulebook's section 5.4 on the service term; "6d" and "5d" are the two readings of A-01.
@Suite struct WorkedExamplesServiceTermTests {
    @Test func `EX-01 the filing day at the State Corporation is not counted`() throws {
        let (six, five) = try readings()
        let deadline = try DeadlineRule.dl14.deadline(
            from: .receivedElsewhere(local("2026-06-03 10:00"), at: six.stateCorporation),
            by: six.provider,
            edition: .e2026_06_02
        )
        #expect(try deadline.start.effectiveDay == day("2026-06-03"))
        #expect(deadline.start.event == .packageHandedIn)
        let first = try #require(deadline.proof.days.first { if case .counted(1, _) = $0.step { true } else { false } })
        #expect(try first.day == day("2026-06-04"))
        #expect(try deadline.due.day == day("2026-06-26"))
        #expect(try five.termEnd(stateCorporation: "2026-06-03 10:00") == day("2026-07-01"))
    }

    @Test func `EX-02a 18-31 is in time at the State Corporation, open till 20-00`() throws {
        let (six, five) = try readings()
        #expect(try six.stateCorporation.effectiveDay(of: local("2026-06-08 18:31")) == day("2026-06-08"))
        #expect(try six.termEnd(stateCorporation: "2026-06-08 18:31") == day("2026-07-01"))
        #expect(try five.termEnd(stateCorporation: "2026-06-08 18:31") == day("2026-07-07"))
    }

    @Test func `EX-02b 18-31 through the portal counts as the next working day`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            #expect(try reading.term(portal: "2026-06-08 18:31").start.effectiveDay == day("2026-06-09"))
        }
        #expect(try six.term(portal: "2026-06-08 18:31").due.day == day("2026-07-02"))
        #expect(try five.term(portal: "2026-06-08 18:31").due.day == day("2026-07-08"))
    }

    @Test func `EX-02c 18-30-00 through the portal is still the same day`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            #expect(try reading.term(portal: "2026-06-08 18:30:00").start.effectiveDay == day("2026-06-08"))
            #expect(try reading.term(portal: "2026-06-08 18:30:01").start.effectiveDay == day("2026-06-09"))
        }
        #expect(try six.term(portal: "2026-06-08 18:30:00").due.day == day("2026-07-01"))
        #expect(try five.term(portal: "2026-06-08 18:30:00").due.day == day("2026-07-07"))
    }

    @Test func `EX-03a Saturday through the portal: the week chosen in A-01 moves the end by a week`() throws {
        let (six, five) = try readings()
        #expect(try six.term(portal: "2026-06-06 11:00").start.effectiveDay == day("2026-06-06"))
        #expect(try six.term(portal: "2026-06-06 11:00").due.day == day("2026-06-30"))
        #expect(try five.term(portal: "2026-06-06 11:00").start.effectiveDay == day("2026-06-08"))
        #expect(try five.term(portal: "2026-06-06 11:00").due.day == day("2026-07-07"))
    }

    @Test func `EX-03b Saturday at the State Corporation is a working day in both readings`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            #expect(try reading.stateCorporation.effectiveDay(of: local("2026-06-06 15:00")) == day("2026-06-06"))
        }
        #expect(try six.termEnd(stateCorporation: "2026-06-06 15:00") == day("2026-06-30"))
        #expect(try five.termEnd(stateCorporation: "2026-06-06 15:00") == day("2026-07-03"))
    }

    @Test(arguments: ["2026-06-06 18:31", "2026-06-07 00:00", "2026-06-07 12:00", "2026-06-07 23:59:59"])
    func `EX-04 the weekend counts as Monday`(at: String) throws {
        let (six, five) = try readings()
        for reading in [six, five] { #expect(try reading.term(portal: at).start.effectiveDay == day("2026-06-08")) }
        #expect(try six.term(portal: at).due.day == day("2026-07-01"))
        #expect(try five.term(portal: at).due.day == day("2026-07-07"))
    }

    @Test func `EX-05 a public holiday counts as the next working day`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            #expect(try reading.term(portal: "2026-07-06 10:00").start.effectiveDay == day("2026-07-07"))
        }
        #expect(try six.term(portal: "2026-07-06 10:00").due.day == day("2026-07-30"))
        #expect(try five.term(portal: "2026-07-06 10:00").due.day == day("2026-08-04"))
    }

    @Test func `EX-20 the identity document is surrendered within one working day of the State Corporation`() throws {
        let (six, five) = try readings()
        for reading in [six, five] {
            for (received, due) in [("2026-06-26 12:00", "2026-06-27"), ("2026-07-03 12:00", "2026-07-04")] {
                let deadline = try DeadlineRule.dl12.deadline(
                    from: .received(local(received)),
                    by: reading.stateCorporation,
                    edition: .e2026_06_02
                )
                #expect(try deadline.due.day == day(due))
                #expect(try deadline.isMet(at: local(due + " 23:59:59")))
            }
        }
    }

    @Test func `EX-26 a clearance asked on the filing day comes after the latest notice day only with six days`() throws {
        let (six, five) = try readings()
        let answer = try six.ordinary.adding(LawSettings.recommended.a21ClearanceServiceLevel, to: day("2026-06-08"))
        #expect(try answer == day("2026-06-29"))
        for (reading, end, notice, fits) in [(six, "2026-07-01", "2026-06-27", false), (five, "2026-07-07", "2026-07-01", true)] {
            let termEnd = try reading.termEnd(stateCorporation: "2026-06-08 10:00")
            #expect(try termEnd == day(end))
            let latest = try reading.provider.latestNoticeDay(beforeTermEnd: termEnd)
            #expect(try latest == day(notice))
            #expect((answer <= latest) == fits)
        }
    }
}
