//! Rust: the program alone runs, on the C library that it was built with.

use super::super::packages::{installs, with_apk, with_apt};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, alpine, assets, started, version, with_program};
use crate::language::words::proposed;

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["cargo", "rustc", "make", "just", "trunk"])?;
    let mut plan = with_program(project, start)?;
    assets(project, &mut plan);
    plan.checks.push(proposed::check_rust_libraries().to_owned());
    installs(project, &mut plan)?;
    if project.is_alpine() {
        let base = alpine(project);
        plan.runs_on = (base, proposed::base_distribution_without("Rust"));
        plan.second.push((with_apk("ca-certificates libgcc"), proposed::line_certificates_libgcc()));
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
        plan.runs_on = (format!("debian:{release}-slim"), proposed::base_debian_same_release().to_owned());
        plan.second.push((with_apt(&["ca-certificates ", openssl].concat()), proposed::line_certificates_openssl()));
        account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    }
    plan.summary = proposed::summary_program(
        &plan.build_on.as_ref().map_or_else(|| project.base.to_string(), |(base, _)| base.clone()),
        &plan.runs_on.0,
    );
    Ok(plan)
}

/// A tag that does not name the release of Debian moves with it: both stages get the same one. The official image has `-bookworm` tags since
/// Rust 1.71.
fn pinned(project: &Project<'_, '_>, plan: &mut Plan) -> Result<String, String> {
    let unknown = || proposed::none_debian_tag(project.tag());
    let tag = project.tag();
    let is_plain = tag.split('-').count() == 1 && !project.from.text.contains('$');
    let is_late = version(tag).as_slice() >= [1, 71].as_slice() || version(tag) == [1] || tag == "latest";
    if !is_plain || !is_late || project.base.digest.is_some() {
        return Err(unknown());
    }
    let name = project.base.name();
    let pinned = if tag == "latest" { format!("{name}:bookworm") } else { format!("{name}:{tag}-bookworm") };
    plan.build_on = Some((pinned, proposed::build_pinned()));
    Ok("bookworm".to_owned())
}
