//! Lines of curl that can be copied: they go to this server, and name variables in the place of secrets.

use super::Reader;
use crate::{
    text::language::{
        help as text,
        which::{ACCESS_TOKEN, APP_API_TOKEN, Kind, PROJECT_API_KEY, SERVICE_ACCOUNT},
    },
    ui::{brand, copy::CopyIcon, prelude::*},
};

/// What the check asks about.
const CHECK: &str =
    "/api/v1/versions/check?app_name=Wallpaper+App&app_version=1.0.0&platform=android&environment=production";

/// How each kind is sent.
pub(super) fn view(reader: &Reader) -> AnyView {
    let slug = reader.workspace.as_ref().map_or("WORKSPACE", |own| own.slug.as_str());
    let apps = ["/v1/organizations/", slug, "/apps"].concat();
    let calls = [
        (&ACCESS_TOKEN, reader.call("/v1/users/me", &reader.bearer())),
        (&SERVICE_ACCOUNT, reader.call(&apps, &reader.bearer())),
        (
            &APP_API_TOKEN,
            reader.call("/v1/integrations/builds", &[&reader.bearer(), NEXT_LINE, "--form \"file=@app.ipa\""].concat()),
        ),
        (
            &PROJECT_API_KEY,
            reader.call(CHECK, &["--header \"x-api-key: $", &reader.variable("PROJECT_KEY"), "\""].concat()),
        ),
    ];
    view! {
        <p>{text::SENDING_LEAD}</p>
        {calls.map(|(kind, call)| kind_view(kind, call)).collect_view()}
    }
    .into_any()
}

fn kind_view(kind: &'static Kind, call: String) -> AnyView {
    view! {
        <h3>{kind.name}</h3>
        <p>
            <code>{kind.header}</code>
        </p>
        {example(kind.name, call)}
    }
    .into_any()
}

/// The line that ends a secret with itself.
pub(super) fn revocation(reader: &Reader) -> String {
    reader.call("/oauth2/revoke", &["--data-urlencode \"token=$", &reader.variable("TOKEN"), "\""].concat())
}

/// Code that can be copied.
pub(super) fn example(what: &'static str, call: String) -> AnyView {
    let copied = call.clone();
    view! {
        <div class="panel help-example">
            {code(text::example(what), call)} <CopyIcon label=text::copy_example(what) value=move |()| copied.clone() />
        </div>
    }
    .into_any()
}

/// Code that scrolls inside its box.
pub(super) fn code(label: String, code: String) -> AnyView {
    view! {
        <pre class="code" tabindex="0" role="region" aria-label=label>
            <code>{code}</code>
        </pre>
    }
    .into_any()
}

/// Between two options of a call.
const NEXT_LINE: &str = " \\\n  ";

impl Reader {
    fn variable(&self, what: &str) -> String {
        brand::variable(&self.product, what)
    }

    fn bearer(&self) -> String {
        ["--header \"Authorization: Bearer $", &self.variable("TOKEN"), "\""].concat()
    }

    /// A call of this server with these options.
    fn call(&self, path: &str, options: &str) -> String {
        ["curl \"", &self.origin, path, "\"", NEXT_LINE, options].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_a_variable_in_double_quotes() {
        let reader =
            Reader { workspace: None, origin: "https://keys.example.com".to_owned(), product: "Latchkey".to_owned() };
        assert_eq!(
            reader.call("/v1/users/me", &reader.bearer()),
            "curl \"https://keys.example.com/v1/users/me\" \\\n  --header \"Authorization: Bearer $LATCHKEY_TOKEN\""
        );
        assert_eq!(
            revocation(&reader),
            "curl \"https://keys.example.com/oauth2/revoke\" \\\n  --data-urlencode \"token=$LATCHKEY_TOKEN\""
        );
    }
}
