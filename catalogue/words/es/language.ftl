### What a language says of itself.

language-name = Español
language-direction = ltr
language-label = Idioma
language-unknown = Aquí no existe ese idioma.
