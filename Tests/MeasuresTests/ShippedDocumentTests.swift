import Documents
import Foundation
import Kernel
import Measures
import Orgs
import Testing

/// The library and the orgs that are shipped, and those of the invented plan.
@Suite struct ShippedDocumentTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func file(_ path: String) throws -> DocumentFile {
        DocumentFile(path: path, bytes: Array(try Data(contentsOf: Self.root.appending(path: path))))
    }

    private func files(_ folder: String) throws -> [DocumentFile] {
        try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: folder).path)
            .filter { $0.hasSuffix(".yaml") }.sorted().map { try file(folder + "/" + $0) }
    }

    private func told(_ problems: Problems) -> [String] {
        problems.found.map { "\($0.place.file):\($0.place.line): \($0.code) \($0.message.arguments)" }
    }

    @Test(arguments: [
        ("Library/cn/units.yaml", "Library/cn/elements"),
        (
            "Tests/Fixtures/plans/linhai-2023-2027/units.yaml",
            "Tests/Fixtures/plans/linhai-2023-2027/elements"
        ),
    ])
    func `units and elements load without a finding`(units: String, elements: String) throws {
        let problems = Problems()
        let book = UnitBook.load([try file(units)], problems)
        let loaded = Element.load(try files(elements), units: book, problems)
        #expect(told(problems) == [])
        #expect(book.count > 5 && loaded.count > 10)
    }

    @Test(arguments: ["Plans/yancheng-2021-2025", "Tests/Fixtures/plans/linhai-2023-2027"])
    func `orgs, names and memberships load without a finding`(folder: String) throws {
        let problems = Problems()
        let book = OrgBook.load(
            orgs: try file(folder + "/orgs.csv"), names: try file(folder + "/org_names.csv"),
            memberships: try file(folder + "/memberships.csv"), problems)
        #expect(told(problems) == [])
        let loaded = try #require(book)
        #expect(loaded.orgs.count > 10)
        #expect(loaded.isDisjoint(axis: "admin"))
        #expect(loaded.isDisjoint(axis: "board"))
    }

    @Test func `a district is one org under all its names and codes`() throws {
        let folder = "Plans/yancheng-2021-2025"
        let book = try #require(
            OrgBook.load(
                orgs: try file(folder + "/orgs.csv"), names: try file(folder + "/org_names.csv"),
                memberships: try file(folder + "/memberships.csv"), Problems()))
        for (text, on) in [
            ("大丰县", "1990-12-31"), ("大丰市", "2010-12-31"), ("320982", "2010-12-31"), ("320904", "2021-12-31"),
        ] {
            #expect(book.find(text, on: day(on)) == "dafeng", "\(text)")
        }
        #expect(book.children(of: "yancheng", axis: "admin", on: day("2021-12-31")).count == 9)
        #expect(book.children(of: "yancheng", axis: "board", on: day("2021-12-31")).count == 12)
    }

    @Test func `every shipped figure is one its element accepts`() throws {
        let problems = Problems()
        let units = UnitBook.load([try file("Library/cn/units.yaml")], problems)
        let elements = Element.load(try files("Library/cn/elements"), units: units, problems)
        for record in CSVDocument.read(try file("Plans/yancheng-2021-2025/figures.csv"), problems) ?? [] {
            let fields = try #require(Fields(record, problems))
            let element = try #require(
                elements[fields.text("element")?.value ?? ""], "line \(fields.place.line)")
            let unit = try #require(units[fields.text("unit")?.value ?? ""], "line \(fields.place.line)")
            let value = try #require(fields.decimal("value")?.value)
            do throws(Refusal) { _ = try element.accept(value, in: unit) } catch {
                Issue.record("line \(fields.place.line): \(error.message.code)")
            }
        }
        #expect(told(problems) == [])
    }
}
