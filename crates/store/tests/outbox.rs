//! Jobs on one file with two servers, one of which may die at any moment.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use care::journal::{Entry, What};
use care::reminders::{Reminders, Times};
use jiff::civil::{date, time};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use store::outbox::{Job, Lease, NewJob, Outcome, Planned, Settled, Subscription};
use store::sqlite::{SqliteStore, back_up, restore};
use store::{Outbox, Person, Repository, Tenant, Who};
use tokio::task::JoinSet;
use uuid::Uuid;

const TENANT: Tenant = Who::SOLO.tenant;
/// No clock is so far ahead.
const FAR: Timestamp = Timestamp::MAX;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_second(1_796_000_000 + 60 * minute).unwrap()
}

fn who(number: u128) -> Who {
    Who {
        tenant: TENANT,
        person: Person(Uuid::from_u128(number)),
    }
}

fn job(once: &str, minute: i64) -> NewJob {
    NewJob {
        once: once.to_owned(),
        at: at(minute),
        work: format!("{{\"do\":\"{once}\"}}"),
    }
}

fn lease(number: u128, until: i64) -> Lease {
    Lease {
        id: Uuid::from_u128(number),
        until: at(until),
    }
}

fn names(jobs: &[Job]) -> Vec<&str> {
    jobs.iter().map(|job| job.once.as_str()).collect()
}

async fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(folder).await.unwrap()
}

fn entry(number: u128, what: What) -> Entry {
    Entry {
        id: Uuid::from_u128(number),
        local: date(2026, 11, 30).at(8, 0, 0, 0),
        at: at(0),
        what,
    }
}

fn mornings(hour: i8) -> Reminders {
    Reminders {
        zone: "Europe/Madrid".into(),
        week: [Times {
            morning: Some(time(hour, 0, 0, 0)),
            evening: None,
        }; 7],
        ..Reminders::default()
    }
}

