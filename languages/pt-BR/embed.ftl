embed-element = elemento
embed-open = Abrir no Plimsoll
embed-reset = Começar de novo
embed-show = Mostrar quanto pesa
embed-count = Instruções: { $count }
embed-source-refused = { $url } não foi carregado: um Dockerfile pode vir deste site e dos que ele lista, e de nenhum outro.
embed-source-missing = Não foi possível carregar o Dockerfile em { $url }.
