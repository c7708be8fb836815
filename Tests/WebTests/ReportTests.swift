import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import Testing
import Words

@testable import Office
@testable import Papers
@testable import Web

/// Reports: every target once, each figure with its address, the same bytes every time, in every form.
@Suite struct ReportTests {
    private static let address = ExportAddress(base: "https://tide.example")
    private static let linhai = "Tests/Fixtures/plans/linhai-2023-2027"

    private static func reader(
        _ folder: String = linhai, kind: WorldKind = .real, _ language: Language = .zh
    ) async throws -> PageReader {
        let office = try await ShippedWorld.office(folder: folder, kind: kind)
        return OfflinePages.reader(
            try await office.view(of: office.defaultPlan()), Words(language: language))
    }

    private static func report(_ reader: PageReader, _ kind: ReportKind = .midTerm) -> ReportModel {
        reader.report(kind, SiteExportLinks(plan: reader.plan.id), address)
    }

    @Test(arguments: [linhai, "Plans/yancheng-2021-2025"], ReportKind.allCases)
    func `a report tells every target once and where each figure is seen`(
        folder: String, kind: ReportKind
    ) async throws {
        for language in Language.allCases {
            let reader = try await Self.reader(folder, language)
            let report = Self.report(reader, kind)
            let verdicts = reader.evaluation.verdicts
            #expect(report.tables.flatMap(\.rows).count == verdicts.count && !verdicts.isEmpty)
            #expect(report.chapters.flatMap(\.stands).flatMap(\.names).count == verdicts.count)
            #expect(report.tallies.compactMap { Int($0.count) }.reduce(0, +) == verdicts.count)
            #expect(report.main.rows.count == reader.plan.main.count)
            let judged = report.chapters.flatMap(\.reasons)
            #expect(judged.count == verdicts.count { $0.figure != nil })
            let numbers = Set(report.references.map(\.number))
            #expect(report.tables.flatMap(\.rows).allSatisfy { numbers.contains($0.name.reference) })
            for reference in report.references {
                #expect(reference.href.hasPrefix("https://tide.example/plans/\(reader.plan.id)/indicators/"))
                #expect(reference.href.hasSuffix("?as-of=\(reader.vintage)"))
            }
        }
    }

    @Test func `what is overdue stands beside whose job it is`() async throws {
        let reader = try await Self.reader("Plans/yancheng-2021-2025")
        let report = Self.report(reader, .final)
        let told = Set(report.chapters.flatMap(\.missing).flatMap(\.names).map(\.reference))
        let lines = reader.targetLines(Self.address).filter { $0.verdict.overdueSince != nil }
        let numbers = Dictionary(
            report.references.map { ($0.href, $0.number) }, uniquingKeysWith: { first, _ in first })
        #expect(!lines.isEmpty)
        for line in lines { #expect(told.contains(numbers[line.address] ?? "?"), "\(line.title)") }
    }

    @Test func `a text document is the same every time and carries hostile text as text`() async throws {
        let reader = try await Self.reader(kind: .sample)
        let links = SiteExportLinks(plan: reader.plan.id)
        let document = reader.reportDocument(.midTerm, links, Self.address)
        let bytes = try PaperFiles().bytes(of: document)
        let again = try await Self.reader(kind: .sample).reportDocument(.midTerm, links, Self.address)
        #expect(try PaperFiles().bytes(of: again) == bytes)
        #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 20_000)
        guard case .label(let label)? = document.blocks.first else {
            Issue.record("a sample world's document begins with its label")
            return
        }
        #expect(label.contains("样例数据") && document.head.contains("样例数据"))
        let xml = try DocumentXML([
            .paragraph([.text("<w:p/>&\"\u{0}\u{1B}x"), .link("a", href: "javascript:1")])
        ])
        #expect(xml.body.contains("&lt;w:p/&gt;&amp;&quot;\u{fffd}\u{fffd}x") && xml.links.isEmpty)
        #expect(!xml.body.contains("\u{0}") && !xml.body.contains("\u{1B}"))
    }

    @Test func `in a text document headings stay with what they head, and every verdict has its shape`()
        async throws
    {
        let reader = try await Self.reader("Plans/yancheng-2021-2025")
        let links = SiteExportLinks(plan: reader.plan.id)
        let blocks = reader.reportDocument(.final, links, Self.address).blocks
        let chapters = Self.report(reader, .final).chapters
        let heads = blocks.count { block in if case .heading(3, _) = block { true } else { false } }
        let leads = blocks.count { block in if case .lead = block { true } else { false } }
        let reasons = chapters.count(where: \.hasReasons)
        let missing = chapters.count(where: \.hasMissing)
        #expect(heads == chapters.count + reasons + missing && leads == chapters.count)
        let styles = WordStyles.text(.zh)
        for style in ["Heading1", "Heading2", "Heading3", "LeadIn"] {
            let own = try #require(styles.components(separatedBy: "w:styleId=\"\(style)\"").last)
            #expect(own.prefix(200).contains("<w:keepNext/>"), "\(style)")
        }
        let shapes = Verdict.Word.allCases.map { word in
            (try? DocumentXML([.paragraph([.mark(reader.mark(word))])]).body) ?? ""
        }
        #expect(Set(shapes).count == Verdict.Word.allCases.count)
        #expect(shapes.contains { $0.contains("□") })
    }

    @Test func `a picture shows what the gauge says`() throws {
        var facts = GaugeFacts(mark: .off)
        (facts.baseline, facts.value, facts.target) = (Exact(0), Exact(50), Exact(100))
        let model = GaugeModel(facts, label: "l")
        let picture = GaugePicture(model)
        let middle = 14.0
        let base = try #require(Double(model.ticks[0].x))
        let value = try #require(Double(model.rings[0].x))
        let goal = try #require(Double(model.goals[0].x))
        #expect(picture.colour(x: goal, y: 6) == [0x14, 0x25, 0x2E])
        #expect(picture.colour(x: (base + value) / 2 - 3, y: middle) == [0xB3, 0x26, 0x1E])
        #expect(picture.colour(x: (value + goal) / 2 + 4, y: middle) == [0xE8, 0xEB, 0xEA])
        #expect(picture.colour(x: value, y: middle) == [255, 255, 255])
        #expect(picture.colour(x: value, y: 1) == [255, 255, 255])
        let png = try picture.png()
        #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(PNG.crc(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `the printed page needs nothing from outside and nothing can end its style`() async throws {
        let reader = try await Self.reader(kind: .sample)
        let page = try TestSite.shared().paper(
            reader, .final, SiteExportLinks(plan: reader.plan.id), Self.address, .zh)
        let sources = page.html.matches(of: /(?:src|href)="([^"]*)"/).map { String($0.1) }
        let outside = sources.filter { !$0.hasPrefix("#") && !$0.hasPrefix("https://tide.example/") }
        #expect(outside == ["page.css"])
        #expect(!page.html.contains("<script") && page.html.contains("default-src 'none'"))
        #expect(page.css.contains("counter(pages)"))
        let margins = PaperMargins(left: "a\"; } </style>\\", words: Words(language: .en), isSample: true)
        #expect(!margins.css.contains("</style>") && margins.css.contains("a\\22 ; } \\3c /style>\\5c "))
    }

