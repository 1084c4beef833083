### What a language says of itself.

# Its name in itself.
language-name = English
# ltr, or rtl where it is written from right to left.
language-direction = ltr
# To choose by.
language-label = Language
language-unknown = There is no such language here.
