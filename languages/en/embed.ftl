# What embeds say: the page as a part of another one, and what stands in its place until it is loaded.

embed-element = element
embed-open = Open in Plimsoll
embed-reset = Start again
embed-show = Show what it weighs
embed-count = Instructions: { $count }
embed-source-refused = { $url } was not loaded: a Dockerfile may come from this site and from the sites that it lists, and from no other.
embed-source-missing = The Dockerfile at { $url } could not be loaded.
