import Documents
import Foundation
import Kernel
import Measures
import Plans
import StorageMemory
import Testing
import Words

@testable import Office

/// The invented plan amended: what moves is told before anything is adopted.
@Suite struct PlanAmendmentTests {
    private static let plan = "linhai-2023-2027"
    private let today = Day(number: 20_781)

    private static func files(amended: Bool = true) throws -> [DocumentFile] {
        try TwoPlansTests.files("Tests/Fixtures/plans/\(plan)").map { file in
            amended ? try amend(file) : file
        }
    }

    private static func amend(_ file: DocumentFile) throws -> DocumentFile {
        var text = String(decoding: file.bytes, as: UTF8.self)
        func replace(_ old: String, _ new: String) throws {
            try #require(text.contains(old), "\(file.path): \(old)")
            text = text.replacing(old, with: new)
        }
        switch file.path {
        case "statements.csv":
            try replace("clean-ships,150,,>,艘,2027", "clean-ships,70,,>,艘,2027")
            try replace("L16,1,linhai,clean-ships,12,,=,艘,2022,context,increment,一年多了十二艘\n", "")
            text += "L54,1,linhai,clean-ships,45,,=,艘,2022,achievement,level,清洁船舶四十五艘\n"
        case "relations.csv": try replace("change-of,L16,L03,L15,,,1,清洁船舶一年间的增加\n", "")
        case "memberships.csv":
            try replace(
                "nanwan,gangwan,admin,,\n",
                "nanwan,gangwan,admin,,2024-12-31\nnanwan,yunling,admin,2025-01-01,\n")
        case "indicators/innovation.yaml": try replace("海洋研发经费 / 海洋生产总值", "海洋研发经费 / 海洋产业产值")
        default: return file
        }
        return DocumentFile(path: file.path, bytes: Array(text.utf8))
    }

    private func world() async throws -> MemoryStore {
        let store = try MemoryStore(
            WorldBirth(
                world: World(id: "w", kind: .real), actor: .system("test"), at: Instant(microseconds: 1)))
        let ready = try #require(
            PlanAdoption.prepare(Self.files(amended: false), today: today, Problems()))
        func submit(_ id: String, _ verb: Verb) async throws {
            let command = Command(id: id, actor: .system("test"), at: Instant(microseconds: 2), verb: verb)
            #expect(try await store.submit(command).refusal == nil)
        }
        try await submit("adopt", .adopt(ready.adoption))
        let rows = try [(2022, "40"), (2023, "55"), (2024, "76")].map { year, value in
            FigureRow(
                element: "clean-ships", org: "linhai", period: .fiscalYear(year, starts: 4),
                text: try #require(DecimalText(value)), published: value, origin: "年鉴")
        }
        try await submit(
            "figures", .importFigures(FigureImport(source: "a.csv", plan: Self.plan, rows: rows)))
        return store
    }

    private func amendment(_ store: MemoryStore, amended: Bool = true) async throws -> PlanAmendment {
        let view = try await PlanDesk(store: store).view(of: Self.plan, today: today)
        let problems = Problems()
        let amendment = PlanAmendment.prepare(try Self.files(amended: amended), against: view, problems)
        return try #require(amendment, "\(problems.found.prefix(3))")
    }