    @Test func `every tag of the printed page finds its name`() throws {
        let sources = Dictionary(
            uniqueKeysWithValues: try Templates.sources(TestSite.home + "/templates").map {
                ($0.name, $0.text)
            })
        var walk = TemplateWalk(sources: sources)
        walk.walk(
            "report-paper", stack: [ReportPaperModel(lang: "zh-CN", title: "t", report: Sample.report)])
        #expect(walk.missing.sorted() == [] && walk.neverFilled.sorted() == [] && walk.bare.sorted() == [])
    }

    @Test func `the site gives the report in its forms, and refuses what it cannot print`() async throws {
        try await TestBrowser.visit { browser in
            let own = "/plans/\(ShippedWorld.plan)/report"
            let page = try await browser.get(own)
            #expect(page.status == .ok && page.text.contains("终期评估报告"))
            #expect(try await browser.get(own + "?kind=mid-term").text.contains("中期评估报告"))
            let document = try await browser.get(own + ".docx?kind=final")
            #expect(
                document.status == .ok && document.headers[.contentType]?.contains("wordprocessingml") == true
            )
            // The test's site has no browser.
            let refused = try await browser.get(own + ".pdf")
            #expect(refused.status == .unprocessableContent && refused.text.contains("--browser"))
        }
    }
}

/// The browser that prints, played by scripts.
@Suite struct PrinterTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "printer-\(UUID().uuidString)")
    private let page = PrintedPage(
        html: "<p>x", css: "", created: Instant(microseconds: 1_795_478_400_000_000))

    private func script(_ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "browser")
        try ("#!/bin/sh\n" + text).write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    @Test func `a page is given to the browser alone, and its dates are ours`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let browser = try script(
            """
            env | cut -d= -f1 | sort | tr '\\n' ' ' > "\(folder.path)/names"
            echo "$@" > "\(folder.path)/arguments"
            printf "%%PDF-1.4\\n/CreationDate (D:20010203040506+00'00')\\n/ModDate (D:20010203040506+00'00')" > page.pdf
            """)
        let bytes = try await ChromiumPrinter(browser: browser).pdf(page)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/CreationDate (D:20261124000000+00'00')"))
        #expect(text.contains("/ModDate (D:20261124000000+00'00')"))
        let names = try String(contentsOf: folder.appending(path: "names"), encoding: .utf8)
        #expect(
            Set(names.split(separator: " ")).isSubset(of: [
                "HOME", "LANG", "PATH", "PWD", "TMPDIR", "TZ", "_", "SHLVL", "OLDPWD",
            ]))
        let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
        #expect(arguments.contains("--proxy-server") && arguments.contains("~NOTFOUND"))
    }

    @Test func `a browser that hangs is ended with its helpers`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let browser = try script("sleep 300 & echo $! > \"\(folder.path)/helper\"\nsleep 300\n")
        await #expect(throws: PaperFault.self) {
            try await ChromiumPrinter(browser: browser, limitSeconds: 2).pdf(page)
        }
        let text = try String(contentsOf: folder.appending(path: "helper"), encoding: .utf8)
        let helper = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        // An ended process may wait to be collected; running it is not.
        let state = (try? String(contentsOfFile: "/proc/\(helper)/stat", encoding: .utf8)) ?? "gone) Z"
        #expect(state.contains(") Z"))
    }

    @Test func `without a browser the print is refused`() async throws {
        await #expect(throws: Refusal("export.no-browser", ["path": .text("chromium")])) {
            try await ChromiumPrinter(browser: nil).pdf(page)
        }
        await #expect(throws: PaperFault.self) {
            try await ChromiumPrinter(browser: "/bin/true").pdf(page)
        }
    }
}
