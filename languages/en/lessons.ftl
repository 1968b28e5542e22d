# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = Lessons
lesson-menu = Course: all lessons
lesson-title = Lessons
lesson-number = Lesson { $number } of { $all }
lesson-own = A teacher’s lesson
lesson-done-of = { $done } of { $all } lessons done. What you reach is kept in this browser only.
lesson-done = done
lesson-all = All lessons
lesson-close = Close the lesson
lesson-goals = Goals
lesson-builds = The file can be built.
lesson-met = met
lesson-not-met = not met yet
lesson-met-of = { $met } of { $all } goals met.
lesson-solved = All goals are met: this lesson is done.
lesson-waiting = The goals are judged once everything is loaded.
lesson-hint = Show hint { $number } of { $all }
lesson-hints = Hints
lesson-show-answer = Show an answer
lesson-answer = One right answer
lesson-answer-target = With the target { $stage }.
lesson-reset = Begin anew
lesson-next = Next lesson
lesson-ignore = .dockerignore of this lesson

## How it stands with a goal

lesson-now-no-image = Nothing ships yet.
lesson-now-ships = It ships { $now } ({ $size }); the goal is at most { $goal }.
lesson-now-file = { $path } ships: { $now }.
lesson-now-no-file = { $path } is not in the image that ships.
lesson-now-small-file = { $path } has only { $now }; the goal is at least { $goal }.
lesson-now-other-origin = { $path } ships, but it is something else: { $origin }.
lesson-now-starts = The container starts { $program }.
lesson-now-starts-other = The container starts something else: { $program }
lesson-now-starts-nothing = The image says nothing of what to start.
lesson-now-not-in-image = { $program } is to start, but is not in the image.
lesson-now-left-out = None of it ships.
lesson-now-still-ships = This ships still: { $what }
lesson-now-holds = { $what } is in the image.
lesson-now-holds-not = { $what } is not in the image.
lesson-now-target = The stage that ships: { $stage }
lesson-now-stages = { $count ->
    [one] There is one stage.
   *[other] There are { $count } stages.
}
lesson-now-layers = { $count ->
    [one] It adds one layer.
   *[other] It adds { $count } layers.
}
lesson-now-builds = BuildKit builds { $stage }.
lesson-now-skips = BuildKit skips { $stage }.
lesson-now-no-stage = There is no stage called { $stage }.
lesson-now-copies = Copied from { $from }.
lesson-now-no-copies = Nothing is copied from { $from }.
lesson-now-base = It starts from { $base }.
lesson-now-wasted = { $now } are hidden and still paid for; the goal is at most { $goal }.
lesson-now-found = Line { $line }: { $title }
lesson-now-nothing-found = Nothing of the kind is found.
lesson-now-sent = { $now } of the project are sent; the goal is at most { $goal }.
lesson-now-nothing-sent = Nothing is sent.
lesson-now-mounted = A RUN has a mount of the type { $kind }.
lesson-now-no-mount = No RUN has such a mount of the type { $kind }.
lesson-now-said = It is there: { $words }
lesson-now-not-said = No instruction that is built has: { $words }
lesson-fails = Line { $line } stops the build: { $why }
lesson-not-there = nothing makes { $path }.

## What is wrong with a lesson's file

lesson-wrong = This lesson cannot be opened.
lesson-wrong-field = { $field }: { $expected }
lesson-expected-text = a text is expected
lesson-expected-texts = a list of texts is expected
lesson-expected-bytes = a size such as "30MB" is expected
lesson-expected-count = a whole number is expected
lesson-expected-table = a table is expected
lesson-expected-tables = at least one table is expected, written in double brackets
lesson-expected-one-of = one of these is expected: { $names }
lesson-expected-fields = there is no such field; there are: { $names }
lesson-expected-path = a path inside the project is expected, without ..
lesson-expected-bound = at-least or at-most is expected
lesson-expected-block = one block of this kind is expected
lesson-expected-at-most = at most { $count } are allowed
lesson-expected-lesson = a lesson is expected: TOML between two lines +++, then Markdown
lesson-unknown = There is no lesson called { $name } in the course.
lesson-not-fetched = The lesson could not be fetched: { $name }
lesson-elsewhere = { $url } was not loaded: a lesson may come from this site and from the sites that it lists, and from no other.
lesson-toml = Line { $line } of the lesson is not TOML: { $why }
