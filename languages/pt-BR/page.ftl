# Português do Brasil. imagem, camada (layer), estágio (stage), imagem base, build (o build) / construir, contexto de build, registro (registry),
# alvo (target), achado (finding), suposição / palpite (assumption / guess), intervalo (range), faixa (band), divisão (split). É entregue (ships) o que chega à
# imagem final; o resto fica em terra (ashore). O desenho é “o gráfico”, para não ser confundido com a imagem do Docker. Botões no infinitivo;
# no mais, você.

## The top bar, the parts of the page, and what their tables are headed by

page-tagline = Laboratório de Dockerfile
page-example = Exemplo
page-own-text = texto próprio
page-target = Alvo
page-platform = Plataforma
page-size = Tamanho
page-language = Idioma
page-language-missing = Não foi possível carregar esse idioma. Escolha-o de novo para tentar outra vez.
page-scale = Alturas
page-help = Ajuda e teclas
page-editor = Dockerfile
page-divider = Largura do Dockerfile
page-verdict = Veredito
page-quay = O que é construído, o que atravessa, o que é entregue
page-quay-help = Os estágios como colunas de camadas. As setas do teclado passam de uma camada ou estágio a outro, Enter mantém um item aceso e Esc o solta.
page-quay-caption = Cada coluna é um estágio, uma imagem que o build cria no caminho. Só a contornada é entregue; as outras ficam em terra, com o builder.
page-below-the-picture = Em detalhes
page-layers = Camadas
page-inside = Conteúdo
page-findings = Achados
page-split = Divisão
page-assumptions = Suposições
page-compare = Comparação
page-read = Como foi lido
page-tab-missing = Não foi possível carregar esta parte. Recarregue a página para tentar de novo.
page-problems = Problemas
page-line = Linha
page-stage = Estágio
page-instruction = Instrução
page-adds = Adiciona
page-hidden-later = Oculto depois
page-range = Intervalo
page-rests-on = Baseia-se em
page-totals = Estágios inteiros
page-all-that-ships = tudo o que é entregue
page-start-from = Começar por um exemplo
page-close = Fechar
page-theme-button = Tema: { $now }. Mudar para { $next }
page-line-link = linha { $line }
page-missing-target = { $name } (não está neste arquivo)
page-show-all = { $count ->
    [one] Mostrar a única linha
   *[other] Mostrar todas as { $count } linhas
}
page-more = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
page-stages-left-out = { $count ->
    [one] Mais { $count } estágio aparece só na tabela.
   *[other] Mais { $count } estágios aparecem só na tabela.
}
page-left-aside = { $size } disso: { $hidden }
page-named = { $name }: { $what }
# Between two sentences: a space, or nothing.
page-sentence-gap = { " " }
page-list = { $some }, { $more }
page-as-sentence = { $words }.

## Narrow screens: the text or the picture

halves-shown = Exibido
halves-text = Dockerfile
halves-picture = Gráfico
halves-editor = Dockerfile. Tab recua o texto; para sair, pressione Esc e depois Tab.

## Themes, scales, kinds of sizes

theme-auto = automático
theme-light = claro
theme-dark = escuro
scale-linear = em escala
scale-linear-explained = A altura representa os bytes, na mesma escala em todos os estágios.
scale-magnified = ampliadas
scale-magnified-explained = Cada estágio na altura máxima, com as camadas finas desenhadas mais grossas.
scale-magnified-axis = Fora de escala: raiz quadrada dos bytes, cada estágio na altura máxima
size-unpacked = descompactado
size-unpacked-explained = Descompactado: todos os arquivos de todas as camadas em disco, como o docker history os soma.
size-pull = pull
size-pull-explained = Pull: o que um registro de imagens envia, com cada camada compactada.
size-disk-usage = Docker 29
size-disk-usage-explained = Uso de disco no Docker 29: as camadas compactadas mais os arquivos descompactados delas, já que ambos ficam em disco.

## Sizes read aloud

