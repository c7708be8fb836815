import Kernel
import Measures
import Office
import Testing
import Words

/// One figure typed into a form.
@Suite struct ImportFormTests {
    private let form = [
        "element": "ships", "org": "linhai", "period": "2023", "value": "1,234", "unit": "艘",
        "bound": "about",
        "origin": "公报 2024", "seen_as": "primary", "token": "secret",
    ]

    private func preview(_ form: [String: String], _ world: ImportWorld) throws -> FigurePreview {
        try FigureFiles.preview(form: form, plan: world.plan, known: world.known)
    }

    @Test func `a form is checked as a row of a file is`() throws {
        let world = try ImportWorld()
        let preview = try preview(form, world)
        let row = try #require(preview.new.first)
        #expect(row.address == "" && row.line == 0)
        #expect(row.row.text.plainText == "1234" && row.row.bound == .about && row.row.seenAs == .primary)
        let wrong = try self.preview(form.merging(["value": "x", "unit": "艘"]) { $1 }, world)
        #expect(wrong.refused.map(\.column) == ["value"])
        #expect(wrong.refused.first?.reason.said(.zh) == "“x”不是数。只写数字；约数、超过等写在“界限”一栏。")
    }

    @Test func `a field that is missing is named`() throws {
        let world = try ImportWorld()
        let preview = try preview(["value": "5"], world)
        #expect(preview.refused.map(\.column) == ["element"])
        let blank = try self.preview(form.merging(["value": " "]) { $1 }, world)
        #expect(blank.refused.map(\.column) == ["value"])
        #expect(try self.preview([:], world).refusedCount == 1)
    }

    @Test func `typed twice it is known, typed again after a correction it is another wish`() throws {
        var world = try ImportWorld()
        let first = try preview(form, world)
        world.record(first)
        let second = try preview(form, world)
        #expect(second.unchanged == 1 && second.rows == [])
        world.record(try preview(form.merging(["value": "1235"]) { $1 }, world))
        let third = try preview(form, world)
        #expect(third.changed.count == 1 && third.importID != first.importID)
        #expect(try preview(form, world).importID == third.importID)
    }
}
