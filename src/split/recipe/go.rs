//! Go: the program alone runs. Without cgo it needs no C library, and any base will do.

use super::super::packages::{installs, with_apk, with_apt};
use super::super::plan::Plan;
use super::super::project::Project;
use super::{account, alpine, assets, started, with_program};
use crate::language::words::proposed;

/// Modules that are a C library in Go's clothes: without cgo they build, and fail when they run.
const NEED_CGO: [&str; 6] = [
    "mattn/go-sqlite3",
    "confluentinc/confluent-kafka-go",
    "h2non/bimg",
    "davidbyttow/govips",
    "DataDog/zstd",
    "tree-sitter/go-tree-sitter",
];

/// Certificates of authorities, and time zones.
pub(super) const CERTIFICATES: &str = "ca-certificates tzdata";

pub(super) fn plan(project: &Project<'_, '_>) -> Result<Plan, String> {
    let start = started(project, &["go", "air", "make", "dlv", "task", "mage"])?;
    let mut plan = with_program(project, start)?;
    assets(project, &mut plan);
    let needs_packages = installs(project, &mut plan)?;
    if project.is_alpine() {
        let base = alpine(project);
        plan.summary = proposed::summary_program(&project.base.to_string(), &base);
        plan.runs_on = (base, proposed::base_distribution_without("Go"));
        plan.second.push((with_apk(CERTIFICATES), proposed::line_certificates_of_build()));
        account(project, &mut plan, &["nobody"])?;
        return Ok(plan);
    }
    if !is_static(project) {
        let needs_cgo =
            project.env("CGO_ENABLED").as_deref() == Some("1") || project.mentions(&NEED_CGO) || project.mentions(&["CGO_ENABLED=1"]);
        match project.debian_release() {
            Some(release) => {
                let base = format!("debian:{release}-slim");
                plan.summary = proposed::summary_program(&project.base.to_string(), &base);
                plan.runs_on = (base, proposed::base_debian_same_release().to_owned());
                plan.second.push((with_apt(CERTIFICATES), proposed::line_certificates_of_build()));
                account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
                return Ok(plan);
            }
            None if needs_cgo => {
                return Err(proposed::none_go_tag(project.tag()));
            }
            None => {
                plan.first.push(("ENV CGO_ENABLED=0".to_owned(), proposed::line_no_cgo()));
                plan.checks.push(proposed::check_cgo().to_owned());
            }
        }
    }
    let is_plain_user =
        project.user.as_ref().is_none_or(|user| user.split(':').all(|part| part.chars().all(|letter| letter.is_ascii_digit())));
    if start.needs_shell || project.health_check().is_some() || needs_packages || !is_plain_user {
        let release = project.debian_release().unwrap_or("stable");
        plan.runs_on = (format!("debian:{release}-slim"), proposed::base_debian().to_owned());
        plan.second.push((with_apt(CERTIFICATES), proposed::line_certificates_of_build()));
        account(project, &mut plan, &["nobody", "www-data", "daemon"])?;
    } else {
        plan.runs_on = ("gcr.io/distroless/static-debian12".to_owned(), proposed::base_static().to_owned());
    }
    plan.summary = proposed::summary_program(&project.base.to_string(), &plan.runs_on.0);
    Ok(plan)
}

/// Whether the file itself turns cgo off.
fn is_static(project: &Project<'_, '_>) -> bool {
    project.env("CGO_ENABLED").as_deref() == Some("0")
        || project.mentions(&["CGO_ENABLED=0", "-extldflags \"-static\"", "-extldflags '-static'"])
}