unit-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
unit-kilobytes = { $count ->
    [one] { $count } kilobyte
   *[other] { $count } kilobytes
}
unit-megabytes = { $count ->
    [one] { $count } megabyte
   *[other] { $count } megabytes
}
unit-gigabytes = { $count ->
    [one] { $count } gigabyte
   *[other] { $count } gigabytes
}
unit-terabytes = { $count ->
    [one] { $count } terabyte
   *[other] { $count } terabytes
}
unit-under = menos de { $share }

## The verdict: what ships, and what stays ashore

verdict-no-from = Ainda não há FROM.
verdict-no-from-detail = Todo build parte de uma imagem: comece com FROM e o nome da imagem.
verdict-nothing = Nada é entregue ainda.
verdict-nothing-detail = O estágio pedido não pode ser construído a partir deste texto.
verdict-ships-nothing = Ainda não entrega nada.
verdict-ships-at-a-guess = Por alto, entrega cerca de <strong>{ $size }</strong>.
verdict-ships = Entrega <strong>{ $size }</strong>.
verdict-too-large = Grande demais para ler.
verdict-too-large-detail = Este texto tem { $size }; o Plimsoll lê até { $limit }. O texto é mantido como está.
verdict-empty = Cole um Dockerfile ou comece por um exemplo.
verdict-not-analysed = Não analisado.
verdict-held = Este texto fez o Plimsoll parar na última leitura. Ele está a salvo; altere-o para tentar de novo.
verdict-coming = Carregando o que as ferramentas instalam e constroem…
verdict-missing = Não foi possível carregar uma parte do Plimsoll. O texto é mantido como está; recarregue a página para tentar de novo.
verdict-one-stage = Um só estágio: tudo de que o build precisa também é entregue.
verdict-not-copied = Nada é copiado dos outros estágios, então o BuildKit não os constrói.
verdict-built-upon = É construído sobre { $stage }, então esse estágio também é entregue por inteiro.
verdict-saves-nothing = Em um só estágio, entregaria <strong>{ $single }</strong>, não mais do que entrega agora ({ $ships }): a divisão não economiza nada.
verdict-ashore = Em um só estágio, entregaria <strong>{ $single }</strong>. Assim, deixa em terra <strong>{ $ashore } ({ $share })</strong>.
verdict-stops-at = Do jeito que está, o build para na <a>linha { $line }</a>.
verdict-no-base = FROM precisa de uma imagem ou do nome de um estágio.
verdict-more-unknown = { $count ->
    [one] O catálogo também desconhece mais { $count } imagem base.
   *[other] O catálogo também desconhece outras { $count } imagens base.
}
verdict-packages-coming = Os tamanhos dos pacotes de { $manager } estão sendo carregados: até lá, cada um tem um intervalo amplo.
verdict-packages-gone = Não foi possível carregar os tamanhos dos pacotes de { $manager }: cada um tem um intervalo amplo. Recarregue a página para tentar de novo.
verdict-image-given = { $image } pesa o que você informa:
verdict-image-unknown = O catálogo não conhece { $image }: o tamanho é um palpite, daí o intervalo amplo. Se você souber:
verdict-image-size = Tamanho descompactado de { $image } em { $unit }
verdict-bar-single = Em um estágio
verdict-bar-ships = Entregue

## What bytes are, on what a size rests, how bad something is

origin-base = imagem base
origin-packages = pacotes
origin-dependencies = dependências
origin-files = seus arquivos
origin-output = resultado do build
origin-artifact = artefato copiado
origin-cache = caches
origin-config = configuração
origin-hidden = dados ocultos que ainda pesam
basis-recorded = dado registrado
basis-nearest = o mais parecido
basis-computed = cálculo
basis-rule = regra
basis-assumed = suposição
basis-yours = seu valor
basis-no-layer = sem camada
severity-error = Erro
severity-warning = Aviso
severity-info = Nota

## Stages and layers, in the picture and read aloud

