import Foundation
import Hummingbird
import HummingbirdTesting
import Kernel
import Testing

@testable import Office
@testable import Web

/// Decisions through the browser's forms.
@Suite struct DecisionTests {
    private static let page = "/plans/\(ShippedWorld.plan)/indicators/rd-intensity"

    private func token(_ html: String, _ name: String) -> String {
        let pattern = try? Regex("name=\"\(name)\" value=\"([^\"]+)\"")
        guard let pattern, let match = html.firstMatch(of: pattern), let range = match.output[1].range else {
            return ""
        }
        return String(html[range])
    }

    @Test func `only who may write gets the form, and only where baselines disagree`() async throws {
        try await TestBrowser.visit { browser in
            let before = try await browser.get(Self.page)
            #expect(!before.text.contains("data-form=\"baseline\""))
            let alone = try await browser.get(Self.page + "/baseline")
            #expect(alone.status == .forbidden)
            _ = try await browser.open()
            let after = try await browser.get(Self.page)
            #expect(after.text.contains("data-form=\"baseline\""))
            let plain = try await browser.get("/plans/\(ShippedWorld.plan)/indicators/tech-contract-value")
            #expect(!plain.text.contains("data-form=\"baseline\""))
        }
    }

    @Test func `a choice is shown with who, when and why, and can be taken back`() async throws {
        try await TestBrowser.visit { browser in
            let csrf = try await browser.open()
            let html = try await browser.get(Self.page).text
            let (seen, candidate) = (token(html, "seen"), token(html, "candidate"))
            #expect(candidate.contains("=") && seen.count == 64)
            let refused = try await browser.post(
                Self.page + "/baseline",
                [
                    ("csrf", csrf), ("seen", seen), ("candidate", candidate), ("reason", " "),
                    ("action", "choose"),
                ])
            #expect(refused.status == .ok && refused.text.contains("role=\"alert\""))
            #expect(refused.text.contains("value=\"\(candidate)\" checked"))
            let stale = try await browser.post(
                Self.page + "/baseline",
                [
                    ("csrf", csrf), ("seen", String(repeating: "0", count: 64)), ("candidate", candidate),
                    ("reason", "会议<b>"), ("action", "choose"),
                ])
            #expect(stale.text.contains("role=\"alert\"") && stale.text.contains("会议&lt;b&gt;"))
            #expect(token(stale.text, "seen") == seen)
            let done = try await browser.post(
                Self.page + "/baseline",
                [
                    ("csrf", csrf), ("seen", seen), ("candidate", candidate), ("reason", "会议<b>"),
                    ("action", "choose"),
                ])
            #expect(done.status == .seeOther)
            let chosen = try await browser.get(Self.page).text
            #expect(chosen.contains("理由：会议&lt;b&gt;") && chosen.contains("value=\"\(candidate)\" checked"))
            let again = try await browser.post(
                Self.page + "/baseline",
                [
                    ("csrf", csrf), ("seen", seen), ("candidate", candidate), ("reason", "又"),
                    ("action", "choose"),
                ])
            #expect(again.status == .ok && again.text.contains("role=\"alert\""))
            let back = try await browser.post(
                Self.page + "/baseline",
                [("csrf", csrf), ("seen", seen), ("reason", "误选"), ("action", "withdraw")])
            #expect(back.status == .seeOther)
            let after = try await browser.get(Self.page).text
            #expect(!after.contains("会议&lt;b&gt;"))
        }
    }

    @Test func `a public site takes no decisions`() async throws {
        try await TestBrowser.visit(isPublic: true) { browser in
            let asked = try await browser.get(Self.page + "/baseline")
            let sent = try await browser.post(Self.page + "/baseline", [])
            #expect(asked.status == .notFound && sent.status == .notFound)
        }
    }
}
