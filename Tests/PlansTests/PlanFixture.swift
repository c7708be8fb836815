import Documents
import Foundation
import Kernel
import Measures
import Plans
import Words

/// Plans of the repository, as files that a test may edit before loading them.
struct PlanFixture {
    var files: [DocumentFile]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The shipped plan with its library.
    static let shipped = PlanFixture(
        folders: [("Plans/yancheng-2021-2025", ""), ("Library/cn", "Library/cn/")])

    /// The invented plan, which stands alone.
    static let invented = PlanFixture(folders: [("Tests/Fixtures/plans/linhai-2023-2027", "")])

    init(folders: [(path: String, prefix: String)]) {
        files = folders.flatMap { folder, prefix -> [DocumentFile] in
            let base = PlanFixture.root.appending(path: folder)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
            return names.sorted().compactMap { name in
                guard name.hasSuffix(".csv") || name.hasSuffix(".yaml"),
                    let data = try? Data(contentsOf: base.appending(path: name))
                else { return nil }
                return DocumentFile(path: prefix + name, bytes: Array(data))
            }
        }
    }

    /// A text that was read and found right, from the folder of golden texts.
    func golden(_ name: String) -> String {
        let url = PlanFixture.root.appending(path: "Tests/Fixtures/golden").appending(path: name)
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }

    /// The text of a file.
    func text(_ path: String) -> String {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    /// The plan with one text replaced in one file; the text must be there exactly once.
    func replacing(_ old: String, with new: String, in path: String) throws -> PlanFixture {
        let text = text(path)
        guard text.ranges(of: old).count == 1 else { throw FixtureError.notOnce(old, path) }
        return writing(text.replacing(old, with: new), to: path)
    }

    /// The plan with a record of a CSV file edited: the named cells of the record whose first cell is `id`.
    func editing(_ path: String, _ id: String, _ cells: [String: String]) throws -> PlanFixture {
        var lines = text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let header = lines[0].trimmingCharacters(in: .whitespaces).split(separator: ",").map(String.init)
        guard let index = lines.firstIndex(where: { $0.hasPrefix(id + ",") }) else {
            throw FixtureError.notOnce(id, path)
        }
        var values = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (name, value) in cells {
            guard let column = header.firstIndex(of: name), column < values.count else {
                throw FixtureError.notOnce(name, path)
            }
            values[column] = value
        }
        lines[index] = values.joined(separator: ",")
        return writing(lines.joined(separator: "\n"), to: path)
    }

    /// The plan with a line added at a file's end.
    func appending(_ line: String, to path: String) -> PlanFixture {
        writing(text(path).trimmingCharacters(in: .newlines) + "\n" + line + "\n", to: path)
    }

    /// The plan without the lines of a file that contain a text.
    func removing(linesWith part: String, from path: String) -> PlanFixture {
        let lines = text(path).split(separator: "\n", omittingEmptySubsequences: false)
        return writing(lines.filter { !$0.contains(part) }.joined(separator: "\n"), to: path)
    }

    func writing(_ text: String, to path: String) -> PlanFixture {
        var copy = self
        copy.files = files.filter { $0.path != path } + [DocumentFile(path: path, bytes: Array(text.utf8))]
        return copy
    }

    /// The loaded plan; throws the findings that forbid it.
    func load() throws -> Plan {
        let problems = Problems()
        guard let plan = PlanLoader.load(files, problems) else {
            throw FixtureError.refused(
                problems.found.prefix(20).map { finding in
                    "\(finding.place.file):\(finding.place.line):\(finding.place.column): "
                        + Words(language: .en).sentence(finding.message)
                })
        }
        return plan
    }

    /// The plan evaluated with its own figures.
    func evaluate(today: String = "2026-11-24", figures: [Figure]? = nil) throws -> PlanEvaluation {
        let plan = try load()
        let day = Day(today) ?? Day(number: 0)
        return PlanEvaluation(plan: plan, figures: try figures.map(TestBook.init) ?? book(plan), today: day)
    }

    /// The plan's figures, read without the import: the tests of the import are elsewhere.
    func book(_ plan: Plan) throws -> TestBook {
        guard let file = files.first(where: { $0.path == "figures.csv" }) else { return TestBook([]) }
        let problems = Problems()
        let rows = CSVDocument.read(file, problems) ?? []
        return TestBook(
            try rows.enumerated().map { number, row in
                guard let fields = Fields(row, problems, fiscalStart: plan.horizon.yearStart) else {
                    throw FixtureError.refused(["row \(number)"])
                }
                return try figure(fields, plan, Int64(number))
            })
    }

    private func figure(_ fields: Fields, _ plan: Plan, _ number: Int64) throws -> Figure {
        guard let element = fields.text("element").flatMap({ plan.elements[$0.value] }),
            let org = fields.text("org")?.value, let period = fields.period("period")?.value,
            let told = fields.decimal("value")?.value,
            let unit = fields.text("unit").flatMap({ plan.units[$0.value] }),
            let converted = element.unit.converting(told.value, from: unit),
            let value = unit == element.unit ? told : DecimalText(converted.description)
        else { throw FixtureError.refused(["figures.csv:\(fields.place.line)"]) }
        return TestBook.figure(
            element: element.id, org: org, period: period, value, number: number,
            bound: FigureBound(rawValue: fields.optionalText("bound")?.value ?? "") ?? .exact,
            quality: FigureQuality(rawValue: fields.optionalText("quality")?.value ?? "final") ?? .final,
            origin: fields.optionalText("origin")?.value)
    }
}

enum FixtureError: Error {
    case notOnce(String, String)
    case refused([String])
}

/// Figures in memory.
struct TestBook: FigureBook {
    let all: [Figure]

    init(_ figures: [Figure]) { all = figures }

    func figures(element: String, org: String) -> [Figure] {
        all.filter { $0.element == element && $0.org == org }
    }

    static func figure(
        element: String, org: String, period: Period, _ value: DecimalText, number: Int64 = 1,
        bound: FigureBound = .exact, quality: FigureQuality = .final, origin: String? = "a bulletin"
    ) -> Figure {
        Figure(
            element: element, org: org, period: period, value: value.value, text: value,
            published: "\(value.value)", bound: bound, quality: quality, origin: origin, seenAs: nil, at: nil,
            note: nil, recorded: Instant(microseconds: number), entry: number)
    }
}
