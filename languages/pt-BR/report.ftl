## What ships: labels in one column, each before a size. The indented ones are of the image that ships

told-ships = entregue
told-pull = pull
told-disk-usage = uso de disco
told-wasted = desperdiçado
told-single-stage = em um estágio
told-stays-ashore = fica em terra
told-context = contexto de build
told-nothing = nada: não há estágios
told-files = { $count ->
    [one] { $count } arquivo, { $size }
   *[other] { $count } arquivos, { $size }
}
told-ignoring = { $sent }; o .dockerignore deixa de fora { $size }

## Sizes, and on what they rest

told-size = { $size } ({ $basis })
told-range = { $size } ({ $low } – { $high }, { $basis })
told-nearest = o mais parecido

## Stages

told-stage = estágio { $number }, a partir de { $base }{ $state }: { $unpacked } descompactados, { $pull } de pull
told-stage-named = estágio { $number } { $name }, a partir de { $base }{ $state }: { $unpacked } descompactados, { $pull } de pull
told-hidden = oculto por camadas posteriores

## What stages take from one another: lines with a stage, an arrow, a stage, a size and paths

told-copies = cópias
told-mount = (montagem: lido, não guardado)
told-missing = falta: { $paths }

## Findings and remarks. $rule is the name of a rule; $what is sentences

told-findings = achados
told-finding = linha { $line } { $severity } { $rule }: { $what }
told-saves = Economiza { $size }.
told-saves-nothing = 0 B na imagem final.
told-fix = Correção: { $fix }.
told-fix-to-review = Correção, confira antes: { $fix }.
told-remarks = observações
told-error = erro
told-warning = aviso
told-info = nota

## The proposed file in two stages

told-no-split = sem divisão: { $why }
told-split = divisão: { $summary }
told-ships-now = entregue agora
told-ships-then = seria entregue
told-split-on = sobre { $base }: { $size } ({ $caveat })
told-step = linha { $line }: { $reason }
told-step-to-check = linha { $line }: a conferir: { $reason }
