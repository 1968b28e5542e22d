# The report as plain text, in English, which the page exports and the command line prints.
# Names of instructions, options, images, files, rules and paths stay as they are.

## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = ships
told-pull = pull
told-disk-usage = disk usage
# Bytes of the image that no container can see, as later layers hide them.
told-wasted = wasted
told-single-stage = single stage
told-stays-ashore = stays ashore
told-context = context
told-nothing = nothing: no stage
told-files = { $count ->
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
# $sent is a size, or what stands above.
told-ignoring = { $sent }; .dockerignore leaves out { $size }

## Sizes, and on what they rest

told-size = { $size } ({ $basis })
told-range = { $size } ({ $low } – { $high }, { $basis })
told-nearest = nearest

## Stages

# $base is an image or a stage; $state is nothing, or " · ships".
told-stage = stage { $number }  from { $base }{ $state }: { $unpacked } unpacked, { $pull } pull
told-stage-named = stage { $number } { $name } from { $base }{ $state }: { $unpacked } unpacked, { $pull } pull
told-hidden = hidden by later layers

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = copies
told-mount = (mount: read, not kept)
told-missing = missing: { $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = findings
told-finding = line { $line } { $severity } { $rule }: { $what }
told-saves = saves { $size }.
told-saves-nothing = 0 B in the image that ships.
told-fix = Fix: { $fix }.
told-fix-to-review = Fix, to be reviewed: { $fix }.
told-remarks = remarks
told-error = error
told-warning = warning
told-info = info

## The proposed file in two stages

told-no-split = no split: { $why }
told-split = split: { $summary }
told-ships-now = ships now
told-ships-then = ships then
# The same on a smaller image; $caveat is sentences.
told-split-on = on { $base }: { $size } ({ $caveat })
told-step = line { $line }: { $reason }
told-step-to-check = line { $line }: to check: { $reason }
