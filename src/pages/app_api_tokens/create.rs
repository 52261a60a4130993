//! The dialog that makes an API token.

use latchkey_api::{
    access_token::{AccessToken, CreateKey, CreatedAccessToken},
    name,
};

use crate::{
    client::{Error, Request},
    credentials::{
        create::{
            expiry_select::{End, ExpirySelect},
            name_taken::{name_taken, say_if},
        },
        list::{Open, TokenList},
        pending_secret::{PendingSecrets, Secret},
        reveal::{COPY_ID, Revealed, is_on_its_way},
    },
    deed::{Doing, deed},
    failure::refused,
    pages::form_dialog::FormDialog,
    text::language::{
        app_api_tokens as text,
        generate::{self, name_fault},
    },
    ui::{
        announce,
        field::{TextField, forget_when_typed},
        focus,
        prelude::*,
    },
};

/// What somebody has put into the form. It stays until a token is made of it.
#[derive(Clone, Copy)]
struct Form {
    list: TokenList,
    name: RwSignal<String>,
    fault: RwSignal<Option<String>>,
    end: End,
}

/// The dialog. It is open while the address says so.
#[component]
pub fn CreateDialog(
    list: TokenList,
    made: RwSignal<Vec<Revealed>>,
    /// The name of the one that is being made.
    making: RwSignal<Option<String>>,
) -> AnyView {
    let pending = PendingSecrets::expect();
    let open = list.open();
    let open = Memo::new(move |_| matches!(open.get(), Some(Open::Create(_))));
    let (name, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
    forget_when_typed(name, fault);
    let form = Form { list, name, fault, end: End::new() };
    form.start_from_another(open);
    let request = move |content: &CreateKey| {
        Request::post(list.source().all).continues(text::creating(&content.name)).json(content)
    };
    let show = move |sent: CreateKey, CreatedAccessToken { token, secret }, here| {
        pending.hold(token.id, Secret::new(secret));
        announce::say(text::created(&token.name));
        made.update(|made| made.insert(0, revealed(list, &token)));
        list.made(token);
        if form.name.with_untracked(|name| name.trim() == sent.name) {
            form.clear();
        }
        if here {
            list.focus_then(COPY_ID.to_owned());
            list.address.close();
        }
    };
    let doing = Doing::new(open, move |()| list.reload());
    let save = deed(doing, request, show, move |error| form.refuse(error, doing.failed));
    let on_its_way = is_on_its_way(save.is_under_way());
    Effect::new(move |_| making.set(on_its_way.get().then(|| form.name.get_untracked())));
    let submit = move |()| {
        if let Some(content) = form.press() {
            save.begin(content);
        }
    };
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| list.address.close()
            title=text::CREATE
            label=text::SAVE
            pending_label=text::SAVING
            pending=save.pending()
            on_submit=submit
        >
            {form.name_field()}
            <ExpirySelect end=form.end label=generate::EXPIRES />
            <p class="quiet-text">{text::SHOWN_ONCE}</p>
        </FormDialog>
    }
    .into_any()
}

fn revealed(list: TokenList, token: &AccessToken) -> Revealed {
    Revealed {
        kind: list.kind(),
        id: token.id,
        name: token.name.clone(),
        prefix: token.prefix.clone(),
        expires_at: token.expires_at,
        account: None,
    }
}

impl Form {
    /// A replacement begins with the name of what it replaces, unless somebody typed another one.
    fn start_from_another(self, open: Memo<bool>) {
        let another = Memo::new(move |_| {
            let another = self.list.state().with(|state| match state.open {
                Some(Open::Create(another)) => another,
                _ => None,
            });
            another.and_then(|id| self.list.rows.find(id)).map(|token| token.name)
        });
        let filled_in = StoredValue::new(String::new());
        Effect::new(move |_| {
            if open.get() {
                self.fault.set(None);
                self.end.fault.set(None);
                let name = another.get().unwrap_or_default();
                let own = |typed: &String| !typed.is_empty() && filled_in.with_value(|filled_in| typed != filled_in);
                if !self.name.with_untracked(own) {
                    self.name.set(name.clone());
                    filled_in.set_value(name);
                }
            }
        });
    }

    fn clear(self) {
        self.name.set(String::new());
        self.end.reset();
    }

    fn name_field(self) -> AnyView {
        let taken = name_taken(self.name, self.list.source().all);
        say_if(taken, self.list.words().name_taken);
        let hint = move || Some(if taken.get() { self.list.words().name_taken } else { text::NAME_HINT }.to_owned());
        view! {
            <TextField
                id="token-name"
                label=generate::NAME
                value=self.name
                placeholder=text::PLACEHOLDER
                hint=Signal::derive(hint)
                error=self.fault
                autofocus=true
            />
        }
        .into_any()
    }

    /// Somebody wants to send it: the request, or `None` and what is wrong shows.
    fn press(self) -> Option<CreateKey> {
        let name = self.name.with_untracked(|name| name::validate(name).map(str::to_owned));
        let expires = self.end.expiry();
        self.fault.set(name.as_ref().err().copied().map(name_fault));
        if name.is_err() {
            focus::first_error();
        } else if expires.is_none() {
            self.end.focus();
        }
        Some(CreateKey { name: name.ok()?, expires: expires? })
    }

    fn refuse(self, error: Error, failed: RwSignal<Option<Error>>) {
        let fields = [("name", generate::NAME, self.fault), ("expires", generate::EXPIRES, self.end.fault)];
        refused(error, &fields, failed);
    }
}
