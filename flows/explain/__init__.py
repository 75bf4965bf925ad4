"""Why a fact is in the warehouse: its sentence with what was read from where, its rule, the lexicon rows behind it."""
