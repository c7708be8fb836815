import Formulas
import Foundation
import Kernel
import Measures
import Office
import Plans
import Seeds
import Testing
import Words

@testable import Sheets

/// Damaged workbooks are refused or read, never fatal; bounded by count, the seed in every failure. With
/// TIDEMARK_LONG=1 twenty times as many.
@Suite struct WorkbookFuzzTests {
    private static let times = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1" ? 20 : 1
    private static let files = ["cells.xlsx", "years.xlsx", "phonetic.xlsx", "libreoffice.xlsx"]

    @Test(arguments: files) func `mutated bytes of the archive never crash`(name: String) throws {
        let (seed, world) = (SeededNumbers.seed("workbook fuzz, \(name)"), try ImportWorld())
        let whole = try WorkbookTests.bytes(name)
        var dice = SeededNumbers(seed: seed)
        for round in 0..<(150 * Self.times) {
            var bytes = whole
            for _ in 0...Int.random(in: 0...8, using: &dice) {
                // The directory at the end is what steers the reading.
                let place =
                    dice.chance(3)
                    ? Int.random(in: 0..<bytes.count, using: &dice)
                    : bytes.count - 1 - Int.random(in: 0..<min(900, bytes.count), using: &dice)
                mutate(&bytes, place, &dice)
                if bytes.count < 30 { break }
            }
            read(bytes, world, "\(name), seed \(seed), round \(round)")
        }
    }

    @Test(arguments: files) func `mutated parts never crash, and what is taken fits its element`(name: String)
        throws
    {
        let (seed, world) = (SeededNumbers.seed("workbook fuzz, \(name)"), try ImportWorld())
        var dice = SeededNumbers(seed: seed)
        let parts = try unpacked(name)
        let steering = parts.indices.filter {
            parts[$0].name.hasSuffix(".xml") || parts[$0].name.hasSuffix(".rels")
        }
        for round in 0..<(150 * Self.times) {
            var changed = parts
            let part = dice.one(of: steering)
            for _ in 0...Int.random(in: 0...5, using: &dice) where !changed[part].bytes.isEmpty {
                let place = Int.random(in: 0..<changed[part].bytes.count, using: &dice)
                mutate(&changed[part].bytes, place, &dice)
            }
            read(TestZip.archive(changed, isPacked: false), world, "\(name), seed \(seed), round \(round)")
        }
    }

    @Test func `noise in numbers, formats and texts never crashes`() throws {
        let seed = SeededNumbers.seed("workbook fuzz")
        var dice = SeededNumbers(seed: seed)
        let signs = Array("0#?.,%;\"\\!_*[]$-yMdhsEe+@/()<>=GeneralAM一万元 19").map(String.init)
        for round in 0..<(2000 * Self.times) {
            let code = (0...Int.random(in: 0...14, using: &dice)).map { _ in dice.one(of: signs) }.joined()
            let digits = (0...Int.random(in: 0...24, using: &dice)).map { _ in
                dice.one(of: Array("0123456789012345678901234567890.-E+"))
            }
            guard let number = CellNumber(Array(String(digits).utf8)) else { continue }
            let which = "seed \(seed), round \(round): \(code) of \(String(digits))"
            let plain = number.text()
            #expect(CellNumber(Array(plain.utf8)) == number, "\(which)")
            #expect(
                plain.filter { $0.isNumber && $0 != "0" }.count <= CellNumber.significantDigits, "\(which)")
            if case .success(let text) = NumberFormat(code: code).text(number, is1904: dice.chance(2)) {
                #expect(text.utf8.count <= 2000, "\(which)")
            }
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ place: Int, _ dice: inout SeededNumbers) {
        let end = min(place + Int.random(in: 1...60, using: &dice), bytes.count)
        switch Int.random(in: 0...6, using: &dice) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 3: bytes[place] = dice.one(of: Array("<>\"'&;/=!?-0129:AZ".utf8))
        case 4:
            let words = [
                "<c>", "</row>", "<![CDATA[", "]]>", "<!--", "&#0;", "&#x10FFFF;", "r=\"Z9\"", "<v/>", "<f/>",
                "t=\"s\"",
            ]
            bytes.insert(contentsOf: Array(dice.one(of: words).utf8), at: place)
        case 5: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &dice)
        default: bytes.swapAt(place, end - 1)
        }
    }

    private func read(_ bytes: [UInt8], _ world: ImportWorld, _ which: String) {
        do {
            let sheets = try SheetFiles().sheets(bytes, name: "f.xlsx")
            let preview = try FigureFiles.preview(sheets, bytes: bytes, plan: world.plan, known: world.known)
            for row in preview.rows {
                guard let element = world.plan.elements[row.element] else {
                    Issue.record("\(which): \(row.element)")
                    continue
                }
                #expect(
                    element.range.contains(row.text.value) && row.text.decimals <= element.decimals,
                    "\(which)")
            }
            for refused in preview.refused + preview.notes { expectSentence(refused.reason, which) }
        } catch {
            expectSentence(error.message, which)
        }
    }

    private func expectSentence(_ message: Message, _ which: String) {
        for language in Language.allCases {
            let text = message.said(language)
            #expect(!text.hasPrefix("[") && !text.isEmpty, "\(which): \(message.code)")
        }
    }

    private func unpacked(_ name: String) throws -> [(name: String, bytes: [UInt8])] {
        let zip = try ZipFile(try WorkbookTests.bytes(name), file: name)
        return try zip.names.values.sorted().map { part in
            var bytes: [UInt8] = []
            let reader = try #require(try zip.open(part))
            while try reader.read(into: &bytes) {}
            return (part, bytes)
        }
    }
}
