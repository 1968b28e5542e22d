use super::*;
use crate::diagnostic::Severity;
use crate::dockerfile::parse;

fn with<T>(text: &str, options: &Options, look: impl FnOnce(&Graph<'_>) -> T) -> T {
    let dockerfile = parse(text);
    look(&resolve(&dockerfile, options))
}

fn of<T>(text: &str, look: impl FnOnce(&Graph<'_>) -> T) -> T {
    with(text, &Options::default(), look)
}

fn reachable(text: &str, target: Option<&str>) -> Vec<bool> {
    let options = Options { target: target.map(str::to_owned), ..Options::default() };
    with(text, &options, |graph| graph.stages.iter().map(|stage| stage.reachable).collect())
}

#[test]
fn bases_are_images_stages_and_scratch() {
    of("ARG V=3\nFROM alpine:$V AS One\nFROM one\nFROM scratch\nFROM $NOTHING\n", |graph| {
        let bases: Vec<&Base> = graph.stages.iter().map(|stage| &stage.base).collect();
        assert_eq!(bases, [&Base::Image("alpine:3".into()), &Base::Stage(0), &Base::Scratch, &Base::Unknown(String::new())]);
        assert_eq!(graph.stages[0].name.as_deref(), Some("one"));
    });
}

#[test]
fn platform_arguments_are_known_before_from() {
    of("FROM --platform=$BUILDPLATFORM alpine-$TARGETARCH\n", |graph| assert_eq!(graph.stages[0].base, Base::Image("alpine-amd64".into())));
}

#[test]
fn only_what_the_target_needs_is_built() {
    let text = "FROM a AS base\nFROM b AS lint\nFROM base AS build\nFROM c\nCOPY --from=build /x /x\n";
    assert_eq!(reachable(text, None), [true, false, true, true]);
    assert_eq!(reachable(text, Some("lint")), [false, true, false, false]);
    assert_eq!(reachable(text, Some("0")), [true, false, false, false]);
    assert_eq!(reachable(text, Some("BUILD")), [true, false, true, false]);
}

#[test]
fn an_unknown_target_is_told_and_the_last_stage_shown() {
    let options = Options { target: Some("sever".into()), ..Options::default() };
    with("FROM a AS server\n", &options, |graph| {
        assert_eq!(graph.target, Some(0));
        assert_eq!(graph.diagnostics.len(), 1);
    });
}

#[test]
fn mounts_and_numbers_name_stages_too() {
    of("FROM a AS one\nFROM b\nRUN --mount=from=one,target=/x true\nCOPY --from=0 /y /y\nCOPY --from=nginx /z /z\n", |graph| {
        let takes = &graph.stages[1].takes;
        assert_eq!(takes.iter().map(|take| &take.from).collect::<Vec<_>>(), [&Supplier::Stage(0), &Supplier::Stage(0), &Supplier::Image]);
        assert!(takes[0].mount && !takes[1].mount);
        assert_eq!(graph.stages[0].wanted, ["/y"]);
    });
}

#[test]
fn cycles_and_bad_numbers_are_errors() {
    let errors = |text: &str| of(text, |graph| graph.diagnostics.iter().filter(|remark| remark.severity == Severity::Error).count());
    assert_eq!(errors("FROM a AS x\nCOPY --from=y /f /f\nFROM b AS y\nCOPY --from=x /f /f\n"), 1);
    assert_eq!(errors("FROM a AS x\nCOPY --from=x /f /f\n"), 1);
    assert_eq!(errors("FROM a\nCOPY --from=1 /f /f\n"), 1);
}

#[test]
fn a_mistyped_stage_name_is_told() {
    let remarks = |from: &str| of(&format!("FROM a AS build\nFROM b\nCOPY --from={from} /f /f\n"), |graph| graph.diagnostics.len());
    assert_eq!([remarks("biuld"), remarks("build"), remarks("nginx"), remarks("library/buil")], [1, 0, 0, 0]);
}

#[test]
fn a_stage_further_down_can_be_copied_from() {
    of("FROM a\nCOPY --from=late /f /f\nFROM b AS late\n", |graph| {
        assert_eq!(graph.order, [1, 0]);
        assert!(graph.diagnostics.iter().all(|remark| remark.severity != Severity::Error));
    });
}

#[test]
fn arguments_and_environment_have_their_scopes() {
    let text = "ARG A=global\nFROM x\nENV B=$A\nARG A\nENV C=$A\nENV A=env\nARG D=${A}\n";
    let dockerfile = parse(text);
    let graph = resolve(&dockerfile, &Options::default());
    let mut scope = Scope::new(&graph.globals, Default::default());
    for instruction in graph.stages[0].instructions {
        match &instruction.body {
            crate::dockerfile::Body::Env(pairs) => scope.set_env(pairs),
            crate::dockerfile::Body::Arg(definitions) => definitions.iter().for_each(|definition| scope.define(definition)),
            _ => unreachable!(),
        }
    }
    let value = |name: &str| scope.get(name).cloned().unwrap_or_default();
    assert_eq!([value("B"), value("C"), value("A"), value("D")], ["", "global", "env", "env"]);
}

#[test]
fn build_arguments_win_over_defaults() {
    let options = Options { build_args: vec![("V".into(), "9".into())], ..Options::default() };
    with("ARG V=3\nFROM alpine:$V\n", &options, |graph| assert_eq!(graph.stages[0].base, Base::Image("alpine:9".into())));
}

#[test]
fn a_long_chain_of_stages_is_no_deep_recursion() {
    let mut text = "FROM a AS s0\n".to_owned();
    for index in 1..5000 {
        text.push_str(&format!("FROM s{} AS s{index}\n", index - 1));
    }
    of(&text, |graph| assert!(graph.stages.iter().all(|stage| stage.reachable)));
}
