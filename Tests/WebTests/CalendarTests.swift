import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Testing
import Words

@testable import Office
@testable import Web

/// What is expected from whom by when: the page, and the file that calendar programs read.
@Suite struct CalendarTests {
    private static let page = "/plans/\(ShippedWorld.plan)/calendar"

    @Test func `the page names what is overdue, and the owners`() async throws {
        try await TestBrowser.visit { browser in
            let page = try await browser.get(Self.page)
            #expect(page.status == .ok && page.text.contains("id=\"overdue\""))
            #expect(page.text.contains("/indicators/high-tech-enterprises"))
            let due = try await browser.get(Self.page + "?year=2026").text
            #expect(due.contains("2026-03-01 <span class=\"tag note\">周末</span>"))
            #expect(due.contains("规划没有规定顺延") && !due.contains("放假安排"))
            let own = try await browser.get(Self.page + "?owner=nobody")
            #expect(!own.text.contains("/indicators/high-tech-enterprises"))
            for year in ["1", "x", "99999999999999999999", "-5"] {
                #expect(try await browser.get(Self.page + "?year=\(year)").status == .ok)
            }
        }
    }

    @Test func `the file keeps to RFC 5545, and is the same twice`() async throws {
        let office = try await ShippedWorld.office()
        try await TestBrowser.visit(office) { browser in
            let answer = try await browser.get(Self.page + ".ics?lang=zh")
            #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
            let file = try StrictCalendar(Array(answer.body.readableBytesView))
            #expect(file.events.count > 50)
            #expect(Set(file.events.map { $0["UID"] ?? "" }).count == file.events.count)
            let event = try #require(
                file.events.first { $0["UID"] == "\(ShippedWorld.plan)/high-tech-enterprises/2025@tidemark" })
            #expect(event["DTSTART;VALUE=DATE"] == "20260301" && event["DTEND;VALUE=DATE"] == "20260302")
            #expect(event["SUMMARY"]?.hasPrefix("高新技术企业数：2025") == true)
            #expect(event["SUMMARY"]?.hasSuffix("的数（目标年）") == true)
            let page = "/plans/\(ShippedWorld.plan)/indicators/high-tech-enterprises"
            #expect(event["URL"]?.hasPrefix("http://") == true && event["URL"]?.hasSuffix(page) == true)
            #expect(event["DESCRIPTION"]?.contains("这一天是周末；规划没有规定顺延。") == true)
            #expect(file.events.allSatisfy { $0["URL"] != nil })
            let again = try await browser.get(Self.page + ".ics?lang=zh")
            #expect(again.text == answer.text)
            let english = try await browser.get(Self.page + ".ics?lang=en")
            let uids = try StrictCalendar(Array(english.body.readableBytesView)).events.map { $0["UID"] }
            #expect(uids == file.events.map { $0["UID"] })
        }
    }

    @Test(arguments: [
        "", "a", String(repeating: "标", count: 60), "a,b;c\\d\ne\u{7}", String(repeating: "x😀", count: 40),
    ])
    func `a folded line unfolds to what it was`(text: String) throws {
        let escaped = CalendarFile.escaped(text)
        let folded = CalendarFile.folded("SUMMARY:" + escaped)
        #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == "SUMMARY:" + escaped)
        #expect(!escaped.unicodeScalars.contains { $0.value < 32 })
    }
}

/// Reads an iCalendar file and refuses whatever the standard does not allow of ours.
struct StrictCalendar {
    struct Broken: Error { let what: String }

    private(set) var events: [[String: String]] = []

    init(_ bytes: [UInt8]) throws {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Broken(what: "UTF-8") }
        var raw = text.components(separatedBy: "\r\n")
        guard raw.popLast() == "", !raw.contains(where: { $0.contains("\n") || $0.contains("\r") }) else {
            throw Broken(what: "line ends")
        }
        guard raw.allSatisfy({ $0.utf8.count <= 75 }) else { throw Broken(what: "a long line") }
        var lines: [String] = []
        for line in raw {
            if line.hasPrefix(" "), let last = lines.popLast() {
                lines.append(last + line.dropFirst())
            } else {
                lines.append(line)
            }
        }
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0"]
        guard Array(lines.prefix(2)) == head, lines.last == "END:VCALENDAR" else {
            throw Broken(what: "frame")
        }
        var event: [String: String]?
        for line in lines.dropFirst(2).dropLast() {
            guard let colon = line.firstIndex(of: ":") else { throw Broken(what: line) }
            let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
            switch (name, value) {
            case ("BEGIN", "VEVENT"):
                guard event == nil else { throw Broken(what: "nested") }
                event = [:]
            case ("END", "VEVENT"):
                guard let done = event,
                    ["UID", "DTSTAMP", "SUMMARY", "DTSTART;VALUE=DATE"].allSatisfy({ done[$0] != nil })
                else { throw Broken(what: "an event without its parts") }
                guard done["DTSTAMP"]?.wholeMatch(of: /\d{8}T\d{6}Z/) != nil,
                    done["DTSTART;VALUE=DATE"]?.wholeMatch(of: /\d{8}/) != nil
                else { throw Broken(what: "a time") }
                events.append(done)
                event = nil
            case ("METHOD", _):
                // RFC 5546: a published event names its organizer, and ours have none.
                throw Broken(what: "a method without an organizer")
            default:
                guard name.wholeMatch(of: /[A-Z-]+(;VALUE=DATE)?/) != nil else { throw Broken(what: name) }
                if event != nil, event?.updateValue(value, forKey: name) != nil {
                    throw Broken(what: "twice")
                }
            }
            let bare = value.replacing("\\\\", with: "").replacing("\\,", with: "").replacing("\\;", with: "")
                .replacing("\\n", with: "")
            if ["SUMMARY", "DESCRIPTION", "UID", "CATEGORIES"].contains(name),
                bare.contains(where: { "\\,;".contains($0) })
            {
                throw Broken(what: "unescaped: \(value)")
            }
        }
    }
}
