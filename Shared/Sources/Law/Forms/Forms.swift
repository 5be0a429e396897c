import StrictJSON

/// The forms of the appendices with their exact wording, read from `law/forms.json`.
public struct Forms: Hashable, Sendable {
    /// Why forms cannot be used; nothing of them is taken over.
    public enum Failure: Error, Hashable, Sendable {
        /// A form is not there.
        case missingForm(FormID)
        /// A form is there twice.
        case repeatedForm(FormID)
        /// A form with less than one or more than nine copies.
        case copies(FormID)
        /// An element lacks something its kind needs.
        case incomplete(FormID, element: Int)
        /// The words of a form cannot be read.
        case template(FormID, TemplateProblem)
        /// A slot that must be filled is not there.
        case missingSlot(FormID, FormSlot)
        /// A slot that the form must not have, or has twice.
        case unexpectedSlot(FormID, FormSlot)
        /// A choice or table of form 1 whose options or columns are not those of the data.
        case parts(FormID, FormSlot)
        /// Form 1 without the mark for its missing page, or another form with it (R-A1.1).
        case gap(FormID)
        /// The words of a ground are not there once, or do not hold the wording that forms 6 and 7 print.
        case ground(RefusalGround)
    }

    private let templates: [FormID: FormTemplate]
    private let grounds: [RefusalGround: String]

    init(_ file: FormsFile) throws(Failure) {
        var templates: [FormID: FormTemplate] = [:]
        for form in file.forms {
            guard templates[form.id] == nil else { throw .repeatedForm(form.id) }
            templates[form.id] = try FormTemplate(form)
        }
        for id in FormID.allCases where templates[id] == nil { throw .missingForm(id) }
        self.templates = templates
        var grounds: [RefusalGround: String] = [:]
        for entry in file.grounds where grounds.updateValue(entry.kk, forKey: entry.ground) != nil { throw .ground(entry.ground) }
        for ground in RefusalGround.allCases {
            guard let text = grounds[ground], Self.agrees(text, with: ground) else { throw .ground(ground) }
        }
        self.grounds = grounds
    }

    /// The words of item 9 about a ground, with their number, as the order prints them.
    public func words(of ground: RefusalGround) -> String {
        // Complete by construction; the empty text is never reached.
        grounds[ground] ?? ""
    }

    /// A filled form.
    /// - Parameter blank: slots that are left for the hand, whatever the data say.
    public func print(_ data: some FillableForm, leaving blank: Set<FormSlot> = []) -> PrintedForm {
        let values = data.values.filter { !blank.contains($0.key) }
        return FormPrinter(values: values).print(template(data.form), medium: data.medium)
    }

    /// A form with every slot blank.
    public func blank(_ id: FormID) -> PrintedForm {
        FormPrinter(values: [:]).print(template(id), medium: nil)
    }

    /// What a form may be issued on: its own medium, for form 1 either of the two (R-A1).
    public func media(of id: FormID) -> [FormMedium] { id == .form1 ? FormMedium.allCases : [template(id).medium] }

    func template(_ id: FormID) -> FormTemplate {
        // Complete by construction; the empty form is never reached.
        templates[id] ?? FormTemplate(id: id, medium: .paper, copies: 1, elements: [])
    }

    private static func agrees(_ text: String, with ground: RefusalGround) -> Bool {
        guard let slot = ground.groundSlot else { return text.contains("19-1-бабында") }
        guard let until = ground.until?.kk else { return text.contains(slot) }
        return text.hasSuffix(") \(slot) - \(until);")
    }
}
