import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// The SDMX forms: allowed identifiers, references that lead somewhere, data that follow their structure.
@Suite struct SDMXTests {
    private struct Structure {
        let all: [String: Any]
        var data: [String: Any] { all["data"] as? [String: Any] ?? [:] }

        func list(_ name: String) -> [[String: Any]] { data[name] as? [[String: Any]] ?? [] }

        /// Every URN that an artefact or an item of it answers to.
        var names: Set<String> {
            var names: Set<String> = []
            let kinds = [
                ("codelists", "codelist.Codelist", "codelist.Code", "codes"),
                ("conceptSchemes", "conceptscheme.ConceptScheme", "conceptscheme.Concept", "concepts"),
                ("dataStructures", "datastructure.DataStructure", "", ""),
            ]
            for (list, kind, itemKind, items) in kinds {
                for artefact in self.list(list) {
                    let place = [artefact["agencyID"], artefact["id"], artefact["version"]].map {
                        $0 as? String ?? ""
                    }
                    let own = "=\(place[0]):\(place[1])(\(place[2]))"
                    names.insert("urn:sdmx:org.sdmx.infomodel.\(kind)\(own)")
                    for item in artefact[items] as? [[String: Any]] ?? [] {
                        names.insert(
                            "urn:sdmx:org.sdmx.infomodel.\(itemKind)\(own).\(item["id"] as? String ?? "")")
                    }
                }
            }
            return names
        }
    }

    private static func reader(_ folder: String, kind: WorldKind = .real) async throws -> PageReader {
        let office = try await ShippedWorld.office(folder: folder, kind: kind)
        return OfflinePages.reader(try await office.view(of: office.defaultPlan()), Words(language: .en))
    }

    private static let plans = ["Tests/Fixtures/plans/linhai-2023-2027", "Plans/yancheng-2021-2025"]