stage-number = estágio { $number }
stage-number-from = estágio { $number } ({ $base })
stage-last = último estágio
stage-last-named = último estágio: { $stage }
stage-no-image = ainda sem imagem
stage-ships = é entregue
stage-aboard = também é entregue
stage-ashore = fica em terra
stage-skipped = não é construído
stage-total = ao todo, { $fate }
stage-ships-explained = É o que é entregue.
stage-aboard-explained = O que é entregue é construído sobre ele, então ele é entregue por inteiro.
stage-ashore-explained = É construído e fica em terra.
stage-skipped-explained = O BuildKit não o constrói: nada do que é entregue precisa dele.
stage-spoken = Estágio { $stage }, a partir de { $base }, { $size } ao todo. { $fate }
stage-base-yours = { $size } · seu valor
stage-base-unknown = { $size } · desconhecido
stage-base-recorded = { $size } · registrado em { $month }
layer-heredoc = script heredoc
layer-spoken = Estágio { $stage }, linha { $line }, { $text }, adiciona { $size }
layer-spoken-about = Estágio { $stage }, linha { $line }, { $text }, adiciona cerca de { $size }
layer-spoken-hidden = { $spoken }, e disso as camadas posteriores ocultam cerca de { $hidden }
layer-spoken-together = { $count ->
    [one] Estágio { $stage }, { $count } camada, linhas { $first } a { $last }, adiciona cerca de { $size }
   *[other] Estágio { $stage }, { $count } camadas, linhas { $first } a { $last }, adicionam juntas cerca de { $size }
}
band-copy = COPY --from
band-mount = montado de
band-base = FROM estágio
band-range = intervalo
band-copy-title = Linha { $line }: COPY --from={ $from } traz { $paths }: { $size }
band-mount-title = Linha { $line }: RUN --mount from={ $from } traz { $paths }: { $size }
band-missing = Nada ali produz { $paths }.
band-base-title = Linha { $line }: { $stage } é construído sobre { $base }: { $size }

## Assumptions

assumed-introduction = Estes números são palpites, do mais pesado ao mais leve. Se você souber um valor melhor, escreva-o no campo: tudo é recalculado. Fica guardado neste navegador.
assumed-none = Aqui, todos os números são registrados ou calculados.
assumed-small = Palpites que devem adicionar menos de 1 MB são omitidos, a menos que o intervalo abranja 10 MB.
assumed-unused = Guardado, mas sem uso aqui
assumed-your-size = Seu tamanho
assumed-your-size-of = Seu tamanho para { $what }
assumed-placeholder = ex.: 12 MB
assumed-no-size = Não é um tamanho. Escreva um número seguido de B, kB, MB ou GB, como 12 MB.
assumed-take-back = Restaurar
assumed-remove = Remover
assumed-yours = É o seu valor, tomado como exato.
assumed-in-lines = Usado em

## How it was read

