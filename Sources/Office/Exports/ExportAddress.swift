import Kernel
import Measures
import Plans
import Words

/// Where what an export tells can be seen again: the page's address at the export's own vintage.
public struct ExportAddress: Hashable, Sendable {
    /// Scheme, host and port, without a slash at the end; empty where no site is known, so that addresses
    /// begin at the site's root.
    public let base: String

    public init(base: String) { self.base = base.hasSuffix("/") ? String(base.dropLast()) : base }

    /// The address of a page of ours as it was at a vintage. A path that names a moment keeps it.
    func of(_ path: String, vintage: Int) -> String {
        let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let page = parts.first.map(String.init) ?? path
        let rest = parts.count > 1 ? "#" + parts[1] : ""
        if page.contains("?as-of=") || page.contains("&as-of=") { return base + path }
        return base + page + (page.contains("?") ? "&" : "?") + "as-of=\(vintage)" + rest
    }
}

/// The forms in which data and reports leave the house.
public enum ExportFormat: String, Sendable, CaseIterable {
    case csv
    case xlsx
    case pdf
    case docx
    case html
    case json

    /// The media types that SDMX gives its data and its structures in these forms.
    public static let observations = "application/vnd.sdmx.data+csv; version=2.0.0"
    public static let structures = "application/vnd.sdmx.structure+json; version=2.0.0"

    /// The media type of a file.
    public var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .html: "text/html; charset=utf-8"
        case .json: "application/json"
        }
    }
}

extension PageReader {
    /// A file's name: the plan, what is in it, what the data are unless they are real, and the vintage.
    public func fileName(_ what: String, _ format: ExportFormat) -> String {
        let kind = worldKind == .real ? "" : "-\(worldKind.rawValue)"
        return "\(plan.id)-\(what)\(kind)-v\(vintage).\(format.rawValue)"
    }

    /// The first row of what is not real; `nil` in a real world.
    public var worldLabel: String? {
        worldKind == .real ? nil : say("export.world-row", worldArguments)
    }

    /// Which world, vintage and day something was made from.
    var provenance: String { say("export.provenance", worldArguments) }

    private var worldArguments: [String: MessageArgument] {
        [
            "world": .message(Message("world.\(worldKind.rawValue)")), "day": .day(today),
            "vintage": .integer(vintage), "plan": .title(plan.title),
        ]
    }

    /// When the plan's documents or figures changed last: the moment that files are dated with, so that the
    /// same vintage gives the same bytes.
    func lastChange(_ figures: [Figure]) -> Instant {
        figures.reduce(view.adopted.adoptedAt) { max($0, $1.recorded) }
    }
}