    private static func structure(_ reader: PageReader) throws -> Structure {
        let json = Data(reader.figureStructure().written().utf8)
        return Structure(all: try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any]))
    }

    private static func walk(_ value: Any, _ visit: (String, Any) -> Void) {
        if let object = value as? [String: Any] {
            for (key, member) in object {
                visit(key, member)
                walk(member, visit)
            }
        } else if let list = value as? [Any] {
            for member in list { walk(member, visit) }
        }
    }

    @Test(arguments: plans)
    func `identifiers are allowed and references lead somewhere`(folder: String) async throws {
        let structure = try Self.structure(try await Self.reader(folder))
        let names = structure.names
        var references = 0
        Self.walk(structure.data) { key, value in
            guard let text = value as? String else { return }
            if key == "id" {
                #expect(text.wholeMatch(of: /[A-Za-z0-9_@$\-]+/) != nil, "\(text)")
            } else if text.hasPrefix("urn:sdmx:") {
                references += 1
                #expect(names.contains(text), "\(text)")
            }
        }
        #expect(references > 20)
        for list in structure.list("codelists") {
            let codes = (list["codes"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            #expect(!codes.isEmpty && Set(codes).count == codes.count, "\(list["id"] ?? "")")
        }
        let meta = structure.all["meta"] as? [String: Any] ?? [:]
        #expect(meta["test"] as? Bool == false)
        #expect((meta["id"] as? String)?.wholeMatch(of: /[A-Za-z0-9_@$\-]+/) != nil)
    }

    @Test(arguments: plans)
    func `every observation follows the structure, and none is there twice`(folder: String) async throws {
        let reader = try await Self.reader(folder)
        let structure = try Self.structure(reader)
        let table = reader.observationTable(ExportAddress(base: ""))
        let columns = table.columns.map(\.id)
        let components = SDMXComponent.dimensions + [.time, .value] + SDMXComponent.attributes
        #expect(columns == ["STRUCTURE", "STRUCTURE_ID", "ACTION"] + components.map(\.id))
        var codes: [String: Set<String>] = [:]
        for list in structure.list("codelists") {
            let items = list["codes"] as? [[String: Any]] ?? []
            codes[list["id"] as? String ?? ""] = Set(items.compactMap { $0["id"] as? String })
        }
        var keys: Set<[String]> = []
        for index in 0..<table.count {
            let cells = table.row(index).map(ExportCSV.text)
            #expect(keys.insert(Array(cells[3...6])).inserted, "\(cells[3...6]) twice")
            for (component, cell) in zip(components, cells.dropFirst(3)) {
                if component.id == "RECORDED" {
                    #expect(cell.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil, "\(cell)")
                }
                if component.isMandatory { #expect(!cell.isEmpty, "\(component.id)") }
                if case .coded(let list) = component.form, !cell.isEmpty {
                    #expect(codes[list]?.contains(cell) == true, "\(component.id): \(cell)")
                }
            }
        }
        let told = Set(reader.recordedFigures.map { [$0.element, $0.org, $0.period.description] })
        #expect(keys.count == told.count && !keys.isEmpty)
    }

    @Test func `periods are written as SDMX writes them`() {
        let periods: [(Period, String, String)] = [
            (.year(2021), "A", "2021"), (.half(2021, 2), "S", "2021-S2"), (.quarter(2021, 3), "Q", "2021-Q3"),
            (.month(2021, 7), "M", "2021-07"), (.toDate(2021, through: 7), "_O", "2021-01-01/P7M"),
            (.fiscalYear(2023, starts: 4), "A", "2023-04-01/P1Y"),
            (.span(2021, 2025), "_O", "2021-01-01/P5Y"),
        ]
        for (period, frequency, text) in periods {
            #expect(SDMXPeriod(period).frequency == frequency && SDMXPeriod(period).text == text)
        }
    }

    @Test func `of several figures the same one leads as on pages`() async throws {
        let office = try await ShippedWorld.office()
        let rows = try [(FigureQuality.final, "21"), (.estimated, "22")].map { quality, text in
            FigureRow(
                element: "high-tech-enterprises", org: "yancheng", period: .year(2015),
                text: try #require(DecimalText(text)), published: text + "家", quality: quality,
                origin: "公报")
        }
        let figures = FigureImport(source: "a", plan: ShippedWorld.plan, rows: rows)
        let outcome = try await office.store.submit(
            Command(id: "a", actor: .system("test"), at: office.now(), verb: .importFigures(figures)))
        #expect(outcome.refusal == nil)
        let view = try await office.view(of: ShippedWorld.plan)
        let table = OfflinePages.reader(view, Words(language: .en)).observationTable(ExportAddress(base: ""))
        let told = (0..<table.count).map { table.row($0).map(ExportCSV.text) }.filter {
            $0.contains("high-tech-enterprises") && $0.contains("2015")
        }
        #expect(told.count == 1 && told[0].contains("21") && told[0].contains("A"))
    }

    @Test func `data and structure are sent as what SDMX calls them`() async throws {
        try await TestBrowser.visit { browser in
            let root = "/plans/\(ShippedWorld.plan)/data/"
            let types = [
                "figures.sdmx.csv": "application/vnd.sdmx.data+csv; version=2.0.0",
                "structure.sdmx.json": "application/vnd.sdmx.structure+json; version=2.0.0",
                "figures.csv": "text/csv; charset=utf-8",
            ]
            for (file, type) in types {
                let answer = try await browser.get(root + file)
                #expect(answer.status == .ok && answer.headers[.contentType] == type, "\(file)")
            }
        }
    }

    @Test func `a sample world is test data to machines too`() async throws {
        let reader = try await Self.reader(Self.plans[0], kind: .sample)
        let meta = try Self.structure(reader).all["meta"] as? [String: Any]
        #expect(meta?["test"] as? Bool == true)
        let table = reader.observationTable(ExportAddress(base: ""))
        let world = try #require(table.columns.firstIndex { $0.id == "WORLD" })
        #expect(table.row(0)[world] == .text("SAMPLE"))
    }
}
