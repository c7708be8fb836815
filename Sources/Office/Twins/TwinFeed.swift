public import Kernel
import Plans
public import Words

extension TwinReader {
    /// The changes of a page as an Atom feed (RFC 4287). Identifiers are made of the world's and the vintage,
    /// so that they stay the same under any address; the kind of world is said in the title where it is not
    /// real.
    public func feed(
        _ page: ChangePage, title: String, language: Language, own: String, html: String,
        updatedAtLeast: Instant
    ) -> String {
        let words = language == .zh ? zh : en
        let base = "urn:tidemark:world:" + view.world.id + ":plan:" + plan.id
        let kind = view.world.kind == .real ? "" : words.sentence("world.\(view.world.kind.rawValue)") + " · "
        let name = kind + words.title(plan.title) + " · " + title
        let updated = page.changes.map(\.at).max() ?? updatedAtLeast
        var lines = [
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">",
            "<id>\(FeedText.escaped(base + ":changes"))</id>",
            "<title>\(FeedText.escaped(name))</title>", "<updated>\(updated)</updated>",
            "<author><name>\(FeedText.escaped(words.sentence("site.name")))</name></author>",
            FeedText.link("self", "application/atom+xml", own), FeedText.link("alternate", "text/html", html),
            "<category term=\"\(view.world.kind.rawValue)\"/>",
        ]
        for change in page.changes {
            let sentence = words.sentence(plan.message(change.body))
            lines += [
                "<entry>", "<id>\(FeedText.escaped(base + ":vintage:\(change.vintage.number)"))</id>",
                "<title>\(FeedText.escaped(kind + sentence))</title>", "<updated>\(change.at)</updated>",
                FeedText.link("alternate", "text/html", html),
                "<category term=\"\(FeedText.escaped(change.body.kind.name))\"/>",
                "<summary type=\"text\">\(FeedText.escaped(summary(change, words)))</summary>", "</entry>",
            ]
        }
        return (lines + ["</feed>"]).joined(separator: "\n") + "\n"
    }

    private func summary(_ change: AcceptedChange, _ words: Words) -> String {
        words.sentence(
            Message(
                "api.feed-summary",
                [
                    "what": .message(plan.message(change.body)), "vintage": .integer(change.vintage.number),
                    "hash": .text(String(change.vintage.hash.description.prefix(12))),
                ]))
    }
}

/// Text in XML.
enum FeedText {
    static func link(_ relation: String, _ type: String, _ address: String) -> String {
        "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(escaped(address))\"/>"
    }

    /// Marks as entities; characters that XML 1.0 forbids become a replacement mark.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1f}", "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
