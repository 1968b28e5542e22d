# Every word of the page, in English: the source that the other languages follow, key by key.
#
# Written in Fluent (https://projectfluent.org/), of which src/language/fluent.rs reads: one line per message, `{ $name }` for a value, and
# a choice between one and any other number. <strong> is bold, <a> a link. Names of instructions, commands, options and files stay as they are.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Dockerfile playground
page-example = Example
page-own-text = your own
page-target = Target
page-platform = Platform
page-size = Size
page-language = Language
page-language-missing = That language could not be loaded. Choose it again to try once more.
page-scale = Heights
page-help = Help and keys
page-editor = Dockerfile
page-divider = Width of the Dockerfile
page-verdict = Verdict
page-quay = What is built, what crosses, what ships
page-quay-help = Stages as columns of layers. Arrow keys move between layers and stages, Enter holds one lit, Escape lets go.
page-quay-caption = Each column is a stage, an image that the build makes on its way. Only the outlined one ships; the others stay ashore, with the builder.
page-below-the-picture = In detail
page-layers = Layers
page-inside = Inside
page-findings = Findings
page-split = Split
page-assumptions = Assumptions
page-compare = Compare
page-read = How it was read
page-tab-missing = This part could not be loaded. Reload the page to try again.
page-problems = Problems
page-line = Line
page-stage = Stage
page-instruction = Instruction
page-adds = Adds
page-hidden-later = Hidden later
page-range = Range
page-rests-on = Rests on
page-totals = Whole stages
page-all-that-ships = all that ships
page-start-from = Start from an example
page-close = Close
page-theme-button = Theme: { $now }. Change to { $next }
page-line-link = line { $line }
page-missing-target = { $name } (not in this file)
page-show-all = { $count ->
    [one] Show the one row
   *[other] Show all { $count } rows
}
page-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
page-stages-left-out = { $count ->
    [one] { $count } more stage is in the table only.
   *[other] { $count } more stages are in the table only.
}
page-left-aside = { $size } of it { $hidden }
page-named = { $name }: { $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { " " }
page-list = { $some }, { $more }
page-as-sentence = { $words }.

## Narrow screens: the text or the picture

halves-shown = Shown
halves-text = Dockerfile
halves-picture = Picture
halves-editor = Dockerfile. Tab indents; to leave, press Escape, then Tab.

## Themes, scales, kinds of sizes

theme-auto = auto
theme-light = light
theme-dark = dark
scale-linear = to scale
scale-linear-explained = Height is bytes, the same for every stage.
scale-magnified = magnified
scale-magnified-explained = Every stage at full height, thin layers drawn thicker.
scale-magnified-axis = Not to scale: square root of bytes, each stage at full height
size-unpacked = unpacked
size-unpacked-explained = Unpacked: all files of all layers on disk, as docker history sums them.
size-pull = pull
size-pull-explained = Pull: what a registry sends, every layer compressed.
size-disk-usage = Docker 29
size-disk-usage-explained = Docker 29 disk usage: the compressed layers and their unpacked files, both kept on disk.

## Sizes read aloud

unit-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
unit-kilobytes = { $count ->
    [one] { $count } kilobyte
   *[other] { $count } kilobytes
}
unit-megabytes = { $count ->
    [one] { $count } megabyte
   *[other] { $count } megabytes
}
unit-gigabytes = { $count ->
    [one] { $count } gigabyte
   *[other] { $count } gigabytes
}
unit-terabytes = { $count ->
    [one] { $count } terabyte
   *[other] { $count } terabytes
}
unit-under = under { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = No FROM yet.
verdict-no-from-detail = A build starts from an image: begin with FROM and its name.
verdict-nothing = Nothing ships yet.
verdict-nothing-detail = The stage asked for cannot be built from this text.
verdict-ships-nothing = Ships nothing yet.
verdict-ships-at-a-guess = Ships about <strong>{ $size }</strong>, at a guess.
verdict-ships = Ships <strong>{ $size }</strong>.
verdict-too-large = Too large to read.
verdict-too-large-detail = This text has { $size }; Plimsoll reads up to { $limit }. The text is kept as it is.
verdict-empty = Paste a Dockerfile, or start from an example.
verdict-not-analysed = Not analysed.
verdict-held = This text stopped Plimsoll when it was last read. It is safe; change it to try again.
verdict-coming = Loading what tools install and build…
verdict-missing = A part of Plimsoll could not be loaded. The text is kept as it is; reload the page to try again.
verdict-one-stage = One stage: everything the build needs ships too.
verdict-not-copied = Nothing is copied from the other stages, so BuildKit does not build them.
verdict-built-upon = It is built on { $stage }, so all of that stage ships too.
verdict-saves-nothing = In one stage it would ship <strong>{ $single }</strong>, no more than the { $ships } it ships now: the split saves nothing.
verdict-ashore = In one stage it would ship <strong>{ $single }</strong>. <strong>{ $ashore } ({ $share })</strong> stays ashore.
verdict-stops-at = As written, the build stops at <a>line { $line }</a>.
verdict-no-base = FROM needs an image or a stage name.
verdict-more-unknown = { $count ->
    [one] The catalog does not know { $count } more of its base images.
   *[other] The catalog does not know { $count } more of its base images.
}
verdict-packages-coming = The sizes of { $manager } packages are being loaded: until then each has a wide range.
verdict-packages-gone = The sizes of { $manager } packages could not be loaded: each has a wide range. Reload the page to try again.
verdict-image-given = { $image } weighs what you say:
verdict-image-unknown = The catalog does not know { $image }: its size is a guess, so the range is wide. If you know it:
verdict-image-size = Unpacked size of { $image } in { $unit }
verdict-bar-single = In one stage
verdict-bar-ships = What ships

## What bytes are, on what a size rests, how bad something is

origin-base = base image
origin-packages = packages
origin-dependencies = dependencies
origin-files = your files
origin-output = build output
origin-artifact = copied artifact
origin-cache = caches
origin-config = configuration
origin-hidden = hidden, still paid for
basis-recorded = recorded
basis-nearest = a near relative
basis-computed = computed
basis-rule = rule
basis-assumed = assumed
basis-yours = yours
basis-no-layer = no layer
severity-error = Error
severity-warning = Warning
severity-info = Note

## Stages and layers, in the picture and read aloud

stage-number = stage { $number }
stage-number-from = stage { $number } ({ $base })
stage-last = last stage
stage-last-named = last stage: { $stage }
stage-no-image = no image yet
stage-ships = ships
stage-aboard = ships too
stage-ashore = stays ashore
stage-skipped = not built
stage-total = all of it, { $fate }
stage-ships-explained = This is what ships.
stage-aboard-explained = What ships is built on it, so all of it ships.
stage-ashore-explained = It is built, and stays ashore.
stage-skipped-explained = BuildKit does not build this: nothing that ships needs it.
stage-spoken = Stage { $stage }, from { $base }, { $size } in all. { $fate }
stage-base-yours = { $size } · yours
stage-base-unknown = { $size } · not known
stage-base-recorded = { $size } · recorded { $month }
layer-heredoc = heredoc script
layer-spoken = Stage { $stage }, line { $line }, { $text }, adds { $size }
layer-spoken-about = Stage { $stage }, line { $line }, { $text }, adds about { $size }
layer-spoken-hidden = { $spoken }, of which later layers hide about { $hidden }
layer-spoken-together = { $count ->
    [one] Stage { $stage }, { $count } layer, lines { $first } to { $last }, adds about { $size }
   *[other] Stage { $stage }, { $count } layers, lines { $first } to { $last }, add together about { $size }
}
band-copy = COPY --from
band-mount = mounted from
band-base = FROM stage
band-range = range
band-copy-title = Line { $line }: COPY --from={ $from } takes { $paths }: { $size }
band-mount-title = Line { $line }: RUN --mount from={ $from } takes { $paths }: { $size }
band-missing = Nothing there makes { $paths }.
band-base-title = Line { $line }: { $stage } is built on { $base }: { $size }

## Assumptions

assumed-introduction = These figures are guesses, the heaviest first. What you know better, write into its field: everything is worked out anew. It is kept in this browser.
assumed-none = Every number here is recorded or computed.
assumed-small = Guesses that likely add less than 1 MB are left out, unless their range is 10 MB wide.
assumed-unused = Kept, but not in use here
assumed-your-size = Your size
assumed-your-size-of = Your size of { $what }
assumed-placeholder = as 12 MB
assumed-no-size = Not a size. Write a number and B, kB, MB or GB, as in 12 MB.
assumed-take-back = Take back
assumed-remove = Remove
assumed-yours = This is your figure, taken as exact.
assumed-in-lines = Used in

## How it was read

read-introduction = What BuildKit reads out of each line, what Plimsoll takes it to do, and what that leaves: to learn from, and for bug reports.
read-before = Before the first FROM
read-remarks = About the whole text
read-open-all = Open all
read-close-all = Close all
read-copy = Copy as text
read-copied-all = Copied: all of it is on the clipboard, the Dockerfile too.
read-programs = Programs, as the shell is followed
read-leaves = What it leaves
read-words = What it says
read-broken = not read
read-conditional = may not run
read-unknown = not known
read-no-programs = No program was found in it.
read-empty = (empty)
read-nothing-here = No instruction follows.
read-is-read = is read as
read-stage = Stage { $number }
read-stage-named = Stage { $number }: { $name }
read-instructions = { $count ->
    [one] { $count } instruction
   *[other] { $count } instructions
}
read-base-stage = It goes on where stage { $number } ({ $stage }) ends.
read-base-scratch = It begins empty: scratch is no image.
read-base-untold = What it begins with cannot be told.
read-base-known = It begins with the image { $image }: the catalog has { $known }.
read-base-recorded = It begins with the image { $image }: the catalog has { $known }, recorded { $day }.
read-base-near = It begins with the image { $image }: the catalog does not have it, and takes its nearest, { $known }.
read-base-near-recorded = It begins with the image { $image }: the catalog does not have it, and takes its nearest, { $known }, recorded { $day }.
read-base-unknown = It begins with the image { $image }, which the catalog does not know: its size is a guess.
read-why-last = It is the target, as the last stage is: it is built and ships.
read-why-chosen = It is the target that was chosen: it is built and ships.
read-why-aboard = It is built and ships: the target is built on it.
read-why-skipped = BuildKit does not build it: nothing that the target needs leads here.
read-why-taken = It is built, as line { $line } takes from it; the stage itself does not ship.
read-why-built-on = It is built, as stage { $number } ({ $stage }) is built on it; it does not ship.
read-why-ashore = It is built, and does not ship.
read-role-flag = flag
read-role-image = image or stage
read-role-stage-name = stage name
read-role-source = source
read-role-destination = destination
read-role-command = command
read-role-shell = read by
read-role-exec-word = word
read-role-variable = variable
read-role-argument = build argument
read-role-label = label
read-role-port = port
read-role-path = path
read-role-directory = directory
read-role-user = user
read-role-signal = signal
read-role-kept = for later
read-role-text = text
read-unset = { $names }: no value here
read-heredoc = { $count ->
    [one] Heredoc { $name }: { $count } line, { $size }; { $how }.
   *[other] Heredoc { $name }: { $count } lines, { $size }; { $how }.
}
read-heredoc-shell = variables in it are the shell’s
read-heredoc-expands = Docker fills in the variables in it
read-heredoc-quoted = it is taken as it stands, as its word is quoted
read-heredoc-tabs = tabs at the start of lines go
read-builtin = The shell does this itself.
read-leaves-nothing = It leaves nothing behind.
read-writes-unknown = What it writes is not known.
read-in-directory = in { $directory }
read-effect-adds = adds
read-effect-removes = takes away what this RUN made
read-effect-mount = into a mount, not into the layer
read-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
}
read-layer-arg = It makes no layer, and nothing of it stays in the image.
read-layer-onbuild = It makes no layer: it waits for builds on this image.
read-layer-config = It makes no layer: it changes the image’s configuration.
read-layer-brings = It brings { $size }.
read-layer-empty = Its layer holds nothing of weight.
read-layer-adds = Its layer adds { $size }. Basis: { $basis }.
read-layer-adds-noted = Its layer adds { $size }. Basis: { $basis } ({ $note }).
read-hides-removed = It removes { $size } of line { $line }: one no longer sees them, and still pays for them there.
read-hides-overwritten = It writes over { $size } of line { $line }, which stay paid for there.
read-hides-changed = It stores { $size } of line { $line } once more, with another owner or mode.
read-takes-from-stage = It takes { $paths } from stage { $number } ({ $stage }): { $size }.
read-takes-from-image = It takes { $paths } from the image { $image }: { $size }.
read-mounts-from-stage = It mounts, and does not keep, { $paths } from stage { $number } ({ $stage }): { $size }.
read-mounts-from-image = It mounts, and does not keep, { $paths } from the image { $image }: { $size }.
read-missing = Nothing there is seen to make { $paths }.
read-show-stages = { $count ->
    [one] Show the one stage
   *[other] Show all { $count } stages
}
read-show-instructions = { $count ->
    [one] Show the one instruction
   *[other] Show all { $count } instructions
}

## Export

exported-export = Share
exported-link = Link
exported-link-note = Nothing is sent to a server: a link holds the Dockerfile, your choices and figures, and what is known of the build context, in its own text.
exported-picture = Picture
exported-table = Table, as Markdown
exported-report = Whole report
exported-paper = Picture and table
exported-copy = Copy
exported-copy-text = Copy text
exported-save = Save
exported-text = Text
exported-print = Print
exported-copied = Copied: it is on the clipboard.
exported-not-copied = This browser keeps the clipboard from the page. Save it instead.
exported-not-saved = That could not be made. Another form may work.
exported-saved = Saved as { $file }
exported-source = Estimated from the Dockerfile by Plimsoll.

## Findings

found-none = Nothing here is known to make the image larger than it needs to be.
found-undo = Every saving is what the changed file is estimated to weigh less. In the editor, F8 goes from one finding to the next, Ctrl+. to its fix, and Ctrl+Z takes a change back.
found-all-rules = All rules, with examples
found-saves = saves <strong>{ $size }</strong>
found-why = Why, with examples
found-new-tab = (opens in a new tab)
found-also = Also known as { $names }
found-show = Show the change: { $title }
found-removed = Removed:
found-added = Added:
found-check = This may change more than the size: look at it first.
found-apply = Make this change
found-see = See them
found-mark = { $count ->
    [one] { $count } finding: { $titles }
   *[other] { $count } findings: { $titles }
}
found-layer = { $count ->
    [one] { $layer }, { $count } finding
   *[other] { $layer }, { $count } findings
}
found-lines = lines { $first } to { $last }
found-hunk = From line { $line }
found-costs-nothing = No finding adds to the image that ships.
found-count = { $count ->
    [one] { $count } finding.
   *[other] { $count } findings.
}
found-count-saving = { $count ->
    [one] { $count } finding; fixing it could save up to { $size }.
   *[other] { $count } findings; fixing all could save up to { $size }.
}
found-apply-all = { $count ->
    [one] Apply the one safe fix
   *[other] Apply all safe fixes ({ $count })
}
found-free = { $count ->
    [one] { $count } that costs 0 B in the image that ships
   *[other] { $count } that cost 0 B in the image that ships
}
found-free-more = { $count ->
    [one] { $count } more that costs 0 B in the image that ships
   *[other] { $count } more that cost 0 B in the image that ships
}
found-note-saving = { $count ->
    [one] Findings: { $count } could save up to { $size }.
   *[other] Findings: { $count } could save up to { $size }.
}
found-look = { $fix } (look at it)

## Split

split-take = Use this file
split-smaller = On a smaller image
split-joined = This file is split already. So it would be in one stage, which the verdict compares with:
split-join = Put it in the editor
split-joined-file = The file in one stage, with what is new in it and why
split-joined-undo = It is there to compare, and to see what splitting saves. In the editor, Ctrl+Z takes it back.
split-check = To check:
split-see = See the split
split-ships = What ships now, and what would ship
split-file = The proposed file, with what is new in it and why
split-undo = The sizes are those of both files as they are estimated. A proposal is no build: read the reasons, above all what is to be checked. In the editor, Ctrl+Z takes it back.
split-change = Change { $number } of { $count }
split-would-ship = would ship about { $size }.
split-use-base = Use the file on { $base }
split-chosen = With the changes that are ticked it would ship about { $size }.
split-chosen-stops = The changes that are ticked do not build without the others.
split-none-because = No split is proposed.
split-note = In two stages it would ship about { $size }.
split-no-stage = There is no stage to split yet.
split-no-recipe = There is no recipe for this file: splits are proposed for files without errors whose base and commands show what is built and how it starts.
split-several = This file has several stages already.

## Step through the build

step-title = Step through the build
step-buttons = Steps
step-slider = Step of the build
step-first = First step
step-back = One step back
step-play = Play
step-pause = Pause
step-next = Next step
step-last = Last step
step-pace = Pace
step-close = Show all of it
step-link = Copy link to this step
step-place = Step { $number } of { $count }, line { $line }:
step-skipped = BuildKit skips this stage: nothing that ships needs it.
step-ships = So far { $size } would ship.
step-weighs = So far stage { $stage } weighs { $size }.
step-scratch = The stage begins empty: scratch is no image.
step-goes-on = The stage goes on where stage { $stage } ended: its { $size } are shared, and not copied.
step-begins = The stage begins with the image { $image }: { $size } are there before anything runs.
step-brings = { $instruction } brings { $size } into the image; they are there from now on.
step-stops = It takes { $path } from { $stage }, which nothing there is seen to make: the build would stop here.
step-takes-from-stage = It takes { $paths } from stage { $stage }: { $size } cross over, and all else stays there.
step-takes-from-image = It takes { $paths } from the image { $image }: { $size } cross over, and all else stays there.
step-runs = The command runs, and leaves no bytes behind.
step-runs-adds = The command runs, and adds { $size }.
step-runs-adds-what = The command runs, and adds { $size }: { $what }.
step-cache-mount = What it writes to its cache mount stays with the builder, and is not in the image.
step-mount = What it mounts from { $from } is read, and not kept.
step-twice = A file whose owner or mode changes is stored again whole: { $size } are there twice now.
step-hides = It hides { $size } of layers below: one no longer sees them, and still pays for them.
step-env = ENV sets a variable for what runs from here on, and in the container.
step-arg = ARG lets the build be told a value; the image does not keep it.
step-workdir = WORKDIR makes the folder in which what follows runs.
step-user = USER says as whom what follows runs.
step-starts = This says what the container starts.
step-expose = EXPOSE notes a port; it opens none.
step-label = A label is noted in the image's configuration.
step-volume = VOLUME says which folder is kept outside the container.
step-healthcheck = HEALTHCHECK says how to see whether the container is well.
step-shell = SHELL says with what the commands that follow run.
step-stopsignal = STOPSIGNAL says how the container is told to stop.
step-onbuild = ONBUILD waits: it runs when another file builds on this image.
step-config = This changes the image's configuration.
step-adds-nothing = It adds no bytes.
step-adds = It adds { $size }.

## Inside the image

inside-nothing = Nothing ships yet, so there is nothing inside.
inside-empty = The image that ships holds no files.
inside-whole = The image
inside-way = Where this is in the image
inside-map = What the image holds: the larger the area, the heavier. Arrow keys move between areas, Enter opens one, Escape goes back.
inside-table = The same as a table
inside-what = Path
inside-origin = Origin
inside-bytes = Size
inside-share = Of the image
inside-in-proportion = What each thing weighs compressed is not known one by one: in this number, all are drawn in proportion to their unpacked sizes.
inside-holds = The image holds { $size }: { $parts }.
inside-holds-more = The image holds { $size }: { $parts }, and less of other things.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } thing
   *[other] { $count } things
}
inside-of-the-image = { $share } of the image

