package main

import "log"

func main() {
	log.Println("hello from the hold")
}
