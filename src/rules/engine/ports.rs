//! The ports of `EXPOSE`, read as BuildKit reads them: `[address:][port of the machine:]port[/protocol]`.

use super::variables::with_scopes;
use crate::dockerfile::{Body, Word};
use crate::steps::subject::Subject;

/// A port that a stage exposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Port<'a> {
    /// The stage.
    pub stage: usize,
    /// As written.
    pub word: &'a Word,
    /// Whether it is written without variables and quotes.
    pub is_literal: bool,
    /// Whether an address or a port of the machine stands before it.
    pub is_mapped: bool,
    /// The container's port and protocol, without what it is mapped to.
    pub own: String,
    /// As written; `tcp` where none is.
    pub protocol: String,
}

/// All ports that can be read; a variable without a value makes it unknown.
pub fn exposed<'a>(subject: &Subject<'a>) -> Vec<Port<'a>> {
    let mut ports = Vec::new();
    with_scopes(subject, |stage, instruction, scope| {
        let Body::Expose(words) = &instruction.body else { return };
        for word in words {
            let expansion = scope.expand(&word.text);
            if expansion.error.is_none() && expansion.unset.is_empty() {
                ports.extend(expansion.text.split_whitespace().filter_map(|text| port(stage, word, text)));
            }
        }
    });
    ports
}

fn port<'a>(stage: usize, word: &'a Word, text: &str) -> Option<Port<'a>> {
    let (before, own) = text.rsplit_once(':').map_or((None, text), |(before, own)| (Some(before), own));
    let (number, protocol) = own.split_once('/').unwrap_or((own, ""));
    let protocol = if protocol.is_empty() { "tcp" } else { protocol };
    let is_known = ["tcp", "udp", "sctp"].iter().any(|known| protocol.eq_ignore_ascii_case(known));
    (is_known && !number.is_empty()).then(|| Port {
        stage,
        word,
        is_literal: word.text == text,
        is_mapped: before.is_some_and(|before| !before.trim_matches(':').is_empty()),
        own: own.to_owned(),
        protocol: protocol.to_owned(),
    })
}
