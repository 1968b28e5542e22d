//! # Archives of gems are kept
//!
//! `gem install` and `bundle install` keep the archive of each gem (`.gem`) in a folder `cache`, beside the files unpacked from it. The
//! program never reads them.
//!
//! Remove the folder in the same `RUN`: `/usr/local/bundle/cache` in Docker's `ruby` images, `ruby/*/cache` below `BUNDLE_PATH` where that is
//! set, elsewhere `"$(gem env gemdir)/cache"`. (`gem pristine` would need them.)
//!
//! ## Bad
//! ```dockerfile
//! FROM ruby:3.4-slim
//! WORKDIR /app
//! COPY Gemfile Gemfile.lock ./
//! RUN bundle install
//! ```
//!
//! ## Good
//! ```dockerfile
//! FROM ruby:3.4-slim
//! WORKDIR /app
//! COPY Gemfile Gemfile.lock ./
//! RUN bundle install && rm -rf /usr/local/bundle/cache
//! ```

use super::engine::finding::{Fix, Found, Rule, Topic};
use super::engine::kept;
use crate::diagnostic::Severity;
use crate::language::words::rule;
use crate::layers::path;
use crate::steps::subject::{Step, Subject};

pub(super) const RULE: Rule = Rule {
    id: "gem-archives-kept",
    topic: Topic::Size,
    severity: Severity::Warning,
    aliases: &[],
    url: Some("https://guides.rubygems.org/command-reference/#gem-install"),
};

const LABELS: &[&str] = &["gem archives"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Vec<Found>) {
    kept::tell(subject, found, LABELS, rule::gem_archives_kept_message(), |step| fix(subject, step));
}

fn fix(subject: &Subject<'_>, step: &Step<'_>) -> Option<Fix> {
    let folder = subject.kept(step, LABELS).map(|part| path::parent(&part.path)).next()?;
    let is_of_bundler = folder.ends_with("/ruby/version/cache");
    let command = match folder {
        _ if !kept::is_plain(folder) => return None,
        "/usr/local/bundle/cache" => format!("rm -rf {folder}"),
        // Which version of Ruby names the folder is not known.
        _ if is_of_bundler => format!("rm -rf {}", folder.replace("/version/", "/*/")),
        _ => "rm -rf \"$(gem env gemdir)/cache\"".to_owned(),
    };
    kept::cleaned(subject, step, &[command])
}

#[cfg(test)]
mod tests {
    use super::super::engine::trial::{fixed, lines};
    use super::RULE;

    #[test]
    fn catches() {
        assert_eq!(lines(&RULE, "FROM ruby:3.4\nRUN bundle install\nRUN gem install rails\n"), [2, 3]);
    }

    #[test]
    fn ignores() {
        for text in [
            "FROM ruby:3.4\nRUN bundle install && rm -rf /usr/local/bundle/cache/*.gem\n",
            "FROM ruby:3.4\nENV BUNDLE_PATH=/usr/local/bundle\nRUN bundle install && rm -rf /root/.bundle \"${BUNDLE_PATH}\"/ruby/*/cache\n",
            "FROM debian:12\nRUN gem install rails && rm -rf /var/lib/gems/*/cache/*\n",
            "FROM ruby:3.4\nRUN gem update --system && gem --version\n",
        ] {
            assert_eq!(lines(&RULE, text), [0; 0], "{text}");
        }
    }

    #[test]
    fn fixes() {
        for (text, folder) in [
            ("FROM ruby:3.4\nRUN bundle install", "/usr/local/bundle/cache"),
            ("FROM ruby:3.4\nENV BUNDLE_PATH=/gems\nRUN bundle install", "/gems/ruby/*/cache"),
            ("FROM debian:12\nRUN gem install rails", "\"$(gem env gemdir)/cache\""),
            ("FROM corp.example/ruby-tools\nRUN gem install rails", "\"$(gem env gemdir)/cache\""),
        ] {
            assert_eq!(fixed(&RULE, text), format!("{text} && rm -rf {folder}"));
        }
    }
}
