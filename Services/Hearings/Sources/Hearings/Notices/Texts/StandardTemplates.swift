import Law

extension NoticeTemplates {
    /// The wording that every body has unless it brings its own. Checked like any other when it is taken.
    public static func standard() throws(TemplateFault) -> NoticeTemplates {
        try NoticeTemplates([
            try NoticeTemplate(.hearing, title: StandardHearing.title, paragraphs: StandardHearing.paragraphs),
            try NoticeTemplate(.reminder, title: StandardLetters.reminderTitle, paragraphs: StandardLetters.reminder),
            try NoticeTemplate(.postponement, title: StandardLetters.postponementTitle, paragraphs: StandardLetters.postponement),
            try NoticeTemplate(.cancellation, title: StandardLetters.cancellationTitle, paragraphs: StandardLetters.cancellation),
        ])
    }
}
