//! Our reader of shell text, held against the parser of the `rable` crate on scripts of our own.

use plimsoll::shell::{self, Script, Simple};
use rable::{Node, NodeKind};

/// A simple command as both sides can tell it: assigned names as `name=`, then per word its text without quotes, or
/// `None` where it has expansions.
type Words = Vec<Option<String>>;

/// All simple commands as ours sees them, in order.
fn ours(source: &str) -> Vec<Words> {
    fn words(simple: &Simple) -> Words {
        let names = simple.assignments.iter().map(|(name, _)| Some(format!("{name}=")));
        names.chain(simple.words.iter().map(|word| word.literal().map(|text| text.into_owned()))).collect()
    }
    let script: Script = shell::parse(source, &[]);
    script.simple_commands().map(words).collect()
}

/// All simple commands as `rable` sees them; `None` where it rejects the script.
fn theirs(source: &str) -> Option<Vec<Words>> {
    let mut found = Vec::new();
    rable::parse(source, false).ok()?.iter().for_each(|node| visit(node, &mut found));
    Some(found)
}

fn visit(node: &Node, found: &mut Vec<Words>) {
    let mut inside: Vec<&Node> = Vec::new();
    match &node.kind {
        NodeKind::Command { assignments, words, redirects } => {
            found.push(assignments.iter().map(assigned_name).chain(words.iter().map(word_text)).collect());
            inside.extend(assignments.iter().chain(words).chain(redirects));
        }
        NodeKind::Word { parts, .. } => inside.extend(parts),
        NodeKind::CommandSubstitution { command, .. } | NodeKind::ProcessSubstitution { command, .. } => inside.push(command),
        NodeKind::Coproc { command, .. } => inside.push(command),
        NodeKind::Pipeline { commands, .. } => inside.extend(commands),
        NodeKind::List { items } => inside.extend(items.iter().map(|item| &item.command)),
        NodeKind::Negation { pipeline } | NodeKind::Time { pipeline, .. } => inside.push(pipeline),
        NodeKind::If { condition, then_body, else_body, redirects } => {
            inside.extend([condition.as_ref(), then_body]);
            inside.extend(else_body.as_deref().into_iter().chain(redirects));
        }
        NodeKind::While { condition, body, redirects } | NodeKind::Until { condition, body, redirects } => {
            inside.extend([condition.as_ref(), body]);
            inside.extend(redirects);
        }
        NodeKind::For { words, body, redirects, .. } | NodeKind::Select { words, body, redirects, .. } => {
            inside.extend(words.iter().flatten());
            inside.push(body);
            inside.extend(redirects);
        }
        NodeKind::ForArith { body, redirects, .. } | NodeKind::Subshell { body, redirects } | NodeKind::BraceGroup { body, redirects } => {
            inside.push(body);
            inside.extend(redirects);
        }
        NodeKind::Function { body, .. } => inside.push(body),
        NodeKind::Case { word, patterns, redirects } => {
            inside.push(word);
            inside.extend(patterns.iter().flat_map(|arm| arm.patterns.iter().chain(&arm.body)));
            inside.extend(redirects);
        }
        NodeKind::Redirect { target, .. } => inside.push(target),
        NodeKind::ArithmeticCommand { redirects, .. } => {
            found.push(vec![Some("((".to_owned()), None, Some("))".to_owned())]);
            inside.extend(redirects);
        }
        NodeKind::ConditionalExpr { body, redirects } => {
            let mut words = vec![Some("[[".to_owned())];
            test_words(body, &mut words);
            words.push(Some("]]".to_owned()));
            found.push(words);
            inside.extend(redirects);
        }
        _ => {}
    }
    inside.into_iter().for_each(|node| visit(node, found));
}

/// The words and operators between `[[` and `]]`.
fn test_words(node: &Node, words: &mut Words) {
    let operator = |text: &str| Some(text.to_owned());
    match &node.kind {
        NodeKind::UnaryTest { op, operand } => {
            words.push(operator(op));
            test_words(operand, words);
        }
        NodeKind::BinaryTest { op, left, right } => {
            test_words(left, words);
            words.push(operator(op));
            test_words(right, words);
        }
        NodeKind::CondAnd { left, right } | NodeKind::CondOr { left, right } => {
            let text = if matches!(node.kind, NodeKind::CondAnd { .. }) { "&&" } else { "||" };
            test_words(left, words);
            words.push(operator(text));
            test_words(right, words);
        }
        NodeKind::CondNot { operand } => {
            words.push(operator("!"));
            test_words(operand, words);
        }
        NodeKind::CondParen { inner } => {
            words.push(operator("("));
            test_words(inner, words);
            words.push(operator(")"));
        }
        NodeKind::CondTerm { value, .. } => words.push(unquoted(value)),
        other => panic!("not part of a test: {other:?}"),
    }
}

/// `name=` of `name=value` and `name+=value`.
fn assigned_name(word: &Node) -> Option<String> {
    let NodeKind::Word { value, .. } = &word.kind else { panic!("not a word: {word:?}") };
    value.split_once('=').map(|(name, _)| format!("{}=", name.trim_end_matches('+')))
}

fn word_text(word: &Node) -> Option<String> {
    let NodeKind::Word { value, parts, .. } = &word.kind else { panic!("not a word: {word:?}") };
    match parts.as_slice() {
        [Node { kind: NodeKind::AnsiCQuote { decoded, .. }, .. }] => Some(decoded.clone()),
        _ => unquoted(value),
    }
}