read-introduction = O que o BuildKit lê em cada linha, o que o Plimsoll entende que ela faz e o que fica disso: para aprender e para relatar erros.
read-before = Antes do primeiro FROM
read-remarks = Sobre o texto todo
read-open-all = Abrir tudo
read-close-all = Fechar tudo
read-copy = Copiar como texto
read-copied-all = Copiado: está tudo na área de transferência, o Dockerfile também.
read-programs = Programas, seguindo o shell
read-leaves = O que fica
read-words = O que está escrito
read-broken = não lido
read-conditional = talvez não execute
read-unknown = desconhecido
read-no-programs = Nenhum programa foi encontrado.
read-empty = (vazio)
read-nothing-here = Nenhuma instrução se segue.
read-is-read = lê-se como
read-stage = Estágio { $number }
read-stage-named = Estágio { $number }: { $name }
read-instructions = { $count ->
    [one] { $count } instrução
   *[other] { $count } instruções
}
read-base-stage = Ele continua de onde termina o estágio { $number } ({ $stage }).
read-base-scratch = Ele começa vazio: scratch não é uma imagem.
read-base-untold = Não dá para saber com o que ele começa.
read-base-known = Ele começa com a imagem { $image }: o catálogo tem { $known }.
read-base-recorded = Ele começa com a imagem { $image }: o catálogo tem { $known }, registrada em { $day }.
read-base-near = Ele começa com a imagem { $image }: o catálogo não a tem e usa a mais próxima, { $known }.
read-base-near-recorded = Ele começa com a imagem { $image }: o catálogo não a tem e usa a mais próxima, { $known }, registrada em { $day }.
read-base-unknown = Ele começa com a imagem { $image }, que o catálogo não conhece: o tamanho é um palpite.
read-why-last = É o alvo, como é o último estágio: ele é construído e entregue.
read-why-chosen = É o alvo escolhido: ele é construído e entregue.
read-why-aboard = Ele é construído e entregue: o alvo se apoia nele.
read-why-skipped = O BuildKit não o constrói: nada de que o alvo precisa leva até aqui.
read-why-taken = Ele é construído, pois a linha { $line } leva algo dele; o estágio em si não é entregue.
read-why-built-on = Ele é construído, pois o estágio { $number } ({ $stage }) se apoia nele; não é entregue.
read-why-ashore = Ele é construído e não é entregue.
read-role-flag = opção
read-role-image = imagem ou estágio
read-role-stage-name = nome do estágio
read-role-source = origem
read-role-destination = destino
read-role-command = comando
read-role-shell = lido por
read-role-exec-word = palavra
read-role-variable = variável
read-role-argument = argumento de build
read-role-label = rótulo
read-role-port = porta
read-role-path = caminho
read-role-directory = diretório
read-role-user = usuário
read-role-signal = sinal
read-role-kept = para depois
read-role-text = texto
read-unset = { $names }: sem valor aqui
read-heredoc = { $count ->
    [one] Heredoc { $name }: { $count } linha, { $size }; { $how }.
   *[other] Heredoc { $name }: { $count } linhas, { $size }; { $how }.
}
read-heredoc-shell = as variáveis nele são do shell
read-heredoc-expands = o Docker substitui as variáveis nele
read-heredoc-quoted = ele vale como está, pois sua palavra está entre aspas
read-heredoc-tabs = tabulações no início das linhas saem
read-builtin = O próprio shell faz isso.
read-leaves-nothing = Não deixa nada.
read-writes-unknown = Não se sabe o que ele grava.
read-in-directory = em { $directory }
read-effect-adds = acrescenta
read-effect-removes = tira o que este RUN criou
read-effect-mount = em uma montagem, não na camada
read-more = { $count ->
    [one] … e mais { $count }
   *[other] … e mais { $count }
}
read-layer-arg = Não cria camada, e nada disso fica na imagem.
read-layer-onbuild = Não cria camada: espera por builds que partem desta imagem.
read-layer-config = Não cria camada: muda a configuração da imagem.
read-layer-brings = Traz { $size }.
read-layer-empty = A camada não contém nada que pese.
read-layer-adds = A camada acrescenta { $size }. Base: { $basis }.
read-layer-adds-noted = A camada acrescenta { $size }. Base: { $basis } ({ $note }).
read-hides-removed = Remove { $size } da linha { $line }: não se veem mais, e ainda se pagam lá.
read-hides-overwritten = Sobrescreve { $size } da linha { $line }, que continuam pagos lá.
read-hides-changed = Grava de novo { $size } da linha { $line }, com outro dono ou outras permissões.
read-takes-from-stage = Leva { $paths } do estágio { $number } ({ $stage }): { $size }.
read-takes-from-image = Leva { $paths } da imagem { $image }: { $size }.
read-mounts-from-stage = Monta, sem guardar, { $paths } do estágio { $number } ({ $stage }): { $size }.
read-mounts-from-image = Monta, sem guardar, { $paths } da imagem { $image }: { $size }.
read-missing = Não se vê nada ali que produza { $paths }.
read-show-stages = { $count ->
    [one] Mostrar o único estágio
   *[other] Mostrar todos os { $count } estágios
}
read-show-instructions = { $count ->
    [one] Mostrar a única instrução
   *[other] Mostrar todas as { $count } instruções
}

## Export

