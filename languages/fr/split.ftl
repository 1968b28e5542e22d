## What the proposal does, in one sentence

proposed-summary-program = Construit sur { $build } et livre le programme sur { $base }.
proposed-summary-published = Construit sur { $build } et livre sur { $base } ce qui a été publié.
proposed-summary-release = Construit sur { $build } et livre la release sur { $base }.
proposed-summary-java = Construit sur { $build } et livre sur { $base } ce qui s’exécute.
proposed-summary-jlink = Construit sur { $build } et livre sur { $base } ce qui s’exécute, avec le runtime que crée jlink.
proposed-summary-native = Construit sur { $build } avec les compilateurs et livre le résultat sur { $base }.
proposed-summary-next = Construit sur { $build } et livre le serveur autonome de Next.js sur { $base }.
proposed-summary-node = Installe et construit sur { $build }, et livre le dossier du projet sur { $base }.
proposed-summary-php = Installe sur { $build } et livre les extensions, les paquets et le dossier du projet sur { $base }.
proposed-summary-python = Installe sur { $build } et livre l’environnement et le dossier du projet sur { $base }.
proposed-summary-ruby = Installe sur { $build } et livre les gems et le dossier du projet sur { $base }.
proposed-summary-files = Construit sur { $build } et livre les fichiers construits, que sert { $base }.
proposed-summary-server = Construit sur { $build } et livre les réglages du serveur et ses fichiers sur { $base }.

## Why the first stage is on its image, and why the second one is on another

proposed-build-named = L’étape actuelle construit et reste à quai ; elle reçoit un nom depuis lequel copier.
proposed-build-pinned = Son tag nomme désormais la version de Debian, car la seconde étape doit avoir la même.
proposed-build-same-libc = Les deux étapes ont la même bibliothèque C.
proposed-base-smaller = Une image plus petite, sur laquelle le programme tourne aux conditions indiquées.
proposed-base-slim = La même version sur la même distribution, sans compilateurs ni en-têtes.
proposed-base-same-without-compiler = La même image, sans le compilateur qui avait été installé.
proposed-base-same-without-build = La même image, sans ce qui avait été installé pour construire.
proposed-base-same-without-development = La même image, sans ce qui ne sert qu’au développement.
proposed-base-same-without-installer = La même image, sans l’outil qui a installé les paquets.
proposed-base-same-without-extensions = La même image, sans ce qu’il fallait pour construire les extensions et installer les paquets.
proposed-base-same-server = Le même serveur, sans ce qui construit les fichiers.
proposed-base-distribution-without = La même distribution, sans { $language }.
proposed-base-distribution-without-jdk = La même distribution, sans JDK.
proposed-base-debian-without-jdk = La même version de Debian, sans JDK.
proposed-base-debian-same-release = La même version de Debian, pour que le programme trouve sa bibliothèque C.
proposed-base-release-lean = La même version de la distribution, pour que le programme trouve sa bibliothèque C, sans compilateurs ni en-têtes.
proposed-base-release-without-manuals = La même version, sans les manuels ni ce qui avait été installé pour construire.
proposed-base-newest-debian = La bibliothèque C de la dernière Debian stable, la plus récente sur laquelle l’image de build puisse reposer ; ni compilateurs ni en-têtes.
proposed-base-debian-libc = Une petite Debian ; le programme n’a besoin que de sa bibliothèque C.
proposed-base-debian-libc-of-run-time = Une petite Debian ; le runtime n’a besoin que de sa bibliothèque C.
proposed-base-debian = Une petite Debian ; le programme apporte tout le reste.
proposed-base-debian-with-shell = Une petite Debian, dont les lignes suivantes utilisent le shell ; le programme apporte tout le reste.
proposed-base-scratch = Rien d’autre que le programme et ce qu’apporte la ligne suivante.
proposed-base-static = Seulement des certificats, des fuseaux horaires et une liste d’utilisateurs : un programme sans bibliothèques C n’a besoin de rien de plus. (Il n’y a pas de shell.)
proposed-base-dotnet-alone = Le programme apporte lui-même .NET ; cette image a les bibliothèques C dont il a besoin.
proposed-base-dotnet = Le runtime de la même version. Un programme qui ne sert pas de pages web peut prendre dotnet/runtime, plus petit.
proposed-base-erlang = La même version de la distribution, pour que le runtime trouve ses bibliothèques C.
proposed-base-elixir-slim = L’image slim de la même version : même distribution et même Erlang, sans compilateurs.
proposed-base-jre = Un JRE de la même version de Java : ni compilateur, ni outil de build.
proposed-base-next = La même version de Node ; le build a réuni tout le reste de ce qu’il faut au serveur.
proposed-base-uv = L’image dont part celle de uv : le même Python, sans uv.
proposed-base-web-server = Le résultat du build, ce sont des fichiers, que n’importe quel serveur web peut servir.

