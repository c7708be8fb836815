import Documents
import Kernel
import Seeds
import Testing

@testable import Formulas

/// Mutated text: reading it never crashes or hangs, and what is read can be evaluated and written anew.
@Suite struct FuzzTests {
    private static let seeds =
        TwinTests.twins.flatMap { [$0.0, $0.1] } + [
            "合计(研发费用, 近三年) / 合计(销售收入, 近三年) >= 研发强度门槛(销售收入)", "若 期末 >= 2023-01-01 则 加计比例 否则 50%",
            "(((甲 + 乙) × 丙 - 丁) / 丁) ≠ 非化石能源占比", "1.5万亿元 - 5000万元 + 2亿 元", "「甲」 + \"乙\" − ５％",
        ]

    private static let pieces = [
        "(", ")", ",", "，", "（", "）", "+", "-", "×", "/", ">", ">=", "=", "≠", "!", "且", " 且 ", "非", "或", "若",
        "则",
        "否则", "上年", "累计", "近三年", "近", "年", "至少", "2项", "%", "万", "亿", "元", "家", "0", "1", "9999999999", ".",
        " ",
        "\n", "\"", "「", "」", "甲", "a", "sales", "R&D costs", "and", "not", "if", "then", "else",
        "last 3 years",
        "at least 2 of", "to date", "growth", "sum(", "max(", "known(", "band(", "分档(", "台阶", "2021-02-29",
        "期末",
        "\u{301}", "😀", "\u{0}", "\u{202E}", "ﬁ", "①", "//", "#",
    ]

    @Test func `mutated text is read or refused, and nothing else`() {
        var numbers = SeededNumbers(seed: SeededNumbers.seed &+ 4)
        var accepted = 0
        for round in 0..<SeededNumbers.count(20_000) {
            let text = mutated(&numbers)
            let (formula, found) = compiled(text)
            let note = "seed \(SeededNumbers.seed), round \(round): \(text.debugDescription)"
            guard let formula else {
                #expect(found.contains { $0.severity == .error }, "refused without a reason: \(note)")
                continue
            }
            accepted += 1
            #expect(!found.contains { $0.severity == .error }, "accepted with an error: \(note)")
            let explanation = formula.explain(in: .year(2022), facts: GivenFacts())
            let isKnown = explanation.value?.isKnown ?? (explanation.truth.map { $0 != .unknown } ?? false)
            #expect(isKnown == explanation.causes.isEmpty, "known and caused, or neither: \(note)")
            let anew = formula.written(inEnglish: round % 2 == 0, symbols: FormulaWorld.table)
            #expect(tree(anew) == formula.program.tree, "written anew as \(anew): \(note)")
        }
        #expect(accepted > 1000, "too few texts are read")
    }

    @Test func `deep and long texts are refused in time`() {
        for text in ["(", "-", "非 ", "上年 ", "若 ", "若(", "同比增长(", "合计(", "甲 + (", "最大(甲, "] {
            let (formula, found) = compiled(String(repeating: text, count: 9_999 / text.count))
            #expect(formula == nil)
            #expect(found.count == 1, "\(text)")
        }
        for text in ["甲+", "甲 且 ", "甲/", "1,", "且", "甲或乙", "「", "近三年", "９", "."] {
            let (formula, found) = compiled(String(repeating: text, count: 9_999 / text.count))
            #expect(formula == nil)
            #expect(!found.isEmpty, "\(text)")
        }
    }

    @Test func `a finding repeats no more of the text than a person reads`() throws {
        let found = compiled(String(repeating: "戊", count: 9_000)).found
        #expect(found.first?.message.arguments["name"] == .text(String(repeating: "戊", count: 79) + "…"))
    }

    private func mutated(_ numbers: inout SeededNumbers) -> String {
        func draw(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &numbers) }
        var text = Array(Self.seeds[draw(Self.seeds.count)])
        for _ in 0..<draw(5) {
            let place = draw(text.count + 1)
            switch draw(5) {
            case 0: text.insert(contentsOf: Self.pieces[draw(Self.pieces.count)], at: place)
            case 1 where place < text.count: text.remove(at: place)
            case 2 where place < text.count:
                text.replaceSubrange(place...place, with: Self.pieces[draw(Self.pieces.count)])
            case 3: text.insert(contentsOf: Self.seeds[draw(Self.seeds.count)].prefix(draw(12)), at: place)
            default:
                let end = min(text.count, place + draw(6))
                text.append(contentsOf: text[place..<end])
            }
        }
        return String(text)
    }
}
