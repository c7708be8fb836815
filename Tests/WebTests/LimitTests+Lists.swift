import Documents
import Kernel
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// The bounds of lists that grow with a plan: each goes to its edge and one further.
extension LimitTests {
    private static let invented = "Tests/Fixtures/plans/linhai-2023-2027"

    /// The invented plan, amended by so many statements.
    private static func amendment(_ count: Int, _ view: PlanView) throws -> PlanAmendment {
        let files = try ShippedWorld.documents(invented).map { file in
            guard file.path == "statements.csv" else { return file }
            let rows = (1...count).map { "S\($0),4,linhai,clean-ships,40,,=,艘,2022,context,level,海星\n" }
            return DocumentFile(path: file.path, bytes: file.bytes + Array(rows.joined().utf8))
        }
        let problems = Problems()
        return try #require(
            PlanAmendment.prepare(files, against: view, problems), "\(problems.found.prefix(3))")
    }

    @Test func `an amendment lists so many things, for machines and on its page`() async throws {
        let office = try await ShippedWorld.office(folder: Self.invented)
        let view = try await office.view(of: office.defaultPlan())
        let reader = OfflinePages.reader(view, Words(language: .en))
        for more in [0, 1] {
            let (most, listed) = (AmendmentTwin.listed + more, AmendmentModel.listed + more)
            let amendment = try Self.amendment(most, view)
            #expect(amendment.items.count == most)
            let json = TwinReader(reader).amendment(amendment, problems: []).written()
            #expect(json.matches(of: /"kind":"statement"/).count == AmendmentTwin.listed)
            #expect(json.contains("\"itemCount\":\(most)"))

            let page = reader.amendment(try Self.amendment(listed, view), formToken: "")
            #expect(page.groups.flatMap(\.items).count == AmendmentModel.listed)
            #expect((page.unlisted != nil) == (more > 0))
        }
    }

    @Test func `after an import so many verdicts and indicators are listed, and the rest is counted`()
        async throws
    {
        let office = try await ShippedWorld.office(folder: Self.invented)
        let view = try await office.view(of: office.defaultPlan())
        let reader = OfflinePages.reader(view, Words(language: .en))
        let verdict = try #require(view.evaluation.verdicts.first)
        let indicator = verdict.target.indicator
        let moved = PlanAmendment.Judgement(indicator: indicator, before: nil, after: verdict)
        for more in [0, 1] {
            let count = PageReader.listedEffects + more
            let effect = ImportEffect(
                plan: view.plan.id, vintage: 3,
                moved: Array(repeating: moved, count: count),
                indicators: Array(repeating: indicator, count: count), org: nil)
            let model = try #require(reader.importEffect(effect))
            #expect(model.verdicts.count == PageReader.listedEffects)
            #expect(model.indicators.count == PageReader.listedEffects)
            #expect((model.unlisted != nil) == (more > 0))
        }
    }

    @Test func `a preview lists so many rows, and the rest is counted`() async throws {
        let office = try await ShippedWorld.office(folder: Self.invented)
        let view = try await office.view(of: office.defaultPlan())
        let reader = OfflinePages.reader(view, Words(language: .en))
        for more in [0, 1] {
            let rows = String(repeating: "none,linhai,FY2023,1,艘\n", count: PageReader.listedRows + more)
            let text = "element,org,period,value,unit\n" + rows
            let preview = try FigureFiles.preview(
                PlainSheets().sheets(Array(text.utf8), name: "a.csv"), bytes: [], plan: view.plan,
                known: view.figures)
            #expect(preview.refusedCount == PageReader.listedRows + more)
            let page = reader.importPreview(preview, action: "", choosing: "", formToken: "")
            #expect(page.rows.count == PageReader.listedRows && (page.unlisted != nil) == (more > 0))
        }
    }

    @Test func `a template has so many rows`() async throws {
        let office = try await ShippedWorld.office(folder: Self.invented)
        let view = try await office.view(of: office.defaultPlan())
        let reader = OfflinePages.reader(view, Words(language: .en))
        let count = reader.entryElements.count
        let sheets = try reader.entryWorkbook(org: "linhai", period: "FY2023", most: count).sheets
        #expect(sheets.first?.table.count == count && count < ExportLimits.workbookRows)
        #expect(
            throws: Refusal(
                "export.too-many-rows", ["count": .integer(count), "limit": .integer(count - 1)])
        ) { try reader.entryWorkbook(org: "linhai", period: "FY2023", most: count - 1) }
    }

    @Test func `so many figures are passed over`() {
        let most = FigureFilter.mostSkipped
        #expect(FigureFilter(skip: most).skip == most && FigureFilter(skip: most + 1).skip == most)
        #expect(FigureFilter(skip: -1).skip == 0)
    }

    @Test func `so many names are offered for an unknown one, of which so much is read`() {
        let titles = (0...ImportSimilarity.offered).map { Title(zh: "海星\($0)", en: "starfish \($0)") }
        #expect(ImportSimilarity("海星").names(titles) == titles.prefix(ImportSimilarity.offered).map(\.zh))
        #expect(ImportSimilarity("海星").names(Array(titles.dropLast())).count == ImportSimilarity.offered)
        let before = String(repeating: " ", count: ImportSimilarity.characters - 2)
        #expect(!ImportSimilarity(before + "海星").names(titles).isEmpty)
        #expect(ImportSimilarity(before + " 海星").names(titles).isEmpty)
    }
}
