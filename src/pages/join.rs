//! Accepting an invitation.

use super::entrance::Entrance;
use crate::{text::en as text, ui::prelude::*};

/// The page.
#[component]
pub fn JoinPage() -> AnyView {
    view! { <Entrance title=text::JOIN lead=|| ()>{text::PRODUCT}</Entrance> }.into_any()
}