## Compare

compare-files = Two files
compare-files-hint = Pin the file as it is now, then go on editing: what each change saves or costs stands here.
compare-pin = Pin this file
compare-pin-again = Pin the present file instead
compare-unpin = Stop comparing
compare-restore = Put the pinned file back
compare-paste-file = or paste another Dockerfile:
compare-nothing-ships = One of the two files ships nothing, so there is nothing to compare.
compare-before = Pinned
compare-now = Now
compare-difference = Difference
compare-paste = Estimate against fact
compare-hint = Paste what docker history --no-trunc IMAGE prints of the built image (with --format json too), or docker image inspect IMAGE. Only sizes are read, and nothing leaves this browser.
compare-estimate = Estimate
compare-measured = Measured
compare-off-by = Off by
compare-use-sizes = Use these sizes
compare-take-back = Take them back
compare-not-found = not found
compare-same = Both ship the same: { $now }.
compare-more = It ships { $difference } more: { $before } → { $now }.
compare-saved = You saved { $difference } ({ $share }): { $before } → { $now }.
compare-saved-by-split = You saved { $difference } ({ $share }), all of it by the split: { $before } → { $now }.
compare-saved-in-part = You saved { $difference } ({ $share }), of which { $part } by the split: { $before } → { $now }.
compare-kept-ashore = ashore: { $size }
compare-equal = equal
compare-off-more = { $much } more
compare-off-less = { $much } less
compare-off-times = { $times } times as much
compare-inside = The image measures { $measured }; the estimate is { $estimate }: { $off }. What was measured lies inside the range.
compare-outside = The image measures { $measured }; the estimate is { $estimate }: { $off }. What was measured lies outside the range.

