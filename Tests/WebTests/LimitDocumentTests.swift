import Foundation
import Kernel
import NIOCore
import Testing

@testable import Documents
@testable import Formulas
@testable import Office
@testable import Papers
@testable import Plans
@testable import Server
@testable import Sheets
@testable import StorageSQLite
@testable import Web

/// docs/limits.md against the program: every bound is the one that is shipped, and is held by a test that is
/// there.
@Suite struct LimitDocumentTests {
    /// What the program says, by the page's own names.
    static var shipped: [String: String] {
        connections.merging(store) { $1 }.merging(files) { $1 }.merging(searches) { $1 }
    }

    private static var connections: [String: String] {
        let (server, site) = (ServerLimits(), SiteLimits())
        return [
            "open connections": number(server.connections),
            "open files of the process":
                "\(ServerLimits.otherFiles) beside the connections, as far as the system grants them",
            "one header field": bytes(server.headerBytes),
            "all header fields together": "\(bytes(server.allHeaderBytes)), \(server.headers) fields",
            "an address": bytes(site.addressBytes), "names in a query or a form": number(FormFields.most),
            "requests at work": number(site.requests), "live streams": number(site.streams),
            "heartbeat of a live stream": seconds(site.heartbeat) + ", one pending event",
            "a plain form's body": bytes(site.formBytes),
            "a decision sent to `/api/v1`": bytes(site.formBytes),
            "yearly values of one target in a decision": number(DecisionJSON.years),
            "time for a body to come in": seconds(site.bodyTime),
            "time for a request to come in, read or not": seconds(server.request),
            "parts of a form with files": number(Multipart.most),
            "idle connection": seconds(server.idle), "a reader who takes nothing": seconds(server.stuck),
            "pages kept for readers without a session":
                "\(bytes(KeptPages.mostBytes)), \(number(KeptPages.mostPages)) pages, "
                + "\(bytes(KeptPages.mostPageBytes)) a page",
            "answers under way at the end": seconds(server.farewell),
        ]
    }

    private static var store: [String: String] {
        let settings = SQLiteSettings(folder: URL(filePath: "/"), migrations: URL(filePath: "/"))
        let isShipped =
            settings.waiting == StoreLimits.waiting && settings.group == StoreLimits.group
            && settings.groupMicroseconds == StoreLimits.groupMicroseconds
        return [
            "commands that wait": isShipped ? number(StoreLimits.waiting) : "settings differ",
            "commands in one commit":
                "\(StoreLimits.group), gathered for \(StoreLimits.groupMicroseconds / 1000) ms",
            "rows of one import": number(StoreLimits.rows),
            "bytes of one part of an import": bytes(StoreLimits.partBytes),
            "files, bytes a file, bytes of an adoption": list(
                number(StoreLimits.files), bytes(StoreLimits.fileBytes), bytes(StoreLimits.adoptionBytes)),
            "an identifier, a text": list(
                number(StoreLimits.identifierBytes), number(StoreLimits.textBytes) + " bytes"),
            "targets of one decision": number(StoreLimits.decidedTargets),
            "entries of one question": number(StoreLimits.page),
            "faults that `verify` lists": number(StoreLimits.damages),
            "rows that `rebuild` lists": "\(StoreLimits.differences) a projection",
            "the write-ahead log":
                "emptied above \(bytes(settings.checkpointBytes)); `check` warns above "
                + bytes(StoreLimits.logBytes),
            "free space that `check` wants": "as much as the file has and " + bytes(StoreLimits.freeBytes),
            "connections that read": number(settings.readers),
            "page cache of the writing connection": bytes(settings.writerCacheKiB << 10),
            "views of earlier moments kept": "\(PlanDesk.pastViews), and the present of every plan",
        ]
    }

    private static var files: [String: String] {
        [
            "an uploaded file": bytes(SheetLimits.bytes),
            "rows, cells of a row, cells of a file": list(
                number(SheetLimits.rows), number(SheetLimits.cells), number(SheetLimits.allCells)),
            "characters of a cell": number(SheetLimits.characters),
            "refused rows that a preview lists": number(SheetLimits.listed),
            "rows, empty rows that a preview lists on its page": list(
                number(PageReader.listedRows), number(PageReader.listedBlanks)),
            "verdicts, indicators told after an import": "\(PageReader.listedEffects) each",
            "names offered for an unknown one, characters of it that are read": list(
                number(ImportSimilarity.offered), number(ImportSimilarity.characters)),
            "rows of a template to fill in": number(ExportLimits.workbookRows),
            "parts, sheets of a workbook": list(
                number(WorkbookLimits.entries), number(WorkbookLimits.sheets)),
            "a part of a workbook, all its parts unpacked":
                list(bytes(WorkbookLimits.partBytes), bytes(WorkbookLimits.allBytes))
                + ", \(WorkbookLimits.ratio) times the file once over " + bytes(WorkbookLimits.freeBytes),
            "levels, shared texts, merged ranges of a workbook": list(
                number(WorkbookLimits.depth), number(WorkbookLimits.sharedStrings),
                number(WorkbookLimits.merges)),
            "bytes of a document": number(YAMLDocument.byteLimit),
            "levels, values of a YAML document": list(number(YAMLScan.depth), number(YAMLScan.nodes)),
            "cells of a CSV record, bytes of a cell": list(
                number(CSVDialect.document.cellLimit), number(CSVDialect.document.cellByteLimit)),
            "anchors and aliases": "none",
            "characters, terms, levels of a formula": list(
                number(FormulaLimits.characters), number(FormulaLimits.terms), number(FormulaLimits.depth)),
        ]
    }

