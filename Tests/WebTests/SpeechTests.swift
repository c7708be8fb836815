import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// Sentences are said as a person would: nothing is counted that there is none of, and days stay whole.
@Suite struct SpeechTests {
    private static let root = "/plans/\(ShippedWorld.plan)/"

    @Test(arguments: ["", "leader", "orgs/yancheng", "orgs/stb", "report", "path"])
    func `no sentence counts what there is none of`(page: String) async throws {
        try await TestBrowser.visit { browser in
            let chinese = try await browser.get(Self.root + page + "?lang=zh").text
            #expect(chinese.contains("个目标") || chinese.contains("个指标"))
            let none = #/[^0-9\u{2009}.]0 个(已达成|在轨|有风险|偏离|有争议|没有|不可|已由)/#
            #expect(chinese.firstMatch(of: none)?.output.0 == nil, "\(page)")
            let english = try await browser.get(Self.root + page + "?lang=en").text
            let nobody = #/[^0-9\u{2009}.]0 (met|on course|at risk|off course|disputed|without|with)/#
            #expect(english.firstMatch(of: nobody)?.output.0 == nil, "\(page)")
        }
    }

    @Test func `verdicts in a sentence add up to all targets`() async throws {
        try await TestBrowser.visit { browser in
            let text = try await browser.get(Self.root + "?lang=en").text
            let sentence = try #require(text.firstMatch(of: #/Of (\d+) targets, (.*?)\. /#))
            let counts = sentence.2.matches(of: #/(\d+) (met|on|at|off|disputed|without|not|that)/#)
            #expect(counts.compactMap { Int($0.1) }.reduce(0, +) == Int(sentence.1))
        }
    }

    @Test func `a day in a sentence of a page never parts, and in files it is plain`() async throws {
        let day = try #require(Day("2026-03-01"))
        let message = Message("calendar.missing", ["since": .day(day)])
        let page = Words(language: .zh, joinsDays: true).sentence(message)
        #expect(page.contains("2026-\u{2060}03-\u{2060}01"))
        #expect(Words(language: .zh).sentence(message).contains("2026-03-01"))
        try await TestBrowser.visit { browser in
            let indicator = try await browser.get(Self.root + "indicators/high-tech-enterprises").text
            #expect(indicator.contains("2026-\u{2060}03-\u{2060}01"))
            for file in ["calendar.ics", "changes.atom", "data/figures.csv", "data/targets.csv"] {
                let answer = try await browser.get(Self.root + file)
                #expect(answer.status == .ok && !answer.text.contains("\u{2060}"), "\(file)")
            }
        }
    }

    @Test func `a bound stands apart from its number, as in every sentence`() {
        #expect(Words(language: .en).sign(.about) + "3" == "about\u{A0}3")
        #expect(Words(language: .zh).sign(.about) + "3" == "约\u{A0}3")
        #expect(Words(language: .en).sign(.exact).isEmpty)
    }

    @Test func `Chinese characters and digits stand apart, whatever is put into a sentence`() {
        let message = Message(
            "verdict.why.level.below-path",
            ["period": .period(.year(2021)), "expected": .text("2.49\u{A0}%"), "gap": .text("少许")])
        let chinese = Words(language: .zh).sentence(message)
        #expect(chinese.contains("的 2.49\u{A0}% 落后 少许"), "\(chinese)")
        let final = Message("report.summary.final", ["due": .period(.year(2025))])
        let due = Words(language: .zh).sentence(final)
        #expect(!due.contains("到2025"), "\(due)")
    }

    @Test func `a range says its unit once`() {
        let unit = Title(zh: "家", en: "units")
        func quantity(_ value: Int, _ unit: Title) -> MessageArgument {
            .quantity(Exact(value), decimals: 0, unit: unit)
        }
        let words = Words(language: .zh)
        #expect(words.sentence(GoalPhrase.range(quantity(3, unit), quantity(5, unit))) == "3–5\u{A0}家")
        let other = GoalPhrase.range(quantity(3, Title(zh: "个", en: "")), quantity(5, unit))
        #expect(words.sentence(other) == "3\u{A0}个–5\u{A0}家")
    }

    @Test func `a run of years is one span, and a number is not told twice`() async throws {
        try await TestBrowser.visit { browser in
            let calendar = try await browser.get(Self.root + "calendar?lang=zh").text
            #expect(calendar.contains("缺 2021—2025\u{A0}年共 5 个数"))
            #expect(!calendar.contains("2021\u{A0}年、2022\u{A0}年、2023\u{A0}年"))
            let figure = try await browser.get(Self.root + "figures/high-tech-enterprises/yancheng/2022").text
            #expect(figure.contains("1\u{A0}633"))
            #expect(!figure.contains("1633"), "the same number is told twice")
        }
    }

    @Test func `nobody asks how far from the path a target is that was met`() async throws {
        try await TestBrowser.visit { browser in
            let met = try await browser.get(Self.root + "indicators/tech-smes?lang=zh").text
            #expect(met.contains("提前达成") && !met.contains("距离 d ="))
            let off = try await browser.get(Self.root + "indicators/high-tech-enterprises?lang=zh").text
            #expect(off.contains("与路径的距离 d =") && !off.contains("偏离 d ="))
        }
    }
}
