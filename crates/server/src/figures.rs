//! The person who shows the exercises: pictures, drawn when they are first asked for, and what the
//! browser needs to let the figure move.

use crate::App;
use crate::choice;
use crate::problem::Problem;
use axum::Form;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::catalogue::Catalogue;
use care::exercise::{Exercise, Form as ExerciseForm, Side};
use figure::{Figure, Person, Theme};
use lru::LruCache;
use serde::{Deserialize, Serialize};
use stage::{Act, Moment, Stage, Style};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many drawn pictures are kept: about 10 MB.
const KEPT: usize = 400;
/// The widths that pictures are drawn at; they are three quarters as high.
const WIDTHS: [u32; 4] = [240, 480, 800, 1200];
/// For good: the address changes with what is drawn.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// The cookie that remembers who shows the exercises.
const COOKIE_NAME: &str = "figure";

/// Everything that is drawn, and what of it is ready.
pub struct Figures {
    people: Vec<OnceLock<Option<Figure>>>,
    pictures: Mutex<LruCache<Picture, Bytes>>,
    movements: String,
    /// Changes with the movements and with this build.
    version: String,
}

#[derive(Serialize)]
struct Movements<'a> {
    forms: BTreeMap<&'a str, Act>,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Picture {
    form: String,
    what: What,
    side: Side,
    person: usize,
    style: Style,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum What {
    /// The picture of this number, from 1.
    Number(usize),
    /// The fault of this name.
    Fault(String),
}

impl Figures {
    pub fn new(catalogue: &Catalogue) -> Self {
        let mut forms = BTreeMap::new();
        for exercise in catalogue.exercises() {
            for form in &exercise.forms {
                if let Some(act) = Act::of(exercise, form) {
                    forms.insert(form.id.as_str(), act);
                }
            }
        }
        // The shapes of `care` have no maps with keys that are not text: this cannot fail.
        let movements = serde_json::to_string(&Movements { forms }).unwrap_or_default();
        let mut hasher = DefaultHasher::new();
        (movements.as_str(), env!("CARGO_PKG_VERSION"), figure::LOOK).hash(&mut hasher);
        Self {
            people: Person::ALL.iter().map(|_| OnceLock::new()).collect(),
            pictures: Mutex::new(LruCache::new(
                NonZeroUsize::new(KEPT).unwrap_or(NonZeroUsize::MIN),
            )),
            version: format!("{:016x}", hasher.finish()),
            movements,
        }
    }

    fn person(&self, at: usize) -> Option<&Figure> {
        let figure = self.people.get(at)?.get_or_init(|| {
            let made = Figure::new(&Person::ALL[at]);
            made.inspect_err(|error| tracing::error!(%error, "a person cannot be drawn"))
                .ok()
        });
        figure.as_ref()
    }

    fn draw(&self, catalogue: &Catalogue, picture: &Picture) -> Option<Bytes> {
        if let Some(drawn) = self.lock().get(picture) {
            return Some(drawn.clone());
        }
        let (exercise, form) = find(catalogue, &picture.form)?;
        let act = Act::of(exercise, form)?;
        let moment = match &picture.what {
            What::Number(number) => *stage::pictures(&act.movement).get(number.checked_sub(1)?)?,
            What::Fault(id) => {
                let mut faults = act.movement.faults.iter();
                Moment::Fault(faults.position(|fault| fault.id == *id)?)
            }
        };
        let stage = Stage::new(self.person(picture.person)?, act);
        let image = stage.picture(moment, picture.side, picture.style);
        let png = image
            .png()
            .inspect_err(|error| tracing::error!(%error, "a picture cannot be written"));
        let png = Bytes::from(png.ok()?);
        self.lock().put(picture.clone(), png.clone());
        Some(png)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, LruCache<Picture, Bytes>> {
        self.pictures.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn find<'c>(catalogue: &'c Catalogue, id: &str) -> Option<(&'c Exercise, &'c ExerciseForm)> {
    let id: care::ids::FormId = id.parse().ok()?;
    let exercise = catalogue.exercise(&id.exercise())?;
    Some((exercise, exercise.form(&id)?))
}

/// A picture on a page: for light and dark pages, and in words.
pub struct Still {
    pub light: String,
    pub dark: String,
    pub alt: String,
    /// The same without the exercise's name, to stand below.
    pub caption: String,
    /// The phase that ends so; nothing for the start.
    pub phase: Option<String>,
    pub width: u32,
    pub height: u32,
}

/// A figure on a page: still at first, moving where it can.
pub struct Moving {
    pub form: String,
    pub still: Still,
    pub sides: &'static str,
    pub person: &'static str,
    pub movements: String,
    pub viewer: String,
}

/// Draws figures for the pages of one reader.
pub struct Artist<'a> {
    app: &'a App,
    person: &'static Person,
}

impl<'a> Artist<'a> {
    pub fn new(app: &'a App, headers: &HeaderMap) -> Self {
        Self {
            app,
            person: chosen(headers),
        }
    }

    pub fn person(&self) -> &'static Person {
        self.person
    }