## Why a line is new in the first stage

proposed-line-venv-pip = Ce que pip installe va dans un seul dossier, qui peut être copié en entier.
proposed-line-venv-poetry = Ce que Poetry installe va dans un seul dossier, qui peut être copié en entier.
proposed-line-venv-path = À partir d’ici, python et pip sont ceux de l’environnement.
proposed-line-venv-active = Poetry utilise l’environnement actif.
proposed-line-uv-python = L’environnement doit utiliser le Python de cette image, que la seconde étape a au même endroit.
proposed-line-no-cgo = Sans cgo, le programme n’a besoin d’aucune bibliothèque C et tourne sur n’importe quelle base.
proposed-line-prune = Les devDependencies de package.json ne servent qu’à construire, et ne traversent pas.

## Why a line is new in the second stage

proposed-line-packages = Le programme a peut-être besoin de ce qu’apportent ces paquets ; retirez ceux qui ne servent qu’à construire.
proposed-line-package-of-package = Un paquet que le programme utilise en a besoin, et l’image slim ne l’a pas.
proposed-line-databases = Ce à quoi se lient les paquets pour PostgreSQL et MySQL ; retirez ce dont le programme n’a pas besoin.
proposed-line-time-zones = Les fuseaux horaires, que l’image slim n’a peut-être pas.
proposed-line-rails = Les fuseaux horaires, que lit Rails, et ce à quoi se lient les gems de bases de données (pg, mysql2) ; retirez ce dont le programme n’a pas besoin.
proposed-line-certificates = Les certificats pour HTTPS.
proposed-line-certificates-of-build = Un programme qui ouvre des connexions HTTPS a besoin des certificats des autorités, que l’image de build avait.
proposed-line-certificates-openssl = Les certificats pour HTTPS, et OpenSSL, auquel se lient beaucoup de crates ; retirez ce dont le programme n’a pas besoin.
proposed-line-certificates-libgcc = Les certificats pour HTTPS, et la bibliothèque à laquelle se lient les programmes Rust avec musl.
proposed-line-erlang-libraries = Les bibliothèques C auxquelles se lie le runtime d’Erlang, et les certificats pour HTTPS.
proposed-line-erlang-utf8 = Erlang lit les noms de fichiers en UTF-8.
proposed-line-health = Le contrôle de santé l’exécute.
proposed-line-environment-path = Pour que le programme trouve ce qui est installé.
proposed-line-bundler-settings = Bundler garde peut-être des réglages dans le répertoire personnel de l’utilisateur qui les définit.
proposed-line-hostname = Sinon, le serveur n’écoute que sur le nom du conteneur.
proposed-line-global = Ce qui est installé pour tous les projets est nécessaire ici aussi.
proposed-line-port = Le même port qu’avant.
proposed-line-port-single-page = Le même port, et la première page pour les adresses qui ne sont pas des fichiers, comme l’attendent les applications monopages.
proposed-line-library-path = Les bibliothèques de ce compilateur sont plus récentes que celles de la distribution ; le programme les cherche d’abord ici.
proposed-line-ldconfig = Ainsi, la liste des bibliothèques comprend aussi celles qui ont été copiées.
proposed-line-sets-up = Cette ligne prépare le système, et doit le faire ici aussi.
proposed-line-argument = Chaque étape déclare les arguments qu’elle lit.
proposed-line-variable = Le programme la lit peut-être à l’exécution.
proposed-line-workdir = Le programme démarre au même endroit qu’avant.
proposed-line-outside = La destination est hors du dossier du projet, et le programme y cherche peut-être ces fichiers.
proposed-line-not-built = Cela ne fait pas partie de ce qui est construit : le programme peut donc en avoir besoin.
proposed-line-files = Le programme lit peut-être ces fichiers à l’exécution.
proposed-line-arranges = Cette ligne prépare des dossiers que le programme utilise peut-être.
proposed-line-account = Le programme tourne sous cet utilisateur, qui est donc créé ici aussi.
proposed-line-account-changed-to = Le programme passe peut-être à cet utilisateur.
proposed-line-crosses = Ceci traverse, et reste à la même place.
proposed-line-crosses-to-programs = Ceci traverse, vers un dossier où les programmes sont cherchés.
proposed-line-crosses-elsewhere = Ceci traverse, vers l’endroit où on le cherche.
proposed-line-user = Le programme tourne sous le même utilisateur qu’avant.
proposed-line-moved = Ce qui règle le démarrage du conteneur appartient à l’étape livrée.
proposed-line-starts-next = Le serveur autonome se trouve maintenant dans le dossier lui-même.
proposed-line-starts-nginx = nginx démarre à la place du serveur qui avait besoin du langage.
proposed-line-starts-directly = Le programme de l’environnement est lancé directement ; { $tool } reste à quai, et rien n’est installé au démarrage.

