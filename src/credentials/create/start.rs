//! How the form starts: what the address and another token fill in, and what of that could not be.

use latchkey_api::{access_token::AccessToken, expiry::LONGEST_DAYS, timestamp::DAY};

use super::{
    expiry::Ending,
    form::TokenForm,
    material::Material,
    place::{Place, reachable},
    prefill::{self, Prefill, WantedEnd},
    scope_grid::Chosen,
};
use crate::{
    client::Error,
    credentials::secret::masked,
    text::language::generate as text,
    ui::moment_field::{end_of_day, field_text},
};

/// Something to say above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What happened.
    pub claim: String,
    /// What follows from it.
    pub detail: &'static str,
    /// Whether something was asked for and not done.
    pub amiss: bool,
    /// Whether the token to start from can be asked for again.
    pub retry: bool,
}

fn amiss(claim: impl Into<String>, detail: &'static str) -> Remark {
    Remark { claim: claim.into(), detail, amiss: true, retry: false }
}

/// Fills in what needs nothing but the address, so that somebody can begin to change it.
pub fn fill_at_once(form: TokenForm, prefill: &Prefill) {
    if let Some(name) = &prefill.name {
        form.name.set(name.clone());
    }
    if let Some(end) = &prefill.expires {
        fill_end(form, end);
    }
}

/// Fills in the rest, once what the form is made of is there. A name that somebody has already begun to type stays.
pub fn fill(form: TokenForm, prefill: &Prefill, material: &Material) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let from = source(material, &mut remarks);
    for (parameter, value) in &prefill.unreadable {
        remarks.push(amiss(text::unreadable(*parameter, value), text::instead_of(*parameter)));
    }
    if let (Some(token), None) = (from, &prefill.name)
        && form.name.with_untracked(String::is_empty)
    {
        form.name.set(token.name.clone());
    }
    if let (Some(token), None) = (from, &prefill.expires) {
        fill_end(form, &lifetime(token));
    }
    if let Some(scopes) = prefill.scopes.as_ref().or(from.map(|token| &token.scopes)) {
        let (known, unknown): (Vec<&String>, Vec<&String>) =
            scopes.iter().partition(|scope| material.catalog.contains(scope));
        form.chosen.set(known.into_iter().cloned().collect::<Chosen>());
        if !unknown.is_empty() {
            let unknown: Vec<String> = unknown.into_iter().cloned().collect();
            remarks.push(amiss(text::unknown_scopes(&unknown), text::LEFT_OUT));
        }
    }
    if let Some(place) = place(prefill, from, material, &mut remarks) {
        form.place.set(place);
    }
    remarks
}

/// The token to start from.
fn source<'a>(material: &'a Material, remarks: &mut Vec<Remark>) -> Option<&'a AccessToken> {
    match material.from.as_ref()? {
        Ok(token) => {
            let claim = text::filled_from(&token.name, &masked(&token.prefix, &token.last_four));
            let works = token.revoked_at.is_none() && token.expires_at.is_none_or(|end| end > crate::ui::time::now());
            let detail = if works { text::FROM_KEEPS_WORKING } else { "" };
            remarks.push(Remark { claim, detail, amiss: false, retry: false });
            Some(token)
        }
        Err(error) => {
            let gone = matches!(error, Error::Problem(problem) if problem.status == 404);
            let claim = if gone { text::FROM_NOT_FOUND } else { text::FROM_DID_NOT_LOAD };
            remarks.push(Remark { retry: !gone, ..amiss(claim, text::START_EMPTY) });
            None
        }
    }
}

fn place(
    prefill: &Prefill,
    from: Option<&AccessToken>,
    material: &Material,
    remarks: &mut Vec<Remark>,
) -> Option<Place> {
    if let Some(entries) = &prefill.works_in {
        let (place, unknown) = prefill::place(entries, &material.workspaces);
        if !unknown.is_empty() {
            remarks.push(amiss(text::unknown_places(&unknown), text::LEFT_OUT));
        }
        return place;
    }
    let works_in = &from?.works_in;
    let (reachable, lost) = reachable(works_in, &material.workspaces);
    if lost > 0 {
        remarks.push(amiss(text::lost_places(lost), text::LEFT_OUT));
    }
    // A token whose places are all gone worked somewhere, not everywhere.
    let nowhere = reachable.is_everywhere() && !works_in.is_everywhere();
    Some(if nowhere { Place::Chosen(reachable) } else { Place::of(reachable) })
}

/// As long as another token was to live, in whole days.
fn lifetime(token: &AccessToken) -> WantedEnd {
    let Some(end) = token.expires_at else { return WantedEnd::Never };
    let days = (end.0 - token.created_at.0 + DAY / 2) / DAY;
    WantedEnd::After(u16::try_from(days).unwrap_or(LONGEST_DAYS).clamp(1, LONGEST_DAYS))
}

/// Makes the choice for an end that an address asks for, with the text of the field beside it.
fn fill_end(form: TokenForm, end: &WantedEnd) {
    let (ending, custom) = match end {
        WantedEnd::Never => (Ending::Never, String::new()),
        WantedEnd::At(at) => {
            form.exactly.set(Some((field_text(*at), *at)));
            (Ending::Custom, field_text(*at))
        }
        WantedEnd::OnDay(day) => (Ending::Custom, end_of_day(day)),
        WantedEnd::After(days) => match Ending::from_name(&days.to_string()) {
            Some(ending) => (ending, String::new()),
            None => (Ending::Custom, field_text(form.now.get_untracked().plus_days((*days).into()))),
        },
    };
    form.ending.set(ending);
    form.custom.set(custom);
}

#[cfg(test)]
mod tests {
    use latchkey_api::timestamp::Timestamp;

    use super::*;

    #[test]
    fn another_token_lends_its_lifetime() {
        let token = |days: Option<i64>| -> AccessToken {
            let mut token = serde_json::json!({
                "id": "01a20387-5ae0-7cb9-b86b-f6c27eeb5590", "name": "ci", "prefix": "aau_", "lastFour": "ObRi",
                "scopes": [], "fullAccess": false, "worksIn": {}, "createdAt": Timestamp(1_795_000_000_000),
            });
            if let Some(days) = days {
                token["expiresAt"] = serde_json::json!(Timestamp(1_795_000_000_000).plus_days(days));
            }
            serde_json::from_value(token).unwrap()
        };
        for (days, wanted) in
            [(Some(30), WantedEnd::After(30)), (Some(0), WantedEnd::After(1)), (None, WantedEnd::Never)]
        {
            assert_eq!(lifetime(&token(days)), wanted);
        }
    }
}
