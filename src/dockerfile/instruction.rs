//! The instructions, typed: one variant per keyword of the Dockerfile reference.

use crate::source::Span;

/// A word as written (quotes and variables still in it), and where.
///
/// Where an instruction goes over several lines, `text` is joined as BuildKit joins it (continuations, comments and
/// blank lines inside taken out), while `span` covers the word in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The joined text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// One instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// The keyword.
    pub keyword: Keyword,
    /// The keyword as written.
    pub keyword_span: Span,
    /// All its lines, from the start of the first to the end of the last (line end and heredoc bodies included).
    pub span: Span,
    /// The instruction joined to one line, without heredoc bodies.
    pub text: String,
    /// Flags as written, in order, known or not.
    pub flags: Vec<Flag>,
    /// What the comment directly above it says of its size.
    pub size: Option<GivenSize>,
    /// What it says.
    pub body: Body,
}

/// `# plimsoll: size=12MB/4MB`: bytes, and where the comment says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenSize {
    /// Unpacked.
    pub unpacked: u64,
    /// Compressed, where given.
    pub compressed: Option<u64>,
    /// `size=12MB/4MB`.
    pub span: Span,
}

/// `--name` or `--name=value`, quotes and escapes processed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Without the dashes.
    pub name: String,
    /// After the `=`; variables still in it.
    pub value: Option<String>,
    /// The whole flag.
    pub span: Span,
}

/// The keywords of the Dockerfile reference; `Unknown` for any other first word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the keyword it names")]
pub enum Keyword {
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
    Unknown,
}

impl Keyword {
    /// All of the reference, in alphabetical order.
    pub const ALL: [Self; 18] = [
        Self::Add,
        Self::Arg,
        Self::Cmd,
        Self::Copy,
        Self::Entrypoint,
        Self::Env,
        Self::Expose,
        Self::From,
        Self::Healthcheck,
        Self::Label,
        Self::Maintainer,
        Self::Onbuild,
        Self::Run,
        Self::Shell,
        Self::Stopsignal,
        Self::User,
        Self::Volume,
        Self::Workdir,
    ];

    /// In upper case; `""` for an unknown one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Add => "ADD",
            Self::Arg => "ARG",
            Self::Cmd => "CMD",
            Self::Copy => "COPY",
            Self::Entrypoint => "ENTRYPOINT",
            Self::Env => "ENV",
            Self::Expose => "EXPOSE",
            Self::From => "FROM",
            Self::Healthcheck => "HEALTHCHECK",
            Self::Label => "LABEL",
            Self::Maintainer => "MAINTAINER",
            Self::Onbuild => "ONBUILD",
            Self::Run => "RUN",
            Self::Shell => "SHELL",
            Self::Stopsignal => "STOPSIGNAL",
            Self::User => "USER",
            Self::Volume => "VOLUME",
            Self::Workdir => "WORKDIR",
            Self::Unknown => "",
        }
    }
}

/// What an instruction says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// `FROM [--platform=…] base [AS name]`
    From(From),
    /// `RUN`
    Run(Run),
    /// `CMD`
    Cmd(CommandLine),
    /// `ENTRYPOINT`
    Entrypoint(CommandLine),
    /// `SHELL ["…"]`
    Shell(Vec<String>),
    /// `ENV`: pairs, both forms.
    Env(Vec<Pair>),
    /// `LABEL`: pairs, both forms.
    Label(Vec<Pair>),
    /// `ARG`: any number of definitions.
    Arg(Vec<ArgDefinition>),
    /// `COPY`
    Copy(Transfer),
    /// `ADD`
    Add(Transfer),
    /// `EXPOSE`
    Expose(Vec<Word>),
    /// `VOLUME`, either form.
    Volume(Vec<Word>),
    /// `USER`
    User(Word),
    /// `WORKDIR`
    Workdir(Word),
    /// `STOPSIGNAL`
    Stopsignal(Word),
    /// `HEALTHCHECK`; `None` for `HEALTHCHECK NONE`.
    Healthcheck(Option<CommandLine>),
    /// `ONBUILD` and the instruction it keeps for later.
    Onbuild(Box<Instruction>),
    /// `MAINTAINER`
    Maintainer(Word),
    /// Could not be read; a diagnostic says why.
    Invalid,
}

/// `FROM`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct From {
    /// Image, stage name or `scratch`; quotes removed, variables still in it.
    pub base: Word,
    /// After `AS`, lower-cased.
    pub name: Option<Word>,
    /// `--platform`
    pub platform: Option<String>,
}

/// `RUN`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The command, without heredoc bodies.
    pub command: CommandLine,
    /// Heredocs in order. Where the command is only `<<EOF`, the first one's body is the script.
    pub heredocs: Vec<Heredoc>,
    /// `--mount`, in order.
    pub mounts: Vec<Mount>,
    /// `--network`
    pub network: Option<String>,
    /// `--security`
    pub security: Option<String>,
}

/// A command in exec or shell form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandLine {
    /// `["program", "argument"]`
    Exec(Vec<String>),
    /// Text for the shell.
    Shell(Word),
}

/// `<<EOF`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heredoc {
    /// The word that ends it; also the file name under `COPY`.
    pub name: String,
    /// Whether variables in the body are expanded (no quotes in the opening word).
    pub expand: bool,
    /// `<<-`: leading tabs go.
    pub strip_tabs: bool,
    /// The body, line ends included, exactly as the file would hold it before expansion.
    pub body: String,
    /// The body's lines in the source, the terminator not included.
    pub span: Span,
}

/// `--mount=type=…`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// What kind.
    pub kind: MountKind,
    /// `from=`, variables still in it.
    pub from: Option<String>,
    /// `source=` (`src=`)
    pub source: Option<String>,
    /// `target=` (`dst=`, `destination=`)
    pub target: Option<String>,
    /// The whole flag.
    pub span: Span,
}

/// The kinds of mounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the type it names")]
pub enum MountKind {
    Bind,
    Cache,
    Tmpfs,
    Secret,
    Ssh,
}

/// `NAME=value`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// As written.
    pub name: Word,
    /// As written, quotes still in it.
    pub value: Word,
}

/// `NAME` or `NAME=default`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArgDefinition {
    /// The variable's name.
    pub name: Word,
    /// As written, quotes still in it.
    pub default: Option<Word>,
}

/// `COPY` and `ADD`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// At least one.
    pub sources: Vec<Source>,
    /// The last word.
    pub destination: Word,
    /// `--from`, variables still in it (COPY only).
    pub from: Option<Word>,
    /// `--chown`
    pub chown: Option<String>,
    /// `--chmod`
    pub chmod: Option<String>,
    /// `--link`
    pub link: bool,
    /// `--parents` (COPY only)
    pub parents: bool,
    /// `--exclude`, in order.
    pub exclude: Vec<String>,
    /// `--checksum` (ADD only)
    pub checksum: Option<String>,
    /// `--keep-git-dir` (ADD only)
    pub keep_git_dir: bool,
    /// `--unpack` (ADD only); `None` where it is not given.
    pub unpack: Option<bool>,
}

/// One source of a `COPY` or `ADD`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A path, a pattern or a URL, as written.
    Path(Word),
    /// A file written in the Dockerfile.
    Heredoc(Heredoc),
}
