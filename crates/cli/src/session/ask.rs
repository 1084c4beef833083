//! Whom to call, and the interview: the same screens as in the browser, as lines and numbers.

use super::desk::Desk;
use super::prompt::{numbered, say, title};
use super::{said, stop};
use anyhow::Result;
use care::interview::{Answer, Ask, Screen, WORDING};
use care::journal::{Contacts, What};
use care::person::Due;
use content::{Country, country_by_code, country_of_locale};
use jiff::Zoned;

/// The longest contact and the longest answer in words, as on the pages.
const LONGEST_CONTACT: usize = 120;
const LONGEST_TEXT: usize = 300;
/// From this age on somebody may use it alone.
const GROWN_UP: u16 = 18;

/// Asks for whom to call. Each answer is kept at once.
pub async fn contacts(desk: &mut Desk) -> Result<()> {
    let mut kept = desk.person.contacts.clone();
    let set = desk.contacts.clone();
    let words = desk.words();
    title(&words.t("contacts-title"));
    say(&words.t("contacts-intro"));
    let country = country_by_code(&kept.country)
        .or_else(|| country_by_code(&set.country))
        .or_else(of_this_machine);
    let code = ask_country(desk, country, &set)?;
    let known = country_by_code(&code);
    // What was set for one country is not offered for another.
    let set = match set.country.is_empty() || set.country == code {
        true => set,
        false => Contacts::default(),
    };
    if kept.country != code {
        kept = Contacts {
            clinic: kept.clinic,
            ..Contacts::default()
        };
        kept.country = code;
        desk.tell(What::Contacts(kept.clone())).await?;
    }
    type Field = fn(&mut Contacts) -> &mut String;
    let number = |of: fn(&Country) -> &'static str| known.map_or("", of).to_owned();
    let fields: [(&str, Field, String, &str); 4] = [
        (
            "contacts-emergency",
            |c| &mut c.emergency,
            number(|c| c.emergency),
            "",
        ),
        (
            "contacts-hours",
            |c| &mut c.out_of_hours,
            number(|c| c.out_of_hours),
            "contacts-your-hours",
        ),
        (
            "contacts-crisis",
            |c| &mut c.crisis,
            number(|c| c.crisis),
            "",
        ),
        (
            "contacts-clinic",
            |c| &mut c.clinic,
            String::new(),
            "contacts-your-clinic",
        ),
    ];
    for (question, field, number, in_words) in fields {
        let ask = desk.ask();
        let mut set = set.clone();
        let plain = match in_words {
            "" => String::new(),
            key => ask.0.t(key),
        };
        let offers = [
            field(&mut kept).clone(),
            field(&mut set).clone(),
            number,
            plain,
        ];
        let offer = offers.into_iter().find(|offer| !offer.trim().is_empty());
        let question = match question {
            "contacts-clinic" => {
                format!(
                    "{} ({})",
                    ask.0.t(question),
                    ask.0.t("contacts-clinic-example")
                )
            }
            question => ask.0.t(question),
        };
        let given = ask.text(
            &question,
            &offer.unwrap_or_default(),
            LONGEST_CONTACT,
            "terminal-contact-missing",
        )?;
        *field(&mut kept) = given;
        desk.tell(What::Contacts(kept.clone())).await?;
    }
    Ok(())
}

/// The country's two letters.
fn ask_country(desk: &Desk, offer: Option<&Country>, set: &Contacts) -> Result<String> {
    let ask = desk.ask();
    let offer = offer.map_or(set.country.clone(), |country| country.code.to_owned());
    let question = ask.0.t("terminal-country");
    loop {
        let code = ask.text(&question, &offer, LONGEST_CONTACT, "terminal-wrong-country")?;
        let code = code.to_uppercase();
        if code.len() != 2 || !code.chars().all(|c| c.is_ascii_uppercase()) {
            ask.tell("terminal-wrong-country");
            continue;
        }
        match country_by_code(&code) {
            Some(country) => say(&ask.0.country(country)),
            None => ask.tell("terminal-unknown-country"),
        }
        return Ok(code);
    }
}

/// The country that this machine's language names.
fn of_this_machine() -> Option<&'static Country> {
    let of = |name: &str| country_of_locale(&std::env::var(name).ok()?);
    ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(of)
}

/// Asks one screen, and keeps the answer at once.
pub async fn screen(desk: &mut Desk, screen: &Screen) -> Result<()> {
    show(desk, screen);
    let answer = answer(desk, screen)?;
    let crisis = answer.screen == "mood" && answer.yes != ["no"];
    desk.tell(What::Answered(answer)).await?;
    if crisis {
        // Before any other result.
        stop::crisis(desk);
    }
    Ok(())
}

