import Kernel
import Measures
import Plans
import Words

extension PageReader {
    /// How verdicts fall out, for a sentence: those that a figure led to in bold, then the others. A verdict
    /// that no target has is not told, so that nobody reads “0 at risk”.
    func tallied(_ verdicts: [Verdict]) -> String {
        func told(_ words: [Verdict.Word]) -> [MessageArgument] {
            words.compactMap { word in
                let count = verdicts.count { $0.word == word }
                if count == 0 { return nil }
                return .message(Message("tally.\(word.rawValue)", ["count": .integer(count)]))
            }
        }
        let judged = told([.met, .onCourse, .atRisk, .offCourse, .disputed])
        let others = told([.noData, .notDue, .unmeasurable])
        let parts: [String] = [
            judged.isEmpty ? "" : "**" + words.list(judged.map { words.argument($0) }) + "**",
            others.isEmpty ? "" : words.list(others.map { words.argument($0) }),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: words.language == .zh ? "，" : "; ")
    }

    /// The arguments of such a sentence.
    func tally(_ verdicts: [Verdict]) -> [String: MessageArgument] {
        ["total": .integer(verdicts.count), "found": .text(tallied(verdicts))]
    }
}

extension Words {
    /// How a bound stands before a number: `约`, `about `; nothing before an exact one.
    func sign(_ bound: FigureBound) -> String {
        if bound == .exact { return "" }
        return sentence("bound.\(bound.rawValue)") + Words.hardSpace
    }
}

extension PageReader {
    func boundSign(_ bound: FigureBound) -> String { words.sign(bound) }
}