## What to check: each stands after split-check ("To check:")

proposed-check-files = les fichiers que le programme lit à l’exécution (modèles de pages, configuration, fichiers statiques) doivent être copiés aussi.
proposed-check-arranges = « { $command } … » agit aussi sur des fichiers hors du dossier du projet ; faites-le ici aussi si le programme en a besoin.
proposed-check-left-behind = hors du dossier du projet, des commandes ont créé { $paths } ; copiez ce dont le programme a besoin.
proposed-check-tools = si le programme lui-même fait appel à { $packages }, prévoyez cette installation dans la seconde étape.
proposed-check-script = { $script } est un script : les programmes qu’il appelle et que { $base } n’a pas (curl, git…) doivent être installés dans la seconde étape.
proposed-check-programs = les programmes qu’il appelle et que { $base } n’a pas (git, curl…) doivent être installés dans la seconde étape.
proposed-check-ldd = ldd { $program }, exécuté dans la première étape, énumère les bibliothèques dont le programme a besoin ; chacune doit se trouver aussi dans la seconde étape.
proposed-check-make-install = un Makefile peut installer aussi dans d’autres dossiers que { $folder } ; leur contenu doit alors être copié également.
proposed-check-program-alone = si le programme ne lit aucun autre fichier de { $folder }, { $program } suffit.
proposed-check-written = { $path } doit être copié aussi si le programme le lit.
proposed-check-argument = { $path }, donné en argument au programme, doit être copié aussi si c’est un fichier du projet.
proposed-check-cgo = un paquet qui a besoin de cgo (go-sqlite3…) se construit sans lui, mais échoue à l’exécution.
proposed-check-rust-libraries = les bibliothèques C auxquelles le programme se lie (ldd indique lesquelles), en dehors d’OpenSSL, doivent être installées dans la seconde étape.
proposed-check-release-without-erlang = une release sans Erlang (include_erts: false) a besoin de l’image actuelle à l’exécution.
proposed-check-release-files = les fichiers hors de la release que le programme lit à l’exécution doivent être copiés aussi.
proposed-check-jar = un jar qui ne contient pas ses dépendances a besoin de ses bibliothèques à côté de lui dans la seconde étape aussi.
proposed-check-node-libraries = les programmes et les bibliothèques C que les paquets appellent et que { $base } n’a pas (git, python3, ImageMagick…) doivent être installés dans la seconde étape.
proposed-check-dependencies = ce dont le programme a besoin à l’exécution doit figurer sous dependencies dans package.json.
proposed-check-development = les dépendances de développement traversent aussi ; npm prune --omit=dev à la fin de la première étape les écarte.
proposed-check-standalone = avec output: 'standalone' dans sa configuration, next build met dans .next/standalone tout ce qui doit être livré.
proposed-check-corepack = corepack télécharge le gestionnaire de paquets au démarrage du conteneur ; corepack install dans la seconde étape, ou node comme programme, l’évite.
proposed-check-node-gyp = Python a été pris pour un outil de build (node-gyp), et n’est pas dans la seconde étape.
proposed-check-next-public = si le projet a un dossier public, il doit être copié aussi : { $instruction }.
proposed-check-php-extensions = php -m doit afficher les mêmes extensions sans avertissement : chacune a besoin de sa bibliothèque C dans la seconde étape.
proposed-check-php-node = Node a été pris pour un outil de build, et n’est pas dans la seconde étape ; node_modules peut être supprimé à la fin de la première.
proposed-check-script-runner = le script doit lancer les programmes par leur nom, sans { $runner }.
proposed-check-moved-programs = les programmes des paquets sont maintenant dans { $folder }, et non plus dans /usr/local/bin.
proposed-check-python-libraries = un paquet compilé ici peut se lier à une bibliothèque C que l’image slim n’a pas (libgomp1, libpq5…) ; installez-la dans la seconde étape.
proposed-check-python-left = ce que « { $command } … » a laissé hors du dossier du projet (modèles, données) doit être copié aussi.
proposed-check-ruby-libraries = une gem qui contient du code C peut se lier à une bibliothèque que { $base } n’a pas (rmagick, ruby-vips…) ; installez-la dans la seconde étape.
proposed-check-ruby-assets = node_modules traverse aussi ; ce qui ne sert qu’à construire les assets peut être supprimé à la fin de la première étape.
proposed-check-server-told = les en-têtes, redirections et réécritures configurés dans le serveur actuel doivent l’être dans nginx.
proposed-check-single-page = si ce n’est pas une application monopage, mettez =404 à la place de /index.html.
proposed-check-ipv4 = ici, nginx n’écoute qu’en IPv4 : faites interroger 127.0.0.1 au lieu de localhost par le contrôle de santé.
proposed-check-low-port = le port { $port } demande des droits que l’utilisateur n’a peut-être pas partout.
proposed-check-preview = preview a été pris pour vite preview, qui sert le dossier dist : vérifiez package.json et vite.config.
proposed-check-server-packages = les paquets dont le serveur lui-même a besoin (modules) doivent être installés dans la seconde étape.

