//! All simple commands of a script, in the order in which they start in the text.

use std::borrow::Cow;

use super::{Command, Item, Part, Script, Simple, Word};

/// Iterator over the simple commands of a [`Script`], nested ones included. See [`Script::simple_commands`].
pub struct SimpleCommands<'a> {
    /// What is still to be visited, the next one last.
    waiting: Vec<Node<'a>>,
}

#[derive(Clone, Copy)]
enum Node<'a> {
    Script(&'a Script),
    Command(&'a Command),
    Word(&'a Word),
}

impl Script {
    /// All simple commands: those in groups, branches, loops and functions, and those in the substitutions of a command
    /// right after it. `[[ … ]]` and `(( … ))` count as commands.
    pub fn simple_commands(&self) -> SimpleCommands<'_> {
        SimpleCommands { waiting: vec![Node::Script(self)] }
    }
}

impl Simple {
    /// The program's name where it is known as written; `None` for none and for `$PROGRAM`.
    pub fn program(&self) -> Option<Cow<'_, str>> {
        self.words.first()?.literal()
    }
}

impl<'a> Iterator for SimpleCommands<'a> {
    type Item = &'a Simple;

    fn next(&mut self) -> Option<&'a Simple> {
        while let Some(node) = self.waiting.pop() {
            let first = self.waiting.len();
            let simple = self.visit(node);
            if let Some(added) = self.waiting.get_mut(first..) {
                added.reverse();
            }
            if simple.is_some() {
                return simple;
            }
        }
        None
    }
}

impl<'a> SimpleCommands<'a> {
    /// Adds what is in `node`, in order.
    fn visit(&mut self, node: Node<'a>) -> Option<&'a Simple> {
        match node {
            Node::Script(script) => {
                self.waiting.extend(script.steps.iter().flat_map(|step| &step.pipeline).map(Node::Command));
                None
            }
            Node::Word(word) => {
                self.visit_word(word);
                None
            }
            Node::Command(command) => {
                let simple = self.visit_item(&command.item);
                self.words(command.redirections.iter().map(|redirection| &redirection.target));
                simple
            }
        }
    }

    fn visit_item(&mut self, item: &'a Item) -> Option<&'a Simple> {
        match item {
            Item::Simple(simple) => {
                self.words(simple.assignments.iter().map(|(_, value)| value).chain(&simple.words));
                return Some(simple);
            }
            Item::Subshell(script) | Item::Group(script) => self.waiting.push(Node::Script(script)),
            Item::If { branches, otherwise } => {
                let scripts = branches.iter().flat_map(|(condition, body)| [condition, body]).chain(otherwise);
                self.waiting.extend(scripts.map(Node::Script));
            }
            Item::For { words, body, .. } => {
                self.words(words);
                self.waiting.push(Node::Script(body));
            }
            Item::While { condition, body } => self.waiting.extend([condition, body].map(Node::Script)),
            Item::Case { word, arms } => {
                self.words([word]);
                for (patterns, body) in arms {
                    self.words(patterns);
                    self.waiting.push(Node::Script(body));
                }
            }
            Item::Function { body, .. } => self.waiting.push(Node::Command(body)),
            Item::TooDeep => {}
        }
        None
    }

    fn words(&mut self, words: impl IntoIterator<Item = &'a Word>) {
        self.waiting.extend(words.into_iter().map(Node::Word));
    }

    fn visit_word(&mut self, word: &'a Word) {
        for part in &word.parts {
            match part {
                Part::Substitution { script, .. } => self.waiting.push(Node::Script(script)),
                Part::Parameter { operation: Some((_, operand)), .. } => self.waiting.push(Node::Word(operand)),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;

    fn programs(source: &str) -> Vec<String> {
        let script = parse(source, &[]);
        script.simple_commands().map(|simple| simple.program().unwrap_or_default().into_owned()).collect()
    }

    #[test]
    fn words_know_where_they_stand() {
        let source = "A=1 é \"b c\" >d $(e 'f') && [[ g ]]; `h i` | j{k,l} \\\n  m # n";
        let script = parse(source, &[]);
        let words: Vec<Vec<&str>> =
            script.simple_commands().map(|simple| simple.spans.iter().map(|span| span.of(source)).collect()).collect();
        let expected: [&[&str]; 6] = [&["é", "\"b c\"", "$(e 'f')"], &["e", "'f'"], &[], &["`h i`"], &[], &["j{k,l}", "m"]];
        assert_eq!(words, expected);
    }

    #[test]
    fn commands_come_in_the_order_of_the_text() {
        assert_eq!(programs("a | b && { c; (d) } > $(e); f"), ["a", "b", "c", "d", "e", "f"]);
        assert_eq!(programs("if a; then b; elif c; then d; else e; fi"), ["a", "b", "c", "d", "e"]);
        assert_eq!(programs("for x in $(a); do b; done; while c; do d; done; e() { f; }"), ["a", "b", "c", "d", "f"]);
        assert_eq!(programs("case $(a) in $(b)) c;; d) e;; esac"), ["a", "b", "c", "e"]);
        assert_eq!(programs("a $(b $(c)) ${x:-$(d)} > $(e)"), ["a", "b", "c", "d", "e"]);
        assert_eq!(programs("A=$(a) $PROGRAM"), ["", "a"]);
    }
}
