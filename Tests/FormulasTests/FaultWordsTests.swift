import Documents
import Kernel
import Testing
import Words

@testable import Formulas

@Suite struct FaultWordsTests {
    @Test(arguments: FormulaFault.allCases)
    func `every fault has a sentence, a code of its own and a severity`(fault: FormulaFault) {
        let diagnostic = fault.diagnostic(at: Place(file: "f", line: 1, column: 1))
        #expect(diagnostic.code.hasPrefix("formula-"))
        #expect(Catalogue.shipped.has(diagnostic.message.code))
    }

    @Test func `a clash is told in both languages with the units as written`() throws {
        let message = try #require(compiled("销售收入 + 企业数").found.first?.message)
        #expect(Words(language: .zh).sentence(message) == "单位或类别不合：此处应为元，却是家。")
        #expect(
            Words(language: .en).sentence(message) == "Units or kinds clash: expected 元, found 家.")
    }

    @Test func `no placeholder of any finding stays empty`() throws {
        let faulty = [
            "销售收入 + 企业数", "占比提高 > 5%", "甲 +", "戊", "合计(企业数, 近三年)", "至少3项(甲 > 1)", "若(甲 > 1, 2)", "甲 # 乙",
            "5斤", "2021-02-29", "1.2.3", "合计(甲, 近99年)", "甲或乙", "甲(1)", "台阶 + 1", "分档(甲, 乙)",
            "企业数 / 小微企业数 + 专利数 / 专利数", "丁 / (丁 + 丙) > 50%",
        ]
        for text in faulty {
            let found = compiled(text).found
            #expect(!found.isEmpty)
            for diagnostic in found {
                for language in Language.allCases {
                    let sentence = Words(language: language).sentence(diagnostic.message)
                    #expect(!sentence.contains("…") && !sentence.contains("[formulas"), "\(sentence)")
                }
            }
        }
    }

    @Test func `every cause has a sentence, and the reader's names stand in it`() {
        let causes: [FormulaCause] = [
            .missingFigure(symbol: "x", period: .year(2021)), .judgement(symbol: "x"),
            .parameterWithoutValue("x"), .baseNotPositive, .outsideEffectiveDates("x"), .outOfRange,
        ]
        for cause in causes {
            let message = cause.message { _ in .title(Title(zh: "研发费用", en: "R&D costs")) }
            let sentence = Words(language: .en).sentence(message)
            #expect(!sentence.contains("…") && !sentence.contains("[") && !sentence.contains("x "))
        }
    }
}
