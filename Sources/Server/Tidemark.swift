import ArgumentParser

@main
struct Tidemark: AsyncParsableCommand {}
