## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = se entrega
told-pull = pull
told-disk-usage = uso de disco
told-wasted = desperdiciado
told-single-stage = en una etapa
told-stays-ashore = se queda en tierra
told-context = contexto de construcción
told-nothing = nada: no hay etapas
told-files = { $count ->
    [one] { $count } archivo, { $size }
   *[other] { $count } archivos, { $size }
}
told-ignoring = { $sent }; .dockerignore excluye { $size }

## Sizes, and on what they rest

told-size = { $size } ({ $basis })
told-range = { $size } ({ $low } – { $high }, { $basis })
told-nearest = lo más parecido

## Stages

told-stage = etapa { $number }, a partir de { $base }{ $state }: { $unpacked } descomprimidos, { $pull } de pull
told-stage-named = etapa { $number } { $name }, a partir de { $base }{ $state }: { $unpacked } descomprimidos, { $pull } de pull
told-hidden = oculto por capas posteriores

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = copias
told-mount = (montaje: se lee, no se guarda)
told-missing = falta: { $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = hallazgos
told-finding = línea { $line } { $severity } { $rule }: { $what }
told-saves = Ahorra { $size }.
told-saves-nothing = 0 B en la imagen final.
told-fix = Corrección: { $fix }.
told-fix-to-review = Corrección, revísala antes: { $fix }.
told-remarks = observaciones
told-error = error
told-warning = advertencia
told-info = nota

## The proposed file in two stages

told-no-split = sin división: { $why }
told-split = división: { $summary }
told-ships-now = se entrega ahora
told-ships-then = se entregaría
told-split-on = sobre { $base }: { $size } ({ $caveat })
told-step = línea { $line }: { $reason }
told-step-to-check = línea { $line }: por comprobar: { $reason }
