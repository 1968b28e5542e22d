embed-element = Element
embed-open = In Plimsoll öffnen
embed-reset = Von vorn
embed-show = Zeigen, was es wiegt
embed-count = Anweisungen: { $count }
embed-source-refused = { $url } wurde nicht geladen: Ein Dockerfile darf von dieser Website kommen und von denen, die sie nennt, sonst von keiner.
embed-source-missing = Das Dockerfile unter { $url } konnte nicht geladen werden.
