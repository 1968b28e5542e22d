from alpine As One
	Run echo 1
copy . /src
From one aS TWO
COPY --from=one /src /src
