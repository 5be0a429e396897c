/// The data of one form, complete enough to print it.
public protocol FillableForm: Sendable {
    /// The form.
    var form: FormID { get }
    /// What goes into its slots; a slot without a value stays blank and is filled by hand.
    var values: [FormSlot: SlotValue] { get }
    /// What it is issued on, where the form alone does not decide it.
    var medium: FormMedium? { get }
}

extension FillableForm {
    /// The form decides.
    public var medium: FormMedium? { nil }
}
