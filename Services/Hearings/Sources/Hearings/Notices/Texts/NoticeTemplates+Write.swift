import Law

extension NoticeTemplates {
    /// The preliminary decision with the notice of the hearing.
    public func hearingNotice(_ content: HearingNoticeContent) throws(NoticeFault) -> NoticeText {
        try fill(.hearing, try content.values())
    }

    /// A reminder.
    public func reminder(_ content: ReminderContent) throws(NoticeFault) -> NoticeText { try fill(.reminder, content.values()) }

    /// Another time for a hearing that was announced.
    public func postponement(_ content: ChangeContent, to appointment: NoticeAppointment) throws(NoticeFault) -> NoticeText {
        try fill(.postponement, appointment.values.merging(content.values) { $1 })
    }

    /// A hearing that was announced is not held.
    public func cancellation(_ content: ChangeContent) throws(NoticeFault) -> NoticeText {
        try fill(.cancellation, content.values)
    }
}
