extension DeadlineRule {
    /// The provisions and choices the deadline rests on, most important first.
    public var basis: [RuleID] {
        switch self {
        case .dl01: [.r8_5]
        case .dl02: [.r8_6]
        case .dl03, .dl04: [.r9_2, .a33]
        case .dl05: [.r9_4]
        case .dl06: [.r9_6]
        case .dl07: [.r9_6, .a33]
        case .dl08: [.r9_8, .a06]
        case .dl09: [.r9_8, .a09]
        case .dl10: [.r9_10]
        case .dl11: [.r9_11, .a37]
        case .dl12: [.r9_13, .a35]
        case .dl13: [.r9_14, .r8_5]
        case .dl14: [.rr3, .r8_2, .a12]
        case .dl15, .dl16: [.rr3, .a43]
        case .dl17: [.r15_2, .a13, .a49]
        case .dl18: [.r15_3, .a49]
        case .dl19: [.r15_4, .a13, .a49]
        case .dl20: [.r15_5]
        case .dx1: [.dx1, .a18]
        case .dx2: [.r14_1, .a14]
        case .dx3, .dx3Notice: [.dx3, .a11]
        case .dx4: [.dx4]
        case .dx5: [.dx5]
        case .dx6: [.dx6, .r9_8]
        case .dx7: [.dx7]
        }
    }
}
