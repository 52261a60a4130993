//! The parts of the forms that make credentials. The modules without components are pure and decide; the others draw.

pub mod address;
pub mod beyond_role;
pub mod expiry;
pub mod expiry_picker;
pub mod expiry_select;
pub mod form;
pub mod material;
pub mod name_taken;
pub mod place;
pub mod place_picker;
pub mod prefill;
pub mod preview;
pub mod scope_grid;
pub mod scope_picker;
pub mod start;
pub mod submit;
