import Documents
import Plans
import Words

/// The reference of the lint's rules, made from the rules themselves; `docs/lint.md` holds it.
public enum LintManual {
    /// A Markdown section a rule, English first.
    public static var text: String {
        let (english, chinese) = (Words(language: .en), Words(language: .zh))
        return Lint.rules.map { rule in
            """
            ### `\(rule.code)` – \(english.sentence(rule.title)) · \(chinese.sentence(rule.title))

            Severity: \(rule.severity.rawValue). \(english.sentence(rule.why))

            \(chinese.sentence(rule.why))
            """
        }.joined(separator: "\n\n")
    }
}
