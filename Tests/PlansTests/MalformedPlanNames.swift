import Documents

/// Faults of technologies, their fields, and names.
extension MalformedPlan {
    static let names: [MalformedPlan] = [
        .text(
            "a technology of an unknown field", "unknown-technology-field", techs, "K1,fishery,",
            "K1,fishary,"),
        .text(
            "a technology in an unknown section", "unknown-section", techs, "K1,fishery,3.1", "K1,fishery,9.1"
        ),
        .text(
            "a technology in one language", "empty-value", techs, "深水网箱,Deep-water cages", "深水网箱,",
            at: "K1,"),
        .line("a technology told twice", "repeated-identifier", techs, "K1,port,3.2,又一次,Again"),
        .text(
            "a field of an unknown industry", "unknown-technology-field", fields, "fishery,blue,",
            "fishery,blau,"),
        .text(
            "a field that is part of itself", "part-of-itself", fields, "port,,绿色", "port,clean-power,绿色"),
        .text(
            "a field of an unknown task", "unknown-task", fields, "Green port,2", "Green port,20",
            at: "port,,"),
        .text(
            "a field with capitals", "bad-identifier", fields, "blue,,", "Blue,,",
            also: ["unknown-technology-field"]),
        .line("a field told twice", "repeated-identifier", fields, "port,,又一次,Again,"),
        MalformedPlan("technologies without their fields", "missing-file", fields, nil) { plan in
            var plan = plan
            plan.files.removeAll { $0.path == fields }
            return plan
        },
        .text(
            "a name of an unknown kind", "bad-choice", named, "N2,institute", "N2,institut",
            also: ["empty-value"]),
        .text("a name without a kind", "empty-value", named, "N2,institute", "N2,"),
        .text(
            "a name in an unknown section", "unknown-section", named, "N2,institute,3.3", "N2,institute,3.9"),
        .text(
            "a name that means an unknown org", "unknown-org", named, "shore power,lh-port",
            "shore power,lh-prt", at: "N5,"),
        .text("a name without a role", "empty-value", named, "给初创企业用的场地,", ",", at: "N4,"),
        .line("a name told twice", "repeated-identifier", named, "N1,place,2,又一次,Again,又,Again,"),
        .text("a name with an org's identifier", "named-org-taken", named, "N3,", "qingyu,"),
    ]

    private static let techs = "technologies.csv"
    private static let fields = "technology_fields.csv"
    private static let named = "named_orgs.csv"
}
