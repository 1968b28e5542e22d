# What is wrong with a Dockerfile, where it is read and where its stages are put together: one remark each, shown beside the line that it is
# about. Beginners read them: each says what is wrong and, where possible, what to write.
#
# What stands between backticks is code and stays as it is, sample words (`FROM image AS name`) too. $keyword is an instruction's name, such
# as COPY. Of values, $word, $flag, $value and $name may come with backticks of their own: those that a message has not put there.

## Directives: `# escape=…` at the top

# $name: syntax, escape or check
diagnostic-directive-twice = `{ $name }` is set twice: keep one of the two lines
diagnostic-escape-unknown = the escape character is `\` or a backtick: write `# escape=\`

## Comments to Plimsoll: `# plimsoll: size=12MB`

diagnostic-comment-says-nothing = this says nothing to Plimsoll: write `# plimsoll: size=12MB`
diagnostic-size-of-what = the size of what? put this comment on the line directly above an instruction
diagnostic-size-unreadable = this is no size: write a number and B, kB, MB or GB, as in `size=12MB`, or `size=12MB/4MB` for unpacked and compressed
diagnostic-size-of-no-image = this FROM names no image: there is no size to set
diagnostic-size-of-no-layer = { $keyword } adds no layer: there is no size to set

## Lines

# $most: a number of bytes. $escape: the character that continues a line.
diagnostic-line-too-long = the line is longer than { $most } bytes: break it with `{ $escape }`
# $name: the word that ends the heredoc, such as EOF
diagnostic-heredoc-open = the heredoc never ends: write `{ $name }` alone on a line below
diagnostic-before-from = { $keyword } stands before the first FROM: move it below; only ARG may stand here
diagnostic-from-missing = there is no FROM: begin with one, as in `FROM alpine`

## Instructions

# $name: the unknown word, in backticks. $near: the instruction that looks like it.
diagnostic-instruction-unknown-near = { $name } is no instruction: did you mean { $near }?
# $escape: the character that continues a line
diagnostic-instruction-unknown = { $name } is no instruction: if it belongs to the line above, end that line with `{ $escape }`; if it is a command, write RUN before it
# $usage: a sample of the instruction
diagnostic-nothing-follows = { $keyword } needs something after it: write `{ $usage }`
diagnostic-only-strings = the list may hold strings only: put each item in double quotes, as in `["a", "1"]`

## Flags

# $name: without its dashes
diagnostic-flag-twice = --{ $name } is given twice: keep one
diagnostic-flag-is-switch = --{ $name } is on or off: write `--{ $name }`, `--{ $name }=true` or `--{ $name }=false`
diagnostic-flag-needs-value = --{ $name } needs a value: write `--{ $name }=…`
# $flag: the flag, in backticks. $near: the one that looks like it, without its dashes.
diagnostic-flag-unknown-near = { $flag } is no flag of { $keyword }: did you mean `--{ $near }`?
diagnostic-flag-unknown-none = { $flag } is no flag of { $keyword }: { $keyword } has no flags; put `--` before words that begin with two dashes
# $flags: all there are, in backticks, with commas between them
diagnostic-flag-unknown-of = { $flag } is no flag of { $keyword }: there are { $flags }
diagnostic-flag-ignored = { $flag } is ignored: { $keyword } has no flags
# $value: what was written, in backticks
diagnostic-network-unknown = { $value } is no value of --network: write `--network=default` or `--network=none` or `--network=host`
diagnostic-security-unknown = { $value } is no value of --security: write `--security=sandbox` or `--security=insecure`
diagnostic-mount-unreadable = the fields of --mount cannot be read: put a whole field in quotes, or none of it
diagnostic-mount-from-variable = from= of a mount takes no variables: name a stage with `FROM image AS name` and write `from=name`
# $kind: what was written after `type=`, in backticks
diagnostic-mount-kind-unknown = { $kind } is no type of mount: write bind, cache, tmpfs, secret or ssh

## FROM

diagnostic-stage-name-missing = the stage's name is missing: write `FROM image AS name`
diagnostic-from-has-more = after the image only `AS name` may follow: write `FROM image` or `FROM image AS name`
# $name: what was written, in backticks
diagnostic-stage-name-unfit = { $name } cannot name a stage: begin with a letter, go on with letters, digits, `-`, `_` and `.`

## Quotes: $word is the text with the quote, in backticks; $quote is ' or ".

