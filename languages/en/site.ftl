# The pages about Plimsoll, and the page without a network.

## A new release, which is told while the page is in use

offline-new-release = A new version of Plimsoll is here. Your text stays when you reload.

## The help's link to the pages

help-site = About Plimsoll, and how sizes are estimated
