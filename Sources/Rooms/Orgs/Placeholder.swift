enum OrgsPlaceholder {}
