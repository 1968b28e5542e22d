//! Rust: the program alone runs, on the C library that it was built with.

use super::super::packages::{installs, with_apk, with_apt};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, alpine, assets, started, version, with_program};

const LIBRARIES: &str = "Certificates for HTTPS, and OpenSSL, which many crates link to; leave out what the program does not need.";

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["cargo", "rustc", "make", "just", "trunk"])?;
    let mut plan = with_program(project, start)?;
    assets(project, &mut plan);
    plan.checks
        .push("C libraries that the program links to (ldd tells which), beside OpenSSL, must be installed in the second stage.".to_owned());
    installs(project, &mut plan)?;
    if project.is_alpine() {
        let base = alpine(project);
        plan.runs_on = (base, "The same distribution, without Rust.".to_owned());
        plan.second
            .push((with_apk("ca-certificates libgcc"), "Certificates for HTTPS, and the library that programs of Rust link to on musl."));
        account(project, &mut plan, &["nobody"])?;
    } else {
        let release = match project.debian_release() {
            Some(release) => release.to_owned(),
            None => pinned(project, &mut plan)?,
        };
        let openssl = if matches!(release.as_str(), "bookworm") {
            "libssl3"
        } else if release == "trixie" {
            "libssl3t64"
        } else {
            "libssl1.1"
        };
        plan.runs_on =
            (format!("debian:{release}-slim"), "The same release of Debian, so that the program finds its C library.".to_owned());
        plan.second.push((with_apt(&["ca-certificates ", openssl].concat()), LIBRARIES));
        account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    }
    plan.summary = format!(
        "Builds on {}, and ships the program on {}.",
        plan.build_on.as_ref().map_or_else(|| project.base.to_string(), |(base, _)| base.clone()),
        plan.runs_on.0
    );
    Ok(plan)
}

/// A tag that does not name the release of Debian moves with it: both stages get the same one. The official image has `-bookworm` tags since
/// Rust 1.71.
fn pinned(project: &Project<'_, '_>, plan: &mut Plan) -> Result<String, String> {
    let unknown = || format!("The tag {} does not say on which release of Debian the program is built.", project.tag());
    let tag = project.tag();
    let is_plain = tag.split('-').count() == 1 && !project.from.text.contains('$');
    let is_late = version(tag).as_slice() >= [1, 71].as_slice() || version(tag) == [1] || tag == "latest";
    if !is_plain || !is_late || project.base.digest.is_some() {
        return Err(unknown());
    }
    let name = project.base.name();
    let pinned = if tag == "latest" { format!("{name}:bookworm") } else { format!("{name}:{tag}-bookworm") };
    plan.build_on = Some((pinned, "Its tag names the release of Debian now, as the second stage must have the same."));
    Ok("bookworm".to_owned())
}
