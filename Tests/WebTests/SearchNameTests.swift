import Documents
import Kernel
import Orgs
import Plans
import Testing
import Words

@testable import Office
@testable import Web

/// What is called exactly as asked goes first, and numbers find the statements that claim them: over both
/// plans, against plain comparisons that know nothing of the index.
@Suite struct SearchNameTests {
    private static let folders = ["Plans/yancheng-2021-2025", "Tests/Fixtures/plans/linhai-2023-2027"]

    private func reader(_ folder: String) async throws -> PageReader {
        let office = try await ShippedWorld.office(folder: folder)
        let plan = try await office.defaultPlan()
        return OfflinePages.reader(try await office.view(of: plan), Words(language: .zh))
    }

    /// A name in small letters, without spaces and signs.
    private func plain(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Everything of a plan that bears names, with all of them.
    private func named(_ plan: Plan) -> [(hit: SearchHit, names: [String])] {
        let indicators = plan.indicators.map {
            (SearchHit.written(.indicator, $0.id), [$0.id, $0.title.zh, $0.title.en] + $0.also)
        }
        let orgs = plan.orgs.orgs.map { org in
            let names = org.names.flatMap { [$0.title.zh, $0.title.en, $0.code ?? ""] + $0.also }
            return (SearchHit.written(.org, org.id), [org.id] + names)
        }
        let others = plan.namedOrgs.filter { $0.org == nil }.map {
            (SearchHit.written(.org, $0.id), [$0.id, $0.title.zh, $0.title.en])
        }
        let tasks = plan.tasks.map {
            (SearchHit.written(.task, $0.id), [$0.id, $0.title.zh, $0.title.en])
        }
        let technologies = plan.technologies.map {
            (SearchHit.written(.technology, $0.id), [$0.id, $0.title.zh, $0.title.en])
        }
        let sections = plan.sections.map {
            (SearchHit.written(.section, $0.id), [$0.id, $0.title.zh, $0.title.en])
        }
        return indicators + orgs + others + tasks + technologies + sections
    }

    @Test(arguments: folders)
    func `the whole name of anything finds it first, among the first of equals`(folder: String) async throws {
        let reader = try await reader(folder)
        let names = await reader.searchNames.names
        let all = named(reader.plan)
        var bearers: [String: Set<SearchHit>] = [:]
        for (hit, named) in all {
            for name in named where !name.isEmpty { bearers[plain(name), default: []].insert(hit) }
        }
        var tried = 0
        for (hit, named) in all {
            for name in named where !name.isEmpty && name.count <= SearchQuestion.characters {
                let asked = SearchAsked(name, units: reader.plan.units)
                let equals = try #require(bearers[plain(name)])
                let first = reader.first(asked, names, nil)
                #expect(Set(first.all.prefix(equals.count)) == equals, "\(name) \(hit.id)")
                #expect(first.exact >= equals.count)
                tried += 1
            }
        }
        #expect(tried > 100)
    }

    @Test(arguments: folders)
    func `the number of any claim finds the statement, with its unit and without, in wide digits too`(
        folder: String
    ) async throws {
        let reader = try await reader(folder)
        let names = await reader.searchNames.names
        func claims(_ text: String) -> [String] {
            reader.first(SearchAsked(text, units: reader.plan.units), names, .statement).all.map(\.id)
        }
        var tried = 0
        for statement in reader.plan.statements {
            guard let value = statement.value, let symbol = statement.unit else { continue }
            // A year is looked for as one.
            if value.decimals == 0, (1900...2100).contains(Int(value.value.description) ?? 0) { continue }
            let digits = value.value.text(decimals: value.decimals)
            let wide = String(
                String.UnicodeScalarView(
                    digits.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
            for text in [digits + symbol, digits + " " + symbol, digits, wide + symbol, wide] {
                #expect(claims(text).contains(statement.id), "\(text) \(statement.id)")
            }
            tried += 1
        }
        #expect(tried > 30)
    }

    @Test func `a number is read with its unit, a year as one, a word as none`() async throws {
        let units = try await reader(Self.folders[0]).plan.units
        func asked(_ text: String) -> SearchAsked { SearchAsked(text, units: units) }
        for text in ["3000家", "３０００家", "3,000 家", "高企 3000家", "达到3000家以上"] {
            #expect(asked(text).number?.value == Exact(3000), "\(text)")
            #expect(asked(text).number?.unit?.symbol == "家", "\(text)")
            #expect(!asked(text).besidesNumber.contains("3") && !asked(text).besidesNumber.contains("家"))
        }
        #expect(
            asked("2.7%").number
                == SearchNumber(value: Exact(27).divided(by: Exact(10)) ?? .zero, unit: units["%"]))
        #expect(asked("２．７％").number == asked("2.7%").number)
        #expect(asked("-0.30个百分点").number?.value.isNegative == true)
        for text in ["C85", "5G", "4.2.1", "R&D", "gqsl", ""] {
            #expect(asked(text).number == nil, "\(text)")
        }
        for text in ["高新 2024", "2024年 高新", "高新2024年"] {
            #expect(asked(text).year == 2024 && asked(text).number == nil, "\(text)")
            #expect(asked(text).besidesYear.map(SearchNames.key) == "高新", "\(text)")
        }
        #expect(asked("2024").year == 2024 && asked("2024").besidesYear == nil)
        #expect(asked("12024").year == nil && asked("2024家").year == nil)
        // Of one kind and another size, a number is the same; of another kind it is not.
        let (million, hundred) = (units["万元"], units["亿元"])
        let amount = SearchNumber(value: Exact(3), unit: hundred)
        #expect(amount.isSame(Exact(30_000), million) && !amount.isSame(Exact(3), million))
        #expect(!SearchNumber(value: Exact(3), unit: units["家"]).isSame(Exact(3), units["个"]))
    }

    @Test func `a unit is found letter by letter, not by what looks the same`() {
        let doctors = Title(zh: "位医生", en: "me\u{301}decins")
        let units = [
            "doctors": UnitOfMeasure(symbol: "me\u{301}d", title: doctors, dimension: "count", scale: .one)
        ]
        for text in ["3m\u{e9}decins", "3m\u{e9}d", "3 m\u{e9}decins 高企"] {
            #expect(SearchAsked(text, units: units).number?.unit == nil, "\(text)")
        }
        #expect(SearchAsked("3me\u{301}decins", units: units).number?.unit == units["doctors"])
    }

    @Test func `hard questions find first what they mean`() async throws {
        let office = try await ShippedWorld.office()
        let reader = OfflinePages.reader(
            try await office.view(of: ShippedWorld.plan), Words(language: .zh))
        func hits(_ text: String, _ kind: SearchKind? = nil) async throws -> [SearchHit] {
            try await office.store.search(text, kind: kind, reader).hits
        }
        let first: [(String, SearchKind, String)] = [
            ("高企", .indicator, "high-tech-enterprises"), ("高企数", .indicator, "high-tech-enterprises"),
            ("高新技术企业", .indicator, "high-tech-enterprises"),
            ("高新技术企业 数", .indicator, "high-tech-enterprises"),
            ("high-tech enterprises", .indicator, "high-tech-enterprises"),
            ("gqsl", .indicator, "high-tech-enterprises"), ("gqs", .indicator, "high-tech-enterprises"),
            ("高企 2022", .indicator, "high-tech-enterprises"),
            ("研发", .indicator, "rd-intensity"), ("研发投入强度", .indicator, "rd-intensity"),
            ("rd-intensity", .indicator, "rd-intensity"), ("C85", .statement, "C085"),
            ("c085", .statement, "C085"), ("盐城", .org, "yancheng"), ("yancheng", .org, "yancheng"),
            ("320900", .org, "yancheng"), ("盐城 2024", .org, "yancheng"), ("市科技局", .org, "stb"),
            ("3.2亿元", .statement, "C066"), ("Ｃ８５", .statement, "C085"),
        ]
        for (text, kind, id) in first {
            let found = try await hits(text)
            #expect(found.first == .written(kind, id), "\(text): \(found.prefix(3))")
            #expect(try await hits(text, kind).first == .written(kind, id), "\(text)")
            #expect(Set(found).count == found.count, "\(text)")
        }
        let claimed: Set = ["C085", "C108", "C130", "C149", "C153"]
        for text in ["3000家", "３０００家", "3,000 家"] {
            #expect(Set(try await hits(text).prefix(5).map(\.id)) == claimed, "\(text)")
        }
        let ours = try await hits("高企 3000家", .statement).map(\.id)
        #expect(Set(ours.prefix(4)) == claimed.subtracting(["C153"]))
        for text in ["3.2%", "2.7%", "研发 3.2%"] {
            let series = try await hits(text, .series).map(\.id)
            #expect(series.contains("rd-intensity jiangsu"), "\(text)")
        }
        let ofYear = try await hits("高新 2024", .series).map(\.id)
        #expect(ofYear.contains("high-tech-enterprises jiangsu"))
        #expect(!ofYear.contains("high-tech-output jiangsu"), "told of 2022 only")
    }

    @Test func `one slip of a letter is put right, and said`() async throws {
        let office = try await ShippedWorld.office()
        let reader = OfflinePages.reader(
            try await office.view(of: ShippedWorld.plan), Words(language: .en))
        for (text, near, id) in [
            ("Yanchemg", "yancheng", "yancheng"), ("Jiangu Province", nil, ""),
            ("high-tech enterprizes", "high tech enterprises", "high-tech-enterprises"),
            ("high-tehc enterprises", "high tech enterprises", ""), ("Jiangsuu", "jiangsu", "jiangsu"),
            ("Gazele enterprises", "gazelle enterprises", "gazelle-enterprises"), ("zzzzzz", nil, ""),
            ("enterprises", nil, ""),
        ] as [(String, String?, String)] {
            let answer = try await office.store.search(text, kind: nil, reader)
            if let near { #expect(answer.near == near, "\(text)") }
            if text == "zzzzzz" || text == "enterprises" { #expect(answer.near == nil, "\(text)") }
            if !id.isEmpty { #expect(answer.hits.contains { $0.id == id }, "\(text)") }
            let lead = reader.search(answer).lead.map(\.text).joined()
            #expect(lead.contains("may have slipped") == (answer.near != nil))
        }
    }

    @Test(arguments: [SearchLimits.hits, SearchLimits.hits + 1])
    func `so many names begin as asked, the shortest first`(count: Int) throws {
        let files = try ShippedWorld.documents(Self.folders[1]).map { file in
            guard file.path == "sections.csv" else { return file }
            let rows = (1...count).map {
                "9.\($0),,海星\(String(repeating: "颗", count: 1 + $0 % 7)),Starfish,text,\(900 + $0)\n"
            }
            return DocumentFile(path: file.path, bytes: file.bytes + Array(rows.joined().utf8))
        }
        let problems = Problems()
        let plan = try #require(PlanLoader.load(files, problems), "\(problems.found.prefix(3))")
        let begun = SearchNames(plan).beginning("海星", kind: nil)
        #expect(begun.count == SearchLimits.hits)
        let lengths = begun.compactMap { plan.section($0.id)?.title.zh.count }
        #expect(lengths.count == begun.count && lengths == lengths.sorted())
        #expect(SearchNames(plan).beginning("海星", kind: .task).isEmpty)
    }

    @Test func `the kind that has it exactly is shown before the others`() async throws {
        try await TestBrowser.visit { browser in
            func kinds(_ text: String) async throws -> [String] {
                let address = "/plans/\(ShippedWorld.plan)/search?q=" + SiteURL.encode(text)
                return try await browser.get(address).text.matches(of: /data-kind="([a-z]+)"/).map {
                    String($0.1)
                }
            }
            for (text, kind) in [("3000家", "statement"), ("盐城", "org"), ("高企", "indicator")] {
                let found = try await kinds(text)
                #expect(found.first == kind, "\(text)")
            }
        }
    }
}
