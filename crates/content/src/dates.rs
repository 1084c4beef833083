//! Days, times and numbers in words: what a language calls them, and in which order.

use crate::words::Words;
use jiff::civil::{Date, DateTime, Time, Weekday};

impl Words {
    /// "Monday".
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.n("weekday", weekday.to_monday_one_offset())
    }

    /// "Mon".
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        self.n("weekday-short", weekday.to_monday_one_offset())
    }

    /// "Monday 30 November".
    pub fn day(&self, date: Date) -> String {
        self.date_as("date-day", date, Length::Long, None)
    }

    /// "30 November 2026".
    pub fn date(&self, date: Date) -> String {
        self.date_as("date-full", date, Length::Long, None)
    }

    /// "30 November".
    pub fn day_and_month(&self, date: Date) -> String {
        self.date_as("date-month", date, Length::Long, None)
    }

    /// "30 Nov 2026".
    pub fn short_date(&self, date: Date) -> String {
        self.date_as("date-short", date, Length::Short, None)
    }

    /// "30 Nov".
    pub fn short_day(&self, date: Date) -> String {
        self.date_as("date-short-month", date, Length::Short, None)
    }

    /// "Nov 2026".
    pub fn month_and_year(&self, date: Date) -> String {
        self.date_as("date-month-year", date, Length::Short, None)
    }

    /// "Mon 30 Nov 2026, 07:30".
    pub fn short_date_time(&self, at: DateTime) -> String {
        self.date_as("date-short-time", at.date(), Length::Short, Some(at.time()))
    }

    /// "30 November, 07:30".
    pub fn day_and_time(&self, at: DateTime) -> String {
        self.date_as("date-month-time", at.date(), Length::Long, Some(at.time()))
    }

    /// "07:30".
    pub fn clock(&self, time: Time) -> String {
        let hour = format!("{:02}", time.hour());
        let minute = format!("{:02}", time.minute());
        self.with("clock", &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// A number with so many places behind the mark: "4.5". Halves go up, as people are taught.
    pub fn number(&self, value: f64, places: usize) -> String {
        let shift = (0..places).fold(1.0, |shift, _| shift * 10.0);
        let value = (value * shift).round() / shift;
        let text = format!("{value:.places$}");
        text.replace('.', &self.t("decimal-mark"))
    }

    fn date_as(&self, key: &str, date: Date, length: Length, time: Option<Time>) -> String {
        let (weekday, month) = match length {
            Length::Long => (self.weekday(date.weekday()), "month"),
            Length::Short => (self.weekday_short(date.weekday()), "month-short"),
        };
        let time = time.map_or_else(String::new, |time| self.clock(time));
        self.with(
            key,
            &[
                ("weekday", weekday.into()),
                ("day", date.day().to_string().into()),
                ("month", self.n(month, date.month()).into()),
                ("year", date.year().to_string().into()),
                ("time", time.into()),
            ],
        )
    }
}

#[derive(Clone, Copy)]
enum Length {
    Long,
    Short,
}
