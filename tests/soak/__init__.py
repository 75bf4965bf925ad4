"""A year in fast motion (`make soak`): documents come, change and go, and four readers ask all the while.

Every third run is killed at a random moment, and the disk is full twice. Nothing may be lost or doubled, no reader may
see an error, and the facts at the end must be those of one clean run.
"""
