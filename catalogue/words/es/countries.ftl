### Countries, by their two letters.

country-AU = Australia
country-AT = Austria
country-BE = Bélgica
country-CA = Canadá
country-DK = Dinamarca
country-FI = Finlandia
country-FR = Francia
country-DE = Alemania
country-IN = India
country-IE = Irlanda
country-IT = Italia
country-NL = Países Bajos
country-NZ = Nueva Zelanda
country-NO = Noruega
country-PL = Polonia
country-PT = Portugal
country-ES = España
country-SE = Suecia
country-CH = Suiza
country-GB = Reino Unido
country-US = Estados Unidos