fn show(desk: &Desk, screen: &Screen) {
    let (words, person) = (desk.words(), &desk.person);
    let today = desk.today();
    let (answered, of) = person.progress(today);
    println!();
    let values = [
        ("n", (answered + 1).into()),
        ("of", of.max(answered + 1).into()),
    ];
    say(&words.with("ask-progress", &values));
    say(&words.title_of(screen));
    let is_gate = matches!(person.due(today), Due::Gate(_) | Due::Urgent);
    if is_gate && screen.name == "feeling" {
        say(&words.t("terminal-ask-intro"));
        if let Some(passed) = person.gate.passed {
            let since = words.day_and_month(passed.date());
            say(&words.with("ask-since", &[("date", since.into())]));
        }
    }
    let name = screen.name.trim_end_matches("_again");
    let help = format!("screen-{name}.help");
    if screen.again {
        say(&words.t("ask-again"));
    } else if words.has(&help) {
        say(&words.t(&help));
    }
    if name == "mood" {
        for line in said::filled(words, person, "tier-crisis-always") {
            say(&line);
        }
    }
}

/// An answer that fits its screen.
pub fn answer(desk: &Desk, screen: &Screen) -> Result<Answer> {
    loop {
        let given = given(desk, screen)?;
        match screen.check(&given) {
            Ok(()) => return Ok(given),
            Err(problem) => say(&desk.words().unfit(problem)),
        }
    }
}

fn given(desk: &Desk, screen: &Screen) -> Result<Answer> {
    let (ask, words) = (desk.ask(), desk.words());
    let mut answer = Answer {
        screen: screen.name.clone(),
        wording: WORDING,
        ..Answer::default()
    };
    let texts = |lines: &[String]| -> Vec<String> {
        let text = |line: &String| words.line_of(screen, line);
        lines.iter().map(text).collect()
    };
    let chosen = |lines: &[String], places: &[usize]| -> Vec<String> {
        places
            .iter()
            .filter_map(|place| lines.get(*place).cloned())
            .collect()
    };
    match &screen.ask {
        Ask::Ticks {
            lines,
            unsure,
            none,
        } => {
            for (number, (line, text)) in (1..).zip(lines.iter().zip(texts(lines))) {
                say(&format!("{number}. {text}"));
                let explain = format!("sign-{line}.explain");
                if screen.again && words.has(&explain) {
                    say(&format!("   {}", words.t(&explain)));
                }
            }
            say(&words.t(match none {
                true => "terminal-ticks",
                false => "terminal-ticks-some",
            }));
            if *unsure {
                say(&words.t("terminal-unsure"));
            }
            let ticked = ask.ticks(lines.len(), *unsure)?;
            answer.none = *none && ticked.is_empty();
            answer.yes = chosen(lines, &ticked.yes);
            answer.unsure = chosen(lines, &ticked.unsure);
            // What was taken, so that a slip of the hand is seen.
            let mut taken = chosen(&texts(lines), &ticked.yes);
            let not_sure = chosen(&texts(lines), &ticked.unsure).into_iter();
            taken.extend(not_sure.map(|text| format!("{}: {text}", words.t("ask-unsure"))));
            if answer.none {
                taken.push(words.t("ask-none"));
            }
            for text in taken {
                say(&format!("→ {text}"));
            }
        }
        Ask::One { lines } => {
            let place = ask.choose(&texts(lines))?;
            answer.yes = chosen(lines, &[place]);
        }
        Ask::Scale => answer.number = ask.pain(false)?.map(u16::from),
        Ask::Number { least, most } => {
            let values = [("least", (*least).into()), ("most", (*most).into())];
            say(&words.with("terminal-number", &values));
            answer.number = age(desk, screen, *least, *most)?;
        }
        Ask::Text => {
            answer.text = ask.text(&words.t("terminal-text"), "", LONGEST_TEXT, "")?;
        }
        Ask::Procedure { lines } => procedure(desk, lines, &texts(lines), &mut answer)?,
    }
    Ok(answer)
}

/// A number. One that says that somebody is not grown up is asked for twice: a slip of the hand
/// would close the door.
fn age(desk: &Desk, screen: &Screen, least: u16, most: u16) -> Result<Option<u16>> {
    let ask = desk.ask();
    loop {
        let number = ask.number(least, most, false)?;
        if screen.name == "age"
            && let Some(age) = number.filter(|age| *age < GROWN_UP)
        {
            say(&ask.0.n("terminal-age-sure", age));
            if !ask.yes()? {
                ask.tell("screen-age");
                continue;
            }
        }
        return Ok(number);
    }
}

fn procedure(desk: &Desk, codes: &[String], texts: &[String], answer: &mut Answer) -> Result<()> {
    let (ask, words) = (desk.ask(), desk.words());
    say(&words.t("procedure-which"));
    let Some(place) = ask.choose_or(texts, "terminal-or-none")? else {
        answer.none = true;
        return Ok(());
    };
    answer.yes.extend(codes.get(place).cloned());
    answer.date = Some(ask.past_day(&words.t("procedure-date"), &Zoned::now())?);
    say(&words.t("procedure-hour"));
    say(&words.t("terminal-hour"));
    answer.number = ask.number(0, 23, true)?;
    numbered(&[
        words.t("procedure-longer-rest"),
        words.t("procedure-longer-easy"),
    ]);
    say(&words.t("terminal-ticks"));
    let ticked = ask.ticks(2, false)?;
    let more = ["longer_rest", "longer_easy"];
    answer
        .yes
        .extend(ticked.yes.iter().map(|place| more[*place].to_owned()));
    say(&words.t("procedure-leaflet"));
    Ok(())
}
