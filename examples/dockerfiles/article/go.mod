module example.com/afloat

go 1.13
