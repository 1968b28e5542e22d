# Plimsoll についてのページと、ネットワークのないページ。

## A new release, which is told while the page is in use

offline-new-release = Plimsoll の新しいバージョンがあります。再読み込みしてもテキストは残ります。

## The help's link to the pages

help-site = Plimsoll について、サイズの見積もり方（英語）
