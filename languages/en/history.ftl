# What is said where the output of `docker history` or `docker image inspect`, pasted to compare sizes, is not what was expected.
#
# What stands between backticks is code and stays as it is.

## What was expected; stands after most of the sentences below

history-expected = Expected the output of `docker history --no-trunc IMAGE`, of the same with `--format json`, or of `docker image inspect IMAGE`.

## What is wrong with what was pasted

history-nothing = There is nothing to read.
history-several-images = This is about several images; paste one.
history-no-size = This holds no size of an image.
history-none = This is no history of an image.
# $line: the beginning of a line that was pasted
history-no-row = This is no row of a history: `{ $line }`.
history-cut-off = The table is cut off (`…`): use `docker history --no-trunc IMAGE`.
# $row: the beginning of a row that was pasted
history-row-without-size = A row has no size: `{ $row }…`.
history-line-without-size = A line has no `CreatedBy` and `Size`.

## Why it cannot be compared

history-nothing-ships = Nothing ships yet: there is nothing to compare with.
history-another-image = No row of this history is of an instruction here: it seems to be of another image.