    private static var searches: [String: String] {
        [
            "characters, terms of a question": list(
                number(SearchQuestion.characters), number(SearchQuestion.most)),
            "things found": number(SearchLimits.hits),
            "letters of a sound, characters of a name that are heard": list(
                number(SearchSound.letters), number(SearchSound.parts)),
            "sounds from one place in a name on": list(
                "\(SearchSound.variants) initials", "\(SearchSound.variants) syllables"),
            "series of figures looked through": number(SearchLimits.looked),
            "names that begin as asked": number(SearchLimits.hits),
            "figures passed over before a page of them": number(FigureFilter.mostSkipped),
            "things of each kind listed of an amendment": list(
                number(AmendmentTwin.listed) + " by `/api/v1`",
                number(AmendmentModel.listed) + " on its page"),
            "figures, changes on a page of `/api/v1`": list(
                number(TwinReader.mostFigures), number(TwinReader.mostChanges)),
            "rows sent to `/api/v1` in one request": number(FigureJSON.most),
            "changes in the feed, in the history": list(
                number(ChangesFeed.most), number(ChangePage.size) + " a page"),
            "versions shown of one figure": number(FigureVersion.limit),
            "indicators, organisations compared": list(
                number(CompareChoice.indicatorLimit), number(CompareChoice.orgLimit)),
            "years, events of a calendar": list(
                number(PlanCalendar.mostYears), number(CalendarFile.mostEvents)),
            "points of a forecast": "\(Forecast.fewestPoints) to \(Forecast.mostPoints)",
            "rows of an exported workbook, characters of a cell": list(
                number(ExportLimits.workbookRows), number(ExportLimits.cellCharacters)),
            "prints at work, prints that wait, time of one": list(
                "1", number(PaperTurns.waiting), "\(ChromiumPrinter.seconds) s"),
        ]
    }

    private static func list(_ parts: String...) -> String { parts.joined(separator: " · ") }

    private static func number(_ value: Int) -> String {
        var digits = String(value)
        for place in stride(from: digits.count - 3, to: 0, by: -3) {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
        }
        return digits
    }

    private static func bytes(_ value: Int) -> String {
        value % (1 << 20) == 0 ? "\(value >> 20) MiB" : value % 1024 == 0 ? "\(value >> 10) KiB" : "\(value)"
    }

    private static func seconds(_ value: Duration) -> String { "\(value.components.seconds) s" }

    private static func seconds(_ value: TimeAmount) -> String { "\(value.nanoseconds / 1_000_000_000) s" }

    private struct Row {
        let what: String
        let bound: String
        let code: String
        let tests: String
    }

    private static func rows() throws -> [Row] {
        let page = ShippedWorld.root.appending(path: "docs/limits.md")
        return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| "), !line.hasPrefix("| what"), !line.hasPrefix("| ---") else {
                return nil
            }
            let cells = line.dropFirst().dropLast().split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5 else { return Row(what: String(line), bound: "", code: "", tests: "") }
            return Row(what: cells[0], bound: cells[1], code: cells[3], tests: cells[4])
        }
    }

    @Test func `every bound of the page is the program's, and none is left out`() throws {
        let rows = try Self.rows()
        let shipped = Self.shipped
        for row in rows { #expect(shipped[row.what] == row.bound, "\(row.what)") }
        #expect(rows.map(\.what).sorted() == shipped.keys.sorted())
    }

    /// All texts below a folder, by path.
    private static func texts(_ folder: String, _ ending: String) throws -> String {
        let base = ShippedWorld.root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: base.path).filter {
            $0.hasSuffix(ending)
        }.sorted().map { try String(contentsOf: base.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test func `every bound stands in the code and is held by a test that is there`() throws {
        let sources = try Self.texts("Sources", ".swift")
        let tests = try Self.texts("Tests", ".swift")
        let journeys = try Self.texts("Tests/Journeys", ".py")
        for row in try Self.rows() {
            var type = ""
            for found in row.code.matches(of: /`(\w*)\.?(\w*)`/) {
                if !found.1.isEmpty { type = String(found.1) }
                let isThere = ["struct", "enum", "class", "actor"].contains {
                    sources.contains("\($0) \(type)")
                }
                #expect(isThere, "\(row.what): \(type)")
                if !found.2.isEmpty {
                    let isNamed = ["let", "var"].contains { sources.contains("\($0) \(found.2)") }
                    #expect(isNamed, "\(row.what): \(found.2)")
                }
            }
            #expect(!type.isEmpty, "\(row.what) names no code")
            let held = row.tests.matches(of: /`(\w+)`/).map { String($0.1) }
            let walked = row.tests.matches(of: /journey “([^”]+)”/).map { String($0.1) }
            #expect(!held.isEmpty || !walked.isEmpty, "\(row.what) is held by nothing")
            for name in held { #expect(tests.contains("struct \(name)"), "\(row.what): \(name)") }
            for name in walked { #expect(journeys.contains("@journey(\"\(name)"), "\(row.what): \(name)") }
        }
    }
}
