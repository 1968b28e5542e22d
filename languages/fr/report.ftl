## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = livré
told-pull = pull
told-disk-usage = espace disque
told-wasted = gaspillé
told-single-stage = en une étape
told-stays-ashore = reste à quai
told-context = contexte de build
told-nothing = rien : aucune étape
told-files = { $count ->
    [one] { $count } fichier, { $size }
   *[other] { $count } fichiers, { $size }
}
told-ignoring = { $sent } ; .dockerignore écarte { $size }

## Sizes, and on what they rest

told-size = { $size } ({ $basis })
told-range = { $size } ({ $low } – { $high }, { $basis })
told-nearest = entrée voisine

## Stages

told-stage = étape { $number }, à partir de { $base }{ $state } : { $unpacked } décompressés, { $pull } pour le pull
told-stage-named = étape { $number } { $name }, à partir de { $base }{ $state } : { $unpacked } décompressés, { $pull } pour le pull
told-hidden = masqués par les couches suivantes

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = copies
told-mount = (montage : lu, non gardé)
told-missing = introuvable : { $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = constats
told-finding = ligne { $line } { $severity } { $rule } : { $what }
told-saves = Économise { $size }.
told-saves-nothing = 0 o dans l’image livrée.
told-fix = Correction : { $fix }.
told-fix-to-review = Correction, à vérifier d’abord : { $fix }.
told-remarks = remarques
told-error = erreur
told-warning = avertissement
told-info = remarque

## The proposed file in two stages

told-no-split = aucun découpage : { $why }
told-split = découpage : { $summary }
told-ships-now = livré actuellement
told-ships-then = livré ensuite
told-split-on = avec { $base } : { $size } ({ $caveat })
told-step = ligne { $line } : { $reason }
told-step-to-check = ligne { $line } : à vérifier : { $reason }
