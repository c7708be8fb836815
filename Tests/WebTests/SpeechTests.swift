import Hummingbird
import HummingbirdTesting
import Kernel
import Measures
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

    @Test func `a bound stands apart from its number in English, and at it in Chinese`() {
        #expect(Words(language: .en).sign(.about) + "3" == "about\u{A0}3")
        #expect(Words(language: .zh).sign(.about) + "3" == "约3")
        #expect(Words(language: .en).sign(.exact).isEmpty)
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