    @Test func `documents, claims, formulas and orgs are told before and after`() async throws {
        let amendment = try await amendment(world())
        #expect(
            amendment.files.map(\.path) == [
                "indicators/innovation.yaml", "memberships.csv", "relations.csv", "statements.csv",
            ])
        #expect(amendment.files.allSatisfy { $0.change == .changed })
        func item(_ kind: PlanAmendment.Kind, _ id: String) throws -> PlanAmendment.Item {
            try #require(amendment.items.first { $0.kind == kind && $0.id == id }, "\(kind) \(id)")
        }
        let words = Words(language: .en)
        func told(_ item: PlanAmendment.Item) -> [String] {
            item.fields.map { field in
                let sides = [field.before, field.after].map { $0.map { words.argument($0) } ?? "—" }
                return Words.plainSpaces("\(field.name): \(sides[0]) → \(sides[1])")
            }
        }
        #expect(try told(item(.statement, "L25")) == ["value: more than 150 ships → more than 70 ships"])
        #expect(try item(.statement, "L16").change == .gone)
        let added = try item(.statement, "L54")
        #expect(added.change == .added && added.fields.allSatisfy { $0.before == nil })
        #expect(
            try told(item(.indicator, "marine-rd-intensity")) == [
                "formula: 海洋研发经费 / 海洋生产总值 → 海洋研发经费 / 海洋产业产值"
            ])
        #expect(
            try told(item(.org, "nanwan")) == [
                "belongs: Gangwan District (Administrative divisions) → Gangwan District "
                    + "(Administrative divisions, to 2024-12-31) and Yunling District "
                    + "(Administrative divisions, from 2025-01-01)"
            ])
        #expect(try item(.relation, "change-of L16 L03 L15").change == .gone)
        #expect(amendment.items.count == 6)
    }

    @Test func `a verdict that gets another word is told with both words and numbers`() async throws {
        let amendment = try await amendment(world())
        let moved = try #require(amendment.verdicts.first)
        #expect(moved.indicator == "clean-ships" && moved.isWordChanged)
        #expect(moved.before?.word == .onCourse && moved.after?.word == .met)
        #expect(moved.before?.target.value == Exact(150) && moved.after?.target.value == Exact(70))
        #expect(moved.before?.figure?.value == Exact(76) && moved.after?.figure?.value == Exact(76))
        #expect(amendment.wordChanges == 1)
        #expect(
            !amendment.appeared.isEmpty && amendment.appeared.allSatisfy { $0.statements.contains("L54") })
        let json = AmendmentReport(amendment, words: Words(language: .zh)).json().written()
        #expect(json.contains("\"wordChanged\":true") && json.contains("\"verdict\":\"onCourse\""))
        let text = AmendmentReport(amendment, words: Words(language: .zh)).text()
        #expect(text.contains("在轨 → 已达成") && text.contains("~ statements.csv"))
    }

    @Test func `what was adopted again moves nothing`() async throws {
        let amendment = try await amendment(world(), amended: false)
        #expect(amendment.isEmpty && amendment.items.isEmpty && amendment.verdicts.isEmpty)
        #expect(amendment.appeared.isEmpty && amendment.vanished.isEmpty)
        let expected = Refusal("store.already-adopted", ["plan": .text(Self.plan)])
        #expect(amendment.objection(.real, basis: "令") == expected)
    }

    @Test func `a real world needs a basis, a draft and a sample do not`() async throws {
        let amendment = try await amendment(world())
        for blank in ["", "  ", "\u{3000}\n"] {
            #expect(amendment.objection(.real, basis: blank) == Refusal("amendment.needs-basis"))
        }
        #expect(amendment.objection(.real, basis: "市政府令第 12 号") == nil)
        #expect(amendment.objection(.draft, basis: "") == nil)
        #expect(amendment.objection(.sample, basis: "") == nil)
    }

    @Test func `a confirmation sent twice adopts once, and later the same change is another one`()
        async throws
    {
        let store = try await world()
        let first = try await amendment(store)
        let command = first.command(basis: "令", actor: .system("test"), at: Instant(microseconds: 3))
        let receipt = try #require(try await store.submit(command).receipt)
        #expect(try await store.submit(command).receipt == receipt)
        #expect(try await store.read { try $0.adoption(of: Self.plan)?.legalBasis } == "令")
        #expect(try await amendment(store).isEmpty)
        let back = try await amendment(store, amended: false)
        let undo = back.command(basis: "另一令", actor: .system("test"), at: Instant(microseconds: 4))
        #expect(try await store.submit(undo).refusal == nil)
        let again = try await amendment(store)
        #expect(again.digest != first.digest)
        let redo = again.command(basis: "令", actor: .system("test"), at: Instant(microseconds: 5))
        #expect(try await store.submit(redo).receipt?.vintage.number == 5)
    }

    @Test func `of two amendments of the same documents only the first is adopted`() async throws {
        let store = try await world()
        let first = try await amendment(store)
        let view = try await PlanDesk(store: store).view(of: Self.plan, today: today)
        let other = try Self.changed("plan.yaml", "status: adopted", "status: draft-for-comment")
        let late = try #require(PlanAmendment.prepare(other, against: view, Problems()))
        func submit(_ amendment: PlanAmendment, _ at: Int64) async throws -> Outcome {
            try await store.submit(
                amendment.command(
                    basis: "令", actor: .system("test"), at: Instant(microseconds: at)))
        }
        let receipt = try #require(try await submit(first, 3).receipt)
        #expect(try await submit(late, 4).refusal?.message.code == "store.adoption-overtaken")
        #expect(try await amendment(store).isEmpty)
        #expect(try await submit(first, 5).receipt == receipt)
    }

    @Test func `a folder that now holds another plan is not adopted as this one`() async throws {
        let store = try await world()
        let view = try await PlanDesk(store: store).view(of: Self.plan, today: today)
        let other = try Self.changed("plan.yaml", "plan: \(Self.plan)", "plan: binhai-2023-2027")
        let amendment = try #require(PlanAmendment.prepare(other, against: view, Problems()))
        let refusal = try #require(amendment.objection(.real, basis: "令"))
        #expect(refusal.message.code == "amendment.other-plan")
        #expect(Words(language: .en).sentence(refusal.message).contains("binhai-2023-2027"))
    }

    @Test func `what no verdict shows is told as well`() async throws {
        let store = try await world()
        let view = try await PlanDesk(store: store).view(of: Self.plan, today: today)
        func moved(_ path: String, _ old: String, _ new: String) throws -> [String] {
            let files = try Self.changed(path, old, new)
            let problems = Problems()
            let amendment = try #require(
                PlanAmendment.prepare(files, against: view, problems), "\(problems.found)")
            return amendment.items.map { item in
                ([item.kind.rawValue, item.id] + item.fields.map(\.name)).joined(separator: " ")
            }
        }
        #expect(try moved("plan.yaml", "outlook: 2035", "outlook: 2040") == ["plan \(Self.plan) outlook"])
        #expect(
            try moved("plan.yaml", "{sums: true}", "{sums: true, suggested: true}").first?
                .hasSuffix(" axes") == true)
        #expect(
            try moved("verdicts.yaml", "article: 第四条", "article: 第五条") == ["plan \(Self.plan) rules-source"])
        let definition = "formula: 海洋研发经费 / 海洋生产总值, source: {document: 林海市海洋科技统计制度, article: "
        #expect(
            try moved("indicators/innovation.yaml", definition + "第六条", definition + "第七条")
                == ["indicator marine-rd-intensity formula-source"])
        let target = "target: {of: 2027, from: [L19, L31]}"
        #expect(
            try moved("indicators/innovation.yaml", target, "target: {of: 2027, from: [L19]}")
                == ["indicator marine-rd-intensity target-from"])
        let (first, second) = ("3.1,3,蓝色产业,Blue industry,text,", "3.2,3,绿色港口,Green port,text,")
        #expect(
            try moved("sections.csv", first + "6\n" + second + "7", second + "6\n" + first + "7")
                == ["section 3.2 behind", "section 3.1 behind", "section 3.3 behind"])
        #expect(try moved("technologies.csv", "深水网箱", "深海网箱") == ["technology K1 title"])
        #expect(try moved("technology_fields.csv", "现代渔业", "远洋渔业") == ["field fishery title"])
        #expect(try moved("named_orgs.csv", "造拖轮的骨干企业", "造船的企业") == ["named N3 summary"])
        let sign = (
            "city-innovation-rank,20,,<=,位,2027,target,level,创新",
            "city-innovation-rank,20,,<,位,2027,target,level,创新"
        )
        #expect(try moved("statements.csv", sign.0, sign.1) == ["statement L18 sign"])
        let office = try moved("indicators/blue-industry.yaml", "规划处, en: Planning office", "计划处, en: Plans")
        #expect(!office.isEmpty && office.allSatisfy { $0.hasSuffix(" lead") })
    }

    @Test func `no code of the documents stands in what a person reads`() async throws {
        let plan = try await PlanDesk(store: try await world()).view(of: Self.plan, today: today).plan
        let things = AmendmentThings(plan)
        let words = Words(language: .zh)
        let codes: Set<String> = [
            "town", "township", "city", "district", "bureau", "admin", "board", "zone", "table", "text",
            "box",
            "unknown", "partial", "flow", "level", "rate", "spells", "cumulative", "geometric", "linear",
            "none", "binding", "expected", "enterprise", "institute", "park", "sums", "drawn", "drawn-from",
            "doubles", "gap-to", "per-year", "contains", "ratio-of", "change-of", "context", "achievement",
            "increment", "once", "month", "quarter", "half", "year",
        ]
        let all =
            [things.plan] + things.sections(among: []) + things.statements + things.indicators
            + things.elements + things.parameters + things.tasks + things.orgs + things.relations
            + things.technologyFields + things.technologies + things.namedOrgs + things.workdays
        for thing in all {
            for field in thing.fields {
                let told = field.value.map { words.argument($0) } ?? ""
                let found = told.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(String.init)
                #expect(codes.isDisjoint(with: found), "\(thing.id) \(field.name): \(told)")
            }
        }
        let rhythms = things.indicators.compactMap { $0.fields.first { $0.name == "published" }?.value }
            .map { words.argument($0) }
        #expect(rhythms.contains { $0.contains("期末后") && $0.contains("天") }, "\(rhythms)")
        #expect(!rhythms.contains { $0.split(separator: "、").contains { Int($0) != nil } }, "\(rhythms)")
    }

    @Test func `days that are announced as free or worked are told`() async throws {
        let view = try await PlanDesk(store: try await world()).view(of: Self.plan, today: today)
        let days = """
            day,kind,name_zh,name_en,source
            2026-10-01,holiday,国庆节,National Day,公告
            2026-10-10,workday,国庆节,National Day,公告

            """
        let file = DocumentFile(path: "working-days.csv", bytes: Array(days.utf8))
        let problems = Problems()
        let files = try Self.files(amended: false) + [file]
        let amendment = try #require(
            PlanAmendment.prepare(files, against: view, problems), "\(problems.found)")
        #expect(amendment.items.map(\.kind) == [.workday, .workday])
        #expect(amendment.items.map(\.id) == ["2026-10-01", "2026-10-10"])
        let words = Words(language: .zh)
        for item in amendment.items {
            #expect(!words.sentence(Message("amendment.kind.\(item.kind.rawValue)")).contains("amendment."))
        }
    }

    private static func changed(_ path: String, _ old: String, _ new: String) throws -> [DocumentFile] {
        try files(amended: false).map { file in
            guard file.path == path else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            try #require(text.contains(old), "\(path): \(old)")
            return DocumentFile(path: path, bytes: Array(text.replacing(old, with: new).utf8))
        }
    }

    @Test func `documents that cannot be used are told and nothing is prepared`() async throws {
        let view = try await PlanDesk(store: world()).view(of: Self.plan, today: today)
        let broken = try Self.files().map {
            $0.path == "units.yaml" ? DocumentFile(path: $0.path, bytes: Array("- unit: [".utf8)) : $0
        }
        let problems = Problems()
        #expect(PlanAmendment.prepare(broken, against: view, problems) == nil)
        #expect(problems.hasErrors)
    }
}
