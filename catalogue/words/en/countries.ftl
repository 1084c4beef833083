### Countries, by their two letters.

country-AU = Australia
country-AT = Austria
country-BE = Belgium
country-CA = Canada
country-DK = Denmark
country-FI = Finland
country-FR = France
country-DE = Germany
country-IN = India
country-IE = Ireland
country-IT = Italy
country-NL = Netherlands
country-NZ = New Zealand
country-NO = Norway
country-PL = Poland
country-PT = Portugal
country-ES = Spain
country-SE = Sweden
country-CH = Switzerland
country-GB = United Kingdom
country-US = United States
