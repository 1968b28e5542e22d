# 关于 Plimsoll 的页面，以及没有网络时的页面。

## A new release, which is told while the page is in use

offline-new-release = Plimsoll 有新版本。重新加载后文本会保留。

## The help's link to the pages

help-site = 关于 Plimsoll 以及大小的估算方法（英文）