## Why there is no proposal: of any file

proposed-none-layout = La structure de ce fichier n’a pas permis de le découper.
proposed-none-missing = Rien ne semble produire { $path } : on ne sait donc pas ce qu’il faut copier.
proposed-none-no-shell = { $base } n’a pas de shell, et la seconde étape devrait exécuter quelque chose.
proposed-none-no-stage = Il n’y a pas d’étape.
proposed-none-no-base = Il n’y a pas d’image de base.
proposed-none-not-in-image = { $path }, que le conteneur lance, ne serait pas dans l’image.
proposed-none-saves-nothing = Une seconde étape n’économiserait presque rien : ce qui est livré est surtout ce qui s’exécute.
proposed-none-whole-stage = SHELL et ONBUILD valent pour une étape entière ; découpez ce fichier à la main.
proposed-none-own-certificates = Le fichier ajoute ses propres certificats, auxquels la seconde étape ne se fierait pas ; découpez-le à la main.
proposed-none-archived = La seconde étape devrait installer des paquets, et ceux de Debian { $release } ne sont plus distribués.
proposed-none-small-npm = { $base } est déjà petite ; le seul gain possible vient de npm ci --omit=dev.
proposed-none-small = { $base } est déjà petite ; le seul gain possible porte sur ce que le fichier installe.
proposed-none-no-folder = Le programme n’a pas de dossier à lui (WORKDIR) : on ne sait donc pas ce qu’il faut copier.
proposed-none-no-path = { $word } n’est pas un chemin.

