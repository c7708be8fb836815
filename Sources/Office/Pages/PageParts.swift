/// The pieces that several pages are made of. All hold stored values only: a template prints nothing for a
/// computed or missing name, and a JSON twin writes what is stored.

/// Text with emphasis, piece by piece.
public struct TextPart: Sendable, Hashable {
    public let text: String
    public let isStrong: Bool

    /// A sentence whose `**…**` is emphasised.
    static func parts(_ sentence: String) -> [TextPart] {
        sentence.split(separator: "**", omittingEmptySubsequences: false).enumerated().compactMap {
            index, piece in
            piece.isEmpty ? nil : TextPart(text: String(piece), isStrong: index % 2 == 1)
        }
    }
}

/// A name that leads somewhere.
public struct LinkModel: Sendable, Hashable {
    public let title: String
    public let href: String

    public init(title: String, href: String) {
        self.title = title
        self.href = href
    }
}

/// A small label beside a name or a figure.
public struct TagModel: Sendable, Hashable {
    /// The class that colours it: `plain`, `disputed`, `warning`, `error`.
    public let kind: String
    public let text: String
}

/// A figure as it is shown: the number large, its unit small, what it is of below.
public struct FigureModel: Sendable, Hashable {
    /// How a target binds, such as `≥`; empty for a value.
    public let bound: String
    public let number: String
    public let unit: String
    public let note: String
    public let href: String?
}

/// One target in a table: what it is, where it stands, where it is to go, and the verdict.
public struct TargetRowModel: Sendable {
    public let indicator: String
    /// The verdict's word for machines.
    public let verdict: String
    public let title: String
    public let href: String
    public let tags: [TagModel]
    public let reason: String
    /// `nil` is shown as a dash: no data looks like no data.
    public let value: FigureModel?
    public let gauge: GaugeModel?
    public let goal: FigureModel?
    public let mark: MarkModel
}

/// One finding of the lint.
public struct FindingModel: Sendable {
    public let code: String
    public let tag: TagModel
    public let title: String
    public let text: String
    /// Where it is written, as file and line.
    public let place: String
    public let sections: [LinkModel]
    public let indicator: LinkModel?
    public let task: LinkModel?
}

/// A choice of a filter.
public struct OptionModel: Sendable, Hashable {
    public let value: String
    public let title: String
    public let isSelected: Bool
}

/// An indicator's or task's owner.
public struct OwnerModel: Sendable {
    public let lead: String
    public let with: String?
    public let isSuggested: Bool
}
