//! What everybody is answered, as lines of the snapshot.

use std::fmt::Write as _;

use service::Handle;
use store::Outcome;

use super::{ACTORS, Row};
use crate::world::World;

pub(super) fn compare<E: Row>(
    world: &World,
    what: &str,
    to_own: &E::Request,
    to_other: &E::Request,
    table: &mut String,
) {
    let nobodys: Vec<String> = asked::<E>(world, &E::sample());
    let (owns, others) = (asked::<E>(world, to_own), asked::<E>(world, to_other));
    // Those of the owning organisation must not be able to tell another's thing from none; nor
    // may the other owner, of the first one's.
    let may_see_all = |who: &str| ["rui", "su"].contains(&who);
    for (index, (name, who)) in ACTORS.iter().enumerate().filter(|(_, actor)| !may_see_all(actor.1))
    {
        let strange = if *who == "zhao" { &owns[index] } else { &others[index] };
        assert!(
            ["not_found", "not_allowed", "sign_in_needed", "faulty answers.right: unknown"]
                .contains(&strange.as_str()),
            "{} of another's thing by {name}: {strange}",
            E::NAME,
        );
    }
    lines::<E>(table, &format!("{what}own"), &owns);
    lines::<E>(table, &format!("{what}other's"), &others);
    lines::<E>(table, &format!("{what}nobody's"), &nobodys);
}

/// One answer a line, with those who get it.
pub(super) fn lines<E: Handle>(table: &mut String, whose: &str, answers: &[String]) {
    let mut seen: Vec<&String> = Vec::new();
    let _ = writeln!(table, "{}", format!("{} {whose}", E::NAME).trim_end());
    for answer in answers {
        if seen.contains(&answer) {
            continue;
        }
        seen.push(answer);
        let who = ACTORS.iter().zip(answers).filter(|(_, other)| *other == answer);
        let names: Vec<&str> = who.map(|((name, _), _)| *name).collect();
        let _ = writeln!(table, "  {answer}: {}", names.join(", "));
    }
}

/// Every actor's answer, each in a transaction that leaves nothing behind.
pub(super) fn asked<E: Row>(world: &World, request: &E::Request) -> Vec<String> {
    ACTORS
        .iter()
        .map(|(_, who)| {
            let mut call = world.prepared::<E>(who, None, request.clone());
            let undone = world.db.write(move |tx| {
                let (Outcome::Commit(reply) | Outcome::Rollback(reply)) = call(tx)?;
                Ok(Outcome::Rollback(reply.result.map(drop)))
            });
            match undone.wait().expect("an answer") {
                Ok(()) => "ok".to_owned(),
                Err(problem) => {
                    let field = problem.fields.first();
                    let of = field.map(|f| format!(" {}: {}", f.field, f.code.code()));
                    format!("{}{}", problem.code.code(), of.unwrap_or_default())
                }
            }
        })
        .collect()
}
