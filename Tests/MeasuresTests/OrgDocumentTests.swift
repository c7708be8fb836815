import Documents
import Kernel
import Orgs
import Testing

/// The three tables of orgs, and what is refused.
@Suite struct OrgDocumentTests {
    private let orgs =
        "org,from,to,succeeds\ncity,,,\nnorth,1990-01-01,,\nsouth,,2019-12-31,\nnew,2020-01-01,,south\n"
    private let names = """
        org,name_zh,name_en,kind,code,tile,from,to,also
        city,海市,Hai,city,990000,,,,
        north,北县,North,county,990001,"3,1",,,北;北方； 北地
        south,南县,South,county,990002,,,2009-12-31,
        south,南区,South District,district,990003,,2010-01-01,,
        new,新区,New,zone,,,,,

        """
    private let links = "org,parent,axis,from,to\nnorth,city,admin,,\nsouth,city,admin,,2019-12-31\n"

    private func load(
        orgs: String? = nil, names: String? = nil, links: String? = nil
    ) -> (book: OrgBook?, found: [String]) {
        func file(_ path: String, _ text: String) -> DocumentFile {
            DocumentFile(path: path, bytes: Array(text.utf8))
        }
        let problems = Problems()
        let book = OrgBook.load(
            orgs: file("orgs.csv", orgs ?? self.orgs), names: file("org_names.csv", names ?? self.names),
            memberships: file("memberships.csv", links ?? self.links), problems)
        return (book, problems.found.map { "\($0.code)@\($0.place.file):\($0.place.line)" })
    }

    @Test func `the tables become a book`() throws {
        let (loaded, found) = load()
        let book = try #require(loaded)
        #expect(found.isEmpty)
        #expect(book.orgs.map(\.id) == ["city", "north", "south", "new"])
        #expect(book["north"]?.names.first?.tile == OrgTile(column: 3, row: 1))
        #expect(book["north"]?.names.first?.also == ["北", "北方", "北地"])
        #expect(book["south"]?.names.map(\.title.zh) == ["南县", "南区"])
        #expect(book["new"]?.succeeds == ["south"])
        #expect(book.children(of: "city", axis: "admin", on: day("2019-12-31")) == ["north", "south"])
    }

    @Test(arguments: [
        ("city,,,\ncity,,,\n", "repeated-org@orgs.csv:6"), ("City,,,\n", "bad-identifier@orgs.csv:6"),
        ("east,2020-02-30,,\n", "bad-day@orgs.csv:6"),
        ("east,2021-01-01,2020-01-01,\n", "days-reversed@orgs.csv:6"),
        ("east,,,\n", "org-without-name@orgs.csv:6"), ("east,,,nowhere\n", "unknown-org@orgs.csv:6"),
    ])
    func `a bad org is refused`(line: String, finding: String) {
        let (book, found) = load(orgs: orgs + line)
        #expect(book == nil)
        #expect(found.contains(finding), "\(found)")
    }

    @Test(arguments: [
        ("south,南镇,Town,town,990009,,2015-01-01,,", "names-overlap"),
        ("west,西县,West,county,,,,,", "unknown-org"),
        ("new,新,New,zone,990001,,,,", "code-not-unique"), ("new,新,New,zone,,,,,", "names-overlap"),
        ("new,新,New,zone,,\"0,1\",2030-01-01,,", "bad-tile"),
        ("new,新,New,zone,,\"3\",2030-01-01,,", "bad-tile"),
        ("new,新,New,Zone,,,2030-01-01,,", "bad-identifier"), ("new,,New,zone,,,2030-01-01,,", "empty-value"),
    ])
    func `a bad name is refused`(line: String, code: String) {
        let (book, found) = load(names: names + line + "\n")
        #expect(book == nil)
        #expect(found.contains("\(code)@org_names.csv:7"), "\(found)")
    }

    @Test func `a code may pass from one org to another`() {
        let passed = names.replacing("new,新区,New,zone,,", with: "new,新区,New,zone,990002,")
            .replacing("new,新区,New,zone,990002,,,,", with: "new,新区,New,zone,990002,,2010-01-01,,")
        #expect(load(names: passed).found.isEmpty)
        let shared = passed.replacing("990002,,2010-01-01", with: "990002,,2009-12-31")
        #expect(load(names: shared).found == ["code-not-unique@org_names.csv:6"])
    }

    @Test(arguments: [
        ("west,city,admin,,", ["unknown-org@memberships.csv:4"]),
        ("north,city,admin,2000-01-01,", ["repeated-membership@memberships.csv:4"]),
        ("city,city,admin,,", ["membership-cycle@memberships.csv:4"]),
        ("city,north,admin,2015-01-01,2015-01-31", ["membership-cycle@memberships.csv:4"]),
        ("city,north,zone,,", []), ("city,south,admin,2020-01-01,", []), ("north,south,admin,,", []),
    ])
    func `a bad membership is refused`(line: String, wanted: [String]) {
        let (book, found) = load(links: links + line + "\n")
        #expect(found == wanted)
        #expect((book == nil) == !wanted.isEmpty)
    }

    @Test func `a long chain that closes is found, whatever its length`() {
        let ids = (0..<3000).map { "o\($0)" }
        let book = "org,from,to,succeeds\n" + ids.map { "\($0),,,\n" }.joined()
        let called =
            "org,name_zh,name_en,kind,code,tile,from,to,also\n"
            + ids.map { "\($0),名,Name,town,,,,,\n" }.joined()
        let chain = zip(ids, ids.dropFirst()).map { "\($0),\($1),admin,,\n" }.joined()
        let head = "org,parent,axis,from,to\n"
        #expect(load(orgs: book, names: called, links: head + chain).found.isEmpty)
        let closed = load(orgs: book, names: called, links: head + chain + "o2999,o0,admin,2021-01-01,\n")
        #expect(closed.found == ["membership-cycle@memberships.csv:3001"])
    }
}
