import Documents
import Foundation
import Kernel
import Office
import Plans
import Seeds
import Sheets

/// A plan as texts by path, which a mutation edits, and what lint tells of it.
struct RecallPlan {
    var texts: [String: String]

    /// The invented plan, of which lint tells nothing.
    static func clean() throws -> RecallPlan {
        let base = ImportWorld.root.appending(path: ImportWorld.invented)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter {
            $0.hasSuffix(".yaml") || $0.hasSuffix(".csv")
        }
        let texts = try paths.map { path in
            (path, String(decoding: try ImportWorld.bytes("\(ImportWorld.invented)/\(path)"), as: UTF8.self))
        }
        return RecallPlan(texts: Dictionary(uniqueKeysWithValues: texts))
    }

    /// The codes of all that `tidemark lint` would tell: documents, figures, findings.
    func told() throws -> Set<String> {
        let files = texts.sorted { $0.key < $1.key }.map {
            DocumentFile(path: $0.key, bytes: Array($0.value.utf8))
        }
        let problems = Problems()
        guard let plan = PlanLoader.load(files, problems) else { return Set(problems.found.map(\.code)) }
        var (codes, book) = (Set(problems.found.map(\.code)), ImportedFigures())
        let bytes = Array((texts["figures.csv"] ?? "").utf8)
        do {
            let preview = try FigureFiles.preview(
                SheetFiles().sheets(bytes, name: "figures.csv"), bytes: bytes, plan: plan, known: NoFigures())
            if !preview.refused.isEmpty { codes.insert("figure-refused") }
            book.figures = preview.rows.map { $0.figure(recorded: Instant(microseconds: 0), entry: 0) }
        } catch {
            codes.insert("figure-refused")
        }
        let today = Day("2024-09-01") ?? Day(number: 0)
        let evaluation = PlanEvaluation(plan: plan, figures: book, today: today)
        return codes.union(evaluation.findings.map(\.code))
    }

    /// The lines of a table without its header.
    func lines(_ path: String) -> [String] {
        Array((texts[path] ?? "").split(separator: "\n").map(String.init).dropFirst())
    }

    mutating func setLines(_ path: String, _ lines: [String]) {
        let header = (texts[path] ?? "").split(separator: "\n").first.map(String.init) ?? ""
        texts[path] = ([header] + lines).joined(separator: "\n") + "\n"
    }

    /// The cells of a line, quoted ones as they stand.
    static func cells(_ line: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    func column(_ name: String, _ path: String) -> Int {
        let header = (texts[path] ?? "").split(separator: "\n").first.map(String.init) ?? ""
        return RecallPlan.cells(header).firstIndex(of: name) ?? 0
    }

    /// A cell of the first line that begins with an identifier.
    func cell(_ path: String, _ id: String, _ column: String) -> String {
        let line = lines(path).first { $0.hasPrefix(id + ",") } ?? ""
        return RecallPlan.cells(line)[self.column(column, path)]
    }

    /// Sets a cell of the first line that begins with an identifier, or with several cells.
    mutating func set(_ path: String, _ id: String, _ column: String, _ value: String) {
        var all = lines(path)
        guard let index = all.firstIndex(where: { $0.hasPrefix(id + ",") }) else { return }
        var cells = RecallPlan.cells(all[index])
        cells[self.column(column, path)] = value
        all[index] = cells.joined(separator: ",")
        setLines(path, all)
    }

    mutating func set(_ ids: [String], _ column: String, _ value: String) {
        for id in ids { set("statements.csv", id, column, value) }
    }

    mutating func remove(_ path: String, _ ids: [String]) {
        setLines(path, lines(path).filter { line in !ids.contains { line.hasPrefix($0 + ",") } })
    }

    mutating func append(_ path: String, _ line: String) { setLines(path, lines(path) + [line]) }

    mutating func replace(_ path: String, _ old: String, _ new: String) {
        guard let text = texts[path], let range = text.range(of: old) else { return }
        texts[path] = text.replacingCharacters(in: range, with: new)
    }

    /// The identifiers of indicators, sorted.
    var indicators: [String] {
        indicatorFiles.flatMap { (texts[$0] ?? "").matches(of: /- indicator: (\S+)/).map { String($0.1) } }
            .sorted()
    }

    var indicatorFiles: [String] { texts.keys.filter { $0.hasPrefix("indicators/") }.sorted() }

    /// Edits the lines of one indicator.
    mutating func edit(indicator: String, _ change: (String) -> String) {
        for path in indicatorFiles {
            var blocks = RecallPlan.blocks(texts[path] ?? "")
            guard let index = blocks.firstIndex(where: { $0.hasPrefix("- indicator: \(indicator)\n") }) else {
                continue
            }
            blocks[index] = change(blocks[index])
            texts[path] = blocks.joined()
        }
    }

    /// The items of a YAML list with their line ends.
    static func blocks(_ text: String) -> [String] {
        text.split(separator: "\n").reduce(into: [String]()) { blocks, line in
            if line.hasPrefix("- ") || blocks.isEmpty { blocks.append("") }
            blocks[blocks.count - 1] += line + "\n"
        }
    }
}

extension SeededNumbers {
    /// Another number with the same digits after the point: some per cent smaller or larger.
    mutating func other(_ text: String, _ percents: ClosedRange<Int> = 5...30, smaller: Bool? = nil) -> String
    {
        let parts = text.split(separator: ".")
        let decimals = parts.count > 1 ? parts[1].count : 0
        let scaled = Int(text.filter { $0 != "." && $0 != "-" }) ?? 0
        let step = max(1, scaled * number(percents) / 100)
        let isSmaller = smaller ?? (number(0...1) == 0 && scaled > step)
        var digits = String(isSmaller ? scaled - step : scaled + step)
        while digits.count <= decimals { digits = "0" + digits }
        if decimals > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals)) }
        return (text.hasPrefix("-") ? "-" : "") + digits
    }

    /// A word with a slip: a letter doubled or one more at the end.
    mutating func slip(_ word: String) -> String {
        number(0...1) == 0 ? word + "x" : word + String(word.suffix(1)) + "q"
    }
}
