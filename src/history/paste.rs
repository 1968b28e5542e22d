//! Pasted text → rows.
//!
//! Input: the table of `docker history --no-trunc`, its lines with `--format json`, or the output of `docker image inspect`.
//! Output: a [`History`], or a sentence that says what was expected. Must not know any instruction.

use super::{History, Row};
use crate::language::words::{history as say, page};
use crate::size::read_bytes;

/// Why nothing was read, and what to paste instead.
fn refusal(why: &str) -> String {
    [why, page::sentence_gap(), say::expected()].concat()
}

/// Reads what was pasted.
pub fn read(text: &str) -> Result<History, String> {
    let text = text.trim();
    let refused = |why: &str| Err(refusal(why));
    if text.is_empty() {
        return refused(say::nothing());
    }
    if text.starts_with('[') || (text.starts_with('{') && value(text, "RootFS").is_some()) {
        let images = text.matches("\"RootFS\"").count();
        return match whole_size(text) {
            Some(total) if images == 1 => Ok(History { rows: Vec::new(), total }),
            _ if images > 1 => refused(say::several_images()),
            _ => refused(say::no_size()),
        };
    }
    let mut rows = if text.starts_with('{') { json_rows(text)? } else { table_rows(text)? };
    if rows.is_empty() {
        return refused(say::none());
    }
    // Docker puts the newest first.
    rows.reverse();
    let total = rows.iter().fold(0, |sum: u64, row| sum.saturating_add(row.bytes));
    Ok(History { rows, total })
}

// --- the table

fn table_rows(text: &str) -> Result<Vec<Row>, String> {
    let mut rows: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !is_head(line)) {
        match rows.last_mut() {
            _ if is_first(line) => rows.push(line.to_owned()),
            // A heredoc goes over several lines.
            Some(row) => {
                row.push(' ');
                row.push_str(line);
            }
            None => return Err(refusal(&say::no_row(line.get(..40).unwrap_or(line)))),
        }
    }
    rows.iter().map(|row| table_row(row)).collect()
}

fn is_head(line: &str) -> bool {
    line.trim_start().starts_with("IMAGE ") && line.contains("CREATED BY")
}

