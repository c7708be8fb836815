import Documents
import Kernel
import Testing

@testable import Formulas

@Suite struct SyntaxTests {
    @Test(arguments: [
        ("甲 + 乙 × 丙", "甲 + (乙 × 丙)"),
        ("甲 × 乙 + 丙", "(甲 × 乙) + 丙"),
        ("-甲 × 乙", "(-甲) × 乙"),
        ("-甲 - -乙", "(-甲) - (-乙)"),
        ("上年 甲 × 乙", "(上年 甲) × 乙"),
        ("-上年 甲", "-(上年 甲)"),
        ("甲 + 1 >= 乙 - 1", "(甲 + 1) >= (乙 - 1)"),
        ("非 甲 > 1 且 乙 > 1", "(非 (甲 > 1)) 且 (乙 > 1)"),
        ("甲 > 1 或 乙 > 1 且 丙 > 1", "(甲 > 1) 或 ((乙 > 1) 且 (丙 > 1))"),
        ("若 甲 > 1 则 1 否则 2 + 3", "若(甲 > 1, 1, 2 + 3)"),
        ("1 + 若 甲 > 1 则 1 否则 2 + 3", "1 + (若 甲 > 1 则 1 否则 (2 + 3))"),
        ("若 (甲 > 1) 且 (乙 > 1) 则 1 否则 2", "若(甲 > 1 且 乙 > 1, 1, 2)"),
        ("若 甲 > 1 则 若 乙 > 1 则 1 否则 2 否则 3", "若(甲 > 1, 若(乙 > 1, 1, 2), 3)"),
        ("同比增长 甲 > 1", "(同比增长(甲)) > 1"),
    ])
    func `operators bind as in mathematics`(loose: String, bracketed: String) {
        #expect(tree(loose) != nil)
        #expect(tree(loose) == tree(bracketed))
    }

    @Test(arguments: [
        ("甲 - (乙 - 丙)", "甲 - 乙 - 丙"), ("甲 / (乙 / 丁)", "甲 / 乙 / 丁"), ("(甲 + 乙) × 丙", "甲 + 乙 × 丙"),
        ("非 (甲 > 1 且 乙 > 1)", "非 甲 > 1 且 乙 > 1"), ("(甲 > 1 或 乙 > 1) 且 丙 > 1", "甲 > 1 或 乙 > 1 且 丙 > 1"),
    ])
    func `brackets that change the meaning change the tree`(one: String, other: String) {
        #expect(tree(one) != nil)
        #expect(tree(one) != tree(other))
    }

    @Test(arguments: [
        ("甲 +", "expected@4"), ("+ 甲", "expected@1"), ("(甲", "expected@3"), ("甲)", "expected@2"),
        ("甲 乙", "expected@3"),
        ("合计 甲", "expected@4"), ("合计(甲,)", "expected@6"), ("合计()", "expected@4"), ("甲 > 乙 > 丙", "chain@7"),
        ("1 < 甲 < 2", "chain@7"), ("若 甲 > 1 则 2", "expected@12"), ("若(甲 > 1, 2)", "argument-count@2"),
        ("若(甲 > 1, 2, 3, 4)", "argument-count@2"), ("已知(甲, 乙)", "argument-count@3"),
        ("近三年", "window-elsewhere@1"),
        ("合计(近三年)", "window-elsewhere@4"), ("合计(甲, 乙, 近三年)", "window-elsewhere@10"),
        ("合计(甲, 近三年, 乙)", "expected@10"), ("甲(1)", "not-callable@1"), ("加计比例(1)", "not-callable@1"),
        ("台阶 + 1", "needs-input@1"), ("分档(甲, 乙)", "needs-bands@7"), ("分档(甲, 加计比例)", "needs-bands@7"),
        ("分档(甲)", "expected@5"), ("戊 + 1", "unknown-name@1"), ("否则 1", "expected@1"), ("甲 且", "expected@4"),
        ("至少3项(甲 > 1, 乙 > 1)", "at-least-bounds@1"), ("至少0项(甲 > 1)", "at-least-bounds@1"),
        ("甲 = = 乙", "expected@5"),
        ("甲 == 乙", "expected@4"),
    ])
    func `what does not fit the grammar is refused at its column`(text: String, finding: String) {
        let (formula, found) = compiled(text)
        #expect(formula == nil)
        #expect(told(found) == [finding])
    }

    @Test func `length, depth and terms are bounded`() {
        let long = String(repeating: " ", count: 10_001)
        #expect(told(compiled(long).found) == ["too-long@1"])
        #expect(compiled("甲" + String(repeating: " ", count: 9_999)).formula != nil)
        let deep = String(repeating: "(", count: 64) + "甲" + String(repeating: ")", count: 64)
        #expect(told(compiled(deep).found) == ["too-deep@65"])
        #expect(compiled(String(deep.dropFirst().dropLast())).formula != nil)
        #expect(
            told(compiled(String(repeating: "-", count: 70) + "甲").found).first?.hasPrefix("too-deep") == true
        )
        let layered = String(repeating: "(", count: 40) + "甲" + String(repeating: " + 1) × 2", count: 40)
        #expect(told(compiled(layered).found).first?.hasPrefix("too-deep") == true)
        let many = Array(repeating: "甲", count: 2_000).joined(separator: "+")
        #expect(told(compiled(many).found).first?.hasPrefix("too-many-terms") == true)
        #expect(compiled(String(many.dropLast(2))).formula != nil)
    }

    @Test func `a formula that would read too much is refused`() {
        #expect(compiled("最大(最大(甲, 近50年), 近50年)").formula != nil)
        #expect(told(compiled("最大(最大(最大(甲, 近50年), 近50年), 近50年)").found) == ["too-costly@1"])
        let grown = String(repeating: "同比增长(", count: 20) + "甲" + String(repeating: ")", count: 20)
        #expect(told(compiled(grown).found).first?.hasPrefix("too-costly") == true)
    }
}
