public import Kernel

/// Findings as people and machines read them.
///
/// A person gets `file:line:column: error[code]: message`, the line, a caret under the place at the width
/// that a terminal shows, and what was probably meant. A machine gets one JSON array.
public struct DiagnosticReport {
    private let lines: [String: [Substring]]
    private let sentence: (Message) -> String
    private let latest = LatestLine()
    /// The most columns of a source line that are shown.
    private let widthLimit = 160

    /// A report on findings in these files; `sentence` puts a message into the reader's language.
    public init(files: [DocumentFile], sentence: @escaping (Message) -> String) {
        self.sentence = sentence
        lines = Dictionary(
            files.map { file in
                let hasMark = file.bytes.starts(with: SourceText.byteOrderMark)
                let text = file.bytes.dropFirst(hasMark ? 3 : 0)
                return (
                    file.path,
                    String(decoding: text, as: UTF8.self).split(
                        omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// All findings in the order of files, lines and columns, an empty line between two.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticReport.sorted(diagnostics).map { text($0) }.joined(separator: "\n\n")
    }

    /// One finding: the sentence, the line, the caret, the suggestion. Ends without a line end.
    public func text(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let head = "\(place.file):\(place.line):\(place.column): \(diagnostic.severity.rawValue)"
        var shown = [visible("\(head)[\(diagnostic.code)]: \(sentence(diagnostic.message))")]
        shown += excerpt(place)
        if let suggestion = diagnostic.suggestion {
            shown.append(visible(sentence(Message("documents.meant", ["text": .text(suggestion)]))))
        }
        return shown.joined(separator: "\n")
    }

    /// One JSON array, an object a finding: `code`, `severity`, `message`, `file`, `line`, `column` and
    /// `suggestion`, which is `null` where there is none.
    public func json(_ diagnostics: [Diagnostic]) -> String {
        let objects = DiagnosticReport.sorted(diagnostics).map { diagnostic in
            JSONText.object([
                ("code", .text(diagnostic.code)), ("severity", .text(diagnostic.severity.rawValue)),
                ("message", .text(sentence(diagnostic.message))), ("file", .text(diagnostic.place.file)),
                ("line", .integer(diagnostic.place.line)), ("column", .integer(diagnostic.place.column)),
                ("suggestion", .optional(diagnostic.suggestion)),
            ]).written()
        }
        return objects.isEmpty ? "[]" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]"
    }

    /// In the order of files, lines and columns; findings at one place keep their order.
    public static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let numbered = diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element.place, right.element.place)
            return (first.file, first.line, first.column, left.offset)
                < (second.file, second.line, second.column, right.offset)
        }
        return numbered.map(\.element)
    }

    /// The line with a caret under the place; of a long line the part around it.
    private func excerpt(_ place: Place) -> [String] {
        guard let lines = lines[place.file], lines.indices.contains(place.line - 1) else { return [] }
        let line = latest.line(place) { Array(lines[place.line - 1]) }
        if line.isEmpty { return [] }
        let caret = min(max(place.column - 1, 0), line.count)
        var first = max(0, caret - widthLimit)
        while DisplayWidth.of(line[first..<caret]) > widthLimit / 2 { first += 1 + (caret - first) / 4 }
        var last = caret
        while last < line.count, DisplayWidth.of(line[first..<last]) < widthLimit { last += 1 }
        let before = (first > 0 ? "…" : "") + visible(String(line[first..<caret]))
        let after = visible(String(line[caret..<last])) + (last < line.count ? "…" : "")
        return [before + after, String(repeating: " ", count: DisplayWidth.of(before)) + "^"]
    }

    /// Tabs as one blank; what could turn or erase the text on a terminal as a replacement sign.
    private func visible(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isHidden = scalar == "\n" || SourceText.isRefused(scalar.value)
            shown.append(scalar == "\t" ? " " : isHidden ? "\u{FFFD}" : scalar)
        }
        return String(shown)
    }
}

/// The line that was shown last: many findings stand on one line, and a line may be long.
private final class LatestLine {
    private var place: Place?
    private var characters: [Character] = []

    func line(_ place: Place, _ read: () -> [Character]) -> [Character] {
        if self.place?.line != place.line || self.place?.file != place.file {
            (self.place, characters) = (place, read())
        }
        return characters
    }
}
