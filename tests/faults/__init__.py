"""What may go wrong around the program: ended in the middle, no room, no rights, several at once, odd systems."""