    /// The same pages, drawn with somebody else.
    pub fn of(&self, person: &'static Person) -> Artist<'a> {
        Artist { person, ..*self }
    }

    /// The pictures that tell a form, numbered.
    pub fn pictures(&self, form: &ExerciseForm, width: u32) -> Vec<Still> {
        let moments = form.movement.as_ref().map(stage::pictures);
        let moments = moments.unwrap_or_default().into_iter().enumerate();
        moments
            .map(|(at, moment)| self.still(form, at + 1, moment, width))
            .collect()
    }

    /// The one picture that says which exercise it is: the pose of the hold, else the last new one.
    pub fn telling(&self, form: &ExerciseForm, width: u32) -> Option<Still> {
        let movement = form.movement.as_ref()?;
        let at = stage::telling(movement);
        Some(self.still(form, at + 1, stage::pictures(movement)[at], width))
    }

    /// A figure that moves where it can.
    pub fn moving(&self, form: &ExerciseForm) -> Option<Moving> {
        Some(Moving {
            form: form.id.to_string(),
            still: self.telling(form, 800)?,
            sides: match form.sides {
                care::exercise::Sides::None | care::exercise::Sides::Within => "none",
                care::exercise::Sides::Alternate | care::exercise::Sides::InTurn => "alternate",
            },
            person: self.person.id,
            movements: self.movements(),
            viewer: self.app.assets.url("viewer.wasm"),
        })
    }

    /// Where the movements are.
    pub fn movements(&self) -> String {
        let version = &self.app.figures.version;
        self.app.url(&format!("/movements.json?v={version}"))
    }

    fn still(&self, form: &ExerciseForm, number: usize, moment: Moment, width: u32) -> Still {
        let version = &self.app.figures.version;
        let address = |theme: &str| {
            self.app.url(&format!(
                "/figures/{}/{number}.png?person={}&theme={theme}&width={width}&v={version}",
                form.id, self.person.id
            ))
        };
        let phase = match moment {
            Moment::Phase { phase, .. } => form.phases.get(phase),
            _ => None,
        };
        let words = &self.app.library.words;
        let caption = words.caption(&form.id, phase);
        let name = words.exercise(&form.id.exercise());
        Still {
            light: address("light"),
            dark: address("dark"),
            alt: format!("{name}: {caption}"),
            caption,
            phase: phase.map(|phase| phase.name.clone()),
            width,
            height: width * 3 / 4,
        }
    }
}

/// Who shows the exercises to this reader: as chosen, else the first.
pub fn chosen(headers: &HeaderMap) -> &'static Person {
    choice::made(headers, COOKIE_NAME)
        .and_then(Person::find)
        .unwrap_or(&Person::ALL[0])
}

/// How a picture is wanted.
#[derive(Deserialize)]
pub struct Wanted {
    person: Option<String>,
    theme: Option<String>,
    side: Option<String>,
    width: Option<u32>,
    explained: Option<String>,
}

/// `GET /figures/{form}/{name}`: a picture as PNG. The name is `2.png` or `fault-leg_low.png`.
pub async fn picture(
    State(app): State<Arc<App>>,
    Path((form, name)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let missing = || {
        let detail = app.library.words.t("error-not-found");
        Problem::new(StatusCode::NOT_FOUND, detail)
    };
    let stem = name.strip_suffix(".png").ok_or_else(missing)?;
    let what = match stem.strip_prefix("fault-") {
        Some(id) => What::Fault(id.to_owned()),
        None => What::Number(stem.parse().map_err(|_| missing())?),
    };
    let person = wanted.person.as_deref().unwrap_or(Person::ALL[0].id);
    let picture = Picture {
        form,
        what,
        side: match wanted.side.as_deref() {
            Some("left") => Side::Left,
            _ => Side::Right,
        },
        person: Person::ALL
            .iter()
            .position(|known| known.id == person)
            .ok_or_else(missing)?,
        style: Style {
            width: wanted.width.unwrap_or(800),
            theme: match wanted.theme.as_deref() {
                Some("dark") => Theme::Dark,
                Some("print") => Theme::Print,
                _ => Theme::Light,
            },
            explained: wanted.explained.is_some(),
        },
    };
    if !WIDTHS.contains(&picture.style.width) {
        let detail = "Expected a width of 240, 480, 800 or 1200 pixels.";
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("width"));
    }
    let asked = Arc::clone(&app);
    // Drawing takes a tenth of a second: not on the thread that answers others.
    let drawn =
        tokio::task::spawn_blocking(move || asked.figures.draw(&asked.library.catalogue, &picture));
    let png = drawn.await.ok().flatten().ok_or_else(missing)?;
    let headers = [(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, FOREVER)];
    Ok((headers, png).into_response())
}

/// `GET /movements.json`: the poses of all forms.
pub async fn movements(State(app): State<Arc<App>>) -> Response {
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, FOREVER)];
    (headers, app.figures.movements.clone()).into_response()
}

/// `GET /figure`: where the choice is made.
pub async fn people(State(app): State<Arc<App>>) -> Redirect {
    Redirect::to(&app.url("/exercises#people"))
}

/// A choice of who shows the exercises.
#[derive(Deserialize)]
pub struct Choice {
    person: String,
}

/// `POST /figure`: remembers the choice on this device, for a year.
pub async fn choose(
    State(app): State<Arc<App>>,
    Form(choice): Form<Choice>,
) -> Result<Response, Problem> {
    let Some(person) = Person::find(&choice.person) else {
        let detail = "Expected one of the people offered.";
        return Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, detail).at("person"));
    };
    let cookie = choice::cookie(&app, COOKIE_NAME, person.id);
    let headers = [
        (SET_COOKIE, cookie),
        (LOCATION, app.url("/exercises#people")),
    ];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}
