//! The people who show the exercises.

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// The sex of a body's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// A woman.
    Female,
    /// A man.
    Male,
}

/// The build of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Physique {
    /// Slim.
    Slim,
    /// Average.
    Average,
    /// Heavy.
    Heavy,
}

/// How hair is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HairStyle {
    /// Cut short.
    Short,
    /// Short at the sides and back, none on top.
    Rim,
    /// Combed back into a bun.
    Bun,
    /// To the jaw.
    Bob,
    /// Combed back, tied high, falling behind.
    Tied,
}

/// One of the people: how they look. Their shapes are in the asset, under the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Stable: it is kept in settings.
    pub id: &'static str,
    /// The shape's sex.
    pub sex: Sex,
    /// About how old they look, in years.
    pub age: u8,
    /// The shape's build.
    pub build: Physique,
    /// Skin.
    pub skin: Colour,
    /// Lips.
    pub lips: Colour,
    /// Irises.
    pub eyes: Colour,
    /// How the hair is worn.
    pub hair_style: HairStyle,
    /// Hair and eyebrows.
    pub hair: Colour,
    /// T-shirt.
    pub shirt: Colour,
    /// Trousers.
    pub trousers: Colour,
}

impl Person {
    /// All of them.
    pub const ALL: &[Person] = &[
        Person {
            id: "ada",
            sex: Sex::Female,
            age: 71,
            build: Physique::Average,
            skin: [236, 197, 172],
            lips: [198, 124, 112],
            eyes: [92, 118, 134],
            hair_style: HairStyle::Bun,
            hair: [198, 196, 192],
            shirt: [88, 142, 140],
            trousers: [66, 74, 96],
        },
        Person {
            id: "kofi",
            sex: Sex::Male,
            age: 69,
            build: Physique::Average,
            skin: [134, 92, 68],
            lips: [122, 70, 62],
            eyes: [56, 36, 26],
            hair_style: HairStyle::Rim,
            hair: [176, 172, 166],
            shirt: [214, 168, 92],
            trousers: [72, 78, 86],
        },
        Person {
            id: "rosa",
            sex: Sex::Female,
            age: 46,
            build: Physique::Heavy,
            skin: [206, 154, 118],
            lips: [170, 92, 84],
            eyes: [74, 50, 34],
            hair_style: HairStyle::Bob,
            hair: [84, 54, 40],
            shirt: [178, 104, 122],
            trousers: [60, 66, 82],
        },
        Person {
            id: "tom",
            sex: Sex::Male,
            age: 48,
            build: Physique::Heavy,
            skin: [240, 200, 178],
            lips: [204, 136, 122],
            eyes: [84, 112, 92],
            hair_style: HairStyle::Short,
            hair: [150, 98, 62],
            shirt: [102, 138, 186],
            trousers: [84, 82, 78],
        },
        Person {
            id: "mei",
            sex: Sex::Female,
            age: 27,
            build: Physique::Slim,
            skin: [238, 200, 166],
            lips: [204, 118, 110],
            eyes: [58, 40, 32],
            hair_style: HairStyle::Tied,
            hair: [44, 38, 42],
            shirt: [226, 134, 104],
            trousers: [74, 92, 112],
        },
        Person {
            id: "sami",
            sex: Sex::Male,
            age: 29,
            build: Physique::Slim,
            skin: [172, 120, 88],
            lips: [156, 92, 80],
            eyes: [64, 42, 28],
            hair_style: HairStyle::Short,
            hair: [36, 30, 30],
            shirt: [126, 152, 96],
            trousers: [68, 70, 78],
        },
    ];

    /// The one with this id.
    pub fn find(id: &str) -> Option<&'static Person> {
        Person::ALL.iter().find(|person| person.id == id)
    }
}