exported-export = Compartilhar
exported-link = Link
exported-link-note = Nada é enviado a um servidor: o link contém o Dockerfile, suas escolhas e números e o que se sabe do contexto de build, no seu próprio texto.
exported-picture = Gráfico
exported-table = Tabela, em Markdown
exported-report = Relatório completo
exported-paper = Gráfico e tabela
exported-copy = Copiar
exported-copy-text = Copiar texto
exported-save = Salvar
exported-text = Texto
exported-print = Imprimir
exported-copied = Copiado para a área de transferência.
exported-not-copied = Este navegador não permite que a página use a área de transferência. Em vez disso, você pode salvar.
exported-not-saved = Não foi possível gerar. Talvez outro formato funcione.
exported-saved = Salvo como { $file }
exported-source = Estimado pelo Plimsoll a partir do Dockerfile.

## Findings

found-none = Até onde se sabe, nada aqui deixa a imagem maior do que o necessário.
found-undo = Cada economia é a diferença de peso estimada com o arquivo alterado. No editor, F8 vai de um achado ao próximo, Ctrl+. à correção dele e Ctrl+Z desfaz uma alteração.
found-all-rules = Todas as regras, com exemplos
found-saves = economiza <strong>{ $size }</strong>
found-why = Por quê, com exemplos
found-new-tab = (abre em uma nova aba)
found-also = Também conhecido como { $names }
found-show = Mostrar a alteração: { $title }
found-removed = Removido:
found-added = Adicionado:
found-check = Isto pode mudar mais do que o tamanho: confira antes.
found-apply = Aplicar a alteração
found-see = Ver os achados
found-mark = { $count ->
    [one] { $count } achado: { $titles }
   *[other] { $count } achados: { $titles }
}
found-layer = { $count ->
    [one] { $layer }, { $count } achado
   *[other] { $layer }, { $count } achados
}
found-lines = linhas { $first } a { $last }
found-hunk = A partir da linha { $line }
found-costs-nothing = Nenhum achado aumenta a imagem final.
found-count = { $count ->
    [one] { $count } achado.
   *[other] { $count } achados.
}
found-count-saving = { $count ->
    [one] { $count } achado; corrigi-lo pode economizar até { $size }.
   *[other] { $count } achados; corrigir todos pode economizar até { $size }.
}
found-apply-all = { $count ->
    [one] Aplicar a única correção segura
   *[other] Aplicar todas as correções seguras ({ $count })
}
found-free = { $count ->
    [one] { $count } que custa 0 B na imagem final
   *[other] { $count } que custam 0 B na imagem final
}
found-free-more = { $count ->
    [one] mais { $count } que custa 0 B na imagem final
   *[other] mais { $count } que custam 0 B na imagem final
}
found-note-saving = { $count ->
    [one] Achados: { $count } pode economizar até { $size }.
   *[other] Achados: { $count } podem economizar até { $size }.
}
found-look = { $fix } (confira antes)

## Split

split-take = Usar este arquivo
split-smaller = Sobre uma imagem menor
split-joined = Este arquivo já está dividido. Assim ficaria em um só estágio, que é com o que o veredito o compara:
split-join = Levar para o editor
split-joined-file = O arquivo em um só estágio, com o que é novo e por quê
split-joined-undo = Serve para comparar e para ver quanto a divisão economiza. No editor, Ctrl+Z o desfaz.
split-check = A conferir:
split-see = Ver a divisão
split-ships = O que é entregue agora e o que seria entregue
split-file = O arquivo proposto, com o que é novo e por quê
split-undo = Os tamanhos são os estimados para os dois arquivos. Uma proposta não é um build: leia os motivos e, sobretudo, o que há para conferir. No editor, Ctrl+Z desfaz a alteração.
split-change = Alteração { $number } de { $count }
split-would-ship = entregaria cerca de { $size }.
split-use-base = Usar o arquivo sobre { $base }
split-chosen = Com as alterações marcadas, entregaria cerca de { $size }.
split-chosen-stops = Não dá para construir as alterações marcadas sem as demais.
split-none-because = Nenhuma divisão é proposta.
split-note = Em dois estágios, entregaria cerca de { $size }.
split-no-stage = Ainda não há estágio para dividir.
split-no-recipe = Não há receita para este arquivo: as divisões são propostas só para arquivos sem erros cuja base e cujos comandos mostram o que é construído e como inicia.
split-several = Este arquivo já tem vários estágios.

