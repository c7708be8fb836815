/// The languages of the interface.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Chinese, the first one.
    case zh
    /// English.
    case en

    /// The tag for `lang` attributes.
    public var tag: String { self == .zh ? "zh-CN" : "en" }

    /// The other language, for the switch.
    public var other: Language { self == .zh ? .en : .zh }
}
