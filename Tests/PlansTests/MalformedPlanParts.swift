/// Faults of the plan's head, its trees and its other files.
extension MalformedPlan {
    static let head: [MalformedPlan] = [
        .without("plan.yaml"),
        .without("sections.csv"),
        .without("statements.csv"),
        .without("org_names.csv"),
        .without("verdicts.yaml"),
        .text(
            "a plan of an unknown org", "unknown-org", "plan.yaml", "org: linhai", "org: linhay"),
        .text("a base after the first year", "bad-horizon", "plan.yaml", "{base: 2022", "{base: 2023"),
        .text("an end before the first year", "bad-horizon", "plan.yaml", "to: 2027", "to: 2021"),
        .text("a base that is no whole year", "bad-horizon", "plan.yaml", "{base: 2022", "{base: 2022Q1"),
        .text("a horizon without an end", "missing-key", "plan.yaml", ", to: 2027", "", at: "horizon:"),
        .text("a year of thirteen months", "bad-integer", "plan.yaml", "starts: 4", "starts: 13"),
        .text(
            "an unknown indicator in the main table", "unknown-indicator", "plan.yaml", "  - clean-ships",
            "  - clean-shops"),
        .text("an unknown peer", "unknown-org", "plan.yaml", "peers: [wangwan", "peers: [wangwam"),
        .text("a status that is none", "bad-choice", "plan.yaml", "status: adopted", "status: adoptd"),
        .text(
            "a risk above zero", "bad-verdicts", "verdicts.yaml", "at-risk: \"-0.10\"", "at-risk: \"0.10\"",
            at: "verdicts: linhai"),
        .text(
            "about without its lower end", "bad-verdicts", "verdicts.yaml", ", lower: \"1.025\"", "",
            at: "verdicts: linhai"),
    ]

    static let trees: [MalformedPlan] = [
        .text(
            "a section that is part of its part", "part-of-itself", "sections.csv", "2,,发展目标",
            "2,2.1,发展目标"),
        .text("a section that is part of itself", "part-of-itself", "sections.csv", "4,,投入", "4,4,投入"),
        .text("a section of an unknown parent", "unknown-section", "sections.csv", "2.1,2,", "2.1,7,"),
        .line(
            "a section told twice", "repeated-identifier", "sections.csv", "2.1,,又一次,Again,text,11"),
        .text(
            "a task that is part of its part", "part-of-itself", "tasks.csv", "1,,3.1,做强", "1,1.1,3.1,做强"),
        .text("a task of an unknown parent", "unknown-task", "tasks.csv", "2.1,2,3.2", "2.1,8,3.2"),
        .text("a task in an unknown section", "unknown-section", "tasks.csv", "2.1,2,3.2", "2.1,2,3.9"),
        .text(
            "a task of an unknown indicator", "unknown-indicator", "tasks.csv", "firm-pool", "firm-pond"),
        .text(
            "a task led by an unknown org", "unknown-org", "tasks.csv", "fiscal-marine-spend,lh-finance",
            "fiscal-marine-spend,lh-finnance"),
        .line(
            "a task told twice", "repeated-identifier", "tasks.csv",
            "2.1,,3.2,又,Again,又,Again,,lh-marine,,false"),
        .line(
            "orgs that lie inside each other", "membership-cycle", "memberships.csv", "linhai,shixi,admin,,"),
        .line(
            "a membership on an unknown axis", "unknown-axis", "memberships.csv", "shixi,linhai,amdin,,"),
    ]

    static let others: [MalformedPlan] = [
        .line(
            "a relation of an unknown statement", "unknown-statement", "relations.csv", "sums,L99,L37,,,,3.1,"
        ),
        .line("a relation that is none", "bad-choice", "relations.csv", "adds,L38,L37,,,,3.1,"),
        .line(
            "a relation in an unknown section", "unknown-section", "relations.csv", "contains,L40,L37,,,,3.9,"
        ),
        .line("a relation told twice", "repeated-identifier", "relations.csv", "sums,L38,L37,,,,9.9,又"),
        .line(
            "a multiple without its factor", "incomplete-relation", "relations.csv", "doubles,L17,L02,,,,2.1,"
        ),
        .line(
            "a ratio without its denominator", "incomplete-relation", "relations.csv",
            "ratio-of,L14,L12,,,,1,"),
        .line(
            "a change without its start", "incomplete-relation", "relations.csv", "change-of,L16,L15,,,,1,"),
        .line(
            "a gap to nobody", "incomplete-relation", "relations.csv", "gap-to,L05,shore-power-share,,,,1,"),
        .line(
            "a gap in an unknown thing", "unknown-indicator", "relations.csv", "gap-to,L05,rd,,donglan,,1,"),
        .line(
            "a unit told twice", "repeated-unit", "units.yaml",
            "- {unit: 家, title: {zh: 家, en: firms}, dimension: x, scale: \"1\"}"),
        .line(
            "a unit as large as nothing", "bad-scale", "units.yaml",
            "- {unit: 个, title: {zh: 个, en: pieces}, dimension: x, scale: \"0\"}"),
        .line(
            "an element told twice", "repeated-element", "elements/sea.yaml",
            "- {element: clean-ships, title: {zh: 又船, en: Ships again}, "
                + "unit: 艘, decimals: 0, range: [0, 9], nature: level}"
        ),
        MalformedPlan("indicators that are no list", "not-a-list", "indicators/more.yaml", nil) {
            $0.writing("indicator: one-more\n", to: "indicators/more.yaml")
        },
    ]
}