/// Removes the quotes of a word; `None` where it has expansions or more than `$'…'`.
fn unquoted(word: &str) -> Option<String> {
    let mut text = String::new();
    let mut quote = None;
    let mut characters = word.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some('\''), _) => text.push(character),
            (_, '`') => return None,
            (_, '$') if characters.peek().is_some_and(|next| next.is_ascii_alphanumeric() || "_{(@*#?-$!".contains(*next)) => return None,
            (None, '<' | '>') if characters.peek() == Some(&'(') => return None,
            (None, '$') if characters.peek().is_some_and(|next| "'\"".contains(*next)) => return None,
            (None, '\'' | '"') => quote = Some(character),
            (_, '\\') => match characters.next() {
                Some('\n') => {}
                Some(next) if quote.is_none() || "$`\"\\".contains(next) => text.push(next),
                next => text.extend(['\\'].into_iter().chain(next)),
            },
            _ => text.push(character),
        }
    }
    Some(text)
}

/// Scripts on which both must agree.
const SCRIPTS: [&str; 46] = [
    "apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && rm -rf /var/lib/apt/lists/*",
    "set -eux; apk add --no-cache --virtual .build-deps gcc musl-dev; pip install -r requirements.txt; apk del .build-deps",
    "make -j\"$(nproc)\" && make install DESTDIR=/out",
    "CGO_ENABLED=0 GOOS=linux go build -ldflags='-s -w' -o /app ./cmd/app",
    "if [ \"$TARGETARCH\" = arm64 ]; then ARCH=aarch64; elif [ -z \"$TARGETARCH\" ]; then exit 1; else ARCH=x86_64; fi",
    "for pkg in a b 'c d'; do echo $pkg || exit 1; done",
    "for arg; do shift; done",
    "for ((i = 0; i < 3; i++)); do echo $i; done",
    "while read -r line; do echo \"$line\"; done < list.txt",
    "until curl -fs localhost; do sleep 1; done",
    "case \"$(uname -m)\" in x86_64|amd64) a=1 ;; (arm*) a=2; b=3;; *) echo no >&2; exit 1 ;; esac",
    "case $x in a) ;; esac; true",
    "case a in a) one;& b) two;;& c) ;; esac",
    "build() { make \"$@\"; } && build all",
    "function clean { rm -rf /tmp/*; }; clean",
    "f () ( cd /tmp; ls )",
    "{ echo a; echo b; } > out 2>&1",
    "(cd /src && ./configure --prefix=/usr) | tee log",
    "((a = 1 + (2 * 3))) && echo $((a << 2))",
    "((echo nested) | cat; true)",
    "! grep -q x file || exit 1",
    "time -p make -j4 | tail -n 1",
    "a |& b | c",
    "sleep 10 & wait",
    "cat <<EOF > /etc/motd\nhello $USER && not a command\nEOF\necho done",
    "cat <<-'END' | tr a b && echo after\n\t$(not run)\n\tEND\necho last",
    "cat <<A <<B; echo same line\none\nA\ntwo\nB\necho next",
    "x=$(cat <<EOF\nfoo ) bar\nEOF\n) && echo \"$x\"",
    "grep x <<< \"some $text\" && echo found",
    "echo 'a && b' \"c ; d | $e\" f\\;g \\& h",
    "echo a#b # a comment; with && operators 'and quotes\necho c",
    "[[ -f /etc/os-release && $ID == debian* ]] && echo yes",
    "[[ $v =~ ^v?([0-9]+)\\.([0-9]+)$ || ! ( a < b ) ]]",
    "PKGS=(git curl \"$extra\") && PKGS+=(vim); echo \"${PKGS[@]}\"",
    "declare -a list; export PATH=$PATH:/opt/bin",
    "echo ${A:-b c} \"${D:+\"e f\"}\" ${G%%/*} ${H//a/ }",
    "curl -fsSL https://example.org/x.tgz | tar -xz -C /opt --strip-components=1",
    "curl -o >(sha256sum) x; diff <(sort a) <(sort b)",
    "exec 3<&0 2>>log >&- <>/dev/tty",
    "echo $'a\\'b;c' d; echo e",
    "echo {a,b}{1..3} {} { } if then",
    "find . -name '*.py' -exec rm {} \\; -o -type d -print",
    "if true; then if false; then a; fi; else { b; }; fi | c",
    "echo \"outer $(inner \"deep $(deepest)\")\" tail",
    "d=`date +%s` && echo $d",
    "&>all.log make -j4 && echo \\\n  joined",
];

/// Scripts on which the two differ, and why that is as it should be.
const DISAGREEMENTS: [(&str, &str, &str); 5] = [
    ("substitution in a default", "echo ${CORES:-$(nproc)}", "rable keeps what stands behind `:-` as text"),
    ("three substitutions deep", "a $(b $(c $(d)))", "rable follows two levels of substitution"),
    ("array as an argument", "declare -a list=(a b c)", "rable keeps the parentheses in the word"),
    ("case without arms", "case $x in esac; true", "rable rejects it; POSIX permits it"),
    ("substitution in a test", "[[ $(id -u) == 0 ]]", "rable keeps the words of a test as text"),
];

#[test]
fn the_witness_sees_the_same_commands() {
    let differing: Vec<String> = SCRIPTS
        .into_iter()
        .map(|script| (script, ours(script), theirs(script)))
        .filter(|(_, ours, theirs)| Some(ours) != theirs.as_ref())
        .map(|(script, ours, theirs)| format!("{script}\n  ours:   {ours:?}\n  theirs: {theirs:?}"))
        .collect();
    assert!(differing.is_empty(), "{} differ\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn known_disagreements_are_still_there() {
    for (name, script, reason) in DISAGREEMENTS {
        assert_ne!(Some(ours(script)), theirs(script), "{name}: no longer true that {reason}");
    }
}