## Step through the build

step-title = Percorrer o build passo a passo
step-buttons = Passos
step-slider = Passo do build
step-first = Primeiro passo
step-back = Voltar um passo
step-play = Reproduzir
step-pause = Pausar
step-next = Próximo passo
step-last = Último passo
step-pace = Velocidade
step-close = Mostrar tudo
step-link = Copiar link para este passo
step-place = Passo { $number } de { $count }, linha { $line }:
step-skipped = O BuildKit pula este estágio: nada do que é entregue precisa dele.
step-ships = Até aqui, a entrega seria de { $size }.
step-weighs = Até aqui, o estágio { $stage } pesa { $size }.
step-scratch = O estágio começa vazio: scratch não é uma imagem.
step-goes-on = O estágio continua de onde o estágio { $stage } terminou: compartilha { $size } com ele, sem copiar nada.
step-begins = O estágio começa com a imagem { $image }: já há { $size } antes de qualquer execução.
step-brings = { $instruction } leva { $size } para a imagem: daqui em diante, fazem parte dela.
step-stops = Busca { $path } em { $stage }, mas não se vê nada ali que o produza: o build pararia aqui.
step-takes-from-stage = Traz { $paths } do estágio { $stage }: { $size } atravessam, e todo o resto fica lá.
step-takes-from-image = Traz { $paths } da imagem { $image }: { $size } atravessam, e todo o resto fica lá.
step-runs = O comando é executado e não deixa nenhum byte.
step-runs-adds = O comando é executado e adiciona { $size }.
step-runs-adds-what = O comando é executado e adiciona { $size }: { $what }.
step-cache-mount = O que ele grava na montagem de cache fica com o builder e não vai para a imagem.
step-mount = O que ele monta de { $from } é lido, mas não é guardado.
step-twice = Um arquivo cujo dono ou modo muda é gravado de novo por inteiro: agora há { $size } em dobro.
step-hides = Oculta { $size } das camadas abaixo: não se veem mais, mas continuam pesando.
step-env = ENV define uma variável para o que for executado daqui em diante e no contêiner.
step-arg = ARG permite passar um valor ao build; a imagem não o guarda.
step-workdir = WORKDIR cria a pasta em que o que vem a seguir é executado.
step-user = USER indica com qual usuário o que vem a seguir é executado.
step-starts = Indica o que é executado quando o contêiner inicia.
step-expose = EXPOSE anota uma porta; não abre nenhuma.
step-label = O rótulo é anotado na configuração da imagem.
step-volume = VOLUME indica qual pasta fica guardada fora do contêiner.
step-healthcheck = HEALTHCHECK indica como verificar se o contêiner está bem.
step-shell = SHELL indica com o que os comandos seguintes são executados.
step-stopsignal = STOPSIGNAL indica como se pede ao contêiner que pare.
step-onbuild = ONBUILD espera: é executado quando outro arquivo parte desta imagem.
step-config = Altera a configuração da imagem.
step-adds-nothing = Não adiciona nenhum byte.
step-adds = Adiciona { $size }.

## Inside the image

inside-nothing = Nada é entregue ainda, então não há nada dentro.
inside-empty = A imagem final não contém nenhum arquivo.
inside-whole = A imagem
inside-way = Localização na imagem
inside-map = O que a imagem contém: quanto maior a área, mais pesa. As setas do teclado passam de uma área a outra, Enter abre uma e Esc volta.
inside-table = O mesmo em tabela
inside-what = Caminho
inside-origin = Origem
inside-bytes = Tamanho
inside-share = % da imagem
inside-in-proportion = Não se sabe quanto cada item pesa compactado separadamente: nesta medida, tudo é desenhado em proporção ao tamanho descompactado.
inside-holds = A imagem contém { $size }: { $parts }.
inside-holds-more = A imagem contém { $size }: { $parts } e, em menor medida, outras coisas.
inside-part = { $share } { $origin }
inside-things = { $count ->
    [one] { $count } item
   *[other] { $count } itens
}
inside-of-the-image = { $share } da imagem

## Compare

