import Kernel
import Testing

@testable import Words

@Suite struct SentenceTests {
    private let catalogue = Catalogue(texts: [
        """
        [greet]
        zh = {who}有 {count} 个
        en = {who} has {count} {count|thing|things}

        [nest]
        zh = （{inner}）
        en = ({inner})

        [brace]
        zh = 写 {zh: …} 或 {}
        en = write {zh: …} or {}
        """
    ])

    private func words(_ language: Language) -> Words { Words(language: language, catalogue: catalogue) }

    @Test func `arguments are put in, English counts one thing as one`() {
        let one = Message("greet", ["who": .title(Title(zh: "甲", en: "A")), "count": .integer(1)])
        let many = Message("greet", ["who": .text("B"), "count": .integer(1200)])
        #expect(words(.en).sentence(one) == "A has 1 thing")
        #expect(words(.zh).sentence(one) == "甲有 1 个")
        #expect(words(.en).sentence(many) == "B has 1\u{00A0}200 things")
    }

    @Test func `messages nest and lists join`() {
        let inner = Message("greet", ["who": .list([.text("a"), .text("b")]), "count": .integer(2)])
        #expect(words(.en).sentence(Message("nest", ["inner": .message(inner)])) == "(a and b has 2 things)")
    }

    @Test func `other braces are text`() {
        #expect(words(.en).sentence("brace") == "write {zh: …} or {}")
        #expect(catalogue.placeholders("brace", .zh) == [])
    }

    @Test func `what is missing is seen, not hidden`() {
        #expect(words(.zh).sentence("nowhere") == "[nowhere]")
        #expect(words(.zh).sentence("nest") == "（…）")
    }

    @Test func `a title without a language answers in the other`() {
        #expect(words(.en).title(Title(zh: "甲", en: "")) == "甲")
        #expect(words(.zh).title(Title(zh: "甲", en: "A")) == "甲")
    }

    @Test func `sentences follow each other as the language writes them`() {
        let both = [Message("brace"), Message("brace")]
        #expect(words(.en).sentences(both) == "write {zh: …} or {} write {zh: …} or {}")
        #expect(words(.zh).sentences(both) == "写 {zh: …} 或 {}写 {zh: …} 或 {}")
    }
}
