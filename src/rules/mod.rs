//! Phase 4a: what makes the image big, and what is wrong with it → findings.
//!
//! Input: a [`Subject`]: the text, its stages, and what they were built to. Output: [`Finding`]s, some with a [`Fix`]. Must not know
//! how anything is shown, and gives no size of its own: what a fix saves is what the changed text weighs less.
//!
//! One file per rule. Its doc comment is its help page (`# title`, why, `## Bad` and `## Good` with a Dockerfile each, which the tests
//! run); its tests sit below. What it says is `rule-ID-…` in `/languages/*/rules.ftl`. `engine/` has what rules share.

pub mod engine;

/// The rules, in alphabetical order. Each is called by its name: what is called through a pointer cannot be loaded later.
macro_rules! rules {
    ($($rule:ident),* $(,)?) => {
        $(mod $rule;)*

        /// All rules, by their ids in alphabetical order.
        pub const ALL: &[&Rule] = &[$(&$rule::RULE),*];

        fn check_all(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
            let mut found = Vec::new();
            $(
                $rule::check(subject, &mut found);
                findings.extend(found.drain(..).map(|found| $rule::RULE.finding(found, subject)));
            )*
        }
    };
}

rules![
    apk_cache_kept,
    apt_archives_kept,
    apt_lists_kept,
    apt_recommends_installed,
    archive_kept,
    build_tools_shipped,
    bun_cache_kept,
    ca_certificates_missing,
    cargo_registry_kept,
    composer_cache_kept,
    conda_archives_kept,
    consistent_instruction_casing,
    copied_up_by_chown,
    copy_from_missing_path,
    copy_ignored_file,
    debug_build_shipped,
    debug_symbols_kept,
    development_dependencies_shipped,
    dnf_cache_kept,
    duplicate_stage_name,
    dynamic_binary_on_scratch,
    entrypoint_not_in_image,
    expose_invalid_format,
    expose_proto_casing,
    from_as_casing,
    from_platform_flag_const_disallowed,
    gem_archives_kept,
    go_cache_kept,
    gradle_cache_kept,
    heavier_base_than_needed,
    ignorable_folders_copied,
    invalid_default_arg_in_from,
    invalid_definition_description,
    json_args_recommended,
    legacy_key_value_format,
    login_records_filled,
    maintainer_deprecated,
    maven_repository_kept,
    multiple_instructions_disallowed,
    no_empty_continuation,
    npm_cache_kept,
    nuget_packages_kept,
    overwritten_in_a_later_layer,
    packages_upgraded,
    pacman_cache_kept,
    pip_cache_kept,
    pnpm_cache_kept,
    poetry_cache_kept,
    redundant_target_platform,
    removed_in_a_later_layer,
    reserved_stage_name,
    sdk_in_the_final_image,
    secrets_used_in_arg_or_env,
    single_stage,
    smaller_base_possible,
    sources_before_dependencies,
    stage_name_casing,
    stages_without_gain,
    time_zones_missing,
    undefined_arg_in_from,
    undefined_var,
    unused_stage,
    uv_cache_kept,
    virtual_packages_kept,
    whole_stage_copied,
    workdir_relative_path,
    yarn_cache_kept,
    zypper_cache_kept,
];

pub use crate::steps::subject::Subject;
use engine::checks::Checks;
pub use engine::finding::{Applicability, Edit, Finding, Fix, Found, Rule, Topic, apply};
pub use single_stage::finding as single_stage;

use crate::order;

/// What all rules have to say of a text and what the phases made of it, in order of the file.
pub fn find(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    check_all(subject, &mut findings);
    let checks = Checks::of(subject.dockerfile);
    findings.retain_mut(|finding| checks.tell(subject, finding));
    order::sort_by(&mut findings, |one, other| (one.found.span.start, one.rule.id).cmp(&(other.found.span.start, other.rule.id)));
    findings
}