/// Whether a row begins here: with an image's id, or that it has none.
fn is_first(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or("");
    let id = word.strip_prefix("sha256:").unwrap_or(word);
    word == "<missing>" || (id.len() >= 12 && id.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Columns stand two blanks apart or more: id, age, what made it, size, and perhaps a comment.
fn table_row(row: &str) -> Result<Row, String> {
    if row.contains('…') {
        return Err(say::cut_off().to_owned());
    }
    let mut columns: Vec<&str> = row.split("  ").map(str::trim).filter(|column| !column.is_empty()).collect();
    let size = columns.iter().rposition(|column| is_size(column)).filter(|at| *at >= 2 && at + 2 >= columns.len());
    let Some((bytes, at)) = size.and_then(|at| Some((read_bytes(columns.get(at)?)?, at))) else {
        return Err(refusal(&say::row_without_size(&row.chars().take(60).collect::<String>())));
    };
    columns.truncate(at);
    Ok(Row { created_by: columns.split_off(2).join(" "), bytes })
}

/// `12.3MB`, `0B`; a bare number only with `--human=false`.
fn is_size(column: &str) -> bool {
    column.starts_with(|first: char| first.is_ascii_digit()) && !column.contains(' ') && read_bytes(column).is_some()
}

// --- JSON, as much of it as sizes need

fn json_rows(text: &str) -> Result<Vec<Row>, String> {
    let row = |line: &str| {
        let bytes = value(line, "Size").and_then(|size| read_bytes(&string(size).unwrap_or_else(|| number(size))));
        let created_by = value(line, "CreatedBy").and_then(string);
        let row = created_by.zip(bytes).map(|(created_by, bytes)| Row { created_by, bytes });
        row.ok_or_else(|| refusal(say::line_without_size()))
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(row).collect()
}

/// The image's own `Size`, a number.
fn whole_size(text: &str) -> Option<u64> {
    value(text, "Size").and_then(|size| number(size).parse().ok())
}

/// What follows the first member of this name.
fn value<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let quoted = ["\"", name, "\""].concat();
    let after = |(at, _): (usize, &str)| text.get(at + quoted.len()..)?.trim_start().strip_prefix(':').map(str::trim_start);
    text.match_indices(&quoted).find_map(after)
}

fn number(text: &str) -> String {
    text.chars().take_while(char::is_ascii_digit).collect()
}

/// The string that a text begins with.
fn string(text: &str) -> Option<String> {
    let mut chars = text.strip_prefix('"')?.chars();
    let mut read = String::new();
    loop {
        match chars.next()? {
            '"' => return Some(read),
            '\\' => match chars.next()? {
                'n' | 't' | 'r' => read.push(' '),
                'u' => {
                    let code: String = chars.by_ref().take(4).collect();
                    read.push(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}'));
                }
                other => read.push(other),
            },
            other => read.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
IMAGE                                                                     CREATED        CREATED BY                                          SIZE      COMMENT
sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef   2 hours ago    CMD [\"/app\"]                                        0B        buildkit.dockerfile.v0
<missing>                                                                 2 hours ago    RUN /bin/sh -c apt-get update  &&   make # buildkit   12.3MB    buildkit.dockerfile.v0
<missing>                                                                 2 hours ago    COPY <<EOF /a # buildkit
one
EOF   1.02kB    buildkit.dockerfile.v0
<missing>                                                                 5 weeks ago    /bin/sh -c #(nop) ADD file:12ab in /                74.8MB
";

    fn bytes(text: &str) -> Vec<u64> {
        read(text).expect("a history").rows.iter().map(|row| row.bytes).collect()
    }

    #[test]
    fn the_table_is_read_oldest_first() {
        let history = read(TABLE).expect("a history");
        assert_eq!(bytes(TABLE), [74_800_000, 1_020, 12_300_000, 0]);
        assert_eq!(history.total, 87_101_020);
        assert_eq!(history.rows[0].created_by, "/bin/sh -c #(nop) ADD file:12ab in /");
        assert_eq!(history.rows[2].created_by, "RUN /bin/sh -c apt-get update && make # buildkit");
        assert!(history.rows[1].created_by.starts_with("COPY <<EOF /a"));
        let without_head = TABLE.split_once('\n').expect("lines").1;
        assert_eq!(bytes(without_head), bytes(TABLE));
    }

    #[test]
    fn lines_of_json_are_read() {
        let lines = r#"{"Comment":"buildkit.dockerfile.v0","CreatedBy":"RUN /bin/sh -c echo \"a\" \u003e /x # buildkit","ID":"sha256:1","Size":"2B"}
{"Comment":"","CreatedBy":"ADD file in /","ID":"\u003cmissing\u003e","Size":"74800000"}"#;
        let history = read(lines).expect("a history");
        assert_eq!(history.rows[1], Row { created_by: "RUN /bin/sh -c echo \"a\" > /x # buildkit".to_owned(), bytes: 2 });
        assert_eq!(history.total, 74_800_002);
    }

    #[test]
    fn an_inspection_tells_the_whole_only() {
        let text =
            r#"[ { "Id": "sha256:1", "Size": 187654321, "GraphDriver": {}, "RootFS": { "Type": "layers", "Layers": ["sha256:2"] } } ]"#;
        assert_eq!(read(text), Ok(History { rows: Vec::new(), total: 187_654_321 }));
    }

    #[test]
    fn what_is_none_of_them_is_refused_with_what_was_expected() {
        for text in [
            "",
            "hello",
            "FROM alpine\nRUN make\n",
            "[]",
            "{\"a\":1}",
            "<missing>  2 hours ago  RUN make  soon",
            "[{\"RootFS\":1,\"Size\":1},{\"RootFS\":1,\"Size\":2}]",
        ] {
            let told = read(text).expect_err(text);
            assert!(told.contains("docker history --no-trunc"), "{text}: {told}");
        }
        let cut = read("<missing>   2 hours ago   RUN /bin/sh -c apt-get upd…   12.3MB    ").expect_err("cut off");
        assert!(cut.contains("--no-trunc"), "{cut}");
    }
}