compare-files = Dois arquivos
compare-files-hint = Fixe o arquivo como está e continue editando: aqui aparece o que cada alteração economiza ou custa.
compare-pin = Fixar este arquivo
compare-pin-again = Fixar o arquivo atual no lugar
compare-unpin = Parar de comparar
compare-restore = Recuperar o arquivo fixado
compare-paste-file = ou cole outro Dockerfile:
compare-nothing-ships = Um dos dois arquivos não entrega nada, então não há o que comparar.
compare-before = Fixado
compare-now = Agora
compare-difference = Diferença
compare-paste = Estimativa e realidade
compare-hint = Cole o que docker history --no-trunc IMAGE mostra da imagem construída (também com --format json), ou docker image inspect IMAGE. Só os tamanhos são lidos, e nada sai deste navegador.
compare-estimate = Estimado
compare-measured = Medido
compare-off-by = Desvio
compare-use-sizes = Usar estes tamanhos
compare-take-back = Deixar de usá-los
compare-not-found = não encontrado
compare-same = Os dois entregam o mesmo: { $now }.
compare-more = Entrega { $difference } a mais: { $before } → { $now }.
compare-saved = Você economizou { $difference } ({ $share }): { $before } → { $now }.
compare-saved-by-split = Você economizou { $difference } ({ $share }), tudo graças à divisão: { $before } → { $now }.
compare-saved-in-part = Você economizou { $difference } ({ $share }), dos quais { $part } graças à divisão: { $before } → { $now }.
compare-kept-ashore = em terra: { $size }
compare-equal = igual
compare-off-more = { $much } a mais
compare-off-less = { $much } a menos
compare-off-times = { $times } vezes o medido
compare-inside = A imagem ocupa { $measured }; a estimativa é de { $estimate }: { $off }. O valor medido está dentro do intervalo.
compare-outside = A imagem ocupa { $measured }; a estimativa é de { $estimate }: { $off }. O valor medido está fora do intervalo.

## The build context

context-title = Contexto de build
context-unknown = Solte a pasta do seu projeto em qualquer lugar desta página, e COPY terá o peso dos arquivos que copia.
context-private = Só são lidos caminhos, tamanhos e o texto de manifestos como package.json. Nada sai do seu navegador, embora ele possa falar em “upload”.
context-choose = Escolher uma pasta
context-total = ou o tamanho total:
context-take-back = Remover
context-kept = O texto acima não é o Dockerfile desta pasta.
context-open = Abrir o da pasta
context-is = O contexto de build é de { $size }.
context-files = { $count ->
    [one] { $count } arquivo
   *[other] { $count } arquivos
}
context-holds = { $name }: { $files }, { $size }.
context-holds-ignored = { $name }: { $files }, { $size }; o .dockerignore deixa de fora { $ignored }.
context-largest = Maiores: { $names }.
context-folders = { $count ->
    [one] { $count } pasta { $name }
   *[other] { $count } pastas { $name }
}
context-lesson = { $size } disso vêm de { $what }, algo de que um build raramente precisa: uma linha { $line } no .dockerignore deixa isso de fora.
context-of-example = Contexto de build do exemplo: { $files }

## The page's scripts: a dropped folder

folder-drop = Solte a pasta do seu projeto ou um Dockerfile.
folder-this = Esta pasta
folder-this-size = Este tamanho
folder-stop = Parar
folder-reading = Lendo { $name }: { $files } arquivos
folder-too-many = { $name } tem mais de { $files } arquivos, mais do que esta página comporta. Informe o tamanho total ou escolha a pasta de onde o Dockerfile copia.
folder-no-size = { $text } não é um tamanho em MB.
folder-several = { $count } arquivos e pastas
folder-unreadable = { $what }: não foi possível ler. { $cause }
folder-too-large = { $name } é grande demais para um Dockerfile. Seu texto não foi alterado.
folder-not-text = { $name } não é um arquivo de texto, então não pode ser um Dockerfile. Seu texto não foi alterado.

## The page's scripts: links