/// Does what is due until nothing is, and says what it did.
async fn serve(store: Arc<SqliteStore>, server: u128, now: Timestamp) -> Vec<String> {
    let mut done = Vec::new();
    for round in 0_u128.. {
        let lease = Lease {
            id: Uuid::from_u128(server * 10_000 + round),
            until: now + SignedDuration::from_mins(2),
        };
        let jobs = store.claim(TENANT, lease, now, 8).await.unwrap();
        if jobs.is_empty() {
            break;
        }
        for job in jobs {
            done.push(job.once.clone());
            let settled = store.settle(&job, Outcome::Done(Vec::new()), now).await;
            assert!(settled.unwrap());
        }
    }
    done
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_do_many_jobs_once_each_and_a_crash_loses_none() {
    const JOBS: u128 = 400;
    let folder = tempfile::tempdir().unwrap();
    let one = Arc::new(open(folder.path()).await);
    let two = Arc::new(open(folder.path()).await);
    for number in 0..JOBS {
        let name = format!("job {number}");
        one.add_job(who(number % 7), &job(&name, 0)).await.unwrap();
        // The same again, by the other: kept once.
        two.add_job(who(number % 7), &job(&name, 0)).await.unwrap();
    }
    // A third takes eight and dies with them.
    let dead = open(folder.path()).await;
    let held = dead.claim(TENANT, lease(1, 3), at(1), 8).await.unwrap();
    drop(dead);
    let at_once = |now: Timestamp| {
        let mut servers = JoinSet::new();
        servers.spawn(serve(Arc::clone(&one), 1, now));
        servers.spawn(serve(Arc::clone(&two), 2, now));
        servers.join_all()
    };
    let first = at_once(at(1)).await;
    // Nobody touches what it holds, and then somebody does.
    let mut done: Vec<String> = first.concat();
    assert!(!held.iter().any(|job| done.contains(&job.once)));
    assert!(at_once(at(2)).await.concat().is_empty());
    done.extend(at_once(at(4)).await.concat());
    assert_eq!(done.len(), 400, "none twice");
    assert_eq!(BTreeSet::from_iter(done).len(), 400, "and none lost");
}

#[tokio::test]
async fn who_comes_late_settles_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    store.add_job(who(1), &job("a", 0)).await.unwrap();
    let [slow] = store
        .claim(TENANT, lease(1, 2), at(0), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    let [quick] = store
        .claim(TENANT, lease(2, 6), at(3), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((slow.attempts, quick.attempts), (1, 2));
    let after = || Outcome::Done(vec![job("after", 4)]);
    assert!(!store.settle(&slow, after(), at(3)).await.unwrap());
    assert!(store.settle(&quick, after(), at(3)).await.unwrap());
    assert!(!store.settle(&quick, after(), at(3)).await.unwrap(), "once");
    let next = store.claim(TENANT, lease(3, 9), at(4), 9).await.unwrap();
    assert_eq!(names(&next), ["after"]);
}

#[tokio::test]
async fn a_job_waits_is_tried_again_and_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    store.add_job(who(1), &job("a", 10)).await.unwrap();
    assert!(
        store
            .claim(TENANT, lease(1, 11), at(9), 9)
            .await
            .unwrap()
            .is_empty()
    );
    let [held] = store
        .claim(TENANT, lease(2, 12), at(10), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    let again = Outcome::Again {
        at: at(15),
        said: "busy".into(),
    };
    store.settle(&held, again, at(10)).await.unwrap();
    assert!(
        store
            .claim(TENANT, lease(3, 15), at(14), 9)
            .await
            .unwrap()
            .is_empty()
    );
    let [held] = store
        .claim(TENANT, lease(4, 17), at(15), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((held.attempts, held.due), (2, at(10)));
    store
        .settle(&held, Outcome::Dropped("too late".into()), at(15))
        .await
        .unwrap();
    // Its name is remembered, and then it is not.
    store.add_job(who(1), &job("a", 16)).await.unwrap();
    assert!(
        store
            .claim(TENANT, lease(5, 20), at(18), 9)
            .await
            .unwrap()
            .is_empty()
    );
    store.forget_jobs(TENANT, at(16)).await.unwrap();
    store.add_job(who(1), &job("a", 16)).await.unwrap();
    assert_eq!(
        store
            .claim(TENANT, lease(6, 20), at(18), 9)
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_choice_is_planned_and_a_new_one_makes_the_plan_void() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let (ana, now) = (who(1), at(0));
    store
        .add_entry(ana, &entry(1, What::Reminders(mornings(7))), now)
        .await
        .unwrap();
    let [watched] = store
        .to_plan(TENANT, at(60), FAR, 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((watched.choice, watched.planned), (mornings(7), now));
    let plan = |seq, jobs| Planned {
        who: ana,
        seq,
        until: at(1_440),
        jobs,
    };
    let first = "reminder 2026-12-01 morning first";
    let (tomorrow, today) = (job(first, 60), job("reminder 2026-11-30 morning first", 1));
    store
        .plan(&[plan(watched.seq, vec![today, tomorrow])])
        .await
        .unwrap();
    assert!(
        store
            .to_plan(TENANT, at(1_440), FAR, 9)
            .await
            .unwrap()
            .is_empty()
    );
    // A clock that was ahead had planned more than anybody plans.
    let ahead = store.to_plan(TENANT, at(60), at(1_439), 9).await.unwrap();
    assert_eq!(ahead.len(), 1);
    // Today's went out; then another hour is chosen.
    let [held] = store
        .claim(TENANT, lease(1, 4), at(2), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(store.settled(ana, &held.once).await.unwrap(), None);
    store
        .settle(&held, Outcome::Done(Vec::new()), at(2))
        .await
        .unwrap();
    let settled = Settled {
        at: at(2),
        done: true,
    };
    assert_eq!(store.settled(ana, &held.once).await.unwrap(), Some(settled));
    assert_eq!(store.settled(who(2), &held.once).await.unwrap(), None);
    store
        .add_entry(ana, &entry(2, What::Reminders(mornings(8))), at(10))
        .await
        .unwrap();
    let [again] = store
        .to_plan(TENANT, at(60), FAR, 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!((again.seq, again.planned), (2, at(10)));
    // Whoever planned by the old choice is too late.
    store
        .plan(&[plan(watched.seq, vec![job(first, 60)])])
        .await
        .unwrap();
    assert!(
        store
            .claim(TENANT, lease(2, 99), at(90), 9)
            .await
            .unwrap()
            .is_empty()
    );
    // The morning that went out stays one.
    let jobs = vec![
        job("reminder 2026-11-30 morning first", 70),
        job(first, 120),
    ];
    store.plan(&[plan(2, jobs)]).await.unwrap();
    let due = store
        .claim(TENANT, lease(3, 199), at(130), 9)
        .await
        .unwrap();
    assert_eq!(names(&due), [first]);
    // No times: nobody to remind, and nothing that waits.
    store
        .add_job(ana, &job("reminder 2026-12-02 morning nudge", 999))
        .await
        .unwrap();
    store.add_job(ana, &job("test 1", 999)).await.unwrap();
    store
        .add_entry(
            ana,
            &entry(3, What::Reminders(Reminders::default())),
            at(140),
        )
        .await
        .unwrap();
    assert!(
        store
            .to_plan(TENANT, at(99_999), FAR, 9)
            .await
            .unwrap()
            .is_empty()
    );
    let left = store
        .claim(TENANT, lease(4, 2_000), at(1_000), 9)
        .await
        .unwrap();
    assert_eq!(
        names(&left),
        [first, "test 1"],
        "what is held is left to its holder"
    );
}

#[tokio::test]
async fn putting_off_takes_the_place_of_the_second_reminder_again_and_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let (nudge, snooze) = (
        "reminder 2026-11-30 morning nudge",
        "reminder 2026-11-30 morning snooze",
    );
    store.add_job(who(1), &job(nudge, 60)).await.unwrap();
    store
        .replace_job(who(1), nudge, &job(snooze, 30), at(0))
        .await
        .unwrap();
    let [held] = store
        .claim(TENANT, lease(1, 40), at(30), 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(held.once, snooze);
    store
        .settle(&held, Outcome::Done(Vec::new()), at(30))
        .await
        .unwrap();
    store
        .replace_job(who(1), nudge, &job(snooze, 45), at(31))
        .await
        .unwrap();
    // A plan does not bring the nudge back.
    store.add_job(who(1), &job(nudge, 60)).await.unwrap();
    let due = store.claim(TENANT, lease(2, 99), at(90), 9).await.unwrap();
    assert_eq!(names(&due), [snooze]);
    assert_eq!(due[0].due, at(45));
}

#[tokio::test]
async fn browsers_calendars_and_keys_are_kept_with_the_data() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path()).await;
    let (ana, ben) = (who(1), who(2));
    let browser = |number: u128, endpoint: &str| Subscription {
        id: Uuid::from_u128(number),
        endpoint: endpoint.to_owned(),
        p256dh: vec![4; 65],
        auth: vec![7; 16],
        added: at(i64::try_from(number).unwrap()),
        gone: None,
    };
    store
        .subscribe(ana, &browser(1, "https://a/1"))
        .await
        .unwrap();
    store
        .subscribe(ana, &browser(2, "https://a/2"))
        .await
        .unwrap();
    store
        .subscription_gone(ana, Uuid::from_u128(1), at(9))
        .await
        .unwrap();
    let all = store.subscriptions(ana).await.unwrap();
    assert_eq!(
        all.iter().map(|it| it.gone).collect::<Vec<_>>(),
        [Some(at(9)), None]
    );
    // Turned on again: what is gone is forgotten. A browser is one person's.
    store
        .subscribe(ana, &browser(3, "https://a/3"))
        .await
        .unwrap();
    assert_eq!(store.subscriptions(ana).await.unwrap().len(), 2);
    store
        .subscribe(ben, &browser(4, "https://a/3"))
        .await
        .unwrap();
    assert_eq!(
        store.subscriptions(ana).await.unwrap(),
        [browser(2, "https://a/2")]
    );
    store.unsubscribe(ana, Some("https://a/3")).await.unwrap();
    assert_eq!(
        store.subscriptions(ben).await.unwrap().len(),
        1,
        "not theirs"
    );
    store.unsubscribe(ana, None).await.unwrap();
    assert!(store.subscriptions(ana).await.unwrap().is_empty());

    let (old, new) = ([1; 32], [2; 32]);
    store.make_feed(ana, old, at(1)).await.unwrap();
    assert_eq!(store.whose_feed(TENANT, old).await.unwrap(), Some(ana));
    store.make_feed(ana, new, at(2)).await.unwrap();
    assert_eq!(store.whose_feed(TENANT, old).await.unwrap(), None);
    assert_eq!(store.feed_since(ana).await.unwrap(), Some(at(2)));
    assert_eq!(store.feed_since(ben).await.unwrap(), None);

    let key = store.secret(TENANT, "key", vec![1]).await.unwrap();
    assert_eq!(store.secret(TENANT, "key", vec![2]).await.unwrap(), key);
    // A backup has all of it.
    let backup = folder.path().join("backup.db");
    back_up(folder.path(), &backup).await.unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    restore(elsewhere.path(), &backup, "now").await.unwrap();
    let restored = open(elsewhere.path()).await;
    assert_eq!(restored.secret(TENANT, "key", vec![3]).await.unwrap(), [1]);
    assert_eq!(restored.whose_feed(TENANT, new).await.unwrap(), Some(ana));
    store.revoke_feeds(ana, at(3)).await.unwrap();
    assert_eq!(store.whose_feed(TENANT, new).await.unwrap(), None);
}

#[tokio::test]
async fn reminders_go_on_where_a_persons_data_was_brought_in() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (here, there) = (open(here.path()).await, open(there.path()).await);
    for (number, hour) in [(1, 7), (2, 9)] {
        let chosen = entry(number, What::Reminders(mornings(hour)));
        here.add_entry(who(1), &chosen, at(0)).await.unwrap();
    }
    let whole = here.whole(who(1), Uuid::from_u128(77)).await.unwrap();
    there.import(who(1), whole).await.unwrap();
    let [watched] = there
        .to_plan(TENANT, at(60), FAR, 9)
        .await
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(
        (watched.who, watched.choice),
        (who(1), mornings(9)),
        "as chosen last"
    );
}
