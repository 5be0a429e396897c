extension RouteTable {
    /// Every operation of the gateway.
    /// - Parameter training: whether the clock can be set from outside.
    static func all(training: Bool) -> RouteTable {
        RouteTable(
            ComplaintRoutes.all + CaseRoutes.all + HearingRoutes.all + HearingCalendarRoutes.all + CalendarSubscriptionRoutes.all
                + HearingResourceRoutes.all
                + ClearanceRoutes.all + AnnexRoutes.all + WorkRoutes.all + ReportRoutes.all + ClearanceReportRoutes.all + CallerRoutes.all
                + ChangeRoutes.all + LawRoutes.all + DeadlineRoutes.all + HearingWindowRoutes.all + FormRoutes.all + JournalRoutes.all
                + OperationRoutes.all
                + SystemRoutes.all + ConsoleRoutes.all + (training ? TrainingRoutes.all : [])
        )
    }
}
