public import ArgumentParser
import Foundation
import Kernel
public import Words

/// What a subcommand prints: plain text or JSON on standard output, progress and refusals on standard error.
struct Terminal {
    let words: Words

    /// Colour only on a terminal, and never where NO_COLOR is set.
    static var hasColour: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    init(_ language: Language) { words = Words(language: language) }

    func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    func say(_ message: Message) { note(words.sentence(message)) }

    /// A JSON array, a value a line.
    func print(_ values: [JSONText]) {
        if values.isEmpty { return print("[]") }
        print("[\n" + values.map { "  " + $0.written() }.joined(separator: ",\n") + "\n]")
    }

    /// Text in a colour (an ANSI code), on a terminal only.
    static func coloured(_ text: String, _ code: String) -> String {
        hasColour ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }
}

/// A table for a terminal, its columns aligned by display width: Han and full-width signs take two cells.
struct TextTable {
    let header: [String]
    var rows: [[String]] = []

    func rendered() -> String {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { TextTable.width($0[column]) }.max() ?? 0 }
        return all.map { row in
            row.indices.map { column in
                column == row.count - 1
                    ? row[column]
                    : row[column]
                        + String(repeating: " ", count: widths[column] - TextTable.width(row[column]))
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
                width + 2
            case 0x200B...0x200F, 0x2060, 0xFEFF: width
            default: width + 1
            }
        }
    }
}

extension Language: ExpressibleByArgument {}

/// The form of what is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

/// The exit codes that `tidemark --help` documents.
enum Exit {
    static let refused = ExitCode(1)
    static let damaged = ExitCode(2)
    static let failed = ExitCode(70)
}
