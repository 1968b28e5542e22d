# Lessons: the panel above the editor. What a lesson itself says stands in /lessons.

## The panel

lesson-menu-group = Lições
lesson-menu = Curso: todas as lições
lesson-title = Lições
lesson-number = Lição { $number } de { $all }
lesson-own = Lição de um professor
lesson-done-of = { $done } de { $all } lições concluídas. O seu progresso fica só neste navegador.
lesson-done = concluída
lesson-all = Todas as lições
lesson-close = Fechar a lição
lesson-goals = Objetivos
lesson-builds = O arquivo pode ser construído.
lesson-met = alcançado
lesson-not-met = ainda não alcançado
lesson-met-of = { $met } de { $all } objetivos alcançados.
lesson-solved = Todos os objetivos foram alcançados: lição concluída.
lesson-waiting = Os objetivos são avaliados quando tudo estiver carregado.
lesson-hint = Mostrar a dica { $number } de { $all }
lesson-hints = Dicas
lesson-show-answer = Mostrar uma resposta
lesson-answer = Uma resposta correta
lesson-answer-target = Com o alvo { $stage }.
lesson-reset = Recomeçar
lesson-next = Próxima lição
lesson-ignore = .dockerignore desta lição

## How it stands with a goal

lesson-now-no-image = Ainda não se entrega nada.
lesson-now-ships = Entrega { $now } ({ $size }); o objetivo é no máximo { $goal }.
lesson-now-file = { $path } é entregue: { $now }.
lesson-now-no-file = { $path } não está na imagem entregue.
lesson-now-small-file = { $path } tem só { $now }; o objetivo é pelo menos { $goal }.
lesson-now-other-origin = { $path } é entregue, mas é outra coisa: { $origin }.
lesson-now-starts = O contêiner inicia { $program }.
lesson-now-starts-other = O contêiner inicia outra coisa: { $program }
lesson-now-starts-nothing = A imagem não diz o que iniciar.
lesson-now-not-in-image = { $program } deve iniciar, mas não está na imagem.
lesson-now-left-out = Nada disso é entregue.
lesson-now-still-ships = Isto ainda é entregue: { $what }
lesson-now-holds = { $what } está na imagem.
lesson-now-holds-not = { $what } não está na imagem.
lesson-now-target = O estágio entregue: { $stage }
lesson-now-stages = { $count ->
    [one] Há um estágio.
   *[other] Há { $count } estágios.
}
lesson-now-layers = { $count ->
    [one] Adiciona uma camada.
   *[other] Adiciona { $count } camadas.
}
lesson-now-builds = O BuildKit constrói { $stage }.
lesson-now-skips = O BuildKit pula { $stage }.
lesson-now-no-stage = Não há estágio chamado { $stage }.
lesson-now-copies = Copiado de { $from }.
lesson-now-no-copies = Nada é copiado de { $from }.
lesson-now-base = Parte de { $base }.
lesson-now-wasted = { $now } ficam ocultos e ainda pesam; o objetivo é no máximo { $goal }.
lesson-now-found = Linha { $line }: { $title }
lesson-now-nothing-found = Nada assim foi encontrado.
lesson-now-sent = São enviados { $now } do projeto; o objetivo é no máximo { $goal }.
lesson-now-nothing-sent = Nada é enviado.
lesson-now-mounted = Um RUN tem uma montagem do tipo { $kind }.
lesson-now-no-mount = Nenhum RUN tem uma montagem assim do tipo { $kind }.
lesson-now-said = Está escrito: { $words }
lesson-now-not-said = Nenhuma instrução construída tem: { $words }
lesson-fails = A linha { $line } interrompe a construção: { $why }
lesson-not-there = nada cria { $path }.

## What is wrong with a lesson's file

lesson-wrong = Não é possível abrir esta lição.
lesson-wrong-field = { $field }: { $expected }
lesson-expected-text = espera-se um texto
lesson-expected-texts = espera-se uma lista de textos
lesson-expected-bytes = espera-se um tamanho como "30MB"
lesson-expected-count = espera-se um número inteiro
lesson-expected-table = espera-se uma tabela
lesson-expected-tables = espera-se pelo menos uma tabela, entre colchetes duplos
lesson-expected-one-of = espera-se um destes: { $names }
lesson-expected-fields = esse campo não existe; existem: { $names }
lesson-expected-path = espera-se um caminho dentro do projeto, sem ..
lesson-expected-bound = espera-se at-least ou at-most
lesson-expected-block = espera-se um bloco deste tipo
lesson-expected-at-most = são permitidos no máximo { $count }
lesson-expected-lesson = espera-se uma lição: TOML entre duas linhas +++ e depois Markdown
lesson-unknown = Não há no curso uma lição chamada { $name }.
lesson-not-fetched = Não foi possível obter a lição: { $name }
lesson-elsewhere = { $url } não foi carregado: uma lição pode vir deste site e dos que ele lista, e de nenhum outro.
lesson-toml = A linha { $line } da lição não é TOML: { $why }
