import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Logging
import Measures
import Papers
import Plans
import Sheets
import Testing
import Words

@testable import Office
@testable import Web

/// Files of data: what they hold, that they stay the same, and what they say of themselves.
@Suite struct ExportTests {
    private static let linhai = "Tests/Fixtures/plans/linhai-2023-2027"

    private static func reader(
        _ folder: String = linhai, kind: WorldKind = .real, _ language: Language = .zh
    ) async throws -> PageReader {
        let office = try await ShippedWorld.office(folder: folder, kind: kind)
        let view = try await office.view(of: office.defaultPlan())
        return OfflinePages.reader(view, Words(language: language))
    }

    private static let address = ExportAddress(base: "https://tide.example/")

    @Test(arguments: [linhai, "Plans/yancheng-2021-2025"])
    func `every cell of the table of targets is the evaluation's`(folder: String) async throws {
        let reader = try await Self.reader(folder)
        let table = reader.targetTable(Self.address)
        let rows = (0..<table.count).map { row in
            Dictionary(
                zip(table.columns.map(\.id), table.row(row).map(ExportCSV.text)),
                uniquingKeysWith: { first, _ in first })
        }
        #expect(rows.count == reader.evaluation.verdicts.count && !rows.isEmpty)
        for verdict in reader.evaluation.verdicts {
            let id = verdict.target.statements.joined(separator: " ")
            let row = try #require(
                rows.first {
                    $0["statements"] == id && $0["indicator"] == verdict.target.indicator
                        && $0["due"] == verdict.target.period.description
                })
            let decimals = reader.plan.indicator(verdict.target.indicator)?.decimals ?? 0
            if let figure = verdict.figure, figure.way != .computed {
                #expect(DecimalText(row["value"] ?? "")?.value == figure.value, "\(id)")
                #expect(DecimalText(row["value"] ?? "").map { $0.decimals >= decimals } == true, "\(id)")
            } else {
                #expect(row["value"] == verdict.figure?.value.text(decimals: decimals) ?? "", "\(id)")
            }
            #expect(row["period"] == verdict.figure?.period.description ?? "", "\(id)")
            #expect(row["verdict"] == verdict.word.rawValue, "\(id)")
            #expect(row["completion"] == verdict.completion?.text(decimals: 4) ?? "", "\(id)")
            #expect(row["vintage"] == String(reader.vintage), "\(id)")
            let page = "https://tide.example/plans/\(reader.plan.id)/indicators/\(verdict.target.indicator)"
            #expect(row["address"] == page + "?as-of=\(reader.vintage)", "\(id)")
            let goals = [("target", verdict.target.value), ("target_high", verdict.target.high)]
            for case (let column, let value?) in goals {
                let text = DecimalText(row[column] ?? "")
                #expect(text?.value == value, "\(id)")
                #expect(text.map { $0.decimals >= decimals } == true, "\(id)")
            }
        }
    }

    @Test func `a row of figures names origin, world, vintage and address`() async throws {
        let reader = try await Self.reader()
        let csv = ExportCSV(reader.figureTable(Self.address), label: reader.worldLabel).text
        let lines = csv.split(separator: "\r\n")
        #expect(csv.hasPrefix("\u{FEFF}element,org,period,value,unit,bound,quality,origin,"))
        #expect(lines.count == 1 + reader.recordedFigures.count && lines.count > 5)
        let table = reader.figureTable(Self.address)
        for (index, figure) in reader.recordedFigures.enumerated() {
            let cells = Dictionary(
                uniqueKeysWithValues: zip(table.columns.map(\.id), table.row(index).map(ExportCSV.text)))
            #expect(DecimalText(cells["value"] ?? "")?.value == figure.value, "\(figure.element)")
        }
        for line in lines.dropFirst() {
            #expect(line.contains(",real,\(reader.vintage),https://tide.example/plans/"))
            #expect(line.hasSuffix("as-of=\(reader.vintage)"))
        }
    }

    @Test func `a sample world says so in names and first rows`() async throws {
        for language in Language.allCases {
            let reader = try await Self.reader(kind: .sample, language)
            let word = language == .zh ? "样例数据" : "sample data"
            #expect(reader.fileName("figures", .csv).contains("-sample-v"))
            let csv = ExportCSV(reader.targetTable(Self.address), label: reader.worldLabel).text
            #expect(csv.split(separator: "\r\n").first?.contains(word) == true)
            for sheet in reader.completionWorkbook(Self.address).sheets {
                #expect(sheet.label?.contains(word) == true && sheet.foot.contains(word))
            }
        }
        let real = try await Self.reader()
        #expect(!real.fileName("figures", .csv).contains("sample") && real.worldLabel == nil)
    }

    @Test func `text that a spreadsheet would compute is guarded, numbers are not`() {
        let table = ExportTable(columns: [ExportColumn("a", "a"), ExportColumn("b", "b")], count: 7) { row in
            let texts = ["=1+1", "+1", "-1", "@x", "＝1", "\tx,\"y\"", "a\"\u{301},=1"]
            return [.text(texts[row]), .number(Exact(-1), decimals: 1)]
        }
        let lines = ExportCSV(table, label: "=label").text.dropFirst().split(separator: "\r\n")
        #expect(
            lines == [
                "'=label", "a,b", "'=1+1,-1.0", "'+1,-1.0", "'-1,-1.0", "'@x,-1.0", "'＝1,-1.0",
                "\"'\tx,\"\"y\"\"\",-1.0", "\"a\"\"\u{301},=1\",-1.0",
            ])
    }

    @Test func `pieces of a table make the whole once`() {
        let count = ExportLimits.rowsInPiece * 2 + 1
        let table = ExportTable(columns: [ExportColumn("n", "n")], count: count) { [.count($0)] }
        let csv = ExportCSV(table, label: nil, isForMachines: true)
        #expect(csv.pieces == 4)
        #expect(csv.text.split(separator: "\r\n").dropFirst().compactMap { Int($0) } == Array(0..<count))
    }

    @Test func `the same workbook gives the same bytes, and unknown is no number`() async throws {
        let reader = try await Self.reader("Plans/yancheng-2021-2025", kind: .sample)
        let workbook = reader.completionWorkbook(Self.address)
        let (first, second) = (try Self.bytes(workbook), try Self.bytes(workbook))
        #expect(first == second && first.starts(with: Array("PK".utf8)))
        let later = try await Self.reader("Plans/yancheng-2021-2025", kind: .sample)
        #expect(try Self.bytes(later.completionWorkbook(Self.address)) == first)
        let unknown = reader.evaluation.verdicts.count { $0.figure == nil }
        let table = workbook.sheets[0].table
        let value = try #require(table.columns.firstIndex { $0.id == "value" })
        #expect((0..<table.count).count { table.row($0)[value] == .unknown } == unknown && unknown > 0)
    }

    @Test func `a number of more digits than a spreadsheet keeps stays whole`() throws {
        let values = ["123456789012345", "1234567890123456.78", "-9007199254740993", "0.000123456789012345"]
        let table = ExportTable(columns: [ExportColumn("value", "数值")], count: values.count) { row in
            let text = DecimalText(values[row])
            return [.optional(text?.value, decimals: text?.decimals ?? 0)]
        }
        let sheet = WorkbookSheet(name: "表", title: "数", lines: [], label: nil, table: table, foot: "")
        let book = Workbook(
            title: "t", author: "a", remark: "", created: Instant(microseconds: 0), sheets: [sheet])
        let rows = try SheetFiles().sheets(Self.bytes(book), name: "a.xlsx")[0].rows
        #expect(rows.suffix(values.count).map { $0.cells.first } == values)
    }

    /// The shipped plan with two more figures that a spreadsheet would spoil, or another plan as it is.
    private static func view(again folder: String) async throws -> PlanView {
        let office = try await ShippedWorld.office(folder: folder, kind: .sample)
        for text in folder == linhai ? [] : ["21", "22"] {
            let row = FigureRow(
                element: "high-tech-enterprises", org: "yancheng", period: .year(2015),
                text: try #require(DecimalText(text)), published: text + "家", origin: "=公报", note: "-1, \"甲\""
            )
            let figures = FigureImport(source: text, plan: ShippedWorld.plan, rows: [row])
            let outcome = try await office.store.submit(
                Command(id: text, actor: .system("test"), at: office.now(), verb: .importFigures(figures)))
            #expect(outcome.refusal == nil)
        }
        return try await office.view(of: office.defaultPlan())
    }

    @Test(
        arguments: [linhai, "Plans/yancheng-2021-2025"].flatMap { folder in
            Language.allCases.flatMap { [(folder, $0, "a.csv"), (folder, $0, "a.xlsx")] }
        })
    func `an export of figures can be imported again, and nothing in it is new`(
        folder: String, language: Language, name: String
    ) async throws {
        let view = try await Self.view(again: folder)
        let reader = OfflinePages.reader(view, Words(language: language))
        let bytes =
            name == "a.csv"
            ? Array(ExportCSV(reader.figureTable(Self.address), label: reader.worldLabel).text.utf8)
            : try Self.bytes(try reader.figureWorkbook(Self.address))
        let preview = try FigureFiles.preview(
            SheetFiles().sheets(bytes, name: name), bytes: bytes, plan: view.plan, known: view.figures)
        #expect(preview.refused.map(\.reason.code) == [])
        #expect(preview.rows.map { "\($0.element) \($0.period) \($0.published)" } == [])
        #expect(preview.unchanged == reader.recordedFigures.count && preview.unchanged > 5)
        #expect(preview.kind == .sample)
    }

    @Test func `more rows than a workbook holds are refused with the way out`() throws {
        let limit = ExportLimits.workbookRows
        try ExportLimits.check(workbookRows: limit)
        #expect(
            throws: Refusal(
                "export.too-many-rows", ["count": .integer(limit + 1), "limit": .integer(limit)])
        ) { try ExportLimits.check(workbookRows: limit + 1) }
    }

    static func bytes(_ workbook: Workbook) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "papers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "book.xlsx")
        try PaperFiles().write(workbook, to: file.path)
        return Array(try Data(contentsOf: file))
    }

    @Test func `an address keeps its place in the page and a moment that it names`() {
        let address = ExportAddress(base: "http://h:1/")
        #expect(address.of("/a", vintage: 3) == "http://h:1/a?as-of=3")
        #expect(address.of("/a?q=x#s-1", vintage: 3) == "http://h:1/a?q=x&as-of=3#s-1")
        #expect(address.of("/a?as-of=2", vintage: 3) == "http://h:1/a?as-of=2")
        #expect(ExportAddress(base: "").of("/a", vintage: 0) == "/a?as-of=0")
    }

    @Test func `the site offers the files that its page names`() async throws {
        try await TestBrowser.visit { browser in
            let own = "/plans/\(ShippedWorld.plan)"
            let page = try await browser.get(own + "/data").text
            let files = page.matches(of: /href="(\/plans\/[^"]*\/data\/[^"]+)"/).map { String($0.1) }
            #expect(files.count >= 4)
            for file in files {
                let response = try await browser.get(file)
                #expect(response.status == .ok, "\(file)")
                let name = response.headers[.contentDisposition] ?? ""
                #expect(name.hasPrefix("attachment; filename=\"\(ShippedWorld.plan)-"), "\(file)")
                #expect(response.body.readableBytes > 1000, "\(file)")
            }
            #expect(try await browser.get(own + "/data/nothing.csv").status == .notFound)
            #expect(page.contains("http://localhost/plans/\(ShippedWorld.plan)/data?as-of="))
        }
    }
}

