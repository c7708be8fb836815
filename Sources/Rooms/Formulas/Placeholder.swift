enum FormulasPlaceholder {}
