//! The dialog that asks for another password.

use latchkey_api::{
    path,
    session::{ChangePassword, EndedSessions, SHORTEST_PASSWORD},
};

use crate::{
    client::{Error, Request},
    deed::{Deed, Doing, deed},
    failure::refused,
    pages::form_dialog::FormDialog,
    session::Session,
    text::language::{entrance, sessions as text},
    ui::{
        field::{Purpose, TextField, forget_when_typed},
        focus,
        open_dialog::OpenDialog,
        prelude::*,
        toast,
    },
};

/// The dialog, in the address.
pub const CHANGE_PASSWORD: &str = "change-password";

/// What was typed, and what is wrong with it. A handle.
#[derive(Clone, Copy)]
struct Form {
    current: RwSignal<String>,
    current_fault: RwSignal<Option<String>>,
    new: RwSignal<String>,
    new_fault: RwSignal<Option<String>>,
}

impl Form {
    fn new() -> Self {
        let field = || {
            let (typed, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
            forget_when_typed(typed, fault);
            (typed, fault)
        };
        let ((current, current_fault), (new, new_fault)) = (field(), field());
        Self { current, current_fault, new, new_fault }
    }

    fn forget(self) {
        for typed in [self.current, self.new] {
            typed.set(String::new());
        }
        for fault in [self.current_fault, self.new_fault] {
            fault.set(None);
        }
    }

    /// Somebody wants to send it: what it says, or `None` and what is wrong shows.
    fn press(self) -> Option<ChangePassword> {
        let (current_password, new_password) = (self.current.get_untracked(), self.new.get_untracked());
        let length = new_password.chars().count();
        let missing = current_password.is_empty().then(|| entrance::PASSWORD_MISSING.to_owned());
        let short = (length < SHORTEST_PASSWORD).then(|| entrance::password_too_short(length));
        let sound = missing.is_none() && short.is_none();
        self.current_fault.set(missing);
        self.new_fault.set(short);
        if !sound {
            focus::first_error();
        }
        sound.then_some(ChangePassword { current_password, new_password })
    }

    fn refuse(self, error: Error, failed: RwSignal<Option<Error>>) {
        let is_wrong = error.field("currentPassword").is_some();
        let fields = [
            ("currentPassword", text::CURRENT_PASSWORD, self.current_fault),
            ("newPassword", text::NEW_PASSWORD, self.new_fault),
        ];
        refused(error, &fields, failed);
        if is_wrong {
            self.current_fault.set(Some(entrance::WRONG_PASSWORD.to_owned()));
        }
    }
}

/// The dialog. It is open while the address says so; `changed` runs when other browsers may have been signed out.
#[component]
pub fn ChangePasswordDialog(dialog: OpenDialog, #[prop(into)] changed: Callback<()>) -> AnyView {
    let open = Memo::new(move |_| dialog.is(CHANGE_PASSWORD));
    let form = Form::new();
    // Nothing that was typed is kept any longer than it is needed.
    Effect::new(move |_| {
        open.get();
        form.forget();
    });
    let doing = Doing::new(open, move |()| changed.run(()));
    let change = changing(dialog, doing, form, changed);
    let submit = move |()| {
        if let Some(content) = form.press() {
            change.begin(content);
        }
    };
    let email = Session::expect().with_untracked(|signed_in| signed_in.user.email.clone()).unwrap_or_default();
    view! {
        <FormDialog
            doing=doing
            on_close=move |()| dialog.close()
            title=text::CHANGE_PASSWORD
            label=text::CHANGE_PASSWORD
            pending_label=text::CHANGING_PASSWORD
            pending=change.pending()
            on_submit=submit
        >
            // Password managers look for the name that the password goes with.
            <input hidden=true readonly=true autocomplete="username" value=email.clone() />
            <TextField
                id="current-password"
                label=text::CURRENT_PASSWORD
                value=form.current
                purpose=Purpose::CurrentPassword
                error=form.current_fault
                autofocus=true
            />
            <TextField
                id="new-password"
                label=text::NEW_PASSWORD
                value=form.new
                purpose=Purpose::NewPassword
                hint=entrance::password_hint()
                error=form.new_fault
            />
            <p class="quiet-text">{text::CHANGE_PASSWORD_DETAIL}</p>
        </FormDialog>
    }
    .into_any()
}

fn changing(dialog: OpenDialog, doing: Doing, form: Form, changed: Callback<()>) -> Deed<ChangePassword> {
    let request = |content: &ChangePassword| {
        Request::post(path::PASSWORD).continues(text::GOING_ON_CHANGING_PASSWORD.to_owned()).json(content)
    };
    let done = move |_, EndedSessions { ended }, here: bool| {
        if here {
            dialog.close();
        }
        toast::show(text::password_changed(ended));
        changed.run(());
    };
    deed(doing, request, done, move |error| form.refuse(error, doing.failed))
}
