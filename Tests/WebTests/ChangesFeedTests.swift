import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Papers
import Testing

@testable import Office
@testable import Web

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The Atom feed against what RFC 4287 requires.
@Suite(.serialized) struct ChangesFeedTests {
    private static let path = "/plans/\(ShippedWorld.plan)/changes.atom"

    private static func feed(_ text: String) throws -> [AtomNode] {
        let reader = AtomReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.shouldProcessNamespaces = true
        parser.delegate = reader
        try #require(parser.parse(), "the feed is not well-formed: \(text.prefix(300))")
        return reader.nodes
    }

    @Test(arguments: ["zh", "en"])
    func `the feed has what Atom requires`(language: String) async throws {
        let office = try await ShippedWorld.office()
        try await TestBrowser.visit(office) { browser in
            let response = try await browser.get(ChangesFeedTests.path + "?lang=\(language)")
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/atom+xml; charset=utf-8")
            let nodes = try ChangesFeedTests.feed(response.text)
            #expect(nodes.allSatisfy { $0.namespace == "http://www.w3.org/2005/Atom" })
            for name in ["id", "title", "updated", "author"] {
                #expect(nodes.count { $0.path == "feed/\(name)" } == 1, "\(name)")
            }
            let entries = nodes.count { $0.path == "feed/entry" }
            #expect(entries == 2)
            for name in ["id", "title", "updated", "summary", "link", "author", "author/name"] {
                #expect(nodes.count { $0.path == "feed/entry/\(name)" } == entries, "\(name)")
            }
            let ids = nodes.filter { $0.path.hasSuffix("/id") }.map(\.text)
            #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix("urn:tidemark:world:") })
            let moments = nodes.filter { $0.path.hasSuffix("/updated") }.map(\.text)
            #expect(moments.allSatisfy { $0.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil })
            let own = nodes.first { $0.path == "feed/link" && $0.attributes["rel"] == "self" }
            #expect(own?.attributes["href"] == "http://localhost" + ChangesFeedTests.path)
            let summaries = nodes.filter { $0.path == "feed/entry/summary" }.map(\.text).joined()
            #expect(summaries.contains(language == "zh" ? "导入" : "Imported"))
            #expect(nodes.contains { $0.path == "feed/category" && $0.attributes["term"] == "real" })
        }
    }

    @Test func `the feed holds so many entries, the newest first, and is known by its tag`() async throws {
        let office = try await ShippedWorld.office()
        for _ in 0..<(ChangesFeed.most + 3) { try await ShippedWorld.add(office) }
        try await TestBrowser.visit(office) { browser in
            let response = try await browser.get(ChangesFeedTests.path)
            let nodes = try ChangesFeedTests.feed(response.text)
            let ids = nodes.filter { $0.path == "feed/entry/id" }.map(\.text)
            #expect(ids.count == ChangesFeed.most)
            #expect(ids.first?.hasSuffix(":vintage:55") == true && ids.last?.hasSuffix(":vintage:6") == true)
            let tag = try #require(response.headers[.eTag])
            let again = try await browser.get(ChangesFeedTests.path, headers: [.ifNoneMatch: tag])
            #expect(again.status == .notModified)
            try await ShippedWorld.add(office)
            let later = try await browser.get(ChangesFeedTests.path, headers: [.ifNoneMatch: tag])
            #expect(later.status == .ok)
            let none = try await browser.get("/plans/none/changes.atom")
            #expect(none.status == .notFound)
        }
    }

    @Test func `an entry says who entered it, and leads to what it changed as known then`() async throws {
        let office = try await ShippedWorld.office()
        try await ShippedWorld.add(office)
        let own = "http://localhost/plans/\(ShippedWorld.plan)"
        try await TestBrowser.visit(office) { browser in
            let nodes = try ChangesFeedTests.feed(
                try await browser.get(ChangesFeedTests.path + "?lang=en").text)
            let links = nodes.filter { $0.path == "feed/entry/link" }.compactMap { $0.attributes["href"] }
            let figure = "/figures/high-tech-enterprises/yancheng/2015?as-of=3"
            #expect(links == [own + figure, own + "/figures?as-of=2", own + "/?as-of=1"])
            for link in links {
                let page = try await browser.get(String(link.dropFirst("http://localhost".count)))
                #expect(page.status == .ok && page.text.contains("<header class=\"bar past\">"), "\(link)")
            }
            let names = nodes.filter { $0.path.hasSuffix("author/name") }.map(\.text)
            #expect(names.count == 4 && names.allSatisfy { !$0.isEmpty })
            #expect(names.dropFirst().first?.contains("test") == true, "\(names)")
            let then = try ChangesFeedTests.feed(
                try await browser.get(ChangesFeedTests.path + "?as-of=1").text)
            #expect(then.count { $0.path == "feed/entry" } == 1)
            let addresses = then.filter { $0.path == "feed/link" }.compactMap { $0.attributes["href"] }
            #expect(addresses == [own + "/changes.atom?as-of=1", own + "/?as-of=1"])
            #expect(try await browser.get(ChangesFeedTests.path + "?as-of=soon").status == .badRequest)
            #expect(try await browser.get(ChangesFeedTests.path + "?as-of=99").status == .notFound)
        }
    }

    @Test func `the feed is found where the site is reached from outside`() async throws {
        let office = try await ShippedWorld.office()
        let papers = SitePapers(
            writer: PaperFiles(), printer: ChromiumPrinter(browser: nil),
            baseAddress: "https://tide.example/")
        let settings = SiteSettings(
            home: TestSite.home, hosts: ["localhost"], isPublic: true, openToken: nil, papers: papers,
            newToken: { "t" })
        let site = try Site(settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await Application(router: site.router(office)).test(.router) { client in
            let calendar = try await TestBrowser(client).get("/plans/\(ShippedWorld.plan)/calendar.ics").text
            #expect(calendar.contains("https://tide.example/") && !calendar.contains("localhost"))
            let nodes = try ChangesFeedTests.feed(
                try await TestBrowser(client).get(ChangesFeedTests.path).text)
            let links = nodes.filter { $0.path.hasSuffix("/link") }.compactMap { $0.attributes["href"] }
            #expect(links.count > 2)
            #expect(links.allSatisfy { $0.hasPrefix("https://tide.example/plans/") }, "\(links)")
        }
    }

    @Test func `hostile text and control marks stay text`() throws {
        let escaped = XMLText.escaped("<a href=\"x\">&\u{1}\u{ffff}]]>\n")
        #expect(escaped == "&lt;a href=&quot;x&quot;&gt;&amp;\u{fffd}\u{fffd}]]&gt;\n")
    }
}

struct AtomNode {
    let path: String
    let namespace: String
    let attributes: [String: String]
    var text = ""
}

/// Every element of a feed, in order, with its own text.
final class AtomReader: NSObject, XMLParserDelegate {
    private(set) var nodes: [AtomNode] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let path = (open.last.map { nodes[$0].path + "/" } ?? "") + name
        nodes.append(AtomNode(path: path, namespace: namespaceURI ?? "", attributes: attributes))
        open.append(nodes.count - 1)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { nodes[last].text += text }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) { _ = open.popLast() }
}