## The build context

context-title = Build context
context-unknown = Drop your project's folder anywhere on this page, and COPY is weighed by the files it takes.
context-private = Only paths, sizes and the texts of manifests such as package.json are read. Nothing leaves your browser, though it may speak of an upload.
context-choose = Choose a folder
context-total = or its total size:
context-take-back = Take it back
context-kept = The text above is not this folder's Dockerfile.
context-open = Open that
context-is = The build context is { $size }.
context-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
context-holds = { $name }: { $files }, { $size }.
context-holds-ignored = { $name }: { $files }, { $size }; .dockerignore leaves out { $ignored }.
context-largest = Largest: { $names }.
context-folders = { $count ->
    [one] { $count } folder { $name }
   *[other] { $count } folders { $name }
}
context-lesson = { $size } of that are { $what }, which builds seldom need: a line { $line } in .dockerignore leaves it out.
context-of-example = Build context of the example: { $files }

## The page's scripts: a dropped folder

folder-drop = Drop your project's folder, or a Dockerfile.
folder-this = This folder
folder-this-size = This size
folder-stop = Stop
folder-reading = Reading { $name }: { $files } files
folder-too-many = { $name } has more than { $files } files, more than this page can hold. Give its total size instead, or choose the folder that the Dockerfile copies from.
folder-no-size = { $text } is not a size in MB.
folder-several = { $count } files and folders
folder-unreadable = { $what } could not be read. { $cause }
folder-too-large = { $name } is too large for a Dockerfile. Your text is unchanged.
folder-not-text = { $name } is not a text file, so it cannot be a Dockerfile. Your text is unchanged.

