enum MeasuresPlaceholder {}
