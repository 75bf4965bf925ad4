"""The commands of `communique` that have no folder of their own. Light to import: the work loads when one is called."""