extension ExportTests {
    @Test func `what finds no turn is answered 503 with a time to come again`() throws {
        let site = try TestSite.shared()
        let errors = ErrorPages(
            templates: site.templates, frame: site.frame, newToken: { "t" },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let busy = Refusal("export.busy", ["seconds": .integer(PaperTurns.retrySeconds)])
        let response = errors.respond(to: busy, Visit())
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == String(PaperTurns.retrySeconds))
    }
}

/// Turns: one works, some wait, the rest are told to come again.
@Suite struct PaperTurnTests {
    @Test func `more than may wait are refused and the others each get a turn`() async throws {
        let turns = PaperTurns()
        let gate = AsyncStream<Void>.makeStream()
        let count = PaperTurns.waiting + 4
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<count {
                group.addTask {
                    do {
                        try await turns.take { for await _ in gate.stream { break } }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            // Those that find no place answer first; then the gate opens for the rest.
            var outcomes: [Bool] = []
            for _ in 0..<count - PaperTurns.waiting - 1 {
                if let outcome = await group.next() { outcomes.append(outcome) }
            }
            gate.continuation.finish()
            for await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        #expect(outcomes.prefix(count - PaperTurns.waiting - 1).allSatisfy { !$0 })
        #expect(outcomes.count { $0 } == PaperTurns.waiting + 1)
        #expect(try await turns.take { 7 } == 7)
    }
}