## Why there is no proposal: what the container starts

proposed-none-no-start = Aucun CMD ni ENTRYPOINT ne dit ce que lance le conteneur : on ne sait donc pas ce qu’il faut livrer.
proposed-none-bare-shell = Le conteneur lance un simple shell : on ne sait donc pas ce qu’il faut livrer.
proposed-none-shell-options = Le conteneur lance un shell avec des options qui peuvent signifier n’importe quoi.
proposed-none-shell-line = Le conteneur lance une ligne de shell dont on ne peut pas reconnaître les programmes.
proposed-none-shell-line-with = Le conteneur lance une ligne de shell avec { $program }, dont on ne connaît pas les besoins.
proposed-none-several-commands = Le conteneur lance une ligne de shell qui n’est pas une seule commande simple.
proposed-none-shell-script = Le conteneur lance un script shell, qui peut avoir besoin de n’importe quoi.
proposed-none-script = Le conteneur lance { $script }, un script qui peut avoir besoin de n’importe quoi dans l’image actuelle.
proposed-none-script-by-name = Le conteneur lance { $program }, un script d’après son nom, qui peut avoir besoin de n’importe quoi dans l’image actuelle.
proposed-none-interpreted = Le conteneur lance { $program } : on ne sait pas ce dont un programme en { $ending } a besoin à l’exécution.
proposed-none-toolchain = Le conteneur démarre avec { $program }, qui a besoin de toute la chaîne d’outils à l’exécution.
proposed-none-development = Le conteneur lance { $program }, qui sert au développement et a besoin de tout ce qui est installé.
proposed-none-unknown-start = On ne sait pas d’où vient { $program }, que le conteneur lance.
proposed-none-outside = { $program }, que le conteneur lance, se trouve hors du dossier du projet.
proposed-none-brought = { $program }, que le conteneur lance, vient du contexte de build ; on ne peut pas lire ce qu’il lui faut.
proposed-none-not-built = Rien ne semble construire { $program }, que le conteneur lance.
proposed-none-not-published = Rien ne semble publier { $program }, que le conteneur lance.
proposed-none-beside-server = Le conteneur lance, à côté du serveur, { $program }, qui peut avoir besoin de n’importe quoi.

## Why there is no proposal: users and packages of the distribution

proposed-none-user-variable = L’utilisateur est une variable : on ne sait donc pas s’il existerait dans la seconde étape.
proposed-none-user-made = L’utilisateur { $user } est créé par un RUN qui fait aussi autre chose ; créez-le d’abord dans un RUN à part.
proposed-none-some-user-made = Un RUN qui crée un utilisateur fait aussi autre chose ; créez d’abord l’utilisateur dans un RUN à part.
proposed-none-unusual-packages = Le fichier installe des paquets d’une façon qui ne peut pas être reprise dans une seconde étape.
proposed-none-manager = Le fichier installe des paquets avec { $manager }, que l’image de la seconde étape n’aurait pas.
proposed-none-links = { $package } se lie à une bibliothèque C que l’image slim n’a pas : installez-y d’abord cette bibliothèque.

## Why there is no proposal: compiled programs

