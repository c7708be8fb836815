import Formulas
import Foundation
import Kernel
import Measures
import Office
import Orgs
import Plans
import Seeds
import Sheets
import Testing
import Words

/// Damaged files are refused or read, never fatal; bounded by count, the seed in every failure. With
/// TIDEMARK_LONG=1 fifty times as many.
@Suite struct ImportFuzzTests {
    private static let times = ProcessInfo.processInfo.environment["TIDEMARK_LONG"] == "1" ? 50 : 1

    private static let base = """
        指标,地区,代码,年份,数值,单位,界限,限定,来源,见于,时点,备注
        船只数,林海市,990100,2023,"1,234",艘,,about,"公报,2024",primary,2023-12-31,"a ""b""
        c"
        # 船数,南湾镇,990112,2022年1—7月,…,艘,,,年鉴,press,,
        渔获产值,林海,,2021H1,120000.5,万元,over,,,,,初步数
        深海占比,东码头,,2020,12.5,%,,estimate,,secondary,,
        差距,全市,,2020,−0.5,个百分点,,jan-jul,,,,
        船只数,西码头,,2019,—,艘,,,,,,
        """

    @Test func `mutated bytes never crash and what is taken fits its element`() throws {
        let seed = SeededNumbers.seed("import fuzz, \(600 * Self.times) files")
        var dice = SeededNumbers(seed: seed)
        let world = try ImportWorld()
        for round in 0..<(600 * Self.times) {
            let bytes = dice.chance(12) ? noise(&dice) : mutated(Array(Self.base.utf8), &dice)
            do {
                let sheets = try SheetFiles().sheets(bytes, name: "f.csv")
                let preview = try FigureFiles.preview(
                    sheets, bytes: bytes, plan: world.plan, known: world.known)
                check(preview, sheets, world.plan, "seed \(seed), round \(round)")
            } catch {
                expectSentence(error.message, "seed \(seed), round \(round)")
            }
        }
    }

    private func check(_ preview: FigurePreview, _ sheets: [Sheet], _ plan: Plan, _ which: String) {
        let rows = sheets.reduce(0) { $0 + max($1.rows.count - 1, 0) }
        let told = preview.rows.count + preview.unchanged + preview.refusedCount + preview.notesCount
        #expect(told == rows, "\(which)")
        for row in preview.rows {
            guard let element = plan.elements[row.element] else {
                Issue.record("\(which): \(row.element)")
                continue
            }
            #expect(
                element.range.contains(row.text.value) && row.text.decimals <= element.decimals, "\(which)")
            #expect(plan.orgs[row.org] != nil && row.origin != "" && row.note != "", "\(which)")
        }
        for refused in preview.refused + preview.notes { expectSentence(refused.reason, which) }
    }

    private func expectSentence(_ message: Message, _ which: String) {
        for language in Language.allCases {
            let text = message.said(language)
            #expect(!text.hasPrefix("[") && !text.isEmpty, "\(which): \(message.code)")
        }
    }

    private func noise(_ dice: inout SeededNumbers) -> [UInt8] {
        (0..<Int.random(in: 0...400, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
    }

    private func mutated(_ base: [UInt8], _ dice: inout SeededNumbers) -> [UInt8] {
        var bytes = base
        for _ in 0...Int.random(in: 0...5, using: &dice) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &dice)
            let end = min(place + Int.random(in: 1...40, using: &dice), bytes.count)
            switch Int.random(in: 0...5, using: &dice) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &dice)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 3: bytes[place] = dice.one(of: Array(",;\t\"\n\r0-.#%".utf8))
            case 4:
                bytes.insert(
                    contentsOf: Array(dice.one(of: ["…", "—", "，", "１", "\u{202E}", "𠮷"]).utf8), at: place)
            default: bytes.swapAt(place, end - 1)
            }
        }
        return bytes
    }
}
