use super::*;
use crate::app::measure::Lit;
use crate::app::state::{AppState, Rest, Theme};
use yew::AttrValue;
