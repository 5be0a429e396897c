import CivilTime
import Directory
import Law
import Testing

func org(_ text: String) -> OrganisationID { OrganisationID(rawValue: text)! }
func day(_ text: String) -> Day { Day(iso: text)! }
func text3(_ text: String) -> Text3 { Text3(kk: text, ru: text, en: text) }

/// An act in one line.
func act(_ organisation: String, _ on: String, _ change: OrganisationChange) -> OrganisationAct {
    OrganisationAct(org(organisation), on: day(on), reference: "act of \(on)", change)
}

/// A graph of organisations without a founding day, and acts in the given order.
func graph(_ organisations: String, _ acts: OrganisationAct...) throws(OrganisationProblem) -> OrganisationGraph {
    var graph = OrganisationGraph()
    for id in organisations.split(separator: " ") { try graph.add(Organisation(id: org(String(id)), name: text3(String(id)))) }
    for act in acts { try graph.add(act) }
    return graph
}

/// A small repeatable generator (SplitMix64): the same seed always tells the same story.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// Neighbouring seeds must not be shifts of one another, so they are spread by another factor than the steps.
    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 &+ 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