diagnostic-quote-open-in-word = { $word } opens a { $quote } and never closes it: add the other { $quote }, or the build stops here
diagnostic-quote-open-in-path = { $word } opens a quote and never closes it, and the build stops here: for a path with blanks write `{ $keyword } ["a path", "/destination"]`

## COPY and ADD

diagnostic-copy-needs-two = { $keyword } needs a source and a destination: write `{ $keyword } source /destination`
diagnostic-heredoc-is-destination = a heredoc cannot be the destination: write `{ $keyword } <<EOF /destination`

## ENV, LABEL and ARG

diagnostic-pair-without-name = a name is missing before the `=`: write `{ $keyword } NAME=value`
# $word: what was written, in backticks
diagnostic-pair-without-equals = { $word } has no `=`: write `NAME=value`, and put a value with blanks in quotes
# $name: a name, in backticks. $plain: the same without them.
diagnostic-pair-without-value = { $name } has no value: write `{ $keyword } { $plain }=value`
diagnostic-arg-needs-name = ARG needs a name: write `ARG NAME` or `ARG NAME=default`
diagnostic-arg-without-name = a name is missing before the `=`: write `ARG NAME=default`

## VOLUME, SHELL, HEALTHCHECK and ONBUILD

diagnostic-volume-needs-path = VOLUME needs a path: write `VOLUME /path`
diagnostic-volume-empty = an empty text is no volume: write a path
diagnostic-shell-needs-list = SHELL takes a list of strings: write `SHELL ["/bin/sh", "-c"]`
diagnostic-healthcheck-none-has-more = HEALTHCHECK NONE takes nothing after it: delete it, or write `HEALTHCHECK CMD command`
# $word: what was written, in backticks
diagnostic-healthcheck-kind-unknown = { $word } is neither CMD nor NONE: write `HEALTHCHECK CMD command`
diagnostic-healthcheck-needs-command = the command is missing: write `HEALTHCHECK CMD command`
# $value: what was written, in backticks. $name: the flag without its dashes.
diagnostic-healthcheck-time = { $value } is no time of a millisecond or more: write `--{ $name }=30s` or `1m30s`
diagnostic-healthcheck-retries = { $value } is no number of retries: write `--retries=3`
diagnostic-onbuild-cannot-keep = ONBUILD cannot keep { $keyword }: write an instruction that adds to a stage, as RUN or COPY

## Variables in a word: $open is the text that opens a variable, a dollar sign and a brace; $close is the brace that ends it; $braces is both.

# $quote: ' or "
diagnostic-expand-quote-open = a { $quote } is opened and never closed: close it, or escape it
diagnostic-expand-brace-open = a { $open } is opened and never closed: add the { $close }
# $example: a sample of what to write
diagnostic-expand-slash-missing = a / is missing: write { $example }
diagnostic-expand-name-missing = a name is missing: write { $example }
# $modifier: a sign or two, such as :#. $default and $other: samples of what to write.
diagnostic-expand-modifier-unknown = { $modifier } is not known in { $braces }: write { $default } or { $other }
diagnostic-expand-pattern-unreadable = the pattern { $pattern } cannot be read: \ goes only before * ? and \
# $name: a variable
diagnostic-expand-empty = { $name }: is empty, and must not be: give it a value
diagnostic-expand-unset = { $name }: is not set, and must be: give it a value
# $most: a number of bytes
diagnostic-expand-too-long = this expands to more than { $most } bytes: shorten it
# $most: a number of variables that lie in one another
diagnostic-expand-too-deep = more than { $most } { $braces } lie in one another: use fewer

## Stages: $name, $near and $reference are names of stages or images, as the text has them.

diagnostic-from-empty = FROM needs an image or a stage name.
diagnostic-stage-comes-later = The stage { $name } comes only later: FROM sees the stages above it, so BuildKit looks for an image of that name. Move the stage up.
# $number and $last: numbers of stages, which are counted from 0
diagnostic-stage-number-unknown = There is no stage { $number }: this file's stages are 0 to { $last }. Better give the stage a name with AS.
diagnostic-stage-variable = Variables are not expanded here. Put FROM { $reference } AS name above, and take from that name.
diagnostic-stage-unknown-near = There is no stage { $name }: did you mean { $near }? As it stands, BuildKit looks for an image of that name.
diagnostic-stage-itself = A stage cannot copy from itself ({ $reference }).
diagnostic-stage-cycle = This stage and { $name } need each other: one of the two has to copy from somewhere else.
# The stage that the visitor chose to look at is not in the text.
diagnostic-target-unknown = There is no stage { $name } to ship: the last stage is shown instead.