proposed-none-dart = Aucun dart compile exe ne crée un programme qui tourne sans Dart.
proposed-none-dotnet = Le conteneur démarre avec dotnet, mais sans .dll : il a besoin de tout le SDK à l’exécution.
proposed-none-elixir = Le conteneur ne lance pas une release créée ici par mix (_build/prod/rel/NAME/bin/NAME).
proposed-none-elixir-tag = Le tag { $tag } ne dit pas sur quelle distribution la release est construite.
proposed-none-go-tag = Le programme utilise des bibliothèques C, et le tag { $tag } ne dit pas sur quelle version de Debian il est construit.
proposed-none-debian-tag = Le tag { $tag } ne dit pas sur quelle version de Debian le programme est construit.
proposed-none-java-builds-nothing = Rien n’est construit dans ce fichier ; un JRE à la place du JDK est peut-être tout ce qu’il y a à gagner.
proposed-none-java-start = Le conteneur ne lance pas java directement : on ne sait donc pas ce qu’il lui faut.
proposed-none-java-tag = Le tag { $tag } ne nomme aucune version de Java pour laquelle il existe une image JRE.
proposed-none-java-no-jar = Le conteneur lance java sans -jar ni chemin de classes.
proposed-none-java-pattern = { $word } est un motif : nommez le jar, pour qu’il puisse être copié.
proposed-none-native-taken-away = Ce qui est installé pour construire est ensuite retiré : une seconde étape n’économiserait presque rien.
proposed-none-native-other-user = { $base } tourne sous un autre utilisateur que root : on ne sait donc pas comment préparer la seconde étape.
proposed-none-native-links = Le programme se lie à une bibliothèque ({ $library }) de { $base }, qu’une image plus petite n’a pas : installez-la d’abord par son nom.
proposed-none-native-library-path = Le fichier indique lui-même où sont les bibliothèques (LD_LIBRARY_PATH) ; celles du compilateur doivent s’y trouver aussi.
proposed-none-native-fortran = Les programmes Fortran ont besoin de bibliothèques de ce compilateur dont les noms dépendent de sa version.
proposed-none-native-tag = Le tag { $tag } ne dit pas sur quelle version de Debian le programme est construit, ni donc de quelle bibliothèque C il a besoin.
proposed-none-native-runs = Le fichier exécute { $program }, et on ne sait pas ce qui en reste d’utile au programme.
proposed-none-native-changes = Le fichier modifie { $path }, que la seconde étape aurait dans son état d’origine.
proposed-none-native-prefix = Le fichier installe dans { $folder }, parmi ce que l’image y a déjà : avec un dossier à part comme préfixe, on pourrait le copier.
proposed-none-native-makefile = Un Makefile du projet décide où make install place les fichiers : on ne sait donc pas ce qu’il faut copier.
proposed-none-native-beside-prefix = Le fichier installe avec { $option }, hors de son préfixe, et on ne sait pas ce qu’il faut y copier.
proposed-none-native-written = Le build écrit aussi { $path }, et le programme peut en avoir besoin.

## Why there is no proposal: interpreted languages