link-opened = Aberto a partir de um link. O texto que estava aqui foi guardado.
link-bring-back = Trazer de volta
link-damaged = Este link está danificado ou cortado e não pôde ser aberto. O texto aqui continua como estava.
link-newer = Este link foi feito por uma versão mais nova do Plimsoll. Recarregue a página para obtê-la; o texto aqui continua como estava.
link-too-large = Este link contém mais do que pode ser aberto. O texto aqui continua como estava.
link-too-long = Um link para isto seria longo demais para compartilhar. Salve o arquivo ou retire o contexto de build.
link-long = Copiado. O link tem { $count } caracteres: alguns programas cortam links assim.
link-name = Dockerfile no Plimsoll

## The page's scripts: the editor

editor-diagnostics = Diagnósticos
editor-no-diagnostics = Nenhum diagnóstico
editor-find = Localizar
editor-replace = Substituir
editor-next = próxima
editor-previous = anterior
editor-all = todas
editor-match-case = diferenciar maiúsculas
editor-regexp = expressão regular
editor-by-word = palavra inteira
editor-replace-one = substituir
editor-replace-all = substituir todas
editor-close = fechar
editor-current-match = ocorrência atual
editor-on-line = na linha
editor-replaced-on-line = ocorrência substituída na linha $
editor-replaced = $ ocorrências substituídas
editor-go-to-line = Ir para a linha
editor-go = ir
editor-completes = Tab completa com { $text }

## The page's scripts: when Plimsoll cannot run

start-title = Plimsoll: laboratório de Dockerfile
start-your-text = Seu Dockerfile
start-not-loaded = Não foi possível carregar o Plimsoll.
start-no-wasm = O Plimsoll precisa do WebAssembly, que este navegador não oferece.
start-try-again = Recarregue a página para tentar de novo. ({ $cause })
start-newer-browser = A página aparece em um navegador mais recente, ou neste com o WebAssembly permitido.
start-reload = Recarregar
start-restart = Reiniciar
start-copy-report = Copiar relatório
start-copied = { $what }: copiado
start-press = { $what }: pressione Ctrl+C
start-stopped = O Plimsoll parou. Seu texto está a salvo.
start-stopped-copy = O Plimsoll parou. Copie seu texto antes de reiniciar.
start-not-kept = Este navegador não permite que a página o guarde.

## Help

help-what = O Plimsoll lê o Dockerfile aqui mesmo, no navegador; nada é enviado a lugar nenhum. Ele estima o que cada instrução adiciona e quanto pesa a imagem final.
help-estimates = Cada tamanho é uma estimativa com um intervalo e uma fonte; a tabela mostra ambos. Um build real pode ser diferente.
help-guesses = Os palpites estão em Suposições, cada um com um campo caso você saiba um valor melhor. No Dockerfile, # plimsoll: size=12MB na linha acima de uma instrução define o que ela adiciona.
help-twins = Aponte para uma linha, uma camada, uma faixa ou um item da tabela: tudo o que corresponde se acende. Um clique mantém aceso.
help-english = A origem dos números e as páginas de ajuda dos achados estão em inglês.
help-tab = De uma parte a outra; no editor, recua o texto: pressione Esc antes para sair
help-up-down = No gráfico: de uma camada a outra
help-left-right = No gráfico: de um estágio a outro
help-home-end = No gráfico: primeiro e último estágio
help-magnify = No gráfico: em escala ou ampliadas
help-enter = Manter a camada acesa e soltá-la de novo
help-escape = Soltar

## Keys, as they are marked

key-tab = Tab
key-enter = Enter
key-escape = Esc
key-home = Home
key-end = End

## Examples

example-the-lesson = A lição
example-by-language = Por linguagem
example-article = O artigo: Go → scratch
example-article-single = O mesmo em um só estágio
example-three-targets = Três alvos em um arquivo
example-heredoc = Arquivos e scripts como heredocs
example-go = Go → distroless
example-rust = Rust → Debian slim
example-node-app = Node: um servidor
example-node-static = Node: um site atrás do nginx
example-python = Python com ambiente virtual
example-java = Java: JDK → JRE
example-dotnet = .NET: SDK → runtime
example-c = C e C++ com CMake
example-php = PHP com Composer
