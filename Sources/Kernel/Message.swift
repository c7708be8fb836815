/// A name in both languages of the interface.
public struct Title: Hashable, Sendable {
    /// Chinese.
    public let zh: String
    /// English.
    public let en: String

    /// A title; neither text is checked here.
    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }
}

/// What is said to a person, before it is put into words: a stable code and named arguments.
///
/// Rooms answer messages, never sentences; the sentences are in the catalogues of `Words`.
public struct Message: Hashable, Sendable {
    /// A code such as `verdict.why.level`, never reused for another meaning.
    public let code: String
    /// The arguments that the sentence's placeholders name.
    public let arguments: [String: MessageArgument]

    /// A message with a code and the arguments its sentence needs.
    public init(_ code: String, _ arguments: [String: MessageArgument] = [:]) {
        self.code = code
        self.arguments = arguments
    }
}

/// One argument of a message; `Words` formats it by its kind and the reader's language.
public indirect enum MessageArgument: Hashable, Sendable {
    /// Text shown as it is: an identifier, a file name, words of a document.
    case text(String)
    /// A bilingual name.
    case title(Title)
    /// A count of things, grouped in thousands.
    case integer(Int)
    /// A number rounded half to even to so many decimals.
    case number(Exact, decimals: Int)
    /// A number with its unit, which never part at a line end.
    case quantity(Exact, decimals: Int, unit: Title)
    /// A period.
    case period(Period)
    /// A day.
    case day(Day)
    /// Another message.
    case message(Message)
    /// Several arguments, joined as the language joins them.
    case list([MessageArgument])
}

/// An expected no: what happened, which rule says so, and what to do next.
public struct Refusal: Error, Hashable, Sendable {
    /// What is told to the person; its code is the refusal's stable code.
    public let message: Message

    /// A refusal that tells this message.
    public init(_ message: Message) { self.message = message }

    /// A refusal by code and arguments.
    public init(_ code: String, _ arguments: [String: MessageArgument] = [:]) {
        message = Message(code, arguments)
    }
}
