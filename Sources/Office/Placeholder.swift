enum OfficePlaceholder {}