proposed-none-browser = { $package } garde son navigateur hors du dossier du projet, et a besoin de ce qu’a l’image actuelle.
proposed-none-php-builds-nothing = Rien n’est construit ici : ni Composer ni un installateur d’extensions ne s’exécute.
proposed-none-php-changes = { $program } modifie le système, ce qu’il faudrait faire aussi dans la seconde étape.
proposed-none-python-2 = Python 2 n’a pas venv, sur lequel repose cette recette.
proposed-none-python-environment = Un environnement est déjà créé ici, d’une façon que cette recette ne connaît pas.
proposed-none-python-several = Des paquets sont installés ici de plusieurs façons : on ne sait donc pas ce qu’il faut copier.
proposed-none-python-outside = Un environnement est créé dans { $path }, mais tout ce qui est installé ne semble pas y aller.
proposed-none-python-user = { $tool } s’exécute sous un autre utilisateur que root, qui n’a peut-être pas le droit d’écrire dans l’environnement.
proposed-none-python-pip = Les paquets ne sont pas installés par un simple pip install : on ne sait donc pas ce qu’il faut copier.
proposed-none-python-tag = Le tag { $tag } ne dit pas quelle version de Python il contient.
proposed-none-python-system = La façon dont les paquets sont installés ne montre pas ce qu’il faut copier.
proposed-none-python-downloads = { $program } télécharge dans un dossier hors de celui du projet, qu’il faudrait copier aussi.
proposed-none-uv-other = uv sync n’utilise pas l’environnement créé ici.
proposed-none-uv-not-all = Tous les paquets ne vont pas dans l’environnement de uv sync : on ne sait donc pas ce qu’il faut copier.
proposed-none-uv-keeps = uv garde Python ou les fichiers des paquets dans un dossier à lui, que la seconde étape n’aurait pas.
proposed-none-uv-system = uv installe dans le Python du système : on ne sait donc pas ce qu’il faut copier.
proposed-none-uv-tag = Le tag { $tag } ne dit pas de quelle image Python il part.
proposed-none-uv-programs = Les programmes des paquets sont à côté de uv dans { $folder } ; lancez le programme avec python -m.
proposed-none-poetry-not-all = Tous les paquets ne sont pas installés par Poetry : on ne sait donc pas ce qu’il faut copier.
proposed-none-poetry-build = Le build exécute Python après poetry install, sans poetry run : il ne trouverait pas les paquets.
proposed-none-runner-words = { $runner } est lancé avec des mots donnés par CMD ; écrivez d’abord le programme dans ENTRYPOINT.
proposed-none-runner-option = Le conteneur démarre avec { $runner } { $option }, que cette recette ne connaît pas.
proposed-none-project-later = { $tool } n’installe pas le projet lui-même ici, et le ferait au démarrage du conteneur.
proposed-none-ruby-bundle = Aucun bundle install ne dit de quelles gems le programme a besoin.
proposed-none-ruby-gems = Les gems vont ici dans un dossier à part : on ne sait donc pas ce qu’il faut copier.
proposed-none-ruby-system = gem update --system modifie Ruby lui-même, ce qu’il faudrait faire aussi dans la seconde étape.

## Why there is no proposal: files that a web server serves

proposed-none-web-sources = Le conteneur sert { $folder }, qui contient aussi les sources ; faites écrire le build dans un dossier à part.
proposed-none-web-health = Le contrôle de santé exécute un programme du langage, que l’image d’un serveur web n’a pas.
proposed-none-web-port = Le port sur lequel le conteneur écoute n’est pas écrit dans le fichier.
proposed-none-web-option = { $program } reçoit { $option }, et on ne sait pas comment l’indiquer à nginx.
proposed-none-server-builds-nothing = Rien n’est construit dans ce fichier : ce qui est livré, ce sont le serveur et ses fichiers.
proposed-none-server-no-files = Rien ne semble construit là où le serveur cherche ses fichiers.

## A file of several stages in one: why its lines are new, and what to check

proposed-joined-together = Tout est construit et livré dans cette seule étape.
proposed-joined-linked = Ce qui était copié depuis l’autre étape est déjà là : un lien le met à sa place.
proposed-joined-copied = Ce qui était copié depuis l’autre étape est déjà là ; sa place contient peut-être d’autres fichiers : c’est donc copié, et présent deux fois.
proposed-joined-again = La dernière étape commençait ainsi ; la précédente avait autre chose.
proposed-joined-check-missing = rien ne semble produire { $path }.
proposed-joined-check-manager = { $other } n’est pas dans l’image sur laquelle repose ce fichier : installez la même chose avec { $own }.
proposed-joined-check-base = { $image }, d’où partait la dernière étape, apportait ce qui s’exécute là : il faut l’installer ici.