## The page's scripts: links

link-opened = Opened from a link. The text that was here before is kept.
link-bring-back = Bring it back
link-damaged = This link is damaged or cut off, and could not be opened. The text here is as it was.
link-newer = This link was made by a newer version of Plimsoll. Reload the page to get that; the text here is as it was.
link-too-large = This link holds more than can be opened. The text here is as it was.
link-too-long = A link to this would be too long to share. Save the file instead, or take back the build context.
link-long = Copied. The link is { $count } characters long: some programs cut off such links.
link-name = Dockerfile in Plimsoll

## The page's scripts: the editor

editor-diagnostics = Diagnostics
editor-no-diagnostics = No diagnostics
editor-find = Find
editor-replace = Replace
editor-next = next
editor-previous = previous
editor-all = all
editor-match-case = match case
editor-regexp = regexp
editor-by-word = by word
editor-replace-one = replace
editor-replace-all = replace all
editor-close = close
editor-current-match = current match
editor-on-line = on line
editor-replaced-on-line = replaced match on line $
editor-replaced = replaced $ matches
editor-go-to-line = Go to line
editor-go = go
editor-completes = Tab completes to { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll: a Dockerfile playground
start-your-text = Your Dockerfile
start-not-loaded = Plimsoll could not be loaded.
start-no-wasm = Plimsoll needs WebAssembly, which this browser does not offer.
start-try-again = Reload the page to try again. ({ $cause })
start-newer-browser = A newer browser, or this one with WebAssembly allowed, shows the page.
start-reload = Reload
start-restart = Restart
start-copy-report = Copy report
start-copied = { $what }: copied
start-press = { $what }: press Ctrl+C
start-stopped = Plimsoll stopped. Your text is safe.
start-stopped-copy = Plimsoll stopped. Copy your text before you restart.
start-not-kept = This browser does not let the page keep it.

## Help

help-what = Plimsoll reads the Dockerfile here in the browser; nothing is sent anywhere. It estimates what each instruction adds and what the image that ships weighs.
help-estimates = Every size is an estimate with a range and a source; the table tells both. A real build can differ.
help-guesses = What is a guess stands under Assumptions, each with a field for what you know better. In the Dockerfile, # plimsoll: size=12MB on the line above an instruction sets what it adds.
help-twins = Point at a line, a layer, a band or a row: its twins light up. Click holds them.
help-english = Where figures come from, and the help pages of findings, are written in English.
help-tab = From part to part; in the editor it indents: press Escape first to leave
help-up-down = In the picture: from layer to layer
help-left-right = In the picture: from stage to stage
help-home-end = In the picture: first and last stage
help-magnify = In the picture: to scale or magnified
help-enter = Hold the layer lit, and let go again
help-escape = Let go

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Escape
key-home = Home
key-end = End

## Examples

example-the-lesson = The lesson
example-by-language = By language
example-article = The article: Go → scratch
example-article-single = The same in one stage
example-three-targets = Three targets in one file
example-heredoc = Files and scripts as heredocs
example-go = Go → distroless
example-rust = Rust → Debian slim
example-node-app = Node: a server
example-node-static = Node: a site behind nginx
example-python = Python with a virtual environment
example-java = Java: JDK → JRE
example-dotnet = .NET: SDK → runtime
example-c = C and C++ with CMake
example-php = PHP with Composer
