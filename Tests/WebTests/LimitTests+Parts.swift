import Documents
import Foundation
import Hummingbird
import Kernel
import Plans
import StorageMemory
import Testing
import Words

@testable import Office
@testable import Papers
@testable import Web

/// The bounds of what is read from a request and of what is put together for one.
extension LimitTests {
    @Test func `so many names of a query or a form are read`() {
        func query(_ count: Int) -> String { (1...count).map { "n\($0)=\($0)" }.joined(separator: "&") }
        let last = FormFields(encoded: query(FormFields.most))
        #expect(last.items.count == FormFields.most && last["n\(FormFields.most)"] == "\(FormFields.most)")
        let more = FormFields(encoded: query(FormFields.most + 1))
        #expect(more.items.count == FormFields.most && more["n\(FormFields.most + 1)"].isEmpty)
    }

    @Test func `a form with files has so many parts`() throws {
        func form(_ count: Int) -> Multipart? {
            let parts = (1...count).map { number in
                let file = number.isMultiple(of: 2) ? "; filename=\"f\"" : ""
                return
                    "--x\r\nContent-Disposition: form-data; name=\"n\(number)\"\(file)\r\n\r\n\(number)\r\n"
            }
            return Multipart(
                Array((parts.joined() + "--x--").utf8), contentType: "multipart/form-data; boundary=x")
        }
        let last = try #require(form(Multipart.most))
        #expect(last.files.count + last.fields.items.count == Multipart.most)
        #expect(form(Multipart.most + 1) == nil)
    }

    @Test func `a slow browser finds one pending event, the newest`() async throws {
        let feed = VintageFeed(Vintage(number: 1, hash: .none))
        var slow = feed.stream(after: 0).makeAsyncIterator()
        #expect(await slow.next()?.number == 1)
        for number in 2...40 { await feed.publish(Vintage(number: number, hash: .none)) }
        await feed.finish()
        #expect(await slow.next()?.number == 40)
        #expect(await slow.next() == nil)
    }

    @Test func `a question has so many characters and terms`() {
        let most = SearchQuestion.characters
        let fits = String(repeating: "x", count: most - 2) + " y"
        #expect(SearchQuestion(fits).asked.last == "y")
        #expect(SearchQuestion("x" + fits).asked.count == 1)
        let terms = (1...SearchQuestion.most).map { "t\($0)" }
        #expect(SearchQuestion(terms.joined(separator: " ")).asked == terms)
        #expect(SearchQuestion((terms + ["t9"]).joined(separator: " ")).asked == terms)
    }

    @Test func `so many series are looked through`() async throws {
        let reader = try await ShippedWorld.office().reader(of: ShippedWorld.plan, Visit())
        let question = SearchQuestion("高新")
        let subjects = Array(reader.view.figures.subjects)
        let all = reader.series(question)
        #expect((1..<SearchLimits.hits).contains(all.count) && subjects.count < SearchLimits.looked)
        for most in 0...subjects.count {
            let within = subjects.prefix(most).map { SearchHit.series($0) }.filter(all.contains)
            #expect(reader.series(question, among: most) == within)
        }
    }

    @Test func `pages of the machine interface have so many items, a request so many rows`() async throws {
        try await APIBrowser.visit { api in
            let root = "/api/v1/plans/\(ShippedWorld.plan)"
            for (list, most) in [("figures", TwinReader.mostFigures), ("changes", TwinReader.mostChanges)] {
                let last = try await api.get(root + "/\(list)?limit=\(most)")
                let more = try await api.get(root + "/\(list)?limit=\(most + 1)")
                #expect(last.status == .ok && more.status == .badRequest, "\(list)")
            }
        }
        let row = "{\"element\":\"a\",\"org\":\"b\",\"period\":\"2023\",\"value\":\"1\",\"unit\":\"c\"}"
        func sheet(_ count: Int) throws -> Int {
            let rows = [String](repeating: row, count: count).joined(separator: ",")
            return try FigureJSON.sheet(Array("{\"rows\":[\(rows)]}".utf8), name: "a").rows.count
        }
        #expect(try sheet(FigureJSON.most) == FigureJSON.most + 1)
        #expect(throws: SiteRefusal.self) { try sheet(FigureJSON.most + 1) }
    }

    @Test func `a cell of a workbook has so many characters`() {
        let most = ExportLimits.cellCharacters
        let fits = String(repeating: "海", count: most)
        #expect(SheetFile.clipped(fits, to: most) == fits)
        let cut = SheetFile.clipped(fits + "海", to: most)
        #expect(cut.hasSuffix("…") && cut.utf16.count == most && fits.hasPrefix(cut.dropLast()))
    }

    @Test func `a calendar file has so many events, the earliest`() async throws {
        let view = try await ShippedWorld.office().view(of: ShippedWorld.plan)
        let (calendar, words) = (PlanCalendar(view.evaluation), Words(language: .en))
        func events(_ most: Int) -> [String] {
            let file = CalendarFile(calendar, view, words, most: most)
            return file.text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init)
        }
        let all = events(CalendarFile.mostEvents)
        #expect(all.count == calendar.expectations.count { $0.state != .known } && all.count > 50)
        #expect(events(all.count) == all)
        #expect(events(all.count - 1) == Array(all.dropLast()))
    }

    @Test(arguments: [(2051, 29), (2052, 30), (2053, 30), (2090, 30)])
    func `a calendar looks so many years ahead`(last: Int, years: Int) throws {
        let files = try ShippedWorld.documents("Tests/Fixtures/plans/linhai-2023-2027").map { file in
            guard file.path == "plan.yaml" else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self).replacing("to: 2027", with: "to: \(last)")
            return DocumentFile(path: file.path, bytes: Array(text.utf8))
        }
        let problems = Problems()
        let plan = try #require(PlanLoader.load(files, problems), "\(problems.found.prefix(3))")
        let evaluation = PlanEvaluation(
            plan: plan, figures: NoFigures(), today: try #require(Day("2023-05-01")))
        let asked = PlanCalendar(evaluation).expectations.filter { $0.indicator.id == "marine-output" }
        #expect(asked.count == years && asked.first?.period.startYear == 2023)
    }
}
